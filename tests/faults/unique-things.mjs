// @ts-check
// F13: things of which there is one, wanted by twenty callers of two processes at the same moment, round after round.
import { randomUUID } from 'node:crypto';
import { fault } from './lib/fault.mjs';
import { atOnce, call, saysOf, tally } from './lib/http.mjs';
import { dayAgo, prepare, reception } from './lib/story.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

/** @typedef {import('./lib/http.mjs').Answer} Answer */

const WIDTH = 20;

await fault({ id: 'F13', figure: 'races for unique things over 2 processes: always exactly one' }, async (context) => {
  const { quick, claim } = context;
  const rounds = quick ? 3 : 10;
  const database = await newDatabase(context);
  const instances = await Promise.all([startInstance(context, database.url), startInstance(context, database.url)]);
  const company = await prepare(instances[0]);
  const client = await connect(context, database.url);
  const count = async (/** @type {string} */ from, /** @type {unknown[]} */ values) => (await client.query(`select count(*)::int as count from ${from}`, values)).rows[0].count;
  const post = (/** @type {number} */ i, /** @type {string} */ address, /** @type {object} */ body, /** @type {{ key?: string, token?: string }} */ ask = {}) => call(instances[i % 2].url, address, { body, token: company.office, ...ask });
  const all = (/** @type {(i: number) => Promise<Answer>} */ work) => atOnce(WIDTH, WIDTH, work);

  /** Each race gives what was heard, and how many of the thing there are afterwards. */
  const races = {
    'a coding\'s code': async (/** @type {number} */ round) => {
      const heard = await all((i) => post(i, '/brands', { code: `RACE-${round}`, labels: { en: `Brand ${i}` } }));
      return { heard, there: await count('as_brands where code = $1', [`RACE-${round}`]), won: 1 };
    },
    'a registered serial': async (/** @type {number} */ round) => {
      const heard = await all((i) => post(i, '/devices', { serial: i % 3 === 0 ? `wm race ${round}` : `WM-RACE-${round}`, product: 'WM-1' }));
      return { heard, there: await count('as_devices where serial_key = $1', [`WMRACE${round}`]), won: 1 };
    },
    'an idempotency key': async (/** @type {number} */ round) => {
      const [key, body] = [randomUUID(), { ...reception(), note: `race ${round}` }];
      const before = await count('as_receptions', []);
      const heard = await all((i) => post(i, '/receptions', body, { key }));
      const answered = new Set(heard.filter(({ status }) => status === 201).map(({ body }) => body.id));
      return { heard: [], there: Math.max((await count('as_receptions', [])) - before, answered.size), won: 0 };
    },
    'a tracking code': async (/** @type {number} */ round) => {
      // Both propose the same three codes over and over: there can be three receptions and no more.
      const few = ['A', 'B', 'C'].map((name) => `${name}${round}X`.padEnd(11, '0'));
      await Promise.all(instances.map((instance) => instance.ask('codes', few)));
      const heard = await all((i) => post(i, '/receptions', reception()));
      await Promise.all(instances.map((instance) => instance.ask('codes', null)));
      const opened = heard.filter(({ status }) => status === 201).map(({ body }) => body.trackingCode);
      const twice = (await client.query('select count(*)::int as count from (select 1 from as_receptions group by tracking_code having count(*) > 1) t')).rows[0].count;
      return { heard: [], there: twice === 0 && new Set(opened).size === opened.length && opened.length > 0 && opened.length <= 3 ? 1 : 0, won: 0 };
    },
    'the number of a year\'s first reception': async (/** @type {number} */ round) => {
      const year = 1420 + round;
      await Promise.all(instances.map((instance) => instance.ask('clock', `${year + 621}-08-01T08:00:00Z`)));
      const heard = await all((i) => post(i, '/receptions', reception()));
      await Promise.all(instances.map((instance) => instance.ask('clock', new Date().toISOString())));
      const opened = heard.filter(({ status }) => status === 201);
      const numbers = new Set(opened.map(({ body }) => body.number));
      return { heard: [], there: opened.length === WIDTH && numbers.size === WIDTH && numbers.has(`${year}-00001`) ? 1 : 0, won: 0 };
    },
    'the installation of a serial': async (/** @type {number} */ round) => {
      const serial = `INST-${round}`;
      await post(0, '/devices', { serial, product: 'WM-1' });
      const jobs = await atOnce(WIDTH / 4, 4, async (i) => {
        const opened = await post(i, '/receptions', { ...reception(), devices: [{ serial }] });
        const id = opened.body.jobs[0].id;
        await post(i, `/jobs/${id}/assign`, { agent: company.agentId });
        for (const verb of ['accept', 'start']) await post(i, `/jobs/${id}/${verb}`, {}, { token: company.agent });
        return id;
      });
      const heard = await all((i) => post(i, `/jobs/${jobs[i % jobs.length]}/reports`, { kind: 'installation', serviceDay: dayAgo(0), lines: [{ kind: 'work' }] }, { token: company.agent }));
      return { heard, there: await count(`as_invoices i join as_devices d on d.document_id = i.device_id where d.serial_key = $1 and i.kind = 'installation'`, [`INST${round}`]), won: 1 };
    },
  };

  for (const [thing, race] of Object.entries(races)) {
    /** @type {string[]} */
    const odd = [];
    for (let round = 0; round < rounds; round += 1) {
      const { heard, there, won } = await race(round);
      if (there !== 1) odd.push(`round ${round}: ${there}`);
      const winners = heard.filter(({ status }) => status === 201).length;
      if (heard.length > 0 && (winners !== won || heard.some(({ status }) => status !== 201 && status !== 409))) odd.push(`round ${round}: ${JSON.stringify(tally(heard.map(saysOf)))}`);
    }
    claim(`${thing}: one each time, ${rounds} × ${WIDTH}`, odd.length === 0, odd.join('; '));
  }
  return { broken: `${Object.keys(races).length} things × ${rounds} rounds × ${WIDTH} callers, 2 processes`, seen: 'exactly one each time' };
});
