import type { JobStatus } from '../../../../../shared/api/job-statuses';
import type { ReasonKind, Result } from '../../../../../shared/api/jobs';
import { AppError } from '../../../kernel/http/errors';
import type { Actor, Scope } from '../../../kernel/scope';
import type { Role, Stage } from './stages';

/** A job's facts, as other slices may read and rules may change them. */
export interface Job {
  id: string;
  number: string;
  receptionId: string;
  customerId: string;
  deviceId: string;
  openedAt: Date;
  promisedAt: Date | null;
  stage: Stage;
  stageSince: Date;
  statusCode: string | null;
  emergency: boolean;
  agentId: string | null;
  technicianId: string | null;
  assignedAt: Date | null;
  appointmentFrom: Date | null;
  appointmentTo: Date | null;
  reasonCode: string | null;
  result: Result | null;
  closedAt: Date | null;
}

/** Whatever a verb may be told; each verb reads its own. */
export interface MoveParams {
  agent?: string;
  technician?: string;
  /** Code of a reason of the verb's kind. */
  reason?: string;
  /** In own words; may name people, so it never goes into an event. */
  note?: string;
  emergency?: boolean;
  from?: Date;
  to?: Date;
  for?: 'part' | 'customer';
  result?: Result;
}

/** What must be looked up together with the job before a verb can be judged. */
export interface Questions {
  agents: string[];
  technicians: string[];
  reasons: { kind: ReasonKind; code: string }[];
  statuses: string[];
}

/** The database's answers; `statuses` holds the job's own one too. */
export interface Found {
  agents: { id: string; state: string }[];
  technicians: { id: string; agent: string | null; state: string }[];
  reasons: { kind: ReasonKind; code: string; state: string }[];
  statuses: JobStatus[];
}

/** A job locked for this transaction, with what was asked for. */
export type LockedJob = Job & { found: Found };

export const NO_QUESTIONS: Questions = { agents: [], technicians: [], reasons: [], statuses: [] };

const ROLE_OF: Partial<Record<Actor['kind'], Role>> = { staff: 'office', system: 'office', import: 'program', program: 'program' };

/**
 * In which role somebody acts on jobs.
 * @throws auth.forbidden for whoever has none
 */
export function roleOf({ actor, agentId, technicianId }: Pick<Scope, 'actor' | 'agentId' | 'technicianId'>): Role {
  if (technicianId !== undefined) return 'technician';
  if (agentId !== undefined) return 'agent';
  const role = ROLE_OF[actor.kind];
  if (!role) throw new AppError('auth.forbidden');
  return role;
}
