/** What happened to a job, of the events that say so. */
export interface JobEvent {
  seq: string;
  job: string;
  type: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  at: Date;
  /** Whether it says to whom the job was given, and to whom: null is nobody. */
  gives: boolean;
  technician: string | null;
  technicianBefore: string | null;
  result: string | null;
}

/** A job that a technician has or had. */
export interface HeldJob {
  id: string;
  number: string;
  technician: string | null;
  open: boolean;
  device: { category: string | null; brand: string | null; product: string | null };
  city: string | null;
  appointment: { from: Date; to: Date } | null;
}

export interface SentReport {
  id: string;
  number: string;
  job: string;
  kind: string;
}

/** Everything that a technician's day is drafted from. */
export interface DayFacts {
  jobs: HeldJob[];
  /** Of these jobs, from the beginning of the day until now, in the order in which they were written down. */
  events: JobEvent[];
  reports: SentReport[];
}
