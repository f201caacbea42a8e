import { daysBetween, fieldsOf, type CalendarName, type Day } from './calendar';
import { namesOf, type CalendarLocale } from './names';

export type DayStyle = 'short' | 'long';
export type DayFormat = { locale: CalendarLocale; calendar: CalendarName; style: DayStyle };

const A_SUNDAY = '2024-09-01';

/**
 * A day for people to read. Short: «۱۴۰۴/۰۲/۰۵» and '1404/02/05' in the Persian calendar, '2025-04-25' in English,
 * '25/04/2025' in Spanish. Long: «پنجشنبه ۳۰ اسفند ۱۴۰۳», 'Thursday 20 March 2025', 'jueves 20 de marzo de 2025'.
 * Throws RangeError when `day` is not a day.
 */
export function formatDay(day: Day, { locale, calendar, style }: DayFormat): string {
  const text = style === 'short' ? shortDay(day, locale, calendar) : longDay(day, locale, calendar);
  return locale === 'fa' ? text.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d))) : text;
}

function shortDay(day: Day, locale: CalendarLocale, calendar: CalendarName): string {
  const fields = fieldsOf(day, calendar);
  const [y, m, d] = [fields.year, fields.month, fields.day].map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0'));
  if (calendar === 'persian' || locale === 'fa') return `${y}/${m}/${d}`;
  return locale === 'es' ? `${d}/${m}/${y}` : `${y}-${m}-${d}`;
}

function longDay(day: Day, locale: CalendarLocale, calendar: CalendarName): string {
  const fields = fieldsOf(day, calendar);
  const { months, weekdays } = namesOf(locale, calendar);
  const weekday = weekdays[((daysBetween(A_SUNDAY, day) % 7) + 7) % 7];
  const of = locale === 'es' ? ' de ' : ' ';
  return `${weekday} ${fields.day}${of}${months[fields.month - 1]}${of}${fields.year}`;
}
