import { NUMBER_KINDS, type NumberKind } from '../../../../shared/api/company';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { Numbering } from './domain/numbering';

interface NumberingRow {
  kind: NumberKind;
  prefix: string;
  digits: number;
  next: string;
}

/** How numbers of every kind are written, and which come next in a year. */
export async function listNumbering(scope: Scope, db: Db, year: number): Promise<Numbering[]> {
  const rows = await db.many(sql<NumberingRow>`select k.kind, coalesce(n.prefix, '') as prefix, coalesce(n.digits, 5) as digits, as_number_ahead(${scope.owner}, k.kind, ${year}::int) as next
    from unnest(${NUMBER_KINDS}::text[]) with ordinality k(kind, place) left join as_numbering n on n.owner = ${scope.owner} and n.kind = k.kind order by k.place`);
  return rows.map((row) => ({ ...row, year, next: Number(row.next) }));
}

/** Lets a year go on from `next` when that is possible. Returns the smallest number from which it could; nobody draws one before this transaction ends. */
export async function continueNumbers(scope: Scope, tx: Tx, { kind, year, next }: Pick<Numbering, 'kind' | 'year' | 'next'>): Promise<number> {
  const row = await tx.one(sql<{ smallest: string }>`select as_continue_numbers(${scope.owner}, ${kind}, ${year}::int, ${next}::bigint) as smallest`);
  return Number(row?.smallest);
}

/** Writes how numbers of a kind look from now on, with the event that says so. */
export async function saveNumbering(scope: Scope, tx: Tx, { kind, prefix, digits }: Pick<Numbering, 'kind' | 'prefix' | 'digits'>, events: string): Promise<void> {
  await tx.many(sql`with saved as (insert into as_numbering (owner, kind, prefix, digits) values (${scope.owner}, ${kind}, ${prefix}, ${digits}::smallint)
      on conflict (owner, kind) do update set prefix = excluded.prefix, digits = excluded.digits)
    ${insertEvents(events)}`);
}
