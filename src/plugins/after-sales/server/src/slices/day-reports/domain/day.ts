import { addDays, dayOf, startOfDay, type Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';

/** A day of the company's zone as the instants between which it lies: `from` belongs to it, `to` to the next one. */
export interface Window {
  from: Date;
  to: Date;
}

/** The day's instants. A day on which the clock is turned has 23 or 25 hours. */
export const windowOf = (day: Day, timeZone: string): Window => ({ from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) });

export const isIn = ({ from, to }: Window, instant: Date): boolean => instant >= from && instant < to;

/**
 * The day that is meant: today in the company's zone unless another was told.
 * @throws day-reports.future at `field`
 */
export function readDay(told: Day | undefined, now: Date, timeZone: string, field = 'day'): Day {
  const today = dayOf(now, timeZone);
  if (told !== undefined && told > today) throw fieldError('day-reports.future', field);
  return told ?? today;
}

export const minutesBetween = (from: Date, to: Date): number => Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000));
