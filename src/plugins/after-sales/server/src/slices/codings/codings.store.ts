import { CODING_LISTS, type CodingList } from '../../../../shared/api/codings';
import { ident, sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { uuidv7 } from '../../kernel/ids';
import { channelOf, type Scope } from '../../kernel/scope';
import { LISTS } from './codings.lists';
import { CHANGED, CODING, INSERTED, ROWS } from './codings.tables.sql';
import type { Coding } from './domain/coding';
import type { CodeRef, KnownCode } from './domain/known-codes';
import { searchKeyOf } from './domain/search';

export async function findCoding(scope: Scope, db: Db, list: CodingList, code: string): Promise<Coding | null> {
  return db.one(sql<Coding>`select ${CODING} from (${ROWS[list]}) c where c.owner = ${scope.owner} and c.code = ${code}`);
}

export async function hasCodings(scope: Scope, db: Db, list: CodingList): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`select exists (select from (${ROWS[list]}) c where c.owner = ${scope.owner}) as found`);
  return row?.found ?? false;
}

/** Which of these codes exist, with their states, as jsonb, for the load statement of a use-case; unknown ones are left out. */
export const knownCodes = (scope: Scope, refs: readonly CodeRef[]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('list', r.list, 'code', r.code, 'state', k.state)), '[]')
    from (select ${scope.owner}::text as owner) o, jsonb_to_recordset(${JSON.stringify(refs, ['list', 'code'])}::jsonb) as r(list text, code text), lateral (
      select state from as_brands where r.list = 'brand' and owner = o.owner and code = r.code
      union all select state from as_product_categories where r.list = 'product-category' and owner = o.owner and code = r.code
      union all select state from as_products where r.list = 'product' and owner = o.owner and code = r.code
      union all select state from as_parts where r.list = 'part' and owner = o.owner and code = r.code
      union all select state from as_faults where r.list = 'fault' and owner = o.owner and code = r.code
      union all select state from as_provinces where r.list = 'province' and owner = o.owner and code = r.code
      union all select state from as_cities where r.list = 'city' and owner = o.owner and code = r.code
      union all select state from as_area_codes where r.list = 'area-code' and owner = o.owner and code = r.code) k`;

export async function findKnownCodes(scope: Scope, db: Db, refs: readonly CodeRef[]): Promise<KnownCode[]> {
  const row = await db.one(sql<{ known: KnownCode[] }>`select (${knownCodes(scope, refs)}) as known`);
  return row?.known ?? [];
}

/** A code with its labels, for whoever looks codes up by what people call them. */
export interface NamedCode extends KnownCode {
  labelFa: string | null;
  labelEn: string | null;
  labelEs: string | null;
}

/** All codes of those lists that other lists refer to. They are short: kinds of devices, brands, places. */
export async function findNamedCodes(scope: Scope, db: Db, lists: readonly CodingList[]): Promise<NamedCode[]> {
  return db.many(sql<NamedCode>`select n.list, n.code, n.state, n.label_fa as "labelFa", n.label_en as "labelEn", n.label_es as "labelEs" from (
      select 'brand' as list, owner, code, state, label_fa, label_en, label_es from as_brands
      union all select 'product-category', owner, code, state, label_fa, label_en, label_es from as_product_categories
      union all select 'province', owner, code, state, label_fa, label_en, label_es from as_provinces
      union all select 'city', owner, code, state, label_fa, label_en, label_es from as_cities) n
    where n.owner = ${scope.owner} and n.list = any(${lists}::text[])`);
}

/** The coding, locked until the transaction ends, and what is known of the codes that it shall refer to. */
export async function lockCoding(scope: Scope, tx: Tx, list: CodingList, code: string, refs: readonly CodeRef[] = []): Promise<{ coding: Coding | null; known: KnownCode[] }> {
  const row = await tx.one(sql<{ coding: Coding | null; known: KnownCode[] }>`select
    (select to_jsonb(l) from (select ${CODING} from (${ROWS[list]}) c where c.owner = ${scope.owner} and c.code = ${code} for no key update of c) l) as coding,
    (${knownCodes(scope, refs)}) as known`);
  return row ?? { coding: null, known: [] };
}

/** Those of these codings that exist. Locked in the order of their codes until the transaction ends, so that two who lock many can't wait for each other. */
export async function lockCodings(scope: Scope, tx: Tx, list: CodingList, codes: readonly string[]): Promise<Coding[]> {
  return tx.many(sql<Coding>`select ${CODING} from (${ROWS[list]}) c where c.owner = ${scope.owner} and c.code = any(${codes}::text[]) order by c.code for no key update of c`);
}

export async function findCodingsByCode(scope: Scope, db: Db, list: CodingList, codes: readonly string[]): Promise<Coding[]> {
  return db.many(sql<Coding>`select ${CODING} from (${ROWS[list]}) c where c.owner = ${scope.owner} and c.code = any(${codes}::text[])`);
}

/** Rows to write under the name `n`, and the time of writing under `t`. */
const written = (scope: Scope, codings: readonly Coding[], at: Date): Sql =>
  sql`n as (select ${scope.owner}::text as owner, r.* from jsonb_to_recordset(${rowsOf(codings, at)}::jsonb) as r(id text, code text, "labelFa" text, "labelEn" text,
      "labelEs" text, state text, "searchKey" text, "categoryCode" text, "brandCode" text, "provinceCode" text, "cityCode" text, county text)),
    t as (select ${at}::timestamptz at time zone 'utc' as at)`;

const rowsOf = (codings: readonly Coding[], at: Date): string =>
  JSON.stringify(codings.map((coding) => ({ ...coding, id: uuidv7(at.getTime()), searchKey: searchKeyOf(coding) })));

const eventsOf = (scope: Scope, at: Date, events: readonly NewEvent[]): string => eventRows({ scope, channel: channelOf(scope.actor), at }, events);

/** Adds the codings that don't exist yet, each with its event, and returns the codes of those it added. */
export async function insertCodings(scope: Scope, tx: Tx, list: CodingList, codings: readonly Coding[], at: Date): Promise<string[]> {
  const events = codings.map(({ code, state }) => ({ type: 'coding.created', subject: { type: list, id: code }, to: state }));
  const rows = await tx.many(sql<{ code: string }>`with ${written(scope, codings, at)},
    added as (insert into ${INSERTED[list]} on conflict (owner, code) do nothing returning code),
    noted as (${insertEvents(eventsOf(scope, at, events))} where e.subject_id in (select code from added))
    select code from added`);
  return rows.map(({ code }) => code);
}

/** Writes the new state of codings that are locked, with the events that tell why. */
export async function updateCodings(scope: Scope, tx: Tx, list: CodingList, codings: readonly Coding[], events: readonly NewEvent[], at: Date): Promise<void> {
  await tx.many(sql`with ${written(scope, codings, at)},
    changed as (update ${CHANGED[list]} from n, t where c.owner = n.owner and c.code = n.code returning c.code),
    noted as (${insertEvents(eventsOf(scope, at, events))} where e.subject_id in (select code from changed))
    select code from changed`);
}

const TABLES = Object.fromEntries(CODING_LISTS.map((list) => [list, LISTS[list].table])) as { [List in CodingList]: (typeof LISTS)[List]['table'] };

/** Takes the coding away and says whether there was one; the database refuses when anything refers to it. */
export async function deleteCoding(scope: Scope, tx: Tx, list: CodingList, code: string, at: Date): Promise<boolean> {
  const event = { type: 'coding.deleted', subject: { type: list, id: code } };
  const row = await tx.one(sql<{ code: string }>`with gone as (delete from ${ident(TABLES[list])} where owner = ${scope.owner} and code = ${code} returning code),
    noted as (${insertEvents(eventsOf(scope, at, [event]))} where e.subject_id in (select code from gone))
    select code from gone`);
  return row !== null;
}
