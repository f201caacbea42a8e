-- The same company in the tables that Strapi makes for bench/stock-strapi: its ids (which begin with a letter), its link tables, its columns.
set search_path = public, bench;
insert into customers (document_id, name, phone, city, address, created_at, updated_at, published_at)
  select 'c' || substr(md5('c' || n), 1, 23), name, '0' || substr(mobile, 4), 'city-' || city, address, now(), now(), now() from bench.people order by n;
insert into devices (document_id, serial, product, category, brand, created_at, updated_at, published_at)
  select 'd' || substr(md5('d' || n), 1, 23), serial, 'P-' || product, 'category-' || product % 8, substr(serial, 1, 3), now(), now(), now() from bench.devices order by n;
insert into warranties (document_id, sold_on, ends_on, months, created_at, updated_at, published_at)
  select 'w' || substr(md5('w' || n), 1, 23), sold_on, sold_on + 730, 24, now(), now(), now() from bench.devices order by n;
insert into receptions (document_id, number, tracking_code, channel, opened_at, contact_phone, note, created_at, updated_at, published_at)
  select 'r' || substr(md5('r' || r.n), 1, 23), number, tracking_code, channel, opened_at, '0' || substr(mobile, 4), note, opened_at, opened_at, opened_at
  from bench.receptions r join bench.people p on p.n = r.person order by r.n;
insert into jobs (document_id, number, stage, emergency, agent_code, promised_at, fault, created_at, updated_at, published_at)
  select 'j' || substr(md5('j' || n), 1, 23), number, stage, emergency, 'AG-' || agent, opened_at + interval '6 hours', told, opened_at, opened_at, opened_at from bench.receptions order by n;
insert into warranties_device_lnk (warranty_id, device_id) select n, n from bench.devices order by n;
insert into receptions_customer_lnk (reception_id, customer_id, reception_ord) select n, person, n from bench.receptions order by n;
insert into jobs_reception_lnk (job_id, reception_id, job_ord) select n, n, 1 from bench.receptions order by n;
insert into jobs_device_lnk (job_id, device_id) select n, device from bench.receptions order by n;
