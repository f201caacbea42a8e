// @ts-check
// The best SQL that we know for each work when nothing else has to be thought of: the measure of our own stores.

/** @param {string} name @param {string} text */
const named = (name, text) => ({ name: `floor_${name}`, text });

/** The device, its facts, events and policies: everything that a verdict is made of. */
export const warranty = named('warranty', `select d.document_id, d.serial, d.state, d.product_code, d.category_code, d.brand_code,
    (select json_agg(json_build_array(f.kind, f.day, f.source, f.provisional, f.replaces)) from as_device_facts f where f.owner = d.owner and f.device_id = d.document_id) as facts,
    (select json_agg(json_build_array(e.type, e.day, e.data)) from as_warranty_events e where e.owner = d.owner and e.device_id = d.document_id) as events,
    (select json_agg(json_build_array(p.scope, p.version, p.valid_from, p.valid_to, p.terms)) from as_warranty_policies p
      where p.owner = d.owner and (p.product_code = d.product_code or p.category_code = d.category_code or p.brand_code = d.brand_code)) as policies
  from as_devices d where d.owner = $1 and d.serial_key = $2`);

export const load = named('load', `select
    (select json_agg(customer_id) from as_customer_phones where owner = $1 and e164 = $2) as candidates,
    (select document_id from as_devices where owner = $1 and serial_key = $3) as device,
    (select province_code from as_cities where owner = $1 and code = $4) as province,
    (select code from as_faults where owner = $1 and code = $5 and state = 'active') as fault,
    (select json_agg(json_build_array(f.kind, f.day)) from as_devices d join as_device_facts f on f.owner = d.owner and f.device_id = d.document_id where d.owner = $1 and d.serial_key = $3) as facts,
    (select id from as_sla_targets where owner = $1 and measure = 'arrival' and area = 'town' and valid_to is null) as target,
    1405 as year`);

/** $1 owner, $2 now, $3 due, $4–$11 ids, then what was told. */
export const write = named('write', `with t as (select $2::timestamptz as at, $2::timestamptz at time zone 'utc' as utc),
  customer as (insert into as_customers (document_id, owner, name, name_key, city_code, created_at, updated_at, published_at) select $4, $1, $12, $12, $18, utc, utc, utc from t),
  phone as (insert into as_customer_phones (owner, customer_id, e164, kind, position) values ($1, $4, $13, 'mobile', 0)),
  contact as (insert into as_contacts (document_id, owner, kind, channel, at, customer_id, reception_id, outcome, phone, taken_by_kind, taken_by_id, created_at, updated_at, published_at)
    select $5, $1, 'service', $16, at, $4, $6, 'passed-on', $13, 'system', '1', utc, utc, utc from t),
  opened as (insert into as_receptions (document_id, owner, number, tracking_code, channel, opened_at, contact_id, customer_id, contact_phone, country_code, province_code, city_code, region_by, created_at, updated_at, published_at)
    select $6, $1, as_next_number($1, 'reception', $22), $15, $16, at, $5, $4, $13, 'IRN', $17, $18, 'city', utc, utc, utc from t returning number),
  job as (insert into as_jobs (document_id, owner, number, reception_id, device_id, position, stage, stage_since, emergency, promised_at, created_at, updated_at, published_at)
    select $7, $1, as_next_number($1, 'job', $22), $6, $14, 1, 'new', at, false, $3, utc, utc, utc from t returning number),
  fault as (insert into as_job_faults (owner, job_id, position, fault_code, told) values ($1, $7, 1, $19, $20)),
  clock as (insert into as_sla_clocks (owner, job_id, measure, target_id, started_at, province, time_zone, promised_at, due_at, next_step, next_step_at, state)
    values ($1, $7, 'arrival', $21, $2, $17, 'Asia/Tehran', $3, $3, 'due', $3, 'running') returning id),
  alarm as (select (graphile_worker.add_job('service-time:step', payload := json_build_object('owner', $1::text, 'clock', id::text), job_key := 'service-time:step:' || id, run_at := $3)).id from clock),
  events as (insert into as_events (id, owner, type, subject_type, subject_id, to_state, channel, actor_kind, actor_id, request_id, data, at)
    values ($8::uuid, $1, 'customer.added', 'customer', $4, null, $16, 'system', '1', 'floor-request', '{}', $2),
      ($9::uuid, $1, 'reception.opened', 'reception', $6, null, $16, 'system', '1', 'floor-request', jsonb_build_object('customer', $4::text, 'contact', $5::text, 'jobs', 1), $2),
      ($10::uuid, $1, 'job.opened', 'job', $7, 'new', $16, 'system', '1', 'floor-request', jsonb_build_object('reception', $6::text, 'device', $14::text), $2),
      ($11::uuid, $1, 'sla.started', 'job', $7, 'running', $16, 'system', '1', 'floor-request', '{"measure": "arrival"}', $2))
  select (select number from opened) as number, (select number from job) as job, (select count(*) from alarm) as alarms`);

