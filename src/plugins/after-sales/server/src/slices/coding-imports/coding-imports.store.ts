import type { Cells, Change, ImportField, ImportState, Verdict } from '../../../../shared/api/coding-imports';
import type { CodingList } from '../../../../shared/api/codings';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { Problem } from './domain';

/** A file that was uploaded, with how many of its rows there are of each verdict. */
export interface StoredImport {
  id: string;
  list: CodingList;
  fileName: string;
  state: ImportState;
  fields: ImportField[];
  ignored: string[];
  createdAt: Date;
  appliedAt: Date | null;
  counts: Partial<Record<Verdict, number>>;
}

export interface StoredRow {
  row: number;
  code: string | null;
  cells: Cells;
  verdict: Verdict;
  changes: Change[];
  problems: Problem[];
}

const IMPORT = sql`i.id, i.list, i.file_name as "fileName", i.state, i.fields, i.ignored, i.created_at as "createdAt", i.applied_at as "appliedAt"`;
const COUNTS = sql`coalesce((select jsonb_object_agg(v.verdict, v.count) from (
    select r.verdict, count(*) as count from as_coding_import_rows r where r.owner = i.owner and r.import_id = i.id group by r.verdict) v), '{}')`;
const ROW = sql`r.row_number as row, r.code, r.cells, r.verdict, r.changes, r.problems`;
const EVERYTHING = sql``;

const eventOf = (scope: Scope, at: Date, event: NewEvent): string => eventRows({ scope, channel: channelOf(scope.actor), at }, [event]);

export async function insertImport(scope: Scope, tx: Tx, one: Omit<StoredImport, 'counts' | 'appliedAt' | 'state'>, event: NewEvent): Promise<void> {
  await tx.many(sql`with added as (insert into as_coding_imports (id, owner, list, file_name, state, fields, ignored, created_at)
      values (${one.id}::uuid, ${scope.owner}, ${one.list}, ${one.fileName}, 'open', ${JSON.stringify(one.fields)}::jsonb, ${JSON.stringify(one.ignored)}::jsonb, ${one.createdAt}::timestamptz))
    ${insertEvents(eventOf(scope, one.createdAt, event))}`);
}

const rowsAs = (rows: readonly StoredRow[]): string => JSON.stringify(rows.map(({ row, code, cells, verdict, changes, problems }) => ({ row, code, cells, verdict, changes, problems })));

export async function insertRows(scope: Scope, tx: Tx, importId: string, rows: readonly StoredRow[]): Promise<void> {
  await tx.many(sql`insert into as_coding_import_rows (owner, import_id, row_number, code, cells, verdict, changes, problems)
    select ${scope.owner}, ${importId}::uuid, n.row, n.code, n.cells, n.verdict, n.changes, n.problems
    from jsonb_to_recordset(${rowsAs(rows)}::jsonb) as n(row integer, code text, cells jsonb, verdict text, changes jsonb, problems jsonb)`);
}

/**
 * One look through the file at most, whatever PostgreSQL believes of the table: it plans this once for a connection, perhaps
 * when the table was nearly empty, and a join planned then takes seconds for 500 rows of 20,000.
 */
export async function updateRows(scope: Scope, tx: Tx, importId: string, rows: readonly StoredRow[]): Promise<void> {
  const byNumber = JSON.stringify(Object.fromEntries(rows.map(({ row, code, cells, verdict, changes, problems }) => [row, { code, cells, verdict, changes, problems }])));
  await tx.many(sql`update as_coding_import_rows r set code = n.rows -> r.row_number::text ->> 'code', cells = n.rows -> r.row_number::text -> 'cells',
      verdict = n.rows -> r.row_number::text ->> 'verdict', changes = n.rows -> r.row_number::text -> 'changes', problems = n.rows -> r.row_number::text -> 'problems'
    from (select ${byNumber}::jsonb as rows) n
    where r.owner = ${scope.owner} and r.import_id = ${importId}::uuid and r.row_number = any(${rows.map(({ row }) => row)}::int[])`);
}

export async function findImport(scope: Scope, db: Db, id: string): Promise<StoredImport | null> {
  return db.one(sql<StoredImport>`select ${IMPORT}, ${COUNTS} as counts from as_coding_imports i where i.owner = ${scope.owner} and i.id = ${id}::uuid`);
}

