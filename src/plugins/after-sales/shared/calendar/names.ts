import { dayFromFields, type CalendarName } from './calendar';

export type CalendarLocale = 'fa' | 'en' | 'es';
type Names = { months: readonly string[]; weekdays: readonly string[] };

const TAGS: Record<CalendarLocale, string> = { fa: 'fa-IR', en: 'en-GB', es: 'es-ES' };
const INTL_CALENDARS: Record<CalendarName, string> = { persian: 'persian', gregorian: 'gregory' };
const cache = new Map<string, Names>();

/**
 * Names of the months and of the weekdays (Sunday first), taken from Intl once per locale and calendar. Only the names
 * come from Intl: the order of its full dates is wrong in Persian, and before 1582 its Gregorian calendar is Julian.
 */
export function namesOf(locale: CalendarLocale, calendar: CalendarName): Names {
  const key = `${locale}|${calendar}`;
  const known = cache.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(`${TAGS[locale]}-u-ca-${INTL_CALENDARS[calendar]}`, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const part = (day: string, type: 'month' | 'weekday') =>
    format.formatToParts(new Date(`${day}T12:00:00Z`)).find((p) => p.type === type)?.value ?? '';
  const sampleYear = calendar === 'persian' ? 1403 : 2024;
  const months = Array.from({ length: 12 }, (_, i) => part(dayFromFields(sampleYear, i + 1, 1, calendar) ?? '', 'month'));
  // 2024-09-01 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, i) => part(`2024-09-0${i + 1}`, 'weekday'));
  const names = { months: months.map(withoutEzafe), weekdays };
  cache.set(key, names);
  return names;
}

/** Intl writes «ژانویهٔ» and «مهٔ»; the mark binds the month to a following year and is left out in common writing. */
function withoutEzafe(name: string): string {
  return name.replace(/\u0654$/, '');
}
