import type { ContactKind, Outcome } from '../../../../shared/api/contacts';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { ContactFound, ContactRow } from './domain/contact';
import type { ContactCount } from './domain/summary';

/** The statement that writes a contact, for use inside a use-case's one write statement. */
export const insertContact = (scope: Scope, row: ContactRow, at: Date): Sql =>
  sql`insert into as_contacts (document_id, owner, kind, channel, at, customer_id, reception_id, job_id, phone, subject, outcome, note, taken_by_kind, taken_by_id,
      created_at, updated_at, published_at)
    select id, ${scope.owner}, kind, channel, t.at, customer_id, reception_id, job_id, phone, subject, outcome, note, taken_by_kind, taken_by_id, t.utc, t.utc, t.utc
    from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r(id text, kind text, channel text, customer_id text, reception_id text, job_id text, phone text, subject text,
        outcome text, note text, taken_by_kind text, taken_by_id text),
      (select i.at, i.at at time zone 'utc' as utc from (select ${at}::timestamptz as at) i) t`;

/** What a contact says it is about, as far as it exists. */
export async function loadReferences(scope: Scope, tx: Tx, asked: { customer: string | null; reception: string | null; job: string | null }): Promise<ContactFound> {
  const row = await tx.one(sql<ContactFound>`select
    (select jsonb_build_object('id', coalesce(c.merged_into, c.document_id)) from as_customers c where c.owner = ${scope.owner} and c.document_id = ${asked.customer}) as customer,
    (select jsonb_build_object('id', r.document_id, 'customer', r.customer_id) from as_receptions r where r.owner = ${scope.owner} and r.document_id = ${asked.reception}) as reception,
    (select jsonb_build_object('id', j.document_id, 'reception', r.document_id, 'customer', r.customer_id)
      from as_jobs j join as_receptions r on r.document_id = j.reception_id where j.owner = ${scope.owner} and j.document_id = ${asked.job}) as job`);
  return row as ContactFound;
}

/** Writes a contact and its event. */
export async function writeContact(scope: Scope, tx: Tx, row: ContactRow, event: NewEvent, at: Date): Promise<void> {
  const events = eventRows({ scope, channel: row.channel, at }, [event]);
  await tx.many(sql`with contact as (${insertContact(scope, row, at)}), events as (${insertEvents(events)}) select`);
}

const EVERYTHING = sql``;

export interface ContactFilter {
  kind?: string;
  channel?: string;
  outcome?: string;
  customer?: string;
  job?: string;
  /** A pattern for LIKE on the number in E.164. */
  phone?: string;
  from?: Date;
  before?: Date;
  after?: number;
  limit: number;
}

export interface ContactView {
  seq: number;
  id: string;
  kind: ContactKind;
  channel: string;
  at: Date;
  taken_by_kind: string;
  taken_by_id: string;
  phone: string | null;
  customer: { id: string; name: string } | null;
  reception: { id: string; number: string } | null;
  job: { id: string; number: string } | null;
  subject: string | null;
  outcome: Outcome;
  note: string | null;
}

/** Contacts as they came in, the newest first. A condition that isn't asked for isn't in the statement either. */
export async function listContacts(scope: Scope, db: Db, filter: ContactFilter): Promise<ContactView[]> {
  const { kind, channel, outcome, customer, job, phone, from, before, after } = filter;
  return db.many(sql<ContactView>`select t.id as seq, t.document_id as id, t.kind, t.channel, t.at, t.taken_by_kind, t.taken_by_id, t.phone, t.subject, t.outcome, t.note,
      case when c.id is not null then jsonb_build_object('id', c.document_id, 'name', c.name) end as customer,
      case when r.id is not null then jsonb_build_object('id', r.document_id, 'number', r.number) end as reception,
      case when j.id is not null then jsonb_build_object('id', j.document_id, 'number', j.number) end as job
    from as_contacts t left join as_customers c on c.document_id = t.customer_id left join as_receptions r on r.document_id = t.reception_id
      left join as_jobs j on j.document_id = t.job_id
    where t.owner = ${scope.owner}
    ${kind === undefined ? EVERYTHING : sql`and t.kind = ${kind}`}
    ${channel === undefined ? EVERYTHING : sql`and t.channel = ${channel}`}
    ${outcome === undefined ? EVERYTHING : sql`and t.outcome = ${outcome}`}
    ${customer === undefined ? EVERYTHING : sql`and t.customer_id = ${customer}`}
    ${job === undefined ? EVERYTHING : sql`and t.job_id = ${job}`}
    ${phone === undefined ? EVERYTHING : sql`and t.phone like ${phone}`}
    ${from === undefined ? EVERYTHING : sql`and t.at >= ${from}`}
    ${before === undefined ? EVERYTHING : sql`and t.at < ${before}`}
    ${after === undefined ? EVERYTHING : sql`and t.id < ${after}::int`}
    order by t.id desc limit ${filter.limit}::int`);
}

/** How many contacts of each sort there were in a time. */
export async function countContacts(scope: Scope, db: Db, from: Date, before: Date): Promise<ContactCount[]> {
  return db.many(sql<ContactCount>`select kind, channel, outcome, count(*)::int as count from as_contacts
    where owner = ${scope.owner} and at >= ${from} and at < ${before} group by kind, channel, outcome`);
}
