import type { Measure } from '../../../../../shared/api/service-time';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { channelOf, type Scope } from '../../../kernel/scope';
import { lockClocksOf, saveClocks } from '../clocks.store';
import { calendarFor, cancelled, met, paused, reopened, resumed, type Change, type Clock, type WorkCalendar } from '../domain';

/** Which clocks of a job, and when it happened: the server's time, or an earlier one that a phone without net kept. */
export interface ChangeClocks {
  jobId: string;
  at: Date;
  /** All measures of the job unless given. */
  measure?: Measure;
  /** When we hear of it; `at` unless given. */
  now?: Date;
  reason?: string;
}

/** One load and one write; what changes nothing isn't written. */
async function change(tx: Tx, scope: Scope, { jobId, measure, at, now = at }: ChangeClocks, rule: (clock: Clock, calendar: WorkCalendar, now: Date) => Change): Promise<Clock[]> {
  const { clocks, facts } = await lockClocksOf(scope, tx, jobId, measure ?? null);
  const changes = clocks.map((clock) => rule(clock, calendarFor(facts, clock.place, clock.timeZone), now));
  const changed = changes.filter(({ events }) => events.length > 0);
  const events = changed.flatMap((one) => one.events);
  if (changed.length > 0) await saveClocks(scope, tx, changed.map(({ clock }) => clock), eventRows({ scope, channel: channelOf(scope.actor), at }, events));
  return changes.map(({ clock }) => clock);
}

/** The job waits for somebody else: its clocks stand still. Ones that do already go on doing so. */
export const pauseClock = (tx: Tx, scope: Scope, asked: ChangeClocks): Promise<Clock[]> => change(tx, scope, asked, (clock, calendar, now) => paused(clock, asked.at, calendar, now));

/** The wait is over: the clocks run on, their due times moved by the working time in between. */
export const resumeClock = (tx: Tx, scope: Scope, asked: ChangeClocks): Promise<Clock[]> => change(tx, scope, asked, (clock, calendar, now) => resumed(clock, asked.at, calendar, now));

/** What was promised has happened (name the measure: arrived isn't finished), in time or late. */
export const meetClock = (tx: Tx, scope: Scope, asked: ChangeClocks & { measure: Measure }): Promise<Clock[]> =>
  change(tx, scope, asked, (clock, calendar, now) => met(clock, asked.at, calendar, now));

/** Nothing is promised any more: the job is cancelled or not possible. */
export const cancelClock = (tx: Tx, scope: Scope, asked: ChangeClocks): Promise<Clock[]> =>
  change(tx, scope, asked, (clock, calendar, now) => cancelled(clock, asked.at, calendar, now, asked.reason));

/** A finished or cancelled job goes on: its clocks run on from their first start. */
export const reopenClock = (tx: Tx, scope: Scope, asked: ChangeClocks): Promise<Clock[]> => change(tx, scope, asked, (clock, calendar, now) => reopened(clock, calendar, now, asked.reason));
