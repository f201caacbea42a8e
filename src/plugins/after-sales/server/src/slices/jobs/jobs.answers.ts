import type { MovedJob } from '../../../../shared/api/jobs';
import type { Job } from './domain';

export const iso = (instant: Date): string => instant.toISOString();
export const isoOrNull = (instant: Date | null): string | null => instant && iso(instant);

export const appointmentOf = (from: Date | null, to: Date | null): { from: string; to: string } | null => from && to && { from: iso(from), to: iso(to) };

/** What a verb answers: where the job stands now. */
export const toMoved = (job: Job): MovedJob => ({
  id: job.id,
  number: job.number,
  stage: job.stage,
  stageSince: iso(job.stageSince),
  status: job.statusCode,
  emergency: job.emergency,
  agent: job.agentId,
  technician: job.technicianId,
  reason: job.reasonCode,
  result: job.result,
  appointment: appointmentOf(job.appointmentFrom, job.appointmentTo),
});
