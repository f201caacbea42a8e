import { dayOf, formatDay, type CalendarName } from '../../kernel/calendar';
import { text, type Language } from '../../kernel/http/texts';
import { persianDigits } from '../../kernel/text';
import type { Part } from './domain/sentence';

interface Voice {
  language: Language;
  calendar: CalendarName;
  timeZone: string;
}

/** A number or an hour inside Persian text keeps its order: between the two marks it is read from left to right. */
const isolated = (latin: string, language: Language): string => (language === 'fa' ? `\u2066${persianDigits(latin)}\u2069` : latin);

const hourOf = (instant: Date, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);

/** The parts of a sentence as one text. Days are told in the company's calendar to who reads Persian, else in the Gregorian. */
export function speak(parts: readonly Part[], { language, calendar, timeZone }: Voice): string {
  const format = { locale: language, calendar: language === 'fa' ? calendar : 'gregorian', style: 'long' } as const;
  const spoken = parts.map(({ key, words = {}, days = {}, hours = {} }) =>
    text(language, key, {
      ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, name === 'number' ? isolated(word, language) : word])),
      ...Object.fromEntries(Object.entries(days).map(([name, instant]) => [name, formatDay(dayOf(instant, timeZone), format)])),
      ...Object.fromEntries(Object.entries(hours).map(([name, instant]) => [name, isolated(hourOf(instant, timeZone), language)])),
    }),
  );
  return spoken.join(' ');
}
