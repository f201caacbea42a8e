import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Measure, StepRule } from '../../../../../shared/api/service-time';

/** What a promise may depend on; null in a target stands for any, null in a question for not known. */
export interface TargetKey {
  area: string | null;
  serviceType: string | null;
  contract: string | null;
}

export interface Target extends TargetKey {
  id: string;
  measure: Measure;
  minutes: number;
  steps: StepRule[];
}

const FIELDS = ['area', 'serviceType', 'contract'] as const;

const holdsFor = (target: TargetKey, asked: TargetKey): boolean => FIELDS.every((field) => target[field] === null || target[field] === asked[field]);
const specificity = (target: TargetKey): number => FIELDS.filter((field) => target[field] !== null).length;

/**
 * The target of a measure that says most about this area, service type and contract. Two that say equally much are a
 * tie: neither is chosen. Without any there is no promise.
 */
export function chooseTarget<T extends TargetKey & { id: string; measure: Measure }>(targets: readonly T[], measure: Measure, asked: TargetKey): { target: T | null; tie: string[] } {
  const fitting = targets.filter((target) => target.measure === measure && holdsFor(target, asked));
  const most = Math.max(...fitting.map(specificity));
  const best = fitting.filter((target) => specificity(target) === most);
  return best.length === 1 ? { target: best[0], tie: [] } : { target: null, tie: best.map(({ id }) => id) };
}

/**
 * The target for a job, or null when there is none.
 * @throws sla.target-tie (409) when two say equally much
 */
export function targetFor<T extends TargetKey & { id: string; measure: Measure }>(targets: readonly T[], measure: Measure, asked: TargetKey): T | null {
  const { target, tie } = chooseTarget(targets, measure, asked);
  if (tie.length > 0) throw new AppError('sla.target-tie');
  return target;
}

const isSameKey = (a: TargetKey, b: TargetKey): boolean => FIELDS.every((field) => a[field] === b[field]);
const meet = (a: TargetKey, b: TargetKey): boolean => FIELDS.every((field) => a[field] === null || b[field] === null || a[field] === b[field]);
const both = (a: TargetKey, b: TargetKey): TargetKey => ({ area: a.area ?? b.area, serviceType: a.serviceType ?? b.serviceType, contract: a.contract ?? b.contract });

/**
 * Refuses a target with which some job could have two equally good ones: «any repair 8 h» beside «any work in town 6 h»
 * leaves open what a repair in town is promised. Whoever adds the row for both first may add it.
 * @throws sla.target-tie (409) at the field
 */
export function refuseTie<T extends TargetKey & { id: string; measure: Measure }>(existing: readonly T[], added: T): void {
  const others = existing.filter((target) => target.measure === added.measure && !isSameKey(target, added));
  const after = [...others, added];
  for (const other of others) {
    if (specificity(other) !== specificity(added) || !meet(other, added)) continue;
    if (chooseTarget(after, added.measure, both(other, added)).tie.length > 0) throw fieldError('sla.target-tie', FIELDS.find((field) => added[field] !== null && added[field] !== other[field]) ?? 'area');
  }
}
