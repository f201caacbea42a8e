import { CODING_LISTS, type CodingList } from '../../../../shared/api/codings';
import type { DemoState, Hanging } from '../../../../shared/api/demo';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { LISTS } from '../codings';

export interface DemoRow {
  state: Exclude<DemoState, 'none'>;
  done: number;
  steps: number;
  hanging: Hanging[];
}

export async function findDemo(scope: Scope, db: Db): Promise<DemoRow | null> {
  return db.one(sql<DemoRow>`select d.state, d.done, d.steps, d.hanging from as_demo d where d.owner = ${scope.owner}`);
}

/** The same, for whoever goes on with it: nobody else does meanwhile. */
export async function lockDemo(scope: Scope, tx: Tx): Promise<DemoRow | null> {
  return tx.one(sql<DemoRow>`select d.state, d.done, d.steps, d.hanging from as_demo d where d.owner = ${scope.owner} for update`);
}

/** Writes how far it is, with the events that say so. */
export async function saveDemo(scope: Scope, tx: Tx, { state, done, steps, hanging }: DemoRow, events: string, at: Date): Promise<void> {
  await tx.many(sql`with saved as (insert into as_demo (owner, state, done, steps, hanging, changed_at) values (${scope.owner}, ${state}, ${done}::int, ${steps}::int, ${JSON.stringify(hanging)}::jsonb, ${at}::timestamptz)
      on conflict (owner) do update set state = excluded.state, done = excluded.done, steps = excluded.steps, hanging = excluded.hanging, changed_at = excluded.changed_at)
    ${insertEvents(events)}`);
}

/** There is no demo company any more; its event stays. */
export async function forgetDemo(scope: Scope, tx: Tx, events: string): Promise<void> {
  await tx.many(sql`with gone as (delete from as_demo where owner = ${scope.owner}) ${insertEvents(events)}`);
}

const TABLE_OF: Readonly<Record<string, string>> = { reception: 'as_receptions', job: 'as_jobs', customer: 'as_customers', device: 'as_devices', agent: 'as_agents', technician: 'as_technicians' };
const MADE = ['reception.opened', 'job.opened', 'customer.added', 'device.told', 'agent.created', 'technician.added'];
const CODING_TABLES = JSON.stringify(Object.fromEntries(CODING_LISTS.map((list) => [list, LISTS[list].table])));

/** The last event before what is made now. */
export async function lastEvent(scope: Scope, tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ seq: string }>`select coalesce(max(e.seq), 0)::text as seq from as_events e where ${scope.owner}::text is not null`);
  return row?.seq ?? '0';
}

/** Writes down what this request has made since: every use-case tells it by an event. What was there before isn't among it. */
export async function markMade(scope: Scope, tx: Tx, since: string): Promise<void> {
  await tx.many(sql`insert into as_demo_records (owner, table_name, id)
    select ${scope.owner}, t.value, e.subject_id from as_events e join jsonb_each_text(${JSON.stringify(TABLE_OF)}::jsonb) t on t.key = e.subject_type
    where e.seq > ${since}::bigint and e.owner = ${scope.owner} and e.request_id = ${scope.requestId} and e.type = any(${MADE}::text[]) on conflict do nothing`);
}

/** The same for the codings of a list, which others know by their codes. */
export async function markCodings(scope: Scope, tx: Tx, list: CodingList, codes: readonly string[]): Promise<void> {
  await tx.many(sql`insert into as_demo_records (owner, table_name, id)
    select ${scope.owner}, ${CODING_TABLES}::jsonb ->> ${list}, c.document_id from (
      select document_id, code, 'brand' as list from as_brands where owner = ${scope.owner} union all
      select document_id, code, 'product-category' from as_product_categories where owner = ${scope.owner} union all
      select document_id, code, 'product' from as_products where owner = ${scope.owner} union all
      select document_id, code, 'fault' from as_faults where owner = ${scope.owner}) c
    where c.list = ${list} and c.code = any(${codes}::text[]) on conflict do nothing`);
}

export async function demoAgents(scope: Scope, tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`select a.document_id as id from as_agents a join as_demo_records r on r.owner = a.owner and r.table_name = 'as_agents' and r.id = a.document_id
    where a.owner = ${scope.owner} order by a.code`);
  return rows.map(({ id }) => id);
}

/** A few places of the company's own list, where there is one. */
export async function somePlaces(scope: Scope, tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ code: string }>`select c.code from as_cities c where c.owner = ${scope.owner} and c.state = 'active' and c.province_code = 'tehran' order by c.code limit 6`);
  return rows.map(({ code }) => code);
}

/** Gathers what would go, and tells what of the company hangs on it. */
export async function gather(scope: Scope, tx: Tx): Promise<Hanging[]> {
  // A walk along all foreign keys: longer than what a request may take, and no request waits for it.
  await tx.many(sql`select set_config('statement_timeout', '300000', true) where ${scope.owner}::text is not null`);
  const row = await tx.one(sql<{ hanging: Hanging[] }>`select as_demo_gather(${scope.owner}) as hanging`);
  return row?.hanging ?? [];
}

/** Takes out what was gathered. */
export async function takeOut(scope: Scope, tx: Tx): Promise<void> {
  await tx.many(sql`select as_demo_take_out(${scope.owner})`);
}
