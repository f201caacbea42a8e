-- The company that is measured, the same in every database: who, what, when, as plain numbers and words. The tables of
-- the product and of stock Strapi are filled from these; the measures take their serials, phones and words from them.
-- {{rows}} is the number of devices and of receptions. No name, phone or serial belongs to anybody.
create schema bench;
set search_path = public, bench;

-- The same number for the same question, on every machine. (Single expressions, so that PostgreSQL writes them out.)
create function bench.pick(n bigint, salt bigint, choices bigint) returns bigint language sql immutable parallel safe as
  $$ select (hashint8extended(n, salt) & 9223372036854775807) % choices $$;
-- Each n below 10^digits has a number of its own that looks like none of its neighbours'.
create function bench.scattered(n bigint, digits int) returns text language sql immutable parallel safe as
  $$ select lpad(((n * 7919231 + 1234567) % (10 ^ digits)::bigint)::text, digits, '0') $$;
-- A uuid of version 7 with the time of its record, as the product makes them.
create function bench.id(kind int, at timestamptz, n bigint) returns text language sql stable parallel safe as
  $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid::text $$;

create table bench.words as select
  array['مریم','زهرا','فاطمه','علی','محمد','حسین','رضا','مهدی','امیر','سارا','نرگس','لیلا','سمیه','حمید','سعید','مجید','ناصر','پروین','شهلا','کامران','بهرام','آرش','نیما','پویا','سپیده','الهام','مینا','هانیه','یاسمن','کوروش'] as first,
  array['احمدی','محمدی','حسینی','رضایی','کریمی','موسوی','جعفری','قاسمی','رحیمی','صادقی','نوری','مرادی','حیدری','یوسفی','ابراهیمی','سلیمانی','کاظمی','اکبری','فرهادی','بهرامی','شریفی','طاهری','باقری','امینی','زارعی','نجفی','توکلی','عباسی','صالحی','میرزایی','خسروی','پناهی','دهقان','شکوهی','وحیدی','رستمی','گودرزی','افشار','کیانی','زندی','بیات','خانی','فتحی','ملکی','سهرابی','جلالی','رفیعی','مقدم','هاشمی','تهرانی'] as last,
  array['آب را تخلیه نمی‌کند','روشن نمی‌شود','صدای زیاد می‌دهد','آب را گرم نمی‌کند','سرد نمی‌کند','در آن بسته نمی‌شود','خطای E4 می‌دهد','نشتی آب دارد','چراغ آن چشمک می‌زند','وسط کار خاموش می‌شود','بوی سوختگی می‌دهد','خشک نمی‌کند','یخ می‌زند','کلید کار نمی‌کند','لرزش شدید دارد','پمپ کار نمی‌کند'] as faults,
  array['SNW','PKV','DWP','XVN','GPL','EMR','BST','AZR'] as brands;

-- Half as many people as receptions; two of five have a landline too. Every 997th or so is a shop with many devices.
create table bench.people as select n::int,
    w.first[1 + bench.pick(n, 1, 30)] || ' ' || w.last[1 + bench.pick(n, 2, 50)] || case when n % 5 = 0 then ' ' || w.last[1 + bench.pick(n, 3, 50)] else '' end as name,
    '+989' || bench.scattered(n, 9) as mobile,
    case when n % 5 < 2 then '+9821' || bench.scattered(n * 3, 8) end as landline,
    (1 + bench.pick(n, 4, 60))::int as city,
    'خیابان ' || w.last[1 + bench.pick(n, 5, 50)] || '، پلاک ' || bench.pick(n, 6, 200) as address
  from generate_series(1, greatest({{rows}} / 2, 2)) n, bench.words w;
alter table bench.people add primary key (n);

-- One device in twenty is known from its customer's words only.
create table bench.devices as select n::int, n % 20 <> 0 as known, (1 + bench.pick(n, 11, 200))::int as product,
    w.brands[1 + bench.pick(bench.pick(n, 11, 200) + 1, 12, 8)] || '-' || bench.scattered(n, 9) as serial,
    date '{{today}}' - bench.pick(n, 13, 1500)::int as sold_on
  from generate_series(1, {{rows}}) n, bench.words w;
alter table bench.devices add primary key (n);

-- Three years of receptions up to the day before the data were made; the last fiftieth is still open. One agent has a
-- worklist of the usual length, whatever the number of rows.
create table bench.receptions as select r.*, (year || '-' || case when nth < 100000 then lpad(nth::text, 5, '0') else nth::text end) as number from (select t.*, row_number() over (partition by year order by n) as nth from (
  select n::int, opened_at,
    case when to_char(opened_at at time zone 'Asia/Tehran', 'MMDD') >= '0321' then extract(year from opened_at at time zone 'Asia/Tehran')::int - 621
      else extract(year from opened_at at time zone 'Asia/Tehran')::int - 622 end as year,
    (1 + case when n % 10 = 0 then bench.pick(n, 21, greatest({{rows}} / 2000, 1)) * 997 % greatest({{rows}} / 2, 2) else bench.pick(n, 22, greatest({{rows}} / 2, 2)) end)::int as person,
    (1 + bench.pick(n, 23, {{rows}}))::int as device,
    (array['phone','phone','phone','web','sms','walk-in','app'])[1 + bench.pick(n, 24, 7)] as channel,
    case when n > {{rows}} - greatest({{rows}} / 50, 400) then (array['new','assigned','accepted','scheduled','in-progress'])[1 + bench.pick(n, 25, 5)]
      when n % 20 = 7 then 'cancelled' else 'done' end as stage,
    (1 + bench.pick(n, 26, greatest({{rows}} / 4000, 5)))::int as agent,
    n % 500 = 0 as emergency,
    w.faults[1 + bench.pick(n, 27, 16)] as told,
    case when n % 3 = 0 then 'مشتری: ' || w.last[1 + bench.pick(n, 28, 50)] || ' ' || w.first[1 + bench.pick(n, 29, 30)] end as note,
    (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + bench.pick(n, 100 + i, 32)::int, 1), '') from generate_series(1, 11) i) as tracking_code
  from (select n, date_trunc('second', timestamptz '{{today}}' - make_interval(secs => ({{rows}} - n) * 94608000.0 / {{rows}} + 3600)) as opened_at
    from generate_series(1, {{rows}}) n) t, bench.words w) t) r;
alter table bench.receptions add primary key (n);
analyze bench.people, bench.devices, bench.receptions;
