import type { JobStatus } from '../../../../../shared/api/job-statuses';
import { REASON_KINDS } from '../../../../../shared/api/jobs';
import type { NewEvent } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import type { LockedJob, MoveParams, Questions } from './job';
import { clockOf, moveJob, type Circumstances, type Move } from './move-job';
import { TRANSITIONS, type Role, type Stage, type Verb } from './stages';

/** Giving and taking back need to be told whom; a status can't say that. */
const BY_STATUS: ReadonlySet<Verb> = new Set<Verb>(['triage', 'accept', 'schedule', 'on-the-way', 'start', 'wait', 'resume', 'done', 'not-possible', 'cancel']);

export type StatusParams = MoveParams & { status: string };

/** Which kind of reason is meant follows from the verb, which follows from the job: all kinds are looked up. */
export const questionsOfStatus = ({ status, reason }: StatusParams): Questions => ({
  agents: [],
  technicians: [],
  reasons: reason === undefined ? [] : REASON_KINDS.map((kind) => ({ kind, code: reason })),
  statuses: [status],
});

function verbTo(from: Stage, to: Stage, role: Role): Verb {
  const steps = TRANSITIONS.filter((step) => step.from === from && step.to === to);
  const [first] = steps;
  if (!first) throw new AppError('jobs.wrong-stage', { params: { from, to }, data: { from, to } });
  const quiet = steps.filter(({ verb }) => BY_STATUS.has(verb));
  if (quiet.length === 0) throw new AppError('statuses.needs-verb', { params: { verb: first.verb }, data: { verb: first.verb } });
  const mine = quiet.find(({ by }) => by.includes(role));
  if (!mine) throw new AppError('jobs.not-allowed');
  return mine.verb;
}

function refuseUnfit(job: LockedJob, status: JobStatus, role: Role): void {
  if (status.state !== 'active') throw fieldError('statuses.retired', 'status', { code: status.code });
  if (role !== 'program' && !status.setBy.includes(role)) throw new AppError('statuses.not-yours');
  const before = job.found.statuses.find(({ code }) => code === job.statusCode);
  if (!before || before.follows.length === 0 || before.code === status.code || before.follows.includes(status.code)) return;
  const edge = { from: before.code, to: status.code };
  throw new AppError('statuses.not-next', { params: edge, data: edge });
}

/**
 * Gives a job one of staff's statuses, and moves it when the status stands for another stage.
 * @throws statuses.unknown, statuses.retired at `status`; statuses.not-yours (403); statuses.not-next, statuses.needs-verb,
 * jobs.wrong-stage (409); what `moveJob` refuses
 */
export function setStatus(job: LockedJob, told: StatusParams, circumstances: Circumstances): Move {
  const { role } = circumstances;
  const status = job.found.statuses.find(({ code }) => code === told.status);
  if (!status) throw fieldError('statuses.unknown', 'status', { code: told.status });
  refuseUnfit(job, status, role);
  const move = status.stage === job.stage ? { job, events: [], note: null } : moveTo(job, status.stage, told, circumstances);
  const next: LockedJob = { ...move.job, statusCode: status.code };
  const clock = clockOf(next, next.found);
  const event: NewEvent = {
    type: 'job.set-status',
    subject: { type: 'job', id: job.id },
    from: job.stage,
    to: next.stage,
    data: { status: status.code, ...(job.statusCode !== null && { statusBefore: job.statusCode }), clock },
  };
  return {
    job: next,
    events: [...move.events.map((moved) => ({ ...moved, data: { ...moved.data, clock } })), event],
    note: told.note === undefined ? null : { verb: 'set-status', text: cleanText(told.note) },
  };
}

const WAITS_FOR: Partial<Record<Stage, MoveParams['for']>> = { 'waiting-part': 'part', 'waiting-customer': 'customer' };

const moveTo = (job: LockedJob, stage: Stage, told: StatusParams, circumstances: Circumstances): Move =>
  moveJob(job, verbTo(job.stage, stage, circumstances.role), { ...told, for: WAITS_FOR[stage] }, circumstances);
