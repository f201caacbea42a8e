import type { ClosureAnswer, ClosureBody, PlaceScope } from '../../../../../shared/api/service-time';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { uuidv7 } from '../../../kernel/ids';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { addClosure, withdrawClosure as takeBack, type ClosureView } from '../calendar.store';
import { placeOf } from '../domain';
import { refuseUnknownPlace } from './known-place';
import { recomputeAfter } from './recompute';

interface Context {
  scope: Scope;
  now: Date;
}

const LONGEST_MS = 366 * 86_400_000;

/** A closure as the API tells it. */
export const closureAnswerOf = ({ id, scope, code, from_at: from, to_at: to, reason, withdrawn_at: withdrawn }: ClosureView): ClosureAnswer => ({
  id,
  scope: scope as PlaceScope,
  code: code || null,
  from: from.toISOString(),
  to: to.toISOString(),
  reason,
  withdrawnAt: withdrawn?.toISOString() ?? null,
});

/**
 * Nobody works from one instant to another (snow, a strike, no electricity), often declared the same morning or even
 * afterwards. Open jobs are worked out anew, each with a trace; what is closed stays as it was judged.
 * @throws service-time.place-code, codings.unknown, service-time.closure-order at the field
 */
export async function declareClosure(tx: Tx, { scope, now }: Context, body: ClosureBody): Promise<ClosureAnswer> {
  const place = placeOf(body);
  const [from, to] = [new Date(body.from), new Date(body.to)];
  if (!(to > from) || to.getTime() - from.getTime() > LONGEST_MS) throw fieldError('service-time.closure-order', 'to');
  await refuseUnknownPlace(tx, scope, place);
  const id = uuidv7(now.getTime());
  const reason = cleanText(body.reason);
  const data = { place: `${place.scope}:${place.code}`, from: from.toISOString(), to: to.toISOString() };
  const event = { type: 'closure.declared', subject: { type: 'closure', id }, reason, data };
  await addClosure(scope, tx, { id, ...place, from, to, reason }, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  await recomputeAfter(tx, { scope, now }, { why: event.type, id });
  return { id, scope: place.scope, code: place.code || null, from: from.toISOString(), to: to.toISOString(), reason, withdrawnAt: null };
}

/**
 * The closure doesn't hold after all.
 * @throws record.not-found
 */
export async function withdrawClosure(tx: Tx, { scope, now }: Context, id: string, reason?: string): Promise<ClosureAnswer> {
  const event = { type: 'closure.withdrawn', subject: { type: 'closure', id }, reason };
  const gone = await takeBack(scope, tx, id, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  if (!gone) throw new AppError('record.not-found');
  await recomputeAfter(tx, { scope, now }, { why: event.type, id });
  return closureAnswerOf(gone);
}
