import { merged, type Span } from './spans';
import { afterWorkingMs, workingMsBetween } from './working-time';
import type { WorkCalendar } from './work-calendar';

const MS_PER_MINUTE = 60_000;

/** Time in which a clock stood still; without an end it still does. */
export interface Pause {
  from: Date;
  to: Date | null;
}

export interface Measured {
  startedAt: Date;
  targetMinutes: number;
  pauses: readonly Pause[];
  calendar: WorkCalendar;
}

/** When a clock runs out; or why nobody can say: it stands still, or the calendar never opens. */
export type Due = { at: Date } | { at: null; why: 'paused' | 'never-opens' };

const spansOf = (pauses: readonly Pause[]): Span[] => pauses.map(({ from, to }) => ({ from: from.getTime(), to: to?.getTime() ?? Infinity }));

/** Working minutes that a pause takes away: only what of it lies in working time. */
export const pausedWorkingMinutes = ({ from, to }: { from: Date; to: Date }, calendar: WorkCalendar): number => workingMsBetween(from.getTime(), to.getTime(), calendar) / MS_PER_MINUTE;

/** Whole working minutes that all ended pauses of a clock took away, pauses that overlap counted once. */
export function pausedMinutes(startedAt: Date, pauses: readonly Pause[], calendar: WorkCalendar): number {
  const ended = merged(spansOf(pauses.filter(({ to }) => to !== null)));
  const sum = ended.reduce((ms, { from, to }) => ms + workingMsBetween(Math.max(from, startedAt.getTime()), to, calendar), 0);
  return Math.floor(sum / MS_PER_MINUTE);
}

/**
 * The instant at which `targetMinutes` of working time have run since the start, pauses left out. A pause at night
 * changes nothing, and one that begins after the due time doesn't move it any more.
 */
export function dueTime({ startedAt, targetMinutes, pauses, calendar }: Measured): Due {
  const ms = Math.max(0, targetMinutes) * MS_PER_MINUTE;
  const at = afterWorkingMs(startedAt.getTime(), ms, calendar, spansOf(pauses));
  if (at !== null) return { at: new Date(at) };
  const stands = pauses.some(({ to }) => to === null);
  return { at: null, why: stands ? 'paused' : 'never-opens' };
}
