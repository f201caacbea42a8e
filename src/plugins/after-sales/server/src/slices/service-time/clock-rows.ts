import type { Clock } from './domain';

/** A clock as a statement's JSON carries it: instants as text. */
export interface ClockRow extends Omit<Clock, 'place' | 'pauses' | DateField> , Record<DateField, string | null> {
  province: string | null;
  branch: string | null;
  pauses: { from: string; to: string | null }[];
  pausedSince?: string | null;
}
type DateField = 'startedAt' | 'promisedAt' | 'dueAt' | 'warnedAt' | 'nextStepAt' | 'missedAt' | 'metAt' | 'cancelledAt';

const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A row of the database as the rules know it. */
export function readClock({ province, branch, pauses, pausedSince: _derived, ...row }: ClockRow): Clock {
  return {
    ...row,
    place: { province, branch },
    pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: date(to) })),
    startedAt: new Date(row.startedAt as string),
    promisedAt: date(row.promisedAt),
    dueAt: date(row.dueAt),
    warnedAt: date(row.warnedAt),
    nextStepAt: date(row.nextStepAt),
    missedAt: date(row.missedAt),
    metAt: date(row.metAt),
    cancelledAt: date(row.cancelledAt),
  };
}

/** The other way round. `pausedSince` is there for those who only look. */
export function clockRow({ place, pauses, ...clock }: Clock): ClockRow {
  const told = clock.state === 'paused' ? pauses.find(({ to }) => to === null) : undefined;
  return {
    ...clock,
    ...place,
    pauses: pauses.map(({ from, to }) => ({ from: from.toISOString(), to: iso(to) })),
    pausedSince: told?.from.toISOString() ?? null,
    startedAt: clock.startedAt.toISOString(),
    promisedAt: iso(clock.promisedAt),
    dueAt: iso(clock.dueAt),
    warnedAt: iso(clock.warnedAt),
    nextStepAt: iso(clock.nextStepAt),
    missedAt: iso(clock.missedAt),
    metAt: iso(clock.metAt),
    cancelledAt: iso(clock.cancelledAt),
  };
}
