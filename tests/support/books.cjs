// @ts-check
/** @typedef {import('pg').Client} Client */

/**
 * What a reception that is only half there would look like: one row per kind of gap. Every reception has its contact,
 * its jobs and its events, and nothing of it stands without the reception.
 */
const GAPS = {
  'receptions without job': `select from as_receptions r where not exists (select from as_jobs j where j.reception_id = r.document_id)`,
  'receptions without contact': `select from as_receptions r where not exists (select from as_contacts c where c.document_id = r.contact_id)`,
  'receptions without event': `select from as_receptions r where (select count(*) from as_events e where e.type = 'reception.opened' and e.subject_id = r.document_id) <> 1`,
  'jobs without event': `select from as_jobs j where (select count(*) from as_events e where e.type = 'job.opened' and e.subject_id = j.document_id) <> 1`,
  'contacts without reception': `select from as_contacts c where c.kind = 'service' and not exists (select from as_receptions r where r.contact_id = c.document_id)`,
  'events without reception': `select from as_events e where e.type = 'reception.opened' and not exists (select from as_receptions r where r.document_id = e.subject_id)`,
  'events without job': `select from as_events e where e.type = 'job.opened' and not exists (select from as_jobs j where j.document_id = e.subject_id)`,
  'customers without phone': `select from as_customers c where not exists (select from as_customer_phones p where p.customer_id = c.document_id)`,
  'devices without job': `select from as_devices d where d.state = 'unverified' and not exists (select from as_jobs j where j.device_id = d.document_id)`,
};

/**
 * The kinds of gaps that there are, with how many; an empty object when the books are whole.
 * @param {Client} client
 * @returns {Promise<Record<string, number>>}
 */
async function gapsIn(client) {
  const counts = Object.entries(GAPS).map(([name, query]) => `select '${name}' as name, (select count(*)::int from (${query}) gap) as count`);
  const { rows } = await client.query(counts.join(' union all '));
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}

/**
 * How many rows each of our tables has, and Strapi's and the worker's own ones as well when asked.
 * @param {Client} client
 */
async function rowCounts(client, { all = false } = {}) {
  const { rows: tables } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' and ($1 or tablename like 'as\\_%') or $1 and schemaname = 'graphile_worker' order by 1`,
    [all],
  );
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { name } of tables) counts[name] = (await client.query(`select count(*)::int as count from ${name}`)).rows[0].count;
  return counts;
}

module.exports = { gapsIn, rowCounts };
