import type { IdentityDocument, Place, Step } from '../../../../../shared/api/custody';
import type { Stage } from '../../jobs/domain';

/** Where a device is now. There is none before it is taken in for the first time. */
export interface Custody {
  /** Id of the move by which it came in, which orders the lists; null while that move is being written. */
  takenIn: string | null;
  takenInAt: Date;
  place: Place;
  since: Date;
  shelf: string | null;
  technicianId: string | null;
  agentId: string | null;
  sentTo: string | null;
  accessories: string | null;
  condition: string | null;
  /** Passed its inspection since it was done; the database takes it back when the job moves. */
  inspected: boolean;
}

/** One line of the register of moves, as it stays for good. */
export interface Move {
  step: Step;
  place: Place;
  shelf: string | null;
  technicianId: string | null;
  agentId: string | null;
  sentTo: string | null;
  wayBill: string | null;
  accessories: string | null;
  condition: string | null;
  passed: boolean | null;
  reason: string | null;
  note: string | null;
  receiver: string | null;
  against: 'slip' | 'identity' | null;
  identity: { reason: string; document: IdentityDocument; lastDigits: string } | null;
}

/** How the company wants it done. */
export interface Rules {
  /** A repaired device is handed over only after an inspection. */
  inspectRepairs: boolean;
}

/** Everything that a step is judged by. */
export interface Facts {
  custody: Custody | null;
  stage: Stage;
  /** Of the reception, as it is kept. */
  trackingCode: string;
  /** What was found of those whom the step names. */
  found: { agents: readonly { id: string; state: string }[]; technicians: readonly { id: string; agent: string | null; state: string }[] };
}

/** What a step makes of it. `reopens` is the reason with which the job goes on. */
export interface Decision {
  custody: Custody;
  move: Move;
  reopens: string | null;
}
