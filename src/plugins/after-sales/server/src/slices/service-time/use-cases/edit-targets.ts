import type { Measure, TargetAnswer, TargetBody } from '../../../../../shared/api/service-time';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows, type NewEvent } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import { uuidv7 } from '../../../kernel/ids';
import { channelOf, type Scope } from '../../../kernel/scope';
import { refuseBadSteps, refuseTie, USUAL_STEPS, type Target } from '../domain';
import { addTargets, endTarget, loadTargets, retireTarget as end, type TargetView } from '../targets.store';

interface Context {
  scope: Scope;
  now: Date;
}

/** A target as the API tells it. */
export const targetAnswerOf = ({ measure, service_type: serviceType, valid_from: from, valid_to: to, ...view }: TargetView): TargetAnswer => ({
  ...view,
  measure: measure as Measure,
  serviceType,
  validFrom: from.toISOString(),
  validTo: to?.toISOString() ?? null,
});

/** A target from what staff wrote; what they leave out holds for any. */
export const newTarget = (now: Date, { measure, area, serviceType, contract, minutes, steps }: TargetBody): Target => ({
  id: uuidv7(now.getTime()),
  measure,
  area: area ?? null,
  serviceType: serviceType ?? null,
  contract: contract ?? null,
  minutes,
  steps: steps ?? USUAL_STEPS,
});

/** What the history says of a new target. */
export const targetAdded = ({ id, measure, area, serviceType, contract, minutes }: Target): NewEvent => ({
  type: 'sla-target.added',
  subject: { type: 'sla-target', id },
  data: { measure, area, serviceType, contract, minutes },
});

/**
 * A promise for new jobs. It takes the place of the one with the same measure, area, service type and contract; jobs that
 * run already keep what they were promised.
 * @throws sla.target-tie (409), sla.step-twice, sla.step-offset at the field
 */
export async function addTarget(tx: Tx, { scope, now }: Context, body: TargetBody): Promise<TargetAnswer> {
  const target = newTarget(now, body);
  refuseBadSteps(target.steps);
  refuseTie(await loadTargets(scope, tx), target);
  await endTarget(scope, tx, target, now);
  await addTargets(scope, tx, [target], eventRows({ scope, channel: channelOf(scope.actor), at: now }, [targetAdded(target)]), now);
  return { ...target, validFrom: now.toISOString(), validTo: null };
}

/**
 * Nothing of this kind is promised to new jobs any more.
 * @throws record.not-found
 */
export async function retireTarget(tx: Tx, { scope, now }: Context, id: string): Promise<TargetAnswer> {
  const event = { type: 'sla-target.retired', subject: { type: 'sla-target', id } };
  const ended = await end(scope, tx, id, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  if (!ended) throw new AppError('record.not-found');
  return targetAnswerOf(ended);
}
