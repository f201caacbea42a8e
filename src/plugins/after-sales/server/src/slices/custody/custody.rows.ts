import type { CustodyLine, Place, Step, TrailEntry } from '../../../../shared/api/custody';
import type { Stage } from '../jobs/domain';

/** A device as the lists read it; where it is stays empty for what was never here. */
export interface CustodyRow {
  seq: string | null;
  id: string;
  number: string;
  stage: Stage;
  emergency: boolean;
  closedAt: Date | null;
  reception: { id: string; number: string };
  customer: string;
  device: CustodyLine['device'];
  place: Place | null;
  since: Date | null;
  shelf: string | null;
  sentTo: string | null;
  takenInAt: Date | null;
  inspected: boolean;
  technician: { id: string; name: string } | null;
  agent: { id: string; name: string } | null;
}

/** What the register shows of a move. */
export interface MoveRow {
  id: string;
  step: Step;
  byKind: string;
  byName: string | null;
  shelf: string | null;
  technician: string | null;
  sentTo: string | null;
  wayBill: string | null;
  passed: boolean | null;
  reason: string | null;
  receiver: string | null;
  against: 'slip' | 'identity' | null;
}

/** A move in the trail of one device, with everything that was said. */
export interface TrailRow extends MoveRow {
  at: string;
  accessories: string | null;
  condition: string | null;
  note: string | null;
  identityReason: string | null;
  identityDocument: NonNullable<TrailEntry['identity']>['document'] | null;
  identityDigits: string | null;
}