const RECEPTION = `select r.document_id as id, r.number, r.opened_at, c.document_id as customer, c.name,
    (select json_agg(json_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage)) from as_jobs j where j.reception_id = r.document_id) as jobs
  from found join as_receptions r on r.id = found.seq join as_customers c on c.document_id = r.customer_id order by r.id desc`;

/** Something rare: the trigram index, and the newest of what it finds. */
export const search = named('search', `with hits as materialized (select reception_seq + 0 as seq from as_job_keys where owner = $1 and key like $2),
  found as materialized (select distinct seq from hits order by seq desc limit 26) ${RECEPTION}`);

export const searchWords = named('search_words', `with hits as materialized (select reception_seq + 0 as seq from as_job_keys where owner = $1 and key like $2 and key like $3),
  found as materialized (select distinct seq from hits order by seq desc limit 26) ${RECEPTION}`);

/** Something that many have: the newest rows, until there are enough. */
export const searchNewest = named('search_newest', `with found as materialized (select reception_seq as seq from as_job_keys where owner = $1 and key like $2 order by reception_seq desc limit 26) ${RECEPTION}`);

/** Two digits: the newest whose key has a line that ends or begins so, when it is a phone, a number or a serial that does. */
export const searchShort = named('search_short', `with found as materialized (select k.reception_seq as seq from as_job_keys k
    where k.owner = $1 and (strpos(k.key || chr(10), $2 || chr(10)) > 0 or strpos(chr(10) || k.key, chr(10) || $2) > 0)
      and exists (select from as_receptions r join as_jobs j on j.id = k.seq join as_devices d on d.document_id = j.device_id where r.id = k.reception_seq
        and (r.number like $2 || '%' or j.number like $2 || '%' or d.serial_key like $2 || '%' or exists (select from as_customer_phones p where p.customer_id = r.customer_id and right(p.e164, 2) = $2)))
    order by k.reception_seq desc limit 26) ${RECEPTION}`);

export const worklist = named('worklist', `select j.document_id as id, j.number, r.document_id as reception_id, r.number as reception_number, r.opened_at, j.stage, j.stage_since, j.status_code, j.emergency,
    j.promised_at, j.appointment_from, j.appointment_to, d.document_id as device_id, d.product_code, d.category_code, d.brand_code, d.serial, r.province_code, r.city_code,
    a.name as agent, t.name as technician, c.name as customer, coalesce(r.address, c.address) as address
  from (select * from as_jobs where owner = $1 and agent_id = $2 and stage in ('assigned', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer')
      order by emergency desc, id limit 26) j
    join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = j.device_id
    left join as_agents a on a.document_id = j.agent_id left join as_technicians t on t.document_id = j.technician_id
  order by j.emergency desc, j.id`);

/** People by the last digits of a number, with what an operator sees of them. $2 is the number backwards. */
export const lookUp = named('look_up', `with p as materialized (select customer_id from as_customer_phones where owner = $1 and reverse(e164) ~>=~ $2 and reverse(e164) ~<~ ($2 || ':')
    order by reverse(e164) using ~<~ limit 20)
  select c.document_id as id, c.name, c.handling_note, c.city_code, (select json_agg(n.e164) from as_customer_phones n where n.customer_id = c.document_id) as phones,
    (select json_agg(json_build_object('id', r.document_id, 'number', r.number, 'openedAt', r.opened_at, 'job', j.number, 'stage', j.stage, 'promisedAt', j.promised_at, 'device', d.serial, 'product', d.product_code))
      from (select * from as_receptions r where r.customer_id = c.document_id order by id desc limit 20) r join as_jobs j on j.reception_id = r.document_id join as_devices d on d.document_id = j.device_id) as jobs,
    (select count(*) from as_receptions r where r.customer_id = c.document_id) as receptions, (select count(*) from as_contacts t where t.customer_id = c.document_id) as contacts
  from p join as_customers c on c.document_id = p.customer_id`);
