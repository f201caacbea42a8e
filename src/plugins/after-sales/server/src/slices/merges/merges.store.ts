import type { Duplicates, MergePreview } from '../../../../shared/api/merges';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import type { FoundMerge, Party } from './domain/merge';

/** How many others are proposed at most, and how many of each sort are looked at. */
const SHOWN = sql`20`;
const OF_EACH = sql`50`;

/** Others on the same phone, or with the same name in the same city, most likely first. */
export async function findDuplicates(scope: Scope, db: Db, id: string): Promise<Duplicates | null> {
  return db.one(sql<Duplicates>`select (with alike as (
        (select s.customer_id, 'phone' as why from as_customer_phones p join as_customer_phones s on s.owner = p.owner and s.e164 = p.e164 and s.customer_id <> p.customer_id
          where p.customer_id = c.document_id limit ${OF_EACH})
        union
        (select n.document_id, 'name-and-city' from as_customers n where n.owner = c.owner and n.name_key = c.name_key and n.city_code = c.city_code and n.merged_into is null
          and n.document_id <> c.document_id limit ${OF_EACH})),
      people as (select o.id as seq, o.document_id as id, o.name, o.city_code as city, (select array_agg(a.why order by a.why desc) from alike a where a.customer_id = o.document_id) as why,
          (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = o.document_id) as phones,
          (select count(*)::int from as_receptions r where r.customer_id = o.document_id) as receptions
        from as_customers o where o.owner = c.owner and o.document_id in (select customer_id from alike) and o.merged_into is null
        order by cardinality((select array_agg(a.why) from alike a where a.customer_id = o.document_id)) desc, o.id desc limit ${SHOWN})
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'phones', p.phones, 'city', p.city, 'receptions', p.receptions, 'why', p.why)
        order by cardinality(p.why) desc, p.seq desc), '[]') from people p) as items
    from as_customers c where c.owner = ${scope.owner} and c.document_id = ${id}`);
}

/** One more than may be moved tells enough. */
const COUNTED = sql`1001`;

/** A customer as a merge looks at it; no more receptions are counted than may be moved. */
const party = (scope: Scope, id: string): Sql =>
  sql`select jsonb_build_object('id', c.document_id, 'mergedInto', c.merged_into, 'handlingNote', c.handling_note,
      'receptions', (select count(*)::int from (select from as_receptions r where r.customer_id = c.document_id limit ${COUNTED}) r))
    from as_customers c where c.owner = ${scope.owner} and c.document_id = ${id}`;

export interface Parties {
  into: Party | null;
  from: Party | null;
}

export type Preview = Parties & { facts: Pick<MergePreview, 'into' | 'from'> | null; moves: MergePreview['moves'] };

const factsOf = (scope: Scope, id: string): Sql =>
  sql`select jsonb_build_object('id', c.document_id, 'name', c.name, 'city', c.city_code, 'address', c.address, 'handlingNote', c.handling_note,
      'phones', (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id))
    from as_customers c where c.owner = ${scope.owner} and c.document_id = ${id}`;

/** Both customers and what would move, in one round trip. */
export async function readPreview(scope: Scope, db: Db, into: string, from: string): Promise<Preview> {
  const row = await db.one(sql<Preview>`select (${party(scope, into)}) as into, (${party(scope, from)}) as from,
      jsonb_build_object('into', (${factsOf(scope, into)}), 'from', (${factsOf(scope, from)})) as facts,
      (select jsonb_build_object('receptions', count(distinct r.id), 'openJobs', count(*) filter (where j.stage = any(${OPEN_STAGES}::text[])), 'devices', count(distinct j.device_id),
          'contacts', (select count(*) from as_contacts t where t.owner = ${scope.owner} and t.customer_id = ${from}),
          'phones', (select count(*) from as_customer_phones p where p.owner = ${scope.owner} and p.customer_id = ${from}
            and not exists (select from as_customer_phones k where k.customer_id = ${into} and k.e164 = p.e164)))
        from as_receptions r left join as_jobs j on j.reception_id = r.document_id where r.owner = ${scope.owner} and r.customer_id = ${from}) as moves`);
  return row as Preview;
}

/** Both customers, locked against new receptions and contacts, in the order in which everybody locks them. */
export async function lockParties(scope: Scope, tx: Tx, into: string, from: string): Promise<Parties> {
  await tx.many(sql`select from as_customers where owner = ${scope.owner} and document_id = any(${[into, from]}::text[]) order by document_id for update`);
  const row = await tx.one(sql<Parties>`select (${party(scope, into)}) as into, (${party(scope, from)}) as from`);
  return row ?? { into: null, from: null };
}

export interface Moved {
  receptions: number;
  contacts: number;
  phones: number;
}

interface NewMerge {
  id: string;
  into: string;
  from: string;
  note: string | null;
  joined: boolean;
  events: string;
  at: Date;
}

/**
 * Moves everything in one statement and writes down each row that moved. A phone that both have stays where it is; who
 * was merged into the one that goes leads to the one that stays from now on.
 */
