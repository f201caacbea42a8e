import type { Labels, VerdictAnswer, WorkKind } from '../../../../shared/api/warranty';
import { formatDay, isDay } from '../../kernel/calendar';
import { text, type Language } from '../../kernel/http/texts';
import type { TraceStep, Verdict } from './domain';

/** Parameters whose values are words of ours, with texts of their own. */
const WORDS = new Set(['work', 'basis', 'scope']);

const digits = (language: Language, plain: string): string => (language === 'fa' ? plain.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d))) : plain);

const labelIn = (labels: Labels, language: Language): string => labels[language] ?? labels.en ?? labels.fa ?? labels.es ?? '';

/** A day as its readers write it: Jalali in Persian, Gregorian elsewhere. */
export const dayIn = (language: Language, day: string): string => formatDay(day, { locale: language, calendar: language === 'fa' ? 'persian' : 'gregorian', style: 'short' });

function wordFor(name: string, value: string | number | Labels, language: Language): string {
  if (typeof value === 'object') return labelIn(value, language);
  if (typeof value === 'number') return digits(language, String(value));
  if (WORDS.has(name)) return text(language, `warranty.${name}.${value}`);
  return isDay(value) ? dayIn(language, value) : value;
}

const wordsFor = (params: TraceStep['params'], language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordFor(name, value, language)]));

/** A step of a decision in plain words, and its parameters as a program wants them. */
export function sayStep({ code, params }: TraceStep, language: Language): { code: string; params: Record<string, string | number>; text: string } {
  const plain = Object.entries(params).map(([name, value]): [string, string | number] => [name, typeof value === 'object' ? labelIn(value, language) : value]);
  return { code, params: Object.fromEntries(plain), text: text(language, `warranty.trace.${code}`, wordsFor(params, language)) };
}

/** The reason of a verdict in plain words. */
export function sayReason({ reason, startsOn, endsOn }: Pick<Verdict, 'reason' | 'startsOn' | 'endsOn'>, language: Language): string {
  return text(language, `warranty.reason.${reason}`, wordsFor({ from: startsOn ?? '', until: endsOn ?? '' }, language));
}

/** A verdict as the API answers it: the reason and each step in plain words. */
export const sayVerdict = (work: WorkKind, verdict: Verdict, language: Language): VerdictAnswer => ({
  work,
  ...verdict,
  text: sayReason(verdict, language),
  trace: verdict.trace.map((step) => sayStep(step, language)),
});
