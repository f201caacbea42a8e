// @ts-check
// F14: instances started in three time zones, with their clock at the edges of the Jalali year, must answer the same:
// what the calendar says, whatever the machine believes.
import { fault } from './lib/fault.mjs';
import { call } from './lib/http.mjs';
import { prepare, reception } from './lib/story.mjs';
import { newDatabase, startInstance } from './lib/world.mjs';

const ZONES = ['Asia/Tehran', 'America/St_Johns', 'UTC'];

/** Half a minute before and after midnight in Tehran, with the year that the number must have. */
const EDGES = [
  ['30 Esfand 1403, a leap year\'s last', '2025-03-20T20:29:30Z', '1403'],
  ['1 Farvardin 1404', '2025-03-20T20:30:30Z', '1404'],
  ['31 Shahrivar 1404', '2025-09-22T20:29:30Z', '1404'],
  ['29 Esfand 1404', '2026-03-20T20:29:30Z', '1404'],
  ['1 Farvardin 1405', '2026-03-20T20:30:30Z', '1405'],
  ['31 Shahrivar 1405', '2026-09-22T20:29:30Z', '1405'],
  ['1 Mehr 1405', '2026-09-22T20:30:30Z', '1405'],
];

/** Sold on a day, covered until: six months for the work, twelve for a part, in Jalali months. */
const WARRANTIES = [
  ['1403/06/31', '1403/12/30', '1404/06/31'],
  ['1404/06/31', '1404/12/29', '1405/06/31'],
  ['1403/12/30', '1404/06/30', '1404/12/29'],
  ['1404/01/01', '1404/07/01', '1405/01/01'],
];

const JALALI = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' });
/** The Jalali day of an ISO date, by Node's own calendar and not by ours. */
const jalali = (/** @type {string} */ day) => {
  const parts = Object.fromEntries(JALALI.formatToParts(new Date(`${day}T12:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${parts.year}/${parts.month}/${parts.day}`;
};

await fault({ id: 'F14', figure: 'the same answers under TZ=UTC, Asia/Tehran and America/St_Johns, at the Jalali year\'s edges' }, async (context) => {
  const { quick, claim } = context;
  const zones = quick ? ZONES.slice(0, 2) : ZONES;
  /** @type {string[]} */
  const told = [];
  for (const zone of zones) {
    const database = await newDatabase(context);
    const instance = await startInstance(context, database.url, { env: { TZ: zone } });
    // Strapi keeps times without a zone, in that of the process: the app sets it for all of them.
    claim(`${zone}: the process works in UTC all the same`, (await instance.ask('minutesFromUtc')) === 0);
    const { office } = await prepare(instance);
    const facts = [...(await numbersAndPromises(context, zone, instance, office)), ...(await warranties(context, zone, instance, office))];
    told.push(facts.join('\n'));
    await instance.stop();
  }
  claim('every zone says the same', new Set(told).size === 1);
  return { broken: `${zones.join(', ')} × ${EDGES.length} moments, ${WARRANTIES.length} warranties`, seen: `${told[0].split('\n').length} answers, the same everywhere` };
});

/**
 * @param {import('./lib/fault.mjs').Context} context
 * @param {string} zone
 * @param {import('./lib/world.mjs').Instance} instance
 * @param {string} token
 */
async function numbersAndPromises({ claim }, zone, instance, token) {
  /** @type {string[]} */
  const facts = [];
  /** @type {string[]} */
  const odd = [];
  for (const [name, now, year] of EDGES) {
    await instance.ask('clock', now);
    const { status, body } = await call(instance.url, '/receptions', { body: reception(), token });
    const promise = await call(instance.url, '/sla/promise?area=town', { token });
    const promisedAt = body?.jobs?.[0]?.promisedAt;
    if (status !== 201 || !body.number.startsWith(`${year}-`)) odd.push(`${name}: ${body?.number ?? status}`);
    if (promise.body.arriveBy !== promisedAt || !(promisedAt > now)) odd.push(`${name}: promised ${promisedAt}, by the look-up ${promise.body.arriveBy}`);
    facts.push(`${name}: ${body?.number}, promised ${promisedAt}, day ${promise.body.day}`);
  }
  claim(`${zone}: numbers are of the year that it is in Tehran, promises lie ahead`, odd.length === 0, odd.join('; ') || facts.at(-1));
  await instance.ask('clock', new Date().toISOString());
  return facts;
}

/**
 * @param {import('./lib/fault.mjs').Context} context
 * @param {string} zone
 * @param {import('./lib/world.mjs').Instance} instance
 * @param {string} token
 */
async function warranties({ claim }, zone, instance, token) {
  const terms = { startRule: ['sale'], months: { labour: 6, part: 12, travel: 6 } };
  const policy = await call(instance.url, '/warranty-policies', { body: { scope: 'product', code: 'WM-1', validFrom: '2015-01-01', inForceAlready: true, terms }, token });
  /** @type {string[]} */
  const facts = [];
  const odd = policy.status === 201 ? [] : [`policy ${policy.status} ${policy.code}`];
  for (const [sold, work, part] of WARRANTIES) {
    const serial = `TZ-${sold.replaceAll('/', '')}`;
    await call(instance.url, '/devices', { body: { serial, product: 'WM-1' }, token });
    await call(instance.url, '/warranty/facts', { body: { serial, kind: 'sold', day: sold, source: 'dealer' }, token });
    const { body } = await call(instance.url, `/warranty/check?serial=${serial}`, { token });
    const ends = (/** @type {string} */ kind) => body.verdicts?.find((/** @type {{ work: string }} */ verdict) => verdict.work === kind)?.endsOn ?? '';
    const said = [ends('labour'), ends('part')].map((day) => (day ? jalali(day) : 'nothing'));
    if (said.join() !== `${work},${part}`) odd.push(`sold ${sold}: ${said.join(' and ')} instead of ${work} and ${part}`);
    facts.push(`sold ${sold}: ${said.join(', ')}`);
  }
  claim(`${zone}: warranties end on the right Jalali day`, odd.length === 0, odd.join('; ') || facts.at(-1));
  return facts;
}
