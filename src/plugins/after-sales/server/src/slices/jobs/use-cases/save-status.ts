import type { ChangeStatus, JobStatus, NewStatus } from '../../../../../shared/api/job-statuses';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import { changedStatus, differences, newStatus } from '../domain/statuses';
import { lockStatuses, writeStatus } from '../statuses.store';
import type { JobContext } from './change-job';

const subject = (code: string) => ({ type: 'job-status', id: code });

const find = (statuses: readonly JobStatus[], code: string): JobStatus => {
  const status = statuses.find((one) => one.code === code);
  if (!status) throw new AppError('record.not-found');
  return status;
};

/** Adds a status. @throws what `newStatus` refuses */
export async function createStatus(tx: Tx, { scope, now }: JobContext, told: NewStatus): Promise<JobStatus> {
  const status = newStatus(told, await lockStatuses(scope, tx));
  await writeStatus(scope, tx, status, { type: 'status.created', subject: subject(status.code), to: 'active', data: { stage: status.stage } }, { at: now, isNew: true });
  return status;
}

/** Changes a status; what changes nothing leaves no trace. @throws record.not-found; what `changedStatus` refuses */
export async function changeStatus(tx: Tx, { scope, now }: JobContext, code: string, told: ChangeStatus): Promise<JobStatus> {
  const statuses = await lockStatuses(scope, tx);
  const before = find(statuses, code);
  const status = changedStatus(before, told, statuses.filter((one) => one !== before));
  const fields = differences(before, status);
  if (fields.length > 0) await writeStatus(scope, tx, status, { type: 'status.changed', subject: subject(code), data: { fields: fields.join(',') } }, { at: now, isNew: false });
  return status;
}

/** Takes a status out of every choice, or lets it be chosen again; jobs that have it keep it. @throws record.not-found */
export async function moveStatus(tx: Tx, { scope, now }: JobContext, code: string, state: JobStatus['state'], reason?: string): Promise<JobStatus> {
  const before = find(await lockStatuses(scope, tx), code);
  if (before.state === state) return before;
  const status = { ...before, state };
  const type = state === 'retired' ? 'status.retired' : 'status.reinstated';
  await writeStatus(scope, tx, status, { type, subject: subject(code), from: before.state, to: state, reason }, { at: now, isNew: false });
  return status;
}
