import type { JobReason, NewReason } from '../../../../../shared/api/job-statuses';
import { poolDb, withTx, type Tx } from '../../../kernel/db/tx';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { inLanguages, readCode } from '../domain/statuses';
import { insertReasons, knownLists, lockReason, updateReason } from '../reasons.store';
import { REASONS } from '../seed/reasons';
import type { JobContext } from './change-job';

/** Adds a reason. @throws codings.code-format, codings.label-required, reasons.code-taken at the field */
export async function createReason(tx: Tx, { scope, now }: JobContext, told: NewReason): Promise<JobReason> {
  const reason: JobReason = { kind: told.kind, code: readCode(told.code), labels: inLanguages(told.labels, true), state: 'active' };
  if ((await insertReasons(scope, tx, [reason], now)) === 0) throw fieldError('reasons.code-taken', 'code');
  return reason;
}

const demand = async (tx: Tx, scope: Scope, kind: string, code: string): Promise<JobReason> => {
  const reason = await lockReason(scope, tx, kind, code);
  if (!reason) throw new AppError('record.not-found');
  return reason;
};

/** Gives a reason other words. @throws record.not-found; codings.label-required */
export async function changeReason(tx: Tx, { scope, now }: JobContext, kind: string, code: string, labels: NewReason['labels']): Promise<JobReason> {
  const before = await demand(tx, scope, kind, code);
  const reason = { ...before, labels: inLanguages(labels, true) };
  await updateReason(scope, tx, reason, { type: 'reason.changed', subject: { type: 'job-reason', id: `${kind}/${code}` }, data: { fields: 'labels' } }, now);
  return reason;
}

/** Takes a reason out of every choice, or lets it be chosen again. @throws record.not-found */
export async function moveReason(tx: Tx, { scope, now }: JobContext, kind: string, code: string, state: JobReason['state']): Promise<JobReason> {
  const before = await demand(tx, scope, kind, code);
  if (before.state === state) return before;
  const type = state === 'retired' ? 'reason.retired' : 'reason.reinstated';
  await updateReason(scope, tx, { ...before, state }, { type, subject: { type: 'job-reason', id: `${kind}/${code}` }, from: before.state, to: state }, now);
  return { ...before, state };
}

/** Gives a company its reasons at the first start that knows their list. Once there is any, the list belongs to the staff. */
export async function seedReasons(kernel: Kernel): Promise<void> {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'program', id: 'start' }, requestId: 'start' };
  const known = await knownLists(scope, poolDb(kernel.pool));
  const missing = REASONS.filter(({ kind }) => !known.includes(kind));
  if (missing.length > 0) await withTx(kernel.pool, (tx) => insertReasons(scope, tx, missing, kernel.clock.now()));
}
