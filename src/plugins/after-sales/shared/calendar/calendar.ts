import {
  CalendarDate,
  fromAbsolute,
  GregorianCalendar,
  parseDate,
  parseDateTime,
  PersianCalendar,
  toCalendarDate,
  type Calendar,
} from '@internationalized/date';

/** A civil day, always written in the Gregorian calendar as 'YYYY-MM-DD' whatever calendar people see; a `date` in SQL. */
export type Day = string;
export type CalendarName = 'persian' | 'gregorian';
export type DayFields = { year: number; month: number; day: number };

const CALENDARS: Record<CalendarName, Calendar> = {
  persian: new PersianCalendar(),
  gregorian: new GregorianCalendar(),
};
const MS_PER_DAY = 86_400_000;
/** 1970-01-01 on the library's own number line of days. */
const JULIAN_DAY_OF_1970 = 2_440_588;

/** Whether `s` is a real day of the years 0001–9999 in the form 'YYYY-MM-DD'. */
export function isDay(s: unknown): s is Day {
  if (typeof s !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(s)) return false;
  const [year, month, day] = [Number(s.slice(0, 4)), Number(s.slice(5, 7)), Number(s.slice(8))];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month);
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a Gregorian month. */
const lastOf = (year: number, month: number): number => (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : MONTHS[month - 1]!);

/** Milliseconds of the day's midnight in UTC: a number line for day arithmetic, not an instant. */
function lineOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${String(day)}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(line: number): Day {
  const day = new Date(line).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`A day outside the years 0001–9999: ${day}`);
  return day;
}

/** The day's fields in a calendar. Throws RangeError when `day` is not a day. */
export function fieldsOf(day: Day, calendar: CalendarName): DayFields {
  const date = CALENDARS[calendar].fromJulianDay(lineOf(day) / MS_PER_DAY + JULIAN_DAY_OF_1970);
  return { year: date.year, month: date.month, day: date.day };
}

/**
 * The day with these fields in a calendar, or null when there is none. The library silently moves 30 Esfand of a
 * common year to the 29th, so its fields are compared with those asked for.
 */
export function dayFromFields(year: number, month: number, day: number, calendar: CalendarName): Day | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  const date = new CalendarDate(CALENDARS[calendar], year, month, day);
  if (date.year !== year || date.month !== month || date.day !== day) return null;
  const line = (CALENDARS[calendar].toJulianDay(date) - JULIAN_DAY_OF_1970) * MS_PER_DAY;
  const text = new Date(line).toISOString().slice(0, 10);
  return isDay(text) ? text : null;
}

/** 1403/12/30 of '2025-03-20'. Throws RangeError when `day` is not a day. */
export function toJalali(day: Day): DayFields {
  return fieldsOf(day, 'persian');
}

/** The day of a Jalali date, or null when that date doesn't exist (1404/12/30, month 13, day 0). */
export function fromJalali(year: number, month: number, day: number): Day | null {
  return dayFromFields(year, month, day, 'persian');
}

/** Whether Esfand of this Jalali year has 30 days. */
export function isJalaliLeap(year: number): boolean {
  return fromJalali(year, 12, 30) !== null;
}

/** 1 Farvardin of a Jalali year. Throws RangeError when the year is outside what a Day can hold. */
export function startOfJalaliYear(year: number): Day {
  const day = fromJalali(year, 1, 1);
  if (day === null) throw new RangeError(`Not a Jalali year: ${year}`);
  return day;
}

/** `n` days later; negative `n` is earlier. Throws RangeError when `day` or the result is not a day. */
export function addDays(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n) || Math.abs(n) > 4_000_000) throw new RangeError(`Not a number of days: ${n}`);
  return dayAt(lineOf(day) + n * MS_PER_DAY);
}

/** Whole days from `from` to `to`: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (lineOf(to) - lineOf(from)) / MS_PER_DAY;
}

/**
 * The same day of the month `n` months later, or that month's last day where it is shorter: 1403/06/31 + 1 month is
 * 1403/07/30. Always add to the anchor, the first day of a series: adding to each result in turn would keep the 30th
 * for ever. Throws RangeError when `day` or the result is not a day.
 */
export function addMonths(day: Day, n: number, calendar: CalendarName): Day {
  if (!Number.isSafeInteger(n) || Math.abs(n) > 120_000) throw new RangeError(`Not a number of months: ${n}`);
  const from = fieldsOf(day, calendar);
  const months = from.year * 12 + (from.month - 1) + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  // A month is at most three days shorter than another.
  for (let less = 0; less <= 3; less += 1) {
    const result = dayFromFields(year, month, from.day - less, calendar);
    if (result !== null) return result;
  }
  throw new RangeError(`${n} months from ${day} is outside the calendar`);
}

/** The civil day that `instant` falls on in `timeZone` ('Asia/Tehran'); the process's own zone plays no part. */
export function dayOf(instant: Date, timeZone: string): Day {
  const second = Math.floor(instant.getTime() / 1000);
  if (latest.second !== second || latest.timeZone !== timeZone) latest = { second, timeZone, day: dayAnew(instant, timeZone) };
  return latest.day;
}

/** Asking for a zone's clock takes longer than most rules, and whoever asks what day it is has asked a moment ago. No zone's clock jumps within a second. */
let latest: { second: number; timeZone: string; day: Day } = { second: Number.NaN, timeZone: '', day: '' };

function dayAnew(instant: Date, timeZone: string): Day {
  const day = toCalendarDate(fromAbsolute(instant.getTime(), timeZone)).toString();
  if (!isDay(day)) throw new RangeError(`An instant outside the years 0001–9999: ${day}`);
  return day;
}

/** The year of `instant` in a calendar, as numbers such as 1404-000123 carry it. */
export function yearOf(instant: Date, timeZone: string, calendar: CalendarName): number {
  return fieldsOf(dayOf(instant, timeZone), calendar).year;
}

/**
 * The first instant of a day in `timeZone`. Where the clock jumps over midnight, as Iran's did each spring until 2022,
 * that is the moment after the jump.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  lineOf(day);
  return parseDate(day).toDate(timeZone);
}

/** The instant at `time` ('HH:MM') of a day's clock in `timeZone`; a time that the clock jumps over is the moment after the jump. */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  lineOf(day);
  return parseDateTime(`${day}T${time}`).toDate(timeZone);
}
