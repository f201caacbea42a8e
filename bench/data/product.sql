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
-- Three technicians of each agent, and twenty of our own.
insert into as_technicians (document_id, owner, agent_id, name, phone, state, created_at, updated_at, published_at)
  select bench.id(17, now(), i), o, case when i <= a.last * 3 then bench.id(6, now(), 1 + (i - 1) / 3) end, w.first[1 + bench.pick(i, 51, 30)] || ' ' || w.last[1 + bench.pick(i, 52, 50)], '+989' || bench.scattered(i * 11, 9), 'active', now(), now(), now()
  from owner, bench.words w, (select max(agent) as last from bench.receptions) a, generate_series(1, a.last * 3 + 20) i;
insert into as_parts (document_id, owner, code, label_fa, state, search_key, created_at, updated_at, published_at)
  select bench.id(18, now(), i), o, 'PT-' || i, 'قطعهٔ ' || i, 'active', ' pt-' || i || ' قطعه' || i, now(), now(), now() from owner, generate_series(1, 60) i;
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
    c.id as customer, c.mobile, ct.code as city_code, ct.province_code, d.id as device_id, bench.id(6, now(), r.agent) as agent_id, bench.id(17, now(), (r.agent - 1) * 3 + 1 + r.n % 3) as technician_id,
    number as job_number, opened_at + interval '6 hours' as due, stage not in ('done', 'cancelled') as open
  from bench.receptions r join customer c on c.n = r.person join device d on d.n = r.device left join cities ct on ct.n = c.city;
create index on reception (n);
analyze reception;
insert into as_receptions (document_id, owner, number, tracking_code, channel, opened_at, contact_id, customer_id, contact_phone, country_code, province_code, city_code, region_by, note, created_at, updated_at, published_at)
  select id, o, number, tracking_code, channel, opened_at, contact, customer, mobile, 'IRN', province_code, city_code, 'city', note, opened_at, opened_at, opened_at from owner, reception order by n;
insert into as_contacts (document_id, owner, kind, channel, at, customer_id, reception_id, outcome, phone, taken_by_kind, taken_by_id, created_at, updated_at, published_at)
  select contact, o, 'service', channel, opened_at, customer, id, 'passed-on', mobile, 'staff', '1', opened_at, opened_at, opened_at from owner, reception order by n;
insert into as_jobs (document_id, owner, number, reception_id, device_id, position, stage, stage_since, emergency, agent_id, technician_id, assigned_at, promised_at, result, closed_at, created_at, updated_at, published_at)
  select job, o, job_number, id, device_id, 1, stage, opened_at, emergency, case when stage <> 'new' then agent_id end, case when stage not in ('new', 'assigned') then technician_id end, case when stage <> 'new' then opened_at end, due,
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
-- What came of the work: one report of each job that was done, but for one in fifty; the newest wait for the office. An
-- installation is reported once of a device.
create temporary table report as select r.*, bench.id(19, closed_at, n) as id, closed_at as at,
    case when first and n % 3 = 0 then 'installation' when n % 3 = 1 then 'paid-repair' when n % 30 = 2 then 'internal-work' else 'warranty-repair' end as kind,
    case when n > {{rows}} - greatest({{rows}} / 50, 400) - greatest({{rows}} / 100, 200) then 'submitted' when n % 40 = 3 then 'returned' when n % 30 = 4 then 'rejected' when n % 10 = 5 then 'partly-approved' else 'approved' end as state
  from (select n, job, device_id, agent_id, technician_id, year, opened_at + interval '1 day' as closed_at, row_number() over (partition by device_id order by n) = 1 as first, row_number() over (partition by year order by n) as nth
    from reception where stage = 'done' and n % 50 <> 1) r;
insert into as_invoices (document_id, owner, number, kind, state, job_id, device_id, agent_id, technician_id, has_parts, service_day, zone, submitted_at, decided_at, return_reason, created_at, updated_at, published_at)
  select id, o, year || '-' || lpad(nth::text, greatest(5, length(nth::text)), '0'), kind, state, job, device_id, agent_id, technician_id, n % 2 = 0, (at at time zone 'Asia/Tehran')::date, case when n % 4 = 0 then 'out-of-town' else 'in-town' end, at,
    case when state in ('approved', 'partly-approved', 'rejected') then at + interval '1 day' end, case when state = 'returned' then 'عکس پلاک دستگاه را بفرستید' end, at, at, at from owner, report order by n;
