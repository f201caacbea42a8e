import { dayOf, type Day } from '../../../kernel/calendar';
import type { Db } from '../../../kernel/db/tx';
import type { Scope } from '../../../kernel/scope';
import { loadStart } from '../clocks.store';
import { promisedTimes, type Asked } from '../domain';

export interface PromisedDate {
  arriveBy: Date | null;
  finishBy: Date | null;
  /** The day to tell the customer: of the finish, else of the arrival. */
  day: Day | null;
}

/**
 * What the customer can be told while the call lasts, before anything is written.
 * @throws sla.target-tie (409)
 */
export async function promisedDate(db: Db, scope: Scope, asked: Asked): Promise<PromisedDate> {
  const { arrival, finish } = promisedTimes(await loadStart(scope, db, asked.at), asked);
  const last = finish ?? arrival;
  return { arriveBy: arrival, finishBy: finish, day: last && dayOf(last, asked.timeZone) };
}
