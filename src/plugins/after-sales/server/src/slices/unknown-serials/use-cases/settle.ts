import type { CorrectSerial, LeaveSerial, RegisterSerial, SettledAnswer } from '../../../../../shared/api/unknown-serials';
import type { Tx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { lockNames } from '../../../kernel/idempotency';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText, foldSerial } from '../../../kernel/text';
import { registerDevice } from '../../devices';
import { applyMove, lockJob, type LockedJob } from '../../jobs';
import { recordFact } from '../../warranty';
import { correctDevice, demandWaiting, deviceChanged, leaveUnknown } from '../domain/settle';
import { changeDevice, findDevice } from '../unknown-serials.store';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

async function demandJob(tx: Tx, { scope }: Context, id: string): Promise<LockedJob> {
  const job = await lockJob(scope, tx, id);
  if (!job) throw new AppError('record.not-found');
  return job;
}

/** What is refused of a part of the body is told where the caller wrote it. */
const toldInside =
  (part: string) =>
  (error: unknown): never => {
    if (!(error instanceof AppError)) throw error;
    const fields = error.details.fields?.map((field) => ({ ...field, path: `${part}.${field.path}` }));
    throw new AppError(error.code, { ...error.details, ...(fields && { fields }) });
  };

/** The job goes on to those that somebody must be found for. */
async function goOn(tx: Tx, { scope, now }: Context, job: LockedJob, device: string, note: string | undefined): Promise<SettledAnswer> {
  const moved = await applyMove(tx, { scope, now }, job, 'triage', note === undefined ? {} : { note });
  return { job: moved.id, number: moved.number, stage: moved.stage, device };
}

/** The serial was misread: the job is about this device of ours. @throws record.not-found; what `correctDevice` refuses */
export async function correctSerial(tx: Tx, context: Context, id: string, told: CorrectSerial): Promise<SettledAnswer> {
  const { scope, now } = context;
  const job = await demandJob(tx, context, id);
  const device = await findDevice(scope, tx, told.device);
  const events = correctDevice(job, device);
  if (events.length > 0) await changeDevice(scope, tx, { job: id, device: told.device, at: now, events });
  return goOn(tx, context, job, told.device, told.note);
}

/**
 * The device is one that we didn't have: it is taken into our books, with what starts its warranty where that is proved.
 * @throws record.not-found; jobs.wrong-stage; what `registerDevice` and `recordFact` refuse
 */
export async function registerSerial(tx: Tx, context: Context, id: string, told: RegisterSerial): Promise<SettledAnswer> {
  const { scope, now } = context;
  const job = await demandJob(tx, context, id);
  demandWaiting(job);
  const serial = told.serial ?? (await findDevice(scope, tx, job.deviceId))?.serial;
  if (!serial) throw fieldError('devices.serial-empty', 'serial');
  await lockNames(tx, scope.owner, [`device:${foldSerial(serial)}`]);
  const { product, yearOfManufacture, fact, reason } = told;
  const device = await registerDevice(tx, { scope, now }, { serial, product, ...(yearOfManufacture !== undefined && { yearOfManufacture }) });
  if (device.id !== job.deviceId) await changeDevice(scope, tx, { job: id, device: device.id, at: now, events: [deviceChanged(job, device.id, 'registered')] });
  if (fact) await recordFact(tx, context, { serial, ...fact, provisional: false, ...(reason !== undefined && { reason }) }).catch(toldInside('fact'));
  return goOn(tx, context, job, device.id, told.note);
}

/** Nobody knows the device: the job goes on without warranty. @throws record.not-found; jobs.wrong-stage */
export async function leaveSerial(tx: Tx, context: Context, id: string, told: LeaveSerial): Promise<SettledAnswer> {
  const { scope, now } = context;
  const job = await demandJob(tx, context, id);
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [leaveUnknown(job, cleanText(told.reason))]);
  return goOn(tx, context, job, job.deviceId, told.note);
}
