import type { CustodyLine, CustodyMoved, RegisterLine, TrailEntry } from '../../../../shared/api/custody';
import type { RegisterRow } from './custody.lists.store';
import type { CustodyRow, MoveRow, TrailRow } from './custody.rows';
import type { Rules } from './domain/custody';
import { nextStep, stepsFor } from './domain/legal';
import type { Stepped } from './use-cases/take-step';

const iso = (instant: Date | string): string => new Date(instant).toISOString();
const isoOrNull = (instant: Date | null): string | null => instant && iso(instant);

/** What every step answers: where the device is now, and what comes next. */
export function toMoved({ job, custody }: Stepped, rules: Rules): CustodyMoved {
  const { place, since, shelf, technicianId, agentId, inspected } = custody;
  const situation = { custody, stage: job.stage };
  return {
    job: { id: job.id, number: job.number, stage: job.stage },
    place, since: iso(since), shelf, technician: technicianId, agent: agentId, inspected,
    may: stepsFor(situation, rules),
    next: nextStep(situation, rules),
  };
}

export const toLine = (row: CustodyRow): CustodyLine => ({
  job: { id: row.id, number: row.number, stage: row.stage, emergency: row.emergency },
  reception: row.reception,
  customer: { name: row.customer },
  device: row.device,
  place: row.place,
  since: isoOrNull(row.since),
  shelf: row.shelf,
  technician: row.technician,
  agent: row.agent,
  sentTo: row.sentTo,
  takenInAt: isoOrNull(row.takenInAt),
  inspected: row.inspected,
  closedAt: isoOrNull(row.closedAt),
});

const moveOf = ({ step, byKind, byName, shelf, technician, sentTo, wayBill, passed, reason, receiver, against }: MoveRow) => ({
  step, by: { kind: byKind, name: byName }, shelf, technician, sentTo, wayBill, passed, reason, receiver, against,
});

/** Of somebody who was erased the words are gone; that there was no slip stays. */
const identityOf = ({ identityReason, identityDocument, identityDigits }: TrailRow): TrailEntry['identity'] =>
  identityDocument === null ? null : { reason: identityReason ?? '', document: identityDocument, lastDigits: identityDigits ?? '' };

export const toEntry = (row: TrailRow): TrailEntry => {
  const { at, accessories, condition, note } = row;
  return { at: iso(at), ...moveOf(row), accessories, condition, identity: identityOf(row), note };
};

export const toRegisterLine = (row: RegisterRow): RegisterLine => ({
  id: row.id,
  at: iso(row.at),
  ...moveOf(row),
  job: { id: row.jobId, number: row.number },
  reception: row.reception,
  customer: { name: row.customer },
  device: row.device,
});
