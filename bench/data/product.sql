-- What the product's own use-cases write for such a company, from bench.*; the caller has taken indexes, foreign keys
-- and triggers off and puts them on again, so that PostgreSQL itself says whether the rows are right.
set search_path = public, bench;
create temporary table owner as select 'company'::text as o;

insert into as_brands (document_id, owner, code, label_fa, label_en, state, search_key, created_at, updated_at, published_at)
  select bench.id(1, now(), i), o, b, 'برند ' || b, b, 'active', ' ' || lower(b) || ' برند' || lower(b), now(), now(), now() from owner, bench.words w, unnest(w.brands) with ordinality u(b, i);
insert into as_product_categories (document_id, owner, code, label_fa, label_en, state, search_key, created_at, updated_at, published_at)
  select bench.id(2, now(), i), o, c, f, c, 'active', ' ' || replace(lower(c), ' ', '') || ' ' || replace(f, ' ', ''), now(), now(), now()
  from owner, unnest(array['washing-machine','refrigerator','dishwasher','television','oven','cooler','heater','vacuum'], array['ماشین لباسشویی','یخچال','ظرفشویی','تلویزیون','اجاق گاز','کولر','بخاری','جاروبرقی']) with ordinality u(c, f, i);
insert into as_products (document_id, owner, code, label_fa, label_en, category_code, brand_code, state, search_key, created_at, updated_at, published_at)
  select bench.id(3, now(), i), o, 'P-' || lpad(i::text, 4, '0'), 'مدل ' || i, 'Model ' || i,
    (array['washing-machine','refrigerator','dishwasher','television','oven','cooler','heater','vacuum'])[1 + bench.pick(i, 41, 8)], w.brands[1 + bench.pick(i, 12, 8)],
    'active', ' p-' || lpad(i::text, 4, '0') || ' مدل' || i || ' model' || i, now(), now(), now() from owner, bench.words w, generate_series(1, 200) i;
insert into as_faults (document_id, owner, code, label_fa, state, search_key, created_at, updated_at, published_at)
  select bench.id(4, now(), i), o, 'F-' || i, 'ایراد ' || i, 'active', ' f-' || i || ' ایراد' || i, now(), now(), now() from owner, generate_series(1, 40) i;
insert into as_warranty_policies (id, owner, scope, category_code, version, valid_from, terms, actor_kind, actor_id, recorded_at)
  select bench.id(5, now(), row_number() over ())::uuid, o, 'category', code, 1, '2020-01-01', '{{terms}}'::jsonb, 'system', 'bench', now() from owner, as_product_categories where owner = o;
insert into as_agents (document_id, owner, code, name, name_key, phone, state, created_at, updated_at, published_at)
  select bench.id(6, now(), i), o, 'AG-' || i, 'نمایندگی ' || i, 'نمایندگی ' || i, '+9821' || bench.scattered(i, 8), 'active', now(), now(), now()
  from owner, generate_series(1, (select max(agent) from bench.receptions)) i;
create temporary table cities as select row_number() over (order by code)::int as n, code, province_code from as_cities where owner = 'company' order by code limit 60;
analyze cities, as_products;

insert into as_customers (document_id, owner, name, name_key, city_code, address, created_at, updated_at, published_at)
  select bench.id(7, t.at, p.n), o, name, name, c.code, address, t.at, t.at, t.at
  from owner, bench.people p join cities c on c.n = p.city, (select timestamptz '{{today}}' - interval '1100 days' as at) t order by p.n;
create temporary table customer as select bench.id(7, timestamptz '{{today}}' - interval '1100 days', n) as id, n, mobile, landline, city from bench.people;
analyze customer;
insert into as_customer_phones (owner, customer_id, e164, kind, position)
  select o, id, phone, kind, position from owner, customer, lateral (values (mobile, 'mobile', 0), (landline, 'landline', 1)) v(phone, kind, position) where phone is not null;

