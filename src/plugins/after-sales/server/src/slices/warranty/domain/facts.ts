import type { FactKind, FactSource, StartFact } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';

/** What somebody said of a device's way: its day, from where we know it, and whether it may still be taken back. */
export interface Fact {
  id: string;
  kind: FactKind;
  day: Day;
  source: FactSource;
  /** Reported and not approved yet: cover by it is provisional. */
  provisional: boolean;
}

/** A fact as it was written. Nothing is changed later: an amendment is a row that points at the one it replaces. */
export interface FactRow extends Omit<Fact, 'day'> {
  /** null: the fact that it replaces was taken back. */
  day: Day | null;
  replaces: string | null;
}

/** The kind of fact that a policy's start rule asks for. */
export const KIND_OF: Readonly<Record<StartFact, FactKind>> = { installation: 'installed', sale: 'sold', 'warehouse-exit': 'warehouse-exit', manufacture: 'manufactured' };

/** The last row of each chain of amendments, facts that were taken back included. */
export function latestRows<Row extends Pick<FactRow, 'id' | 'replaces'>>(rows: readonly Row[]): Row[] {
  const replaced = new Set(rows.map(({ replaces }) => replaces));
  return rows.filter(({ id }) => !replaced.has(id));
}

/** What is held to be true now. */
export const factsInForce = (rows: readonly FactRow[]): Fact[] =>
  latestRows(rows).flatMap(({ id, kind, day, source, provisional }) => (day === null ? [] : [{ id, kind, day, source, provisional }]));

export const factOf = (facts: readonly Fact[], kind: FactKind): Fact | undefined => facts.find((fact) => fact.kind === kind);
