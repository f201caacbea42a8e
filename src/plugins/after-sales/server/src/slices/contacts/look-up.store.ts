import type { MatchedBy } from '../../../../shared/api/contacts';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import type { LookUp } from './domain/read-look-up';

/** No more people than fit on a screen; the best twenty of each way to find them compete. Written out, so that the planner knows. */
const PEOPLE = sql`20`;
/** Of many that begin or end alike the first in the index's own order stand for all. */
const ALIKE = sql`200`;
/** A name that many have is looked for among so many of the newest, and among so many whom the index gives first. */
const NEWEST = sql`1000`;
const CALLED = sql`500`;
const LINES_SHOWN = sql`20`;
const RECEPTIONS_SHOWN = sql`5`;

interface Labels {
  fa: string | null;
  en: string | null;
  es: string | null;
}

export interface FoundPerson {
  id: string;
  name: string;
  matched_by: MatchedBy;
  phones: string[];
  city: (Labels & { code: string }) | null;
  handling_note: string | null;
  receptions: number;
  open_jobs: number;
  contacts: number;
  follow_ups: number;
  jobs: {
    id: string;
    number: string;
    reception: string;
    stage: string;
    since: string;
    agent: { id: string; code: string; name: string } | null;
    promisedAt: string | null;
    device: Labels & { told: string | null };
    followUps: number;
  }[];
  devices: { id: string; serial: string | null; product: string | null; category: string | null; brand: string | null; known: boolean }[];
  last: { id: string; number: string; openedAt: string; jobs: { id: string; number: string; stage: string }[] }[];
}

/**
 * What is asked for, as one row. The planner doesn't look into it, so one plan serves every question and is made once per
 * connection: planning anew each time would take longer than answering. (After the digit 9 comes the colon.)
 */
const question = (asked: LookUp): Sql =>
  sql`select ${asked.trackingCode}::text as code, ${asked.whole}::boolean as whole, ${asked.phoneEnd?.from ?? null}::text as end_from, ${asked.phoneEnd?.to ?? null}::text as end_to,
    rtrim(${asked.phoneStart}::text, '%') as start_from, rtrim(${asked.phoneStart}::text, '%') || ':' as start_to, ${asked.phoneAnywhere}::text as phone, ${asked.numberStart}::text as number_start, ${asked.running}::text as running,
    ${asked.number?.from ?? null}::text as number_from, ${asked.number?.to ?? null}::text as number_to, ${asked.serialAnywhere}::text as serial,
    ${asked.serial?.from ?? null}::text as serial_from, ${asked.serial?.to ?? null}::text as serial_to, ${asked.name}::text as name, substr(${asked.name}::text, 2) as name_start,
    ${asked.otherNames}::text[] as other_names`;

/** Whose phone ends so: what callers say, and what fits best. */
const phoneEnds = (scope: Scope): Sql => sql`ended as materialized (select customer_id, 1 as fit, 'phone' as how from (select customer_id from as_customer_phones
      where owner = ${scope.owner} and reverse(e164) ~>=~ (select end_from from q) and reverse(e164) ~<~ (select end_to from q) order by reverse(e164) using ~<~ limit ${ALIKE}) p
    order by customer_id desc limit ${PEOPLE})`;

/**
 * Whose name has the words (whoever was merged stands for the one where everything is now): the newest first, and of thousands who are called so enough for a screen. (PostgreSQL takes
 * from a CTE only what is asked of it, but plans it as though all were wanted: it keeps to the index and stops early.)
 */
const named = (scope: Scope): Sql => sql`newest as materialized (select coalesce(merged_into, document_id) as document_id, name_key from as_customers where owner = ${scope.owner} and exists (select from more) and (select name from q) is not null
      order by id desc limit ${NEWEST}),
    called as materialized (select coalesce(merged_into, document_id) as document_id, name_key from as_customers where exists (select from more) and owner = ${scope.owner}
      and name_key like (select name from q) and name_key like all((select other_names from q)::text[])),
    names as (select document_id, case when name_key like (select name_start from q) then 3 else 4 end as fit
      from (select * from newest where name_key like (select name from q) and name_key like all((select other_names from q)::text[]) union (select * from called limit ${CALLED})) c)`;

/**
 * The people whom a phone, number, serial, code or name leads to, with how well it fits: the lower the better. It is what
 * stands after WITH and the question. When the ends of phones alone fill the screen, or a whole phone is somebody's,
 * nothing that fits less is looked for, but a serial that begins so: three searches anywhere in a text cost more than all the rest.
 * `offset 0` lets each index find its few before they are sorted; otherwise PostgreSQL may walk through all in their order.
 */