create temporary table device as select bench.id(8, timestamptz '{{today}}' - interval '1101 days', n) as id, * from bench.devices;
analyze device;
insert into as_devices (document_id, owner, serial, serial_key, product_code, category_code, brand_code, category_told, year_of_manufacture, state, created_at, updated_at, published_at)
  select d.id, o, serial, replace(serial, '-', ''), p.code, p.category_code, p.brand_code, case when not known then 'لباسشویی' end, 2020 + d.n % 6, case when known then 'known' else 'unverified' end, t.at, t.at, t.at
  from owner, (select timestamptz '{{today}}' - interval '1101 days' as at) t, device d left join as_products p on d.known and p.code = 'P-' || lpad(d.product::text, 4, '0') order by d.n;
insert into as_device_facts (id, owner, device_id, kind, day, source, provisional, actor_kind, actor_id, recorded_at)
  select bench.id(9, timestamptz '{{today}}', n * 2::bigint + f)::uuid, o, id, kind, sold_on - before, source, false, 'system', 'bench', timestamptz '{{today}}'
  from owner, device, (values (0, 'sold', 0, 'purchase-invoice'), (1, 'warehouse-exit', 20, 'warehouse')) k(f, kind, before, source) where known and (f = 0 or n % 2 = 0);

create temporary table reception as select r.*, bench.id(10, opened_at, r.n) as id, bench.id(11, opened_at, r.n) as contact, bench.id(12, opened_at, r.n) as job,
    c.id as customer, c.mobile, ct.code as city_code, ct.province_code, d.id as device_id, bench.id(6, now(), r.agent) as agent_id,
    number as job_number, opened_at + interval '6 hours' as due, stage not in ('done', 'cancelled') as open
  from bench.receptions r join customer c on c.n = r.person join device d on d.n = r.device left join cities ct on ct.n = c.city;
create index on reception (n);
analyze reception;
insert into as_receptions (document_id, owner, number, tracking_code, channel, opened_at, contact_id, customer_id, contact_phone, country_code, province_code, city_code, region_by, note, created_at, updated_at, published_at)
  select id, o, number, tracking_code, channel, opened_at, contact, customer, mobile, 'IRN', province_code, city_code, 'city', note, opened_at, opened_at, opened_at from owner, reception order by n;
insert into as_contacts (document_id, owner, kind, channel, at, customer_id, reception_id, outcome, phone, taken_by_kind, taken_by_id, created_at, updated_at, published_at)
  select contact, o, 'service', channel, opened_at, customer, id, 'passed-on', mobile, 'staff', '1', opened_at, opened_at, opened_at from owner, reception order by n;
insert into as_jobs (document_id, owner, number, reception_id, device_id, position, stage, stage_since, emergency, agent_id, assigned_at, promised_at, result, closed_at, created_at, updated_at, published_at)
  select job, o, job_number, id, device_id, 1, stage, opened_at, emergency, case when stage <> 'new' then agent_id end, case when stage <> 'new' then opened_at end, due,
    case when stage = 'done' then 'fixed' end, case when not open then opened_at + interval '1 day' end, opened_at, opened_at, opened_at from owner, reception order by n;
insert into as_job_faults (owner, job_id, position, fault_code, told)
  select o, job, 1, case when n % 2 = 0 then 'F-' || (1 + n % 40) end, told from owner, reception order by n;
insert into as_sla_clocks (owner, job_id, measure, target_id, started_at, province, time_zone, promised_at, due_at, next_step, next_step_at, met_at, cancelled_at, state)
  select o, job, 'arrival', t.id, opened_at, province_code, 'Asia/Tehran', due, due, case when open then 'due' end, case when open then timestamptz '{{today}}' + interval '60 days' end,
    case when stage = 'done' then due end, case when stage = 'cancelled' then due end, case stage when 'done' then 'met' when 'cancelled' then 'cancelled' else 'running' end
  from owner, reception, (select id from as_sla_targets where measure = 'arrival' and area = 'town' and valid_to is null) t order by n;
