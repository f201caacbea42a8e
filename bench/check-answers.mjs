// @ts-check
// Before anything is measured: do all three give the right answers on these rows? What is right is said by bench.*, the
// plain numbers and words that the tables were filled from.

import { asOne } from './load.mjs';
import { WORKS } from './works.mjs';

/** @typedef {import('./works.mjs').Contestant} Contestant */

/**
 * @typedef {object} Ground
 * @property {Record<Contestant, import('./servers.mjs').Server>} servers
 * @property {import('./inputs.mjs').Inputs} inputs
 * @property {import('pg').Client} client on the product's database
 */

/**
 * @param {string} what
 * @param {unknown} found
 * @param {unknown} expected
 */
function same(what, found, expected) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a}, but expected ${b}`);
}

/** Each contestant's answer to the same question. @param {Ground} ground @param {string} name @param {Partial<import('./inputs.mjs').Inputs>} fixed */
async function answers({ servers, inputs }, name, fixed) {
  const work = WORKS.find((one) => one.name === name);
  if (!work) throw new Error(`there is no work ${name}`);
  const ask = (/** @type {Contestant} */ who) => asOne(servers[who], (send) => work.ask[who](send, { ...inputs, ...fixed }));
  return { product: await ask('product'), floor: await ask('floor'), stock: await ask('stock') };
}

const days = (/** @type {string} */ a, /** @type {string} */ b) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** @param {Ground} ground */
async function warranty(ground) {
  const { rows } = await ground.client.query(`select serial, sold_on::text as sold, (sold_on + 730)::text as ends from bench.devices where known order by md5(n::text) limit 20`);
  for (const { serial, sold, ends } of rows) {
    const { product, floor, stock } = await answers(ground, 'warranty', { next: () => serial });
    const labour = product.verdicts.find((/** @type {any} */ verdict) => verdict.work === 'labour');
    // Two Persian years are 730 or 731 days; the last day is one of both sides of the anniversary.
    if (labour.startsOn !== sold || days(labour.endsOn, ends) > 2) throw new Error(`warranty of ${serial}: ${labour.startsOn}–${labour.endsOn}, sold ${sold}`);
    same(`warranty of ${serial}`, labour.covered, labour.endsOn >= new Date().toISOString().slice(0, 10));
    same(`the floor's facts of ${serial}`, floor[0].facts.some((/** @type {any[]} */ fact) => fact[0] === 'sold' && fact[1] === sold), true);
    same(`stock's warranty of ${serial}`, stock.data[0].warranty.endsOn, ends);
  }
}

const EXPECTED = `select r.number from bench.receptions r join bench.people p on p.n = r.person join bench.devices d on d.n = r.device
  where '0' || substr(mobile, 4) like $1 or '0' || substr(landline, 4) like $1 or replace(r.number, '-', '') like $1 or replace(d.serial, '-', '') like $1 order by r.n desc limit 25`;

/** @param {Ground} ground */
async function searches(ground) {
  for (const name of ['search-fragment', 'search-last', 'search-name', 'search-common']) {
    const mobile = ground.inputs.next('mobiles');
    const person = ground.inputs.next('names');
    const { product, floor, stock } = await answers(ground, name, { next: (list) => (list === 'names' ? person : mobile) });
    const found = product.items.map((/** @type {any} */ item) => item.number);
    // The product looks at the names of cities and goods too, so it may find more; it must miss nothing of its page.
    const page = floor.map((/** @type {any} */ row) => row.number).filter((/** @type {string} */ number) => found.length < 25 || number >= found[24]);
    same(`${name} ${mobile} ${person}: missing`, page.filter((/** @type {string} */ number) => !found.includes(number)), []);
    if (name !== 'search-name') same(`${name} ${mobile}`, found, page);
    if (name === 'search-fragment') {
      const { rows } = await ground.client.query(EXPECTED, [`%${mobile.slice(2, 9)}%`]);
      // Receptions that an earlier run has opened are right too, but the plain tables don't know them.
      const old = await ground.client.query('select number from bench.receptions where number = any($1) order by n desc', [found]);
      same(`${name} ${mobile}`, old.rows.map(({ number }) => number), rows.slice(0, found.length < 25 ? 25 : old.rows.length).map(({ number }) => number));
      same('stock finds some of these', stock.data.every((/** @type {any} */ row) => found.includes(row.number)), true);
    }
    if (stock.data.length === 0) throw new Error(`stock Strapi finds nothing for ${name}`);
  }
}

