import type { NewEvent } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';

interface Waiting {
  id: string;
  stage: string;
  deviceId: string;
}

const STAGE = 'waiting-for-office';

/** Only what waits for the office is settled; a job that somebody drives to keeps its device. @throws jobs.wrong-stage (409) */
export function demandWaiting({ stage }: Waiting): void {
  if (stage !== STAGE) throw new AppError('jobs.wrong-stage', { params: { from: stage, to: 'new' }, data: { from: stage, to: 'new' } });
}

/**
 * The job is about this device of ours, whose serial was misread.
 * @throws jobs.wrong-stage (409); devices.unknown at `device`
 */
export function correctDevice(job: Waiting, device: { id: string; state: string } | null): NewEvent[] {
  demandWaiting(job);
  if (device?.state !== 'known') throw fieldError('devices.unknown', 'device');
  return device.id === job.deviceId ? [] : [deviceChanged(job, device.id, 'misread')];
}

/** What a job's history says when it is about another device than was told. */
export const deviceChanged = (job: Waiting, device: string, why: 'misread' | 'registered'): NewEvent => ({
  type: 'job.device-corrected',
  subject: { type: 'job', id: job.id },
  data: { device, deviceBefore: job.deviceId, why },
});

/** Nobody knows the device: the job goes on without warranty, and why is kept. @throws jobs.wrong-stage (409) */
export function leaveUnknown(job: Waiting, reason: string): NewEvent {
  demandWaiting(job);
  return { type: 'device.left-unknown', subject: { type: 'device', id: job.deviceId }, reason, data: { job: job.id } };
}