-- Nothing of it comes due while something is measured.
select count(*) from (select graphile_worker.add_job('service-time:step', json_build_object('owner', owner, 'clock', id::text), job_key := 'service-time:step:' || id, run_at := next_step_at)
  from as_sla_clocks where next_step_at is not null) alarms;

insert into as_events (id, owner, type, subject_type, subject_id, to_state, channel, actor_kind, actor_id, request_id, data, at, recorded_at)
  select bench.id(13, timestamptz '{{today}}' - interval '1101 days', n)::uuid, o, 'device.registered', 'device', id, 'known', 'import', 'import', 'bench', 'bench', '{}'::jsonb, timestamptz '{{today}}' - interval '1101 days', now()
  from owner, device where known
  union all
  select bench.id(14, timestamptz '{{today}}' - interval '1100 days', n)::uuid, o, 'customer.added', 'customer', id, null, 'import', 'import', 'bench', 'bench', '{}'::jsonb, timestamptz '{{today}}' - interval '1100 days', now() from owner, customer;
insert into as_events (id, owner, type, subject_type, subject_id, from_state, to_state, channel, actor_kind, actor_id, request_id, data, at, recorded_at)
  select bench.id(15, opened_at, n * 5::bigint + k)::uuid, o, type, case k when 0 then 'reception' else 'job' end, case k when 0 then id else job end, from_state, to_state, channel, 'staff', '1', bench.id(16, opened_at, n),
    case k when 0 then jsonb_build_object('customer', customer, 'contact', contact, 'jobs', 1) when 1 then jsonb_build_object('reception', id, 'device', device_id) else '{"measure": "arrival"}'::jsonb end, opened_at, now()
  from owner, reception, lateral (values (0, 'reception.opened', null, null, true), (1, 'job.opened', null, 'new', true), (2, 'sla.started', null, 'running', true),
    (3, 'job.assigned', 'new', 'assigned', stage <> 'new'), (4, 'job.done', 'in-progress', 'done', stage = 'done')) v(k, type, from_state, to_state, has) where has order by n, k;
insert into as_idempotency (key_hash, body_hash, status, answer, at)
  select sha256(('key ' || i)::bytea), sha256(('body ' || i)::bytea), 201, repeat('{"id":"01980000-0000-7000-8000-000000000000"}', 12), now() from generate_series(1, {{rows}} / 20) i;

do $$ declare y record; k text; begin
  for y in select year, count(*) as last from bench.receptions group by year loop
    foreach k in array array['reception', 'job'] loop
      perform as_next_number('company', k, y.year);
      perform setval(format('as_no_%s_%s', md5('company/' || k), y.year)::regclass, y.last);
      execute format('alter sequence as_no_%s_%s owner to after_sales', md5('company/' || k), y.year);
    end loop;
  end loop;
end $$;
analyze as_jobs, as_receptions, as_devices;
-- Said again here what as_add_job_keys does for each row in a hundred seconds; the check before the measures compares some.
insert into as_job_keys (owner, seq, reception_seq, numbers, key, labels)
  select o, j.id, s.id, split_part(r.number, '-', 2) || ' ' || split_part(r.job_number, '-', 2),
    lower(replace(translate(concat_ws(chr(10), replace(r.job_number, '-', ''), replace(r.number, '-', ''), p.name, '0' || substr(p.landline, 4), '0' || substr(p.mobile, 4), '0' || substr(p.mobile, 4),
      d.serial_key, d.product_code, d.category_told, r.told, r.note), ' -:', ''), chr(8204), '')),
    array_remove(array['product/' || d.product_code, 'brand/' || d.brand_code, 'product-category/' || d.category_code, 'city/' || r.city_code], null) || case when r.n % 2 = 0 then array['fault/F-' || (1 + r.n % 40)] end
  from owner, reception r join as_jobs j on j.document_id = r.job join as_receptions s on s.document_id = r.id join bench.people p on p.n = r.person join as_devices d on d.document_id = r.device_id order by j.id;
