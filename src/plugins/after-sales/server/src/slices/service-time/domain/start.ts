import { MEASURES, type Measure } from '../../../../../shared/api/service-time';
import type { NewEvent } from '../../../kernel/events';
import { started, type Clock } from './clock';
import { dueTime } from './due-time';
import { targetFor, type Target, type TargetKey } from './targets';
import { calendarFor, type CalendarFacts, type WorkCalendar } from './work-calendar';

/** What decides about a promise: where, what, and for whom. */
export interface Asked extends Partial<TargetKey> {
  at: Date;
  province: string | null;
  branch?: string | null;
  /** The customer's: their Thursday ends when it does where they live. */
  timeZone: string;
}

/** A job whose promises begin to run. */
export interface StartClocks extends Asked {
  jobId: string;
}

export type NewClock = Clock & { targetId: string };

const keyOf = ({ area = null, serviceType = null, contract = null }: Asked): TargetKey => ({ area, serviceType, contract });
const calendarOf = (facts: CalendarFacts, { province, branch = null, timeZone }: Asked): WorkCalendar => calendarFor(facts, { province, branch }, timeZone);

/**
 * The clocks that begin with these jobs, one per measure for which something is promised, and their events.
 * @throws sla.target-tie (409) when two targets say equally much about a job
 */
export function clocksToStart(facts: CalendarFacts & { targets: readonly Target[] }, jobs: readonly StartClocks[]): { clocks: NewClock[]; events: NewEvent[] } {
  // One calendar per place remembers its days for all jobs that begin there.
  const calendars = new Map<string, WorkCalendar>();
  const starts = jobs.flatMap((job) => {
    const place = JSON.stringify([job.province, job.branch, job.timeZone]);
    const calendar = calendars.get(place) ?? calendarOf(facts, job);
    calendars.set(place, calendar);
    return MEASURES.flatMap((measure) => {
      const target = targetFor(facts.targets, measure, keyOf(job));
      if (!target) return [];
      const where = { province: job.province, branch: job.branch ?? null };
      const { clock, events } = started({ jobId: job.jobId, measure, startedAt: job.at, targetMinutes: target.minutes, steps: target.steps, place: where, timeZone: job.timeZone }, calendar);
      return [{ clock: { ...clock, targetId: target.id }, events }];
    });
  });
  return { clocks: starts.map(({ clock }) => clock), events: starts.flatMap(({ events }) => events) };
}

/** Until when each measure would be done if the customer called at `at`; null where nothing is promised. */
export function promisedTimes(facts: CalendarFacts & { targets: readonly Target[] }, asked: Asked): Record<Measure, Date | null> {
  const calendar = calendarOf(facts, asked);
  const promiseOf = (measure: Measure): Date | null => {
    const target = targetFor(facts.targets, measure, keyOf(asked));
    return target && dueTime({ startedAt: asked.at, targetMinutes: target.minutes, pauses: [], calendar }).at;
  };
  return { arrival: promiseOf('arrival'), finish: promiseOf('finish') };
}
