import { foldKey } from '../text/fold';
import { addDays, dayFromFields, type CalendarName, type Day } from './calendar';
import { namesOf, type CalendarLocale } from './names';

export type ParseDayOptions = {
  /** The calendar of a year whose size tells nothing (neither 1200–1599 nor 1800–2200). */
  calendar: CalendarName;
  /** The day that «امروز», '+7' and their kin are counted from. */
  today: Day;
  /** Where people write «25/4/2025» and nothing else by it, as in Spanish: the day may come first. */
  dayFirst?: boolean;
};

const LOCALES: readonly CalendarLocale[] = ['fa', 'en', 'es'];
const NEAR_DAYS: Record<string, number> = {
  امروز: 0, today: 0, hoy: 0,
  دیروز: -1, yesterday: -1, ayer: -1,
  فردا: 1, tomorrow: 1, mañana: 1,
};

/**
 * Reads a day as people type it, in any digits and letters: «۱۴۰۴/۲/۵», '1404-02-05', '2025-04-25', «۵ اردیبهشت ۱۴۰۴»,
 * '25 April 2025', '25 de abril de 2025' (a weekday in front is passed over), «امروز» «دیروز» «فردا» today hoy …, and
 * '+7' or '-7' days. A year of 1200–1599 is Jalali and one of 1800–2200 Gregorian.
 *
 * Null when it is none of these or no such day exists (1404/12/30). Two-digit years are refused, and the day first where it
 * is not the custom: their reading would be a guess.
 */
export function parseDay(text: string, { calendar, today, dayFirst = false }: ParseDayOptions): Day | null {
  if (text.length > 100) return null;
  const s = foldKey(text).replace(/−/g, '-');
  if (Object.hasOwn(NEAR_DAYS, s)) return addDays(today, NEAR_DAYS[s]);
  if (/^[+-] ?\d{1,4}$/.test(s)) return addDays(today, Number(s.replace(' ', '')));

  const numeric = /^(\d{4})(?: ?([/.-]) ?)(\d{1,2}) ?\2 ?(\d{1,2})$/.exec(s);
  if (numeric) {
    const year = Number(numeric[1]);
    return dayFromFields(year, Number(numeric[3]), Number(numeric[4]), calendarOfYear(year) ?? calendar);
  }
  const turned = dayFirst && /^(\d{1,2})(?: ?([/.-]) ?)(\d{1,2}) ?\2 ?(\d{4})$/.exec(s);
  if (turned) {
    const year = Number(turned[4]);
    return dayFromFields(year, Number(turned[3]), Number(turned[1]), calendarOfYear(year) ?? calendar);
  }
  return parseWritten(s);
}

function calendarOfYear(year: number): CalendarName | null {
  if (year >= 1200 && year <= 1599) return 'persian';
  return year >= 1800 && year <= 2200 ? 'gregorian' : null;
}

function parseWritten(s: string): Day | null {
  const words = /^(?:(\p{L}[\p{L} ]*?)[،,]? )?(\d{1,2})(?: de)? (\p{L}+)(?: de)?,? (\d{4})$/u.exec(s);
  if (!words) return null;
  const [, weekday, day, name, year] = words;
  if (weekday !== undefined && !weekdays().has(nameKey(weekday))) return null;
  const month = months().get(nameKey(name));
  if (!month) return null;
  const expected = calendarOfYear(Number(year));
  if (expected !== null && expected !== month.calendar) return null;
  return dayFromFields(Number(year), month.month, Number(day), month.calendar);
}

/** «آبان» is also typed ابان, and سه‌شنبه also سه شنبه. */
function nameKey(name: string): string {
  return foldKey(name).replace(/آ/g, 'ا').replace(/ /g, '');
}

type Month = { month: number; calendar: CalendarName };
let knownMonths: Map<string, Month> | undefined;
let knownWeekdays: Set<string> | undefined;

function months(): Map<string, Month> {
  if (knownMonths) return knownMonths;
  knownMonths = new Map([[nameKey('امرداد'), { month: 5, calendar: 'persian' }]]);
  for (const locale of LOCALES) {
    for (const calendar of ['persian', 'gregorian'] as const) {
      for (const [i, name] of namesOf(locale, calendar).months.entries()) {
        knownMonths.set(nameKey(name), { month: i + 1, calendar });
      }
    }
  }
  return knownMonths;
}

function weekdays(): Set<string> {
  knownWeekdays ??= new Set(LOCALES.flatMap((locale) => namesOf(locale, 'gregorian').weekdays.map(nameKey)));
  return knownWeekdays;
}
