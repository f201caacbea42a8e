import { addDays, dayOf } from '../../../kernel/calendar';
import { merged, without, type Span } from './spans';
import { instantOf, minuteOfDayAt } from './wall-time';
import type { WorkCalendar } from './work-calendar';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** A calendar that doesn't open for two years doesn't open. */
const HORIZON_DAYS = 731;

const midnightBefore = (ms: number): number => Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;

/**
 * The stretches of working time from an instant on, ascending, closures and `blocked` taken off. They end at `until`, or
 * after two years.
 */
export function* workingSpans(calendar: WorkCalendar, from: number, until = from + HORIZON_DAYS * MS_PER_DAY, blocked: readonly Span[] = []): Generator<Span> {
  const blocks = merged([...calendar.closures, ...blocked]);
  // Every zone is within a day of UTC, and the hours of the day before may reach into this one where the clock was set
  // back at midnight. Days too many cost less than asking for the zone's own.
  const last = midnightBefore(until) + MS_PER_DAY;
  let end = from;
  for (let line = midnightBefore(from) - 2 * MS_PER_DAY; line <= last; line += MS_PER_DAY) {
    for (const hours of calendar.spansAt(line)) {
      const span = { from: Math.max(hours.from, end), to: Math.min(hours.to, until) };
      if (span.to <= span.from) continue;
      end = span.to;
      yield* without(span, blocks);
    }
  }
}

const lengthOf = (spans: Iterable<Span>): number => {
  let sum = 0;
  for (const { from, to } of spans) sum += to - from;
  return sum;
};

/** Milliseconds of working time between two instants; 0 when `to` isn't later. */
export const workingMsBetween = (from: number, to: number, calendar: WorkCalendar): number => (to <= from ? 0 : lengthOf(workingSpans(calendar, from, to)));

/** Minutes of working time between two instants, with fractions where an instant has seconds; 0 when `to` isn't later. */
export const workingMinutesBetween = (from: Date, to: Date, calendar: WorkCalendar): number => workingMsBetween(from.getTime(), to.getTime(), calendar) / MS_PER_MINUTE;

/**
 * The instant at which so much working time has passed, `blocked` time not counted; with 0 the moment at which counting
 * begins. Null when the calendar doesn't open for long enough within two years.
 */
export function afterWorkingMs(from: number, ms: number, calendar: WorkCalendar, blocked: readonly Span[] = []): number | null {
  let left = ms;
  for (const span of workingSpans(calendar, from, undefined, blocked)) {
    if (left <= span.to - span.from) return span.from + left;
    left -= span.to - span.from;
  }
  return null;
}

/**
 * `minutes` of working time later. A call at night starts at the next opening, and what is used up at closing time is
 * due at closing time. Null when the calendar doesn't open for long enough within two years.
 * @throws RangeError when `minutes` is negative
 */
export function addWorkingMinutes(from: Date, minutes: number, calendar: WorkCalendar): Date | null {
  if (!(minutes >= 0)) throw new RangeError(`Not a length of time: ${minutes}`);
  const at = afterWorkingMs(from.getTime(), minutes * MS_PER_MINUTE, calendar);
  return at === null ? null : new Date(at);
}

/** The same wall time `days` working days later; where that is outside the day's hours, the next opening. Null when there is none. */
export function addWorkingDays(from: number, days: number, calendar: WorkCalendar): number | null {
  const { timeZone } = calendar;
  let day = dayOf(new Date(from), timeZone);
  const last = addDays(day, HORIZON_DAYS);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (day > last) return null;
    if (calendar.spansOn(day).some((span) => without(span, calendar.closures).length > 0)) left -= 1;
  }
  return afterWorkingMs(instantOf(day, minuteOfDayAt(from, timeZone), timeZone, 'opening'), 0, calendar);
}
