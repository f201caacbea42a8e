import type { NewEvent } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import type { Actor, Channel } from '../../../kernel/scope';
import { OPEN_STAGES, type Stage } from '../../jobs/domain';
import { recorded, type ContactRow } from './contact';

/** Who had to ask this often goes to a supervisor, without anybody having to think of it. */
export const ESCALATES_AT = 3;

type InLanguages = Record<'fa' | 'en' | 'es', string | null>;

/** A job as «where is my service?» needs it. */
export interface AskedJob {
  id: string;
  number: string;
  stage: Stage;
  stage_since: Date;
  promised_at: Date | null;
  appointment_from: Date | null;
  appointment_to: Date | null;
  status: { code: string; words: InLanguages | null } | null;
  reason: { code: string; labels: InLanguages } | null;
  agent: { id: string; code: string; name: string } | null;
  technician_id: string | null;
  reception: { id: string; number: string };
  customer: { id: string; name: string; handlingNote: string | null };
  device: InLanguages & { code: string | null };
}

export const isOpen = ({ stage }: Pick<AskedJob, 'stage'>): boolean => OPEN_STAGES.includes(stage);

/**
 * The job that is meant by a tracking code or number. Behind a code may stand several jobs, and a reception and a job of
 * somebody else may have the same number: then only the caller can tell, and the operator gets the choice.
 * @throws record.not-found; contacts.several-jobs (409) with the jobs
 */
export function chooseJob(jobs: readonly AskedJob[]): AskedJob {
  if (jobs.length === 0) throw new AppError('record.not-found');
  const open = jobs.filter(isOpen);
  const [only] = jobs.length === 1 ? jobs : open.length === 1 && sameReception(jobs) ? open : [];
  if (only) return only;
  const choice = jobs.map(({ id, number, stage, reception, device: { code: _code, ...device } }) => ({ id, number, stage, reception: reception.number, device }));
  throw new AppError('contacts.several-jobs', { params: { count: jobs.length }, data: { jobs: choice } });
}

const sameReception = (jobs: readonly AskedJob[]): boolean => new Set(jobs.map(({ reception }) => reception.id)).size === 1;

interface Told {
  contactId: string;
  actor: Actor;
  channel: Channel;
  phone: string | null;
}

export interface FollowUp {
  contact: ContactRow;
  /** Whether the agent or technician who has the job is reminded. */
  pushed: boolean;
  /** The job may still escalate; whether this is the time for it is decided where it is counted. */
  mayEscalate: boolean;
  events: NewEvent[];
}

/** Whoever is told all there is to know was helped at once; with somebody reminded of it, the matter goes on. */
export function decideFollowUp(job: AskedJob, { contactId, actor, channel, phone }: Told): FollowUp {
  const open = isOpen(job);
  const pushed = open && (job.agent !== null || job.technician_id !== null);
  const contact: ContactRow = {
    id: contactId,
    kind: 'follow-up',
    channel,
    customer_id: job.customer.id,
    reception_id: job.reception.id,
    job_id: job.id,
    phone,
    subject: null,
    outcome: pushed ? 'passed-on' : 'solved-at-once',
    note: null,
    taken_by_kind: actor.kind,
    taken_by_id: actor.id,
  };
  const subject = { type: 'job', id: job.id };
  const events: NewEvent[] = [
    recorded(contact),
    ...(pushed ? [{ type: 'job.agent-pushed', subject, data: { contact: contactId, agent: job.agent?.id ?? null, technician: job.technician_id } }] : []),
    ...(open ? [{ type: ESCALATED, subject, reason: 'follow-ups', data: { contact: contactId, agent: job.agent?.id ?? null } }] : []),
  ];
  return { contact, pushed, mayEscalate: open, events };
}

/** Prepared with every follow-up of an open job, written with the one that is counted as the third. */
export const ESCALATED = 'job.escalated';