const peopleMeant = (scope: Scope): Sql => sql`${phoneEnds(scope)},
  more as materialized (select from ended having count(distinct customer_id) < ${PEOPLE} and not (count(*) > 0 and (select whole from q))),
  ${named(scope)},
  meant as materialized (
  (select customer_id, 0 as fit, 'tracking-code' as how from as_receptions where owner = ${scope.owner} and tracking_code = (select code from q))
  union all
  (select customer_id, fit, how from ended)
  union all
  (select customer_id, fit, 'phone' from (select customer_id, case when e164 ~>=~ (select start_from from q) and e164 ~<~ (select start_to from q) then 2 else 5 end as fit from as_customer_phones
      where exists (select from more) and owner = ${scope.owner} and (owner = ${scope.owner} and e164 ~>=~ (select start_from from q) and e164 ~<~ (select start_to from q) or e164 like (select phone from q)) offset 0) p
    order by fit, customer_id desc limit ${PEOPLE})
  union all
  (select customer_id, fit, 'number' from (
      select r.customer_id, k.seq, case when r.number like (select number_start from q) or j.number like (select number_start from q) then 1 else 6 end as fit
      from (select seq, reception_seq from as_job_keys where exists (select from more) and owner = ${scope.owner} and numbers like (select running from q) offset 0) k
        join as_receptions r on r.id = k.reception_seq join as_jobs j on j.id = k.seq
      where (select number_start from q) is null or r.number like (select number_start from q) or j.number like (select number_start from q) offset 0) n
    order by fit, seq desc limit ${PEOPLE})
  union all
  (select customer_id, 3, 'number' from (select customer_id from as_receptions
      where exists (select from as_receptions where owner = ${scope.owner} and number >= (select number_from from q) and number < (select number_to from q)) and exists (select from more)
        and owner = ${scope.owner} and number >= (select number_from from q) and number < (select number_to from q) order by id desc limit ${PEOPLE}) n)
  union all
  (select r.customer_id, 3, 'serial' from (
      (select document_id, id from (select document_id, id from as_devices where exists (select from more) and owner = ${scope.owner} and serial_key like (select serial from q) offset 0) f
        order by id desc limit ${ALIKE})
      union all
      (select document_id, id from as_devices where (exists (select from more) or (select whole from q)) and owner = ${scope.owner} and serial_key ~>=~ (select serial_from from q) and serial_key ~<~ (select serial_to from q)
        order by serial_key using ~<~ limit ${ALIKE})) d
      join as_jobs j on j.device_id = d.document_id join as_receptions r on r.document_id = j.reception_id
    order by d.id desc limit ${PEOPLE})
  union all
  (select document_id, fit, 'name' from names order by fit, document_id desc limit ${PEOPLE}))`;

/** The people that `asked` may mean, the best first, with everything that an operator needs before saying a word. */
export async function lookUpPeople(scope: Scope, db: Db, asked: LookUp): Promise<FoundPerson[]> {
  return db.many(sql<FoundPerson>`with q as materialized (${question(asked)}), ${peopleMeant(scope)},
    best as materialized (select customer_id, min(fit) as fit, (array_agg(how order by fit))[1] as how from meant group by customer_id order by 2, 1 desc limit ${PEOPLE})
    select c.document_id as id, c.name, best.how as matched_by, c.handling_note,
      (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
      (select jsonb_build_object('code', t.code, 'fa', t.label_fa, 'en', t.label_en, 'es', t.label_es) from as_cities t where t.owner = c.owner and t.code = c.city_code) as city,
      (select count(*)::int from as_receptions r where r.customer_id = c.document_id) as receptions,
      (select count(*)::int from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[])) as open_jobs,
      contacts.contacts, contacts.follow_ups, jobs.jobs, devices.devices, last.last
    from best join as_customers c on c.document_id = best.customer_id and c.owner = ${scope.owner} and c.merged_into is null
    cross join lateral (select count(*)::int as contacts, (count(*) filter (where t.kind = 'follow-up'))::int as follow_ups from as_contacts t where t.customer_id = c.document_id) contacts
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as jobs from (
      select j.document_id as id, j.number, r.number as reception, j.stage, j.stage_since as since, j.promised_at as "promisedAt",
        case when a.id is not null then jsonb_build_object('id', a.document_id, 'code', a.code, 'name', a.name) end as agent,
        jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'told', d.category_told) as device, coalesce(f.count, 0) as "followUps"
      from as_receptions r join as_jobs j on j.reception_id = r.document_id join as_devices d on d.document_id = j.device_id
        left join as_agents a on a.document_id = j.agent_id left join as_product_categories k on k.owner = d.owner and k.code = d.category_code
        left join as_follow_ups f on f.job_id = j.document_id
      where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[]) order by j.id desc limit ${LINES_SHOWN}) o) jobs
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as devices from (
      select d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.state = 'known' as known
      from as_devices d where d.document_id in (select j.device_id from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id)
      order by d.id desc limit ${LINES_SHOWN}) o) devices
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as last from (
      select r.document_id as id, r.number, r.opened_at as "openedAt",
        (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id) as jobs
      from as_receptions r where r.customer_id = c.document_id order by r.id desc limit ${RECEPTIONS_SHOWN}) o) last
    order by best.fit, best.customer_id desc`);
}
