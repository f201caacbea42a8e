import type { Step } from '../../../../../shared/api/custody';
import type { Tx } from '../../../kernel/db/tx';
import type { NewEvent } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { applyMove, lockJob, questionsFor, type JobContext, type LockedJob } from '../../jobs';
import type { Questions } from '../../jobs/domain';
import { loadCustody, writeStep } from '../custody.store';
import type { Custody, Move } from '../domain/custody';
import { decide, type Told } from '../domain/steps';

export interface CustodyContext extends JobContext {
  kernel: Pick<Kernel, 'config'>;
}

/** A device after a step, with its job as it stands since. */
export interface Stepped {
  job: LockedJob;
  custody: Custody;
}

/** Who and what a step names is looked up with the job, and held until the transaction ends. */
function questionsOf<S extends Step>(step: S, told: Told[S]): Questions {
  const { agent, technician, reason } = told as { agent?: string; technician?: string; reason?: string };
  const asked = questionsFor(reason === undefined ? [] : [{ verb: 'reopen', params: { reason } }]);
  return { ...asked, agents: agent === undefined ? [] : [agent], technicians: technician === undefined ? [] : [technician] };
}

/** Ids and codes: whose device it is and who took it stands in the register, where it can be erased. */
const eventOf = (job: string, before: Custody | null, { step, place, technicianId, agentId, passed, reason, against }: Move): NewEvent => ({
  type: `custody.${step}`,
  subject: { type: 'job', id: job },
  from: before?.place,
  to: place,
  ...(reason !== null && { reason }),
  data: Object.fromEntries(Object.entries({ technician: technicianId, agent: agentId, passed, against }).filter(([, value]) => value !== null)),
});

/**
 * Does one step to the device of a job. What hasn't passed its inspection reopens the job by the job's own verb, in the same
 * transaction. The job's lock is the device's: two clerks who hand it over at once follow one another.
 * @throws record.not-found; what `decide` refuses; where it reopens, what `moveJob` refuses
 */
export async function takeStep<S extends Step>(tx: Tx, { scope, now, kernel }: CustodyContext, jobId: string, step: S, told: Told[S]): Promise<Stepped> {
  const job = await lockJob(scope, tx, jobId, questionsOf(step, told));
  if (!job) throw new AppError('record.not-found');
  const { custody: before, trackingCode } = await loadCustody(scope, tx, job);
  const facts = { custody: before, stage: job.stage, trackingCode, found: job.found };
  const { custody, move, reopens } = decide(step, facts, told, { rules: kernel.config.company, now });
  const after = reopens === null ? job : await applyMove(tx, { scope, now }, job, 'reopen', { reason: reopens, note: move.note ?? undefined });
  await writeStep(scope, tx, { job: after, custody, move, event: eventOf(job.id, before, move) }, now);
  return { job: after, custody };
}
