import { isOpen, type AskedJob } from './follow-up';

/** One text of the translations with what fills it; instants are told as a day or an hour of the company's zone. */
export interface Part {
  key: string;
  words?: Record<string, string>;
  days?: Record<string, Date>;
  hours?: Record<string, Date>;
}

interface Circumstances {
  now: Date;
  /** Where it stands, in the customer's words. */
  says: string;
  /** The device in the customer's language, if we know what it is. */
  device: string | null;
  reason: string | null;
  pushed: boolean;
  escalated: boolean;
}

/** The job is open and its promised date has passed. */
export const isLate = (job: AskedJob, now: Date): boolean => isOpen(job) && job.promised_at !== null && job.promised_at < now;

function promise(job: AskedJob, now: Date): Part[] {
  if (!isOpen(job) || !job.promised_at) return [];
  return [{ key: isLate(job, now) ? 'follow-up.promise-passed' : 'follow-up.promised', days: { day: job.promised_at } }];
}

/** A visit that is over says nothing about where the service is now. */
function visit(job: AskedJob, now: Date): Part[] {
  const { appointment_from: from, appointment_to: to } = job;
  if (job.stage !== 'scheduled' || !from || !to || to < now) return [];
  return [{ key: 'follow-up.visit', days: { day: from }, hours: { from, to } }];
}

function noted(job: AskedJob, { pushed, escalated }: Circumstances): Part[] {
  if (!isOpen(job)) return [];
  return [{ key: escalated ? 'follow-up.escalated' : pushed ? 'follow-up.pushed' : 'follow-up.noted' }];
}

/** What the operator reads out: where it stands and since when, why, the visit or promise, and what happens now. */
export function sentenceOf(job: AskedJob, circumstances: Circumstances): Part[] {
  const { says, device, reason, now } = circumstances;
  return [
    { key: device === null ? 'follow-up.stands' : 'follow-up.device-stands', words: { number: job.number, says, ...(device !== null && { device }) }, days: { day: job.stage_since } },
    ...(reason === null ? [] : [{ key: 'follow-up.reason', words: { reason } }]),
    ...visit(job, now),
    ...promise(job, now),
    ...noted(job, circumstances),
  ];
}
