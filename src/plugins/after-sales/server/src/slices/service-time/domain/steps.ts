import { fieldError } from '../../../kernel/http/errors';
import type { StepRule } from '../../../../../shared/api/service-time';
import { dueTime, type Measured } from './due-time';
import { addWorkingDays } from './working-time';

const MS_PER_MINUTE = 60_000;

/** The step that every clock has: its time is up. */
export const DUE = 'due';
const AT_DUE: StepRule = { name: DUE, kind: 'escalate', offset: 0, unit: 'working-minutes' };

/** A moment at which somebody is told; null while the clock stands still before it. */
export interface PlannedStep {
  name: string;
  kind: StepRule['kind'];
  at: Date | null;
}

/** Steps as staff wrote them, with the one that is always there. */
const allSteps = (rules: readonly StepRule[]): StepRule[] => [...rules.filter(({ name }) => name !== DUE), AT_DUE];

/**
 * The moments of a clock's warnings and escalations, the earliest first. Working minutes are counted like the clock
 * itself, so a warning stands so much working time before the due time, and a pause moves what comes after it.
 */
export function planSteps(rules: readonly StepRule[], measured: Measured): PlannedStep[] {
  const planned = allSteps(rules).map(({ name, kind, offset, unit }): PlannedStep => ({ name, kind, at: stepTime(offset, unit, measured) }));
  const line = ({ at }: PlannedStep): number => at?.getTime() ?? Infinity;
  return planned.sort((a, b) => (line(a) === line(b) ? 0 : line(a) - line(b)));
}

function stepTime(offset: number, unit: StepRule['unit'], measured: Measured): Date | null {
  if (unit === 'working-minutes') return dueTime({ ...measured, targetMinutes: measured.targetMinutes + offset }).at;
  const { at: due } = dueTime(measured);
  if (due === null) return null;
  if (unit === 'minutes') return new Date(Math.max(due.getTime() + offset * MS_PER_MINUTE, measured.startedAt.getTime()));
  const at = addWorkingDays(due.getTime(), offset, measured.calendar);
  return at === null ? null : new Date(at);
}

/**
 * Refuses steps that can't be told apart, or that warn after the time is up.
 * @throws sla.step-twice, sla.step-offset at the field
 */
export function refuseBadSteps(rules: readonly StepRule[]): void {
  rules.forEach(({ name, kind, offset, unit }, i) => {
    if (name === DUE || rules.findIndex((rule) => rule.name === name) !== i) throw fieldError('sla.step-twice', `steps.${i}.name`, { name });
    const early = offset < 0;
    if (early !== (kind === 'warn') || (unit === 'working-days' && early)) throw fieldError('sla.step-offset', `steps.${i}.offset`);
  });
}
