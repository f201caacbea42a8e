import type { DayState, DraftedDay } from '../../../../../shared/api/day-reports';
import type { DraftedBranchDay } from '../../../../../shared/api/branch-days';
import type { Typed } from './typed';

/** Who signed, and when; the name is looked up beside it. */
export interface SignedBy {
  at: string;
  kind: 'staff' | 'agent' | 'system' | 'program' | 'import' | 'public';
  id: string;
  name: string | null;
}

/** A version of a day as it is stored. */
export interface StoredDay<Drafted = DraftedDay | DraftedBranchDay> {
  id: string;
  day: string;
  version: number;
  state: DayState;
  technician: string | null;
  agent: string | null;
  drafted: Drafted | null;
  seqs: string[];
  typed: Typed;
  currency: string;
  scale: number;
  sent: SignedBy | null;
  returned: (SignedBy & { reason: string }) | null;
  countersigned: SignedBy | null;
}

export interface VersionLine {
  id: string;
  version: number;
  state: DayState;
  sentAt: string | null;
}
