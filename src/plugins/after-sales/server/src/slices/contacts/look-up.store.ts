import type { MatchedBy } from '../../../../shared/api/contacts';
import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import type { LookUp } from './domain/read-look-up';

/** No more people than fit on a screen; the best twenty of each way to find them compete. */
const PEOPLE = 20;
const DEVICES = 200;
const JOBS_SHOWN = 20;
const RECEPTIONS_SHOWN = 5;

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

/** The people whom a phone, number, serial or code leads to, with how well it fits: the lower the better. */
const peopleMeant = (scope: Scope, asked: LookUp) => sql`
  (select customer_id, 0 as fit, 'tracking-code' as how from as_receptions where owner = ${scope.owner} and tracking_code = ${asked.trackingCode}::text)
  union all
  (select customer_id, 1, 'phone' from as_customer_phones where owner = ${scope.owner}
      and reverse(e164) ~>=~ ${asked.phoneEnd?.from ?? null}::text and reverse(e164) ~<~ ${asked.phoneEnd?.to ?? null}::text
    order by customer_id desc limit ${PEOPLE}::int)
  union all
  (select customer_id, case when e164 like ${asked.phoneStart}::text then 2 else 5 end as fit, 'phone' from as_customer_phones
    where owner = ${scope.owner} and (e164 like ${asked.phoneStart}::text or e164 like ${asked.phoneAnywhere}::text)
    order by fit, customer_id desc limit ${PEOPLE}::int)
  union all
  (select r.customer_id, case when r.number like ${asked.numberStart}::text or j.number like ${asked.numberStart}::text then 1 else 6 end as fit, 'number'
    from as_job_keys k join as_receptions r on r.id = k.reception_seq join as_jobs j on j.id = k.seq
    where k.owner = ${scope.owner} and k.numbers like ${asked.running}::text
      and (${asked.numberStart}::text is null or r.number like ${asked.numberStart}::text or j.number like ${asked.numberStart}::text)
    order by fit, k.seq desc limit ${PEOPLE}::int)
  union all
  (select customer_id, 3, 'number' from as_receptions where owner = ${scope.owner} and number >= ${asked.number?.from ?? null}::text and number < ${asked.number?.to ?? null}::text
    order by id desc limit ${PEOPLE}::int)
  union all
  (select r.customer_id, 3, 'serial' from (select document_id, id from as_devices where owner = ${scope.owner} and (serial_key like ${asked.serialAnywhere}::text
        or serial_key ~>=~ ${asked.serial?.from ?? null}::text and serial_key ~<~ ${asked.serial?.to ?? null}::text) order by id desc limit ${DEVICES}::int) d
      join as_jobs j on j.device_id = d.document_id join as_receptions r on r.document_id = j.reception_id
    order by d.id desc limit ${PEOPLE}::int)
  union all
  (select document_id, case when name_key like substr(${asked.name}::text, 2) then 3 else 4 end as fit, 'name' from as_customers
    where owner = ${scope.owner} and name_key like ${asked.name}::text and name_key like all(${asked.otherNames}::text[])
    order by fit, document_id desc limit ${PEOPLE}::int)`;

/** The people that `asked` may mean, the best first, with everything that an operator needs before saying a word. */
export async function lookUpPeople(scope: Scope, db: Db, asked: LookUp): Promise<FoundPerson[]> {
  return db.many(sql<FoundPerson>`with meant as (${peopleMeant(scope, asked)}),
    best as (select customer_id, min(fit) as fit, (array_agg(how order by fit))[1] as how from meant group by customer_id order by 2, 1 desc limit ${PEOPLE}::int)
    select c.document_id as id, c.name, best.how as matched_by, c.handling_note,
      (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
      (select jsonb_build_object('code', t.code, 'fa', t.label_fa, 'en', t.label_en, 'es', t.label_es) from as_cities t where t.owner = c.owner and t.code = c.city_code) as city,
      (select count(*)::int from as_receptions r where r.customer_id = c.document_id) as receptions,
      (select count(*)::int from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[])) as open_jobs,
      contacts.contacts, contacts.follow_ups, jobs.jobs, devices.devices, last.last
    from best join as_customers c on c.document_id = best.customer_id and c.owner = ${scope.owner}
    cross join lateral (select count(*)::int as contacts, (count(*) filter (where t.kind = 'follow-up'))::int as follow_ups from as_contacts t where t.customer_id = c.document_id) contacts
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as jobs from (
      select j.document_id as id, j.number, r.number as reception, j.stage, j.stage_since as since, j.promised_at as "promisedAt",
        case when a.id is not null then jsonb_build_object('id', a.document_id, 'code', a.code, 'name', a.name) end as agent,
        jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'told', d.category_told) as device, coalesce(f.count, 0) as "followUps"
      from as_receptions r join as_jobs j on j.reception_id = r.document_id join as_devices d on d.document_id = j.device_id
        left join as_agents a on a.document_id = j.agent_id left join as_product_categories k on k.owner = d.owner and k.code = d.category_code
        left join as_follow_ups f on f.job_id = j.document_id
      where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[]) order by j.id desc limit ${JOBS_SHOWN}::int) o) jobs
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as devices from (
      select d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.state = 'known' as known
      from as_devices d where d.document_id in (select j.device_id from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id)
      order by d.id desc limit ${JOBS_SHOWN}::int) o) devices
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as last from (
      select r.document_id as id, r.number, r.opened_at as "openedAt",
        (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id) as jobs
      from as_receptions r where r.customer_id = c.document_id order by r.id desc limit ${RECEPTIONS_SHOWN}::int) o) last
    order by best.fit, best.customer_id desc`);
}
