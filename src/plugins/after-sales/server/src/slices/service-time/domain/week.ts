import { daysBetween, type Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';
import { WEEKDAYS, type Hours, type Week, type Weekday } from '../../../../../shared/api/service-time';

const A_SATURDAY = '2024-08-31';

/** Working hours of one day in minutes after midnight; 1440 is midnight at its end. */
export interface MinuteRange {
  from: number;
  to: number;
}

/** Which weekday a day is, in every calendar the same. */
export const weekdayOf = (day: Day): Weekday => WEEKDAYS[((daysBetween(A_SATURDAY, day) % 7) + 7) % 7];

/** 510 of «08:30» or «08:30:00». */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Refuses a week whose hours can't be: an end before its beginning, two that overlap, or none at all.
 * @throws service-time.hours-order, service-time.hours-overlap, service-time.never-opens at the field
 */
export function refuseBadWeek(week: Week, path = 'week'): void {
  for (const weekday of WEEKDAYS) refuseBadDay(week[weekday], `${path}.${weekday}`);
  if (WEEKDAYS.every((weekday) => week[weekday].length === 0)) throw fieldError('service-time.never-opens', path);
}

function refuseBadDay(hours: readonly Hours[], path: string): void {
  hours.forEach((one, i) => {
    if (minuteOf(one.to) <= minuteOf(one.from)) throw fieldError('service-time.hours-order', `${path}.${i}.to`);
    const clash = hours.slice(0, i).some((other) => minuteOf(one.from) < minuteOf(other.to) && minuteOf(other.from) < minuteOf(one.to));
    if (clash) throw fieldError('service-time.hours-overlap', `${path}.${i}.from`);
  });
}

interface DayHours {
  weekday: Weekday;
  from: string | null;
  to: string | null;
}

/** A week as rows: one per opening, and one without hours for a day off, so that an override can say «closed». */
export const weekRows = (week: Week): DayHours[] =>
  WEEKDAYS.flatMap((weekday): DayHours[] => (week[weekday].length === 0 ? [{ weekday, from: null, to: null }] : week[weekday].map((hours) => ({ weekday, ...hours }))));

/** A week in one line for the history: `sat 08:00-17:00, thu 08:00-13:00`. */
export const weekInWords = (week: Week): string =>
  WEEKDAYS.flatMap((weekday) => (week[weekday].length === 0 ? [] : [`${weekday} ${week[weekday].map(({ from, to }) => `${from}-${to}`).join(' ')}`])).join(', ');
