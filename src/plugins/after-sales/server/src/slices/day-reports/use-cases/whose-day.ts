import type { DayQuery } from '../../../../../shared/api/day-reports';
import { fieldError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { readDay, windowOf, type Window } from '../domain/day';
import type { Signer } from '../domain/states';

export interface DayContext {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

/** A technician writes for the own days; an agency's office, and ours, for those who have no log-in. */
export const signerOf = ({ agentId }: Scope): Signer => (agentId === undefined ? 'office' : 'writer');

/**
 * Whose day is meant, and which. A technician has no need to say it; of another's it's told as of nobody's.
 * @throws input.required or technicians.unknown at `technician`; day-reports.future at `day`
 */
export function whoseDay({ scope, now, kernel }: DayContext, told: DayQuery): { technician: string; day: string; window: Window } {
  const technician = told.technician ?? scope.technicianId;
  if (technician === undefined) throw fieldError('input.required', 'technician');
  if (scope.technicianId !== undefined && technician !== scope.technicianId) throw fieldError('technicians.unknown', 'technician');
  const { timeZone } = kernel.config.company;
  const day = readDay(told.day, now, timeZone);
  return { technician, day, window: windowOf(day, timeZone) };
}

/** The name under which nobody else writes this day meanwhile. */
export const lockOf = (technician: string | undefined, day: string): string => `day-report/${technician ?? ''}/${day}`;