/** @param {Ground} ground */
async function worklists(ground) {
  for (const agent of ground.inputs.agents) {
    const { product, floor, stock } = await answers(ground, 'worklist', { agents: [agent] });
    const { rows } = await ground.client.query(`select number from bench.receptions where 'AG-' || agent = $1 and stage not in ('new', 'done', 'cancelled') order by emergency desc, n limit 25`, [agent.code]);
    const expected = rows.map(({ number }) => number);
    same(`worklist of ${agent.code}`, product.items.map((/** @type {any} */ item) => item.reception.number), expected);
    same("the floor's worklist", floor.slice(0, 25).map((/** @type {any} */ row) => row.reception_number), expected);
    same("stock's worklist", stock.data.map((/** @type {any} */ row) => row.number), expected);
  }
}

/** @param {Ground} ground */
async function callers(ground) {
  const { rows } = await ground.client.query(`select '0' || substr(mobile, 4) as phone, name, (select count(*)::int from bench.receptions r where r.person = p.n) as count from bench.people p order by md5(n::text) limit 10`);
  for (const { phone, name, count } of rows) {
    const { product, floor, stock } = await answers(ground, 'look-up', { next: () => phone });
    const first = product.customers[0];
    same(`who calls from ${phone}`, [first.name, first.counts.receptions], [name, count]);
    same("the floor's caller", [floor[0].name, Number(floor[0].receptions)], [name, count]);
    same("stock's caller", [stock.data[0].name, stock.data[0].receptions.length], [name, count]);
  }
}

const TOUCHED = `select r.customer_id is not null as reception, (select count(*)::int from as_jobs j where j.reception_id = r.document_id) as jobs,
  (select count(*)::int from as_customer_phones p where p.customer_id = r.customer_id) as phones, (select count(*)::int from as_contacts c where c.reception_id = r.document_id) as contacts,
  (select count(*)::int from as_job_keys k where k.reception_seq = r.id and k.key like '%' || substr(r.contact_phone, 4) || '%') as keys,
  (select count(*)::int from as_job_faults f join as_jobs j on j.document_id = f.job_id where j.reception_id = r.document_id) as faults,
  (select count(*)::int from as_sla_clocks c join as_jobs j on j.document_id = c.job_id join graphile_worker.jobs a on a.key = 'service-time:step:' || c.id where j.reception_id = r.document_id) as alarms,
  (select array_agg(e.type order by e.type) from as_events e where e.owner = r.owner and (e.subject_type, e.subject_id) in (select 'reception', r.document_id union all select 'customer', r.customer_id
    union all select 'job', j.document_id from as_jobs j where j.reception_id = r.document_id)) as events
  from as_receptions r where r.document_id = $1`;

/** The floor must do the same work: as many rows in the same tables. @param {Ground} ground */
async function openings(ground) {
  const { product, floor } = await answers(ground, 'open', {});
  const [ours, floors] = [await ground.client.query(TOUCHED, [product.id]), await ground.client.query(TOUCHED, [floor.id])];
  same("the floor's reception", floors.rows[0], ours.rows[0]);
  same('the reception', ours.rows[0], { reception: true, jobs: 1, phones: 1, contacts: 1, keys: 1, faults: 1, alarms: 1, events: ['customer.added', 'job.opened', 'reception.opened', 'sla.started'] });
}

/** The generator says again what triggers say; both must agree. @param {Ground} ground */
async function keys({ client }) {
  const { rows: [{ checked, right }] } = await client.query(`select count(*)::int as checked, count(*) filter (where made.key = k.key and made.labels = k.labels)::int as right
    from as_job_keys k cross join lateral as_job_key(k.seq) made
    where k.owner = 'company' and k.seq = any(array(select 1 + (i * 7919::bigint) % (select count(*) from bench.receptions) from generate_series(1, 200) i))`);
  same('search keys as the triggers make them', right, checked);
  if (checked < 100) throw new Error(`only ${checked} search keys were compared`);
}

/** @param {Ground} ground */
export async function checkAnswers(ground) {
  await keys(ground);
  await warranty(ground);
  await searches(ground);
  await worklists(ground);
  await callers(ground);
  await openings(ground);
}
