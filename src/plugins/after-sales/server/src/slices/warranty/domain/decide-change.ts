import type { AcceptStartBody, ExtendBody, ReinstateBody } from '../../../../../shared/api/warranty';
import type { CalendarName, Day } from '../../../kernel/calendar';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { anchorOf } from './anchor';
import type { Holder } from './device';
import { acceptedStarts, voidsOn, type ExtendEvent, type MoveStartEvent, type ReinstateEvent, type VoidEvent } from './events';
import { beginningOf } from './start';

interface New {
  id: string;
  day: Day;
}

/**
 * A void with what it takes away, read from the policy now and kept with the event: a later version changes nothing.
 * @throws warranty.no-policy, warranty.void-reason-unknown, warranty.void-already
 */
export function decideVoid(holder: Holder, { id, day }: New, reason: string): VoidEvent {
  const { policy } = anchorOf(holder);
  if (!policy) throw fieldError('warranty.no-policy', 'serial');
  const rule = policy.terms.voids.find((one) => one.reason === reason);
  if (!rule) throw fieldError('warranty.void-reason-unknown', 'reason', { values: policy.terms.voids.map((one) => one.reason).join(', ') || '-' });
  if (voidsOn(holder.events, day).some((event) => event.reason === reason)) throw fieldError('warranty.void-already', 'reason');
  return { id, day, type: 'void', reason, labels: rule.labels, voids: rule.voids };
}

/**
 * The end of one void, or of all in force.
 * @throws warranty.void-unknown, warranty.not-void
 */
export function decideReinstate({ events }: Holder, { id, day }: New, told: Pick<ReinstateBody, 'void'>): ReinstateEvent {
  const live = voidsOn(events, day);
  if (live.length === 0) throw fieldError('warranty.not-void', 'serial');
  if (told.void !== undefined && !live.some((event) => event.id === told.void)) throw fieldError('warranty.void-unknown', 'void');
  return { id, day, type: 'reinstate', of: told.void ?? null };
}

/** More time. Where nothing is promised nothing can be made longer. @throws warranty.no-policy */
export function decideExtend(holder: Holder, { id, day }: New, { months = 0, days = 0, works }: Pick<ExtendBody, 'months' | 'days' | 'works'>): ExtendEvent {
  if (!anchorOf(holder).policy) throw fieldError('warranty.no-policy', 'serial');
  return { id, day, type: 'extend', months, days, works: works ?? null };
}

/**
 * The office lets a sale or an installation after the shelf time start the clock, for who bought old stock honestly.
 * @throws warranty.no-policy, warranty.start-not-late
 */
export function decideAcceptStart(holder: Holder, { id, day }: New, { basis }: Pick<AcceptStartBody, 'basis'>, calendar: CalendarName): MoveStartEvent {
  const { facts, policy, events } = anchorOf(holder);
  if (!policy) throw fieldError('warranty.no-policy', 'serial');
  const { late } = beginningOf(facts.facts, policy.terms, acceptedStarts(events), calendar);
  if (late?.basis !== basis) throw new AppError('warranty.start-not-late', { fields: [{ path: 'basis', code: 'warranty.start-not-late' }] });
  return { id, day, type: 'move-start', basis };
}
