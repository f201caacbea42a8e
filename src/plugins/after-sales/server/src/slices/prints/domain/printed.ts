import type { CodingLabels } from '../../../../../shared/api/codings';
import type { DayReport } from '../../../../../shared/api/day-reports';

/** A coding as it is read for print: its labels, and its code where it has none. */
export type Named = Record<keyof CodingLabels, string | null> & { code: string };

export interface PrintedCustomer {
  name: string;
  address: string | null;
  phones: string[];
}

export interface PrintedDevice {
  serial: string | null;
  category: Named | null;
  categoryTold: string | null;
  brand: Named | null;
  brandTold: string | null;
  product: Named | null;
}

export interface PrintedFault {
  name: Named | null;
  told: string | null;
}

export interface JobOnPaper {
  number: string;
  promisedAt: string | null;
  note: string | null;
  device: PrintedDevice;
  faults: PrintedFault[];
}

export interface PrintedReception {
  number: string;
  trackingCode: string;
  openedAt: Date;
  note: string | null;
  customer: PrintedCustomer;
  jobs: JobOnPaper[];
}

export interface PrintedJob {
  receptionNumber: string;
  openedAt: Date;
  receptionNote: string | null;
  customer: PrintedCustomer;
  agent: string | null;
  technician: string | null;
  job: JobOnPaper;
  /** What came in with the device, where it was taken in. */
  held: { accessories: string | null; condition: string | null; shelf: string | null } | null;
  /** What happened to device and work, and when; the last ones. */
  times: PrintedTime[];
  /** The parts of its reports of work. */
  parts: { part: Named | null; text: string | null; quantity: number }[];
}

export interface PrintedTime {
  at: string;
  /** A step of the device's custody or a verb of its job. */
  what: string;
  shelf: string | null;
  passed: boolean | null;
}

export interface PrintedLine {
  kind: string;
  part: Named | null;
  text: string | null;
  quantity: number;
  payer: string;
  covered: boolean | null;
  wage: string | null;
  price: string | null;
  currency: string;
  scale: number;
  decision: string | null;
  cutReason: string | null;
}

export interface PrintedReport {
  number: string;
  kind: string;
  state: string;
  jobNumber: string;
  serviceDay: string;
  submittedAt: Date;
  decidedAt: Date | null;
  note: string | null;
  returnReason: string | null;
  customer: PrintedCustomer;
  device: PrintedDevice;
  agent: string | null;
  technician: string | null;
  faults: PrintedFault[];
  lines: PrintedLine[];
}

/** A technician's day, and what its codes are called. */
export interface PrintedDay {
  report: DayReport;
  names: ({ list: 'category' | 'brand' | 'reason' } & Named)[];
}
