import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { BoardCall } from './domain';

export interface CallRow {
  id: string;
  call: string;
  extension: string;
  phone: string | null;
  at: Date;
  answered: boolean | null;
  contact_id: string | null;
}

/** A call by the telephone system's name for it. */
export async function findCall(scope: Scope, tx: Tx, call: string): Promise<CallRow | null> {
  return tx.one(sql<CallRow>`select c.id::text as id, c.call, c.extension, c.phone, c.at, c.answered, c.contact_id from as_incoming_calls c where c.owner = ${scope.owner} and c.call = ${call} for update`);
}

/** Writes that an extension rings, with the event that says which call. */
export async function insertCall(scope: Scope, tx: Tx, row: Pick<CallRow, 'id' | 'call' | 'extension' | 'phone' | 'at'>, events: string, now: Date): Promise<void> {
  await tx.many(sql`with rings as (insert into as_incoming_calls (id, owner, call, extension, phone, at, rev, changed_at)
      values (${row.id}::uuid, ${scope.owner}, ${row.call}, ${row.extension}, ${row.phone}, ${row.at}::timestamptz, nextval('as_incoming_calls_rev'), ${now}::timestamptz))
    ${insertEvents(events)}`);
}

/** Writes how a call ended. */
export async function endCall(scope: Scope, tx: Tx, { id, answered, contact_id }: CallRow, seconds: number | null, events: string, now: Date): Promise<void> {
  await tx.many(sql`with over as (update as_incoming_calls set answered = ${answered}, seconds = ${seconds}::int, contact_id = ${contact_id}, rev = nextval('as_incoming_calls_rev'), changed_at = ${now}::timestamptz
      where owner = ${scope.owner} and id = ${id}::uuid)
    ${insertEvents(events)}`);
}

/** What rang or ended since, for the board that every instance keeps. */
export async function findRecent(scope: Scope, db: Db, since: Date): Promise<BoardCall[]> {
  const rows = await db.many(sql<Omit<BoardCall, 'rev'> & { rev: string }>`select c.id::text as id, c.rev, c.extension, c.phone, c.at, c.answered is not null as over
    from as_incoming_calls c where c.owner = ${scope.owner} and c.changed_at > ${since}::timestamptz`);
  return rows.map((row) => ({ ...row, rev: Number(row.rev) }));
}

export interface CallerRow {
  phone: string;
  id: string;
  name: string;
  openJobs: number;
}

/** Who has these numbers: the five of each with whom we have most to do now. */
export async function findCallers(scope: Scope, db: Db, phones: readonly string[]): Promise<CallerRow[]> {
  return db.many(sql<CallerRow>`select p.phone, c.id, c.name, c."openJobs" from unnest(${phones}::text[]) as p(phone)
    cross join lateral (select c.document_id as id, c.name, (select count(*)::int from as_receptions r join as_jobs j on j.reception_id = r.document_id
          where r.customer_id = c.document_id and j.closed_at is null) as "openJobs"
      from as_customer_phones n join as_customers c on c.document_id = n.customer_id
      where n.owner = ${scope.owner} and n.e164 = p.phone order by "openJobs" desc, c.id limit 5) c`);
}

/** The extension of the member of staff who asks. */
export async function findExtension(scope: Scope, db: Db): Promise<string | null> {
  const row = await db.one(sql<{ extension: string }>`select e.extension from as_extensions e where e.owner = ${scope.owner} and e.staff_id = ${scope.actor.id}`);
  return row?.extension ?? null;
}

/** Writes the extension, or that there is none, with its event. */
export async function saveExtension(scope: Scope, tx: Tx, extension: string | null, events: string): Promise<void> {
  if (extension === null) await tx.many(sql`with gone as (delete from as_extensions where owner = ${scope.owner} and staff_id = ${scope.actor.id}) ${insertEvents(events)}`);
  else {
    await tx.many(sql`with saved as (insert into as_extensions (owner, staff_id, extension) values (${scope.owner}, ${scope.actor.id}, ${extension})
        on conflict (owner, staff_id) do update set extension = excluded.extension)
      ${insertEvents(events)}`);
  }
}

/** Who called when is personal data, and nobody needs it once the contact is kept. */
export async function forgetCalls(scope: Scope, db: Db, before: Date): Promise<void> {
  await db.many(sql`delete from as_incoming_calls where owner = ${scope.owner} and changed_at < ${before}::timestamptz`);
}
