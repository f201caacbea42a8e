import { dayOf, formatDay, type CalendarName } from '../../../kernel/calendar';
import { text, type Language } from '../../../kernel/http/texts';
import { formatMoney, money, type RialUnit } from '../../../kernel/money';
import { cleanLines, nationalDigits } from '../../../kernel/text';
import type { Named, PrintedDevice, PrintedFault } from '../domain/printed';

/** For whom a paper is printed: the reader's language and how the company counts. */
export interface Reader {
  language: Language;
  company: { name: Record<Language, string>; timeZone: string; calendar: CalendarName; moneyUnit: RialUnit };
}

/** A run of letters without a space that no line of ours holds; a serial or a web address may be one. */
const LONG_RUN = /\S{25,}/gu;
const PIECE = /.{1,20}/gsu;

/** Each line goes in the direction of its own first letter, whatever stands around it: a full stop stays at its end. */
const isolated = (shown: string): string => shown.split('\n').map((line) => (line === '' ? '' : `\u2068${line}\u2069`)).join('\n');

/** What is copied sign by sign, a serial: cleaned, and with places to break where it is longer than a line. */
export const copied = (told: string): string => cleanLines(told).replace(LONG_RUN, (run) => run.match(PIECE)!.join('\u200B'));

/** Text of people's, ready for paper: what can't be seen is taken away, direction marks among it, and each line is by itself. */
export const plain = (told: string): string => isolated(copied(told));

export const plainOrNull = (told: string | null): string | null => (told === null || cleanLines(told) === '' ? null : plain(told));

/** For a place that holds one line: the beginning, and a sign that there is more. */
export function cut(told: string, most: number): string {
  const letters = Array.from(cleanLines(told).replaceAll('\n', ' '));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}

export const short = (told: string, most: number): string => isolated(cut(told, most));

export const digits = (language: Language, shown: string | number): string =>
  language === 'fa' ? String(shown).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))) : String(shown);

export const nameIn = (language: Language, named: Named): string => plain(named[language] ?? named.fa ?? named.en ?? named.es ?? named.code);

/** Jalali in Persian where the company counts so, Gregorian elsewhere. */
export const dayFor = ({ language, company }: Reader, day: string): string =>
  formatDay(day, { locale: language, calendar: language === 'fa' ? company.calendar : 'gregorian', style: 'short' });

export function momentFor(reader: Reader, instant: Date): string {
  const { timeZone } = reader.company;
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  return `${dayFor(reader, dayOf(instant, timeZone))}  ${digits(reader.language, hour)}`;
}

export const phonesFor = (phones: readonly string[]): string[] => phones.slice(0, 4).map((phone) => nationalDigits(phone));

export const deviceFor = (language: Language, { category, categoryTold, brand, brandTold, product }: PrintedDevice): string => {
  const parts = [category ? nameIn(language, category) : plainOrNull(categoryTold), brand ? nameIn(language, brand) : plainOrNull(brandTold), product && nameIn(language, product)];
  return parts.filter(Boolean).join(' · ') || text(language, 'print.device-unknown');
};

export const faultsFor = (language: Language, faults: readonly PrintedFault[]): string[] =>
  faults.map(({ name, told }) => [name && nameIn(language, name), plainOrNull(told)].filter(Boolean).join(': ')).filter((one) => one !== '');

export const moneyFor = ({ language, company }: Reader, amount: string | bigint | null, currency: string, scale: number): string | null =>
  amount === null ? null : formatMoney(money(BigInt(amount), currency, scale), { locale: language, unit: company.moneyUnit });

/** The words of a template, by the ends of their keys. */
export const wordsFor = <Key extends string>(language: Language, keys: readonly Key[]): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, text(language, `print.${key}`)])) as Record<Key, string>;