export async function writeMerge(scope: Scope, tx: Tx, { id, into, from, note, joined, events, at }: NewMerge): Promise<Moved> {
  const row = await tx.one(sql<Moved>`with receptions as (update as_receptions set customer_id = ${into} where owner = ${scope.owner} and customer_id = ${from} returning document_id),
    contacts as (update as_contacts set customer_id = ${into} where owner = ${scope.owner} and customer_id = ${from} returning document_id),
    own as (select p.seq, p.position, row_number() over (order by p.position) + (select coalesce(max(k.position), -1) from as_customer_phones k where k.customer_id = ${into}) as place
      from as_customer_phones p where p.owner = ${scope.owner} and p.customer_id = ${from} and not exists (select from as_customer_phones k where k.customer_id = ${into} and k.e164 = p.e164)),
    phones as (update as_customer_phones p set customer_id = ${into}, position = own.place from own where p.seq = own.seq returning p.seq, own.position as before),
    earlier as (update as_customers set merged_into = ${into} where owner = ${scope.owner} and merged_into = ${from} returning document_id),
    gone as (update as_customers set merged_into = ${into}, updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${from}),
    stays as (update as_customers set handling_note = ${note}, updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${into}),
    merge as (insert into as_customer_merges (id, owner, customer_id, merged_id, note_joined, actor_kind, actor_id, at)
      values (${id}, ${scope.owner}, ${into}, ${from}, ${joined}, ${scope.actor.kind}, ${scope.actor.id}, ${at}) returning id),
    rows as (insert into as_customer_merge_rows (owner, merge_id, kind, record, position)
      select ${scope.owner}, merge.id, m.kind, m.record, m.position from merge cross join (
        select 'reception' as kind, document_id::text as record, null::smallint as position from receptions
        union all select 'contact', document_id, null from contacts
        union all select 'phone', seq::text, before from phones
        union all select 'customer', document_id, null from earlier) m),
    noted as (${insertEvents(events)})
    select (select count(*)::int from receptions) as receptions, (select count(*)::int from contacts) as contacts, (select count(*)::int from phones) as phones`);
  return row as Moved;
}

/** A merge with both customers, locked. */
export async function lockMerge(scope: Scope, tx: Tx, id: string): Promise<FoundMerge | null> {
  await tx.many(sql`select from as_customers c where c.owner = ${scope.owner} and c.document_id in (
      select unnest(array[m.customer_id, m.merged_id]) from as_customer_merges m where m.owner = ${scope.owner} and m.id = ${id}) order by c.document_id for update`);
  return tx.one(sql<FoundMerge>`select m.id, m.customer_id as into, m.merged_id as from, m.undone_at is not null as undone, m.note_joined as "noteJoined", i.merged_into is not null as "intoMerged",
      i.handling_note as "intoNote", f.handling_note as "fromNote"
    from as_customer_merges m join as_customers i on i.document_id = m.customer_id join as_customers f on f.document_id = m.merged_id
    where m.owner = ${scope.owner} and m.id = ${id}`);
}

export interface Undone extends Moved {
  moved: number;
  earlier: number;
  new_receptions: number;
  new_contacts: number;
}

interface Undoing {
  merge: FoundMerge;
  note: string | null;
  events: string;
  at: Date;
}

/** Puts back what the merge moved and what is still with the one who stayed; what came to that one since stays there. */
export async function writeUndo(scope: Scope, tx: Tx, { merge: { id, into, from }, note, events, at }: Undoing): Promise<Undone> {
  const row = await tx.one(sql<Undone>`with rows as materialized (select kind, record, position from as_customer_merge_rows where owner = ${scope.owner} and merge_id = ${id}),
    receptions as (update as_receptions r set customer_id = ${from} from rows m where m.kind = 'reception' and r.owner = ${scope.owner} and r.document_id = m.record
      and r.customer_id = ${into} returning r.id),
    contacts as (update as_contacts t set customer_id = ${from} from rows m where m.kind = 'contact' and t.owner = ${scope.owner} and t.document_id = m.record
      and t.customer_id = ${into} returning t.id),
    phones as (update as_customer_phones p set customer_id = ${from}, position = m.position from (select record::bigint as seq, position from rows where kind = 'phone') m
      where p.owner = ${scope.owner} and p.seq = m.seq and p.customer_id = ${into} returning p.seq),
    earlier as (update as_customers c set merged_into = ${from} from rows m where m.kind = 'customer' and c.owner = ${scope.owner} and c.document_id = m.record
      and c.merged_into = ${into} returning c.id),
    again as (update as_customers set merged_into = null, updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${from}),
    stays as (update as_customers set handling_note = ${note}, updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${into}),
    undone as (update as_customer_merges set undone_at = ${at} where owner = ${scope.owner} and id = ${id} returning at),
    noted as (${insertEvents(events)})
    select (select count(*)::int from rows) as moved, (select count(*)::int from receptions) as receptions, (select count(*)::int from contacts) as contacts,
      (select count(*)::int from phones) as phones, (select count(*)::int from earlier) as earlier,
      (select count(*)::int from as_receptions r, undone u where r.owner = ${scope.owner} and r.customer_id = ${into} and r.opened_at > u.at) as new_receptions,
      (select count(*)::int from as_contacts t, undone u where t.owner = ${scope.owner} and t.customer_id = ${into} and t.at > u.at and t.kind <> 'service') as new_contacts`);
  return row as Undone;
}
