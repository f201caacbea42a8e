/** A job as a reception's one write statement takes it. */
export interface JobRow {
  id: string;
  device_id: string;
  position: number;
  stage: string;
  promised_at: Date | null;
  note: string | null;
}

/** What the customer says is wrong: a code, own words, or both. */
export interface FaultRow {
  job_id: string;
  position: number;
  fault_code: string | null;
  told: string | null;
}