export interface ImportFilter {
  list?: CodingList;
  state?: ImportState;
  /** The last id of the page before. */
  after?: string;
  limit: number;
}

/** Newest first: ids are made in the order of time. */
export async function findImports(scope: Scope, db: Db, { list, state, after, limit }: ImportFilter): Promise<StoredImport[]> {
  return db.many(sql<StoredImport>`select ${IMPORT}, ${COUNTS} as counts from as_coding_imports i where i.owner = ${scope.owner}
    ${list === undefined ? EVERYTHING : sql`and i.list = ${list}`}
    ${state === undefined ? EVERYTHING : sql`and i.state = ${state}`}
    ${after === undefined ? EVERYTHING : sql`and i.id < ${after}::uuid`}
    order by i.id desc limit ${limit}::int`);
}

/** The import, locked until the transaction ends: whoever corrects, applies or discards it waits for the others. */
export async function lockImport(scope: Scope, tx: Tx, id: string): Promise<Omit<StoredImport, 'counts'> | null> {
  return tx.one(sql<Omit<StoredImport, 'counts'>>`select ${IMPORT} from as_coding_imports i where i.owner = ${scope.owner} and i.id = ${id}::uuid for update`);
}

/** Enters a state and tells so, and returns the import as it is then. */
export async function enterState(scope: Scope, tx: Tx, id: string, state: ImportState, at: Date, event: NewEvent): Promise<StoredImport | null> {
  return tx.one(sql<StoredImport>`with noted as (${insertEvents(eventOf(scope, at, event))}),
      i as (update as_coding_imports set state = ${state}, applied_at = case when ${state} = 'applying' then ${at}::timestamptz else applied_at end
        where owner = ${scope.owner} and id = ${id}::uuid returning *)
    select ${IMPORT}, ${COUNTS} as counts from i`);
}

/** An import that was applied and has nothing left to be done or corrected is over. */
export async function closeWhenDone(scope: Scope, tx: Tx, id: string): Promise<void> {
  await tx.many(sql`update as_coding_imports i set state = 'done' where i.owner = ${scope.owner} and i.id = ${id}::uuid and i.state = 'open' and i.applied_at is not null
    and not exists (select from as_coding_import_rows r where r.owner = i.owner and r.import_id = i.id and r.verdict in ('new', 'changed', 'wrong'))`);
}

export async function findRows(scope: Scope, db: Db, importId: string, { verdict, after, limit }: { verdict?: Verdict; after?: number; limit: number }): Promise<StoredRow[]> {
  return db.many(sql<StoredRow>`select ${ROW} from as_coding_import_rows r where r.owner = ${scope.owner} and r.import_id = ${importId}::uuid and r.row_number > ${after ?? 0}::int
    ${verdict === undefined ? EVERYTHING : sql`and r.verdict = ${verdict}`}
    order by r.row_number limit ${limit}::int`);
}

/** A row, those that have its code, and those that have the code which it shall get. */
export async function findRowGroup(scope: Scope, tx: Tx, importId: string, row: number, code: string | null): Promise<StoredRow[]> {
  return tx.many(sql<StoredRow>`select ${ROW} from as_coding_import_rows r where r.owner = ${scope.owner} and r.import_id = ${importId}::uuid
    and (r.row_number = ${row}::int or r.code = ${code}::text
      or r.code = (select s.code from as_coding_import_rows s where s.owner = ${scope.owner} and s.import_id = ${importId}::uuid and s.row_number = ${row}::int))
    order by r.row_number`);
}

/** The next rows that are right and not done. */
export async function findRightRows(scope: Scope, tx: Tx, importId: string, limit: number): Promise<StoredRow[]> {
  return tx.many(sql<StoredRow>`select ${ROW} from as_coding_import_rows r where r.owner = ${scope.owner} and r.import_id = ${importId}::uuid and r.verdict in ('new', 'changed')
    order by r.row_number limit ${limit}::int`);
}

/** Takes away drafts that were uploaded before this time; what they did stands in the events of the codings. */
export async function forgetImports(scope: Scope, db: Db, before: Date): Promise<void> {
  await db.many(sql`delete from as_coding_imports where owner = ${scope.owner} and created_at < ${before}::timestamptz and state <> 'applying'`);
}