insert into as_invoice_lines (owner, invoice_id, position, kind, part_code, text, quantity, payer, wage, price, currency, scale, decision, granted_quantity, granted_wage, cut_reason)
  select o, id, position, l.kind, case when l.kind = 'part' then 'PT-' || (1 + n % 60) end, case when l.kind = 'work' then 'تعمیر' end, 1, case when r.kind = 'paid-repair' then 'customer' else 'company' end, wage, wage * 2, 'IRR', 0,
    d.decision, case d.decision when 'approved' then 1 when 'cut' then 0 end, case d.decision when 'approved' then wage when 'cut' then 0 end, case d.decision when 'cut' then 'در گارانتی نیست' end
  from owner, report r, lateral (values (1, 'work', 4500000), (2, case when n % 2 = 0 then 'part' else 'travel' end, 1500000)) l(position, kind, wage),
    lateral (select case when state in ('submitted', 'returned') then null when state = 'rejected' or state = 'partly-approved' and position = 2 then 'cut' else 'approved' end) d(decision) order by n, position;
insert into as_events (id, owner, type, subject_type, subject_id, from_state, to_state, channel, actor_kind, actor_id, request_id, data, at, recorded_at)
  select bench.id(20, at, n)::uuid, o, 'job.start', 'job', job, 'accepted', 'in-progress', 'app', 'agent', '1', 'bench', '{}'::jsonb, at - interval '2 hours', now() from owner, report order by n;

-- Whoever brings a device fetches it when it is done; of the last two months some still stand on the shelf.
create temporary table brought as select n, job, stage, opened_at, case when not open then opened_at + interval '1 day' end as closed_at, open or opened_at > timestamptz '{{today}}' - interval '60 days' and n % 3 = 0 as here
  from reception where channel = 'walk-in';
insert into as_custody_moves (id, owner, job_id, step, place, shelf, accessories, against, actor_kind, actor_id, at) overriding system value
  select row_number() over (order by at, n), o, job, step, place, shelf, accessories, against, 'staff', '1', at from (
    select n, job, 'take-in' as step, 'shelf' as place, 'A-' || (1 + n % 200) as shelf, 'کابل' as accessories, null as against, opened_at as at from brought
    union all select n, job, 'hand-over', 'handed-over', null, null, 'slip', closed_at + interval '1 day' from brought where not here) m, owner;
select setval(pg_get_serial_sequence('as_custody_moves', 'id'), (select max(id) from as_custody_moves));
insert into as_custody (job_id, job_seq, owner, taken_in, taken_in_at, place, since, shelf, shelf_key, accessories, inspected, stage, closed_at)
  select b.job, j.id, o, m.id, b.opened_at, case when here then 'shelf' else 'handed-over' end, b.opened_at, case when here then m.shelf end, case when here then replace(lower(m.shelf), '-', '') end, 'کابل', b.stage = 'done' and n % 2 = 0, b.stage, b.closed_at
  from owner, brought b join as_jobs j on j.document_id = b.job join as_custody_moves m on m.job_id = b.job and m.step = 'take-in' order by m.id;

-- The last year's days of forty technicians, signed and countersigned.
insert into as_day_reports (id, owner, kind, technician_id, agent_id, day, version, state, drafted, currency, scale, note, sent_at, sent_by_kind, sent_by_id, countersigned_at, countersigned_by_kind, countersigned_by_id, changed_at)
  select bench.id(21, d.at, d.n * 100 + t.n)::uuid, o, 'technician', t.document_id, t.agent_id, d.day, 1, 'countersigned',
    '{"firstAt": null, "lastAt": null, "minutes": 0, "minutesAtWork": 0, "visits": [], "notVisited": [], "reports": [], "done": 0, "notDone": 0, "waitingPart": 0}'::jsonb, 'IRR', 0, null, d.at, 'agent', '1', d.at, 'staff', '1', d.at
  from owner, (select n, date '{{today}}' - n as day, (date '{{today}}' - n) + interval '18 hours' as at from generate_series(1, 365) n) d, (select document_id, agent_id, row_number() over (order by id) as n from as_technicians limit 40) t order by d.day, t.n;
insert into as_agent_papers (id, owner, agent_id, kind, number, valid_from, valid_until, added_kind, added_by, added_at)
  select bench.id(22, now(), row_number() over (order by id))::uuid, o, document_id, 'contract', 'C-' || id, date '{{today}}' - 300, date '{{today}}' + (bench.pick(id, 61, 200))::int - 20, 'staff', '1', now() from owner, as_agents;

insert into as_idempotency (key_hash, body_hash, status, answer, at)
  select sha256(('key ' || i)::bytea), sha256(('body ' || i)::bytea), 201, repeat('{"id":"01980000-0000-7000-8000-000000000000"}', 12), now() from generate_series(1, {{rows}} / 20) i;

do $$ declare y record; k text; begin
  for y in select year, count(*) as last from bench.receptions group by year loop
    foreach k in array array['reception', 'job', 'report'] loop
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
