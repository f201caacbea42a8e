// @ts-check
// F5: database connections are killed in mid-transaction while whole repairs run over two instances. Every act is sent
// again with its key until it is decided; the books must then hold each of them exactly once.
import { setTimeout as pause } from 'node:timers/promises';
import { compareBooks } from './lib/books.mjs';
import { fault } from './lib/fault.mjs';
import { atOnce, call, saysOf, tally } from './lib/http.mjs';
import { prepare, repair, stubborn } from './lib/story.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

const KILL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'after-sales' and state in ('active', 'idle in transaction') order by random() limit 2`;

await fault({ id: 'F5', figure: 'connections killed in mid-transaction: the same act repeated with its key has one effect' }, async (context) => {
  const { quick, say, claim } = context;
  const database = await newDatabase(context);
  const [one, other] = await Promise.all([startInstance(context, database.url), startInstance(context, database.url)]);
  const company = await prepare(one);
  const client = await connect(context, database.url);
  // How fast the machine is decides nothing: it goes on until so many transactions were cut off.
  const [wanted, least] = quick ? [25, 12] : [300, 150];
  const serials = Array.from({ length: least }, (_, i) => `KILL-${process.pid}-${i}`);
  await atOnce(least, 4, (i) => call(one.url, '/devices', { body: { serial: serials[i], product: 'WM-1' }, token: company.office }));

  let [cut, kills] = [0, 0];
  /** @type {string[]} */
  const heard = [];
  let decided = 0;
  const persist = stubborn([one.url, other.url], {
    waitMs: 20,
    heard(answer) {
      heard.push(answer.headers.get('retry-after') ? saysOf(answer) : `${saysOf(answer)} without Retry-After`);
      if (answer.status === 503) cut += 1;
    },
  });
  const send = async (/** @type {import('./lib/story.mjs').Act} */ act) => {
    const answer = await persist(act);
    decided += 1;
    return answer;
  };
  /** @type {import('./lib/story.mjs').Repair[]} */
  const repairs = [];
  const over = () => cut >= wanted && repairs.length >= least;
  const killer = async () => {
    while (!over()) {
      const killed = (await client.query(KILL)).rowCount ?? 0;
      kills += killed;
      // Paced by what gets through, so that a slow machine is not killed to a standstill.
      for (const enough = decided + killed; decided < enough && !over(); ) await pause(5);
      await pause(5);
    }
  };
  let next = 0;
  const worker = async () => {
    while (!over()) {
      repairs.push(await repair(company, send, { known: serials[next++] }));
      if (repairs.length % 10 === 0) say(`${repairs.length} repairs, ${kills} connections killed, ${cut} requests cut off`);
    }
  };
  say('killing');
  await Promise.all([killer(), ...Array.from({ length: 6 }, worker)]);
  say(`${kills} connections killed, ${cut} requests cut off, ${repairs.length} repairs`);

  claim('every repair was brought to its end', repairs.every(({ acts }) => acts.length === 6), tally(repairs.map(({ refused }) => refused ?? 'approved')));
  claim('nothing was heard on the way but «come back»', Object.keys(tally(heard)).every((says) => ['503 server.unavailable', '409 idempotency.in-flight'].includes(says)), tally(heard));
  const wrong = await compareBooks(client, repairs);
  claim('each act is in the books exactly once', Object.keys(wrong).length === 0, wrong);
  const { rows } = await client.query('select (select count(*)::int from as_receptions) as receptions, (select count(*)::int from as_invoices) as reports');
  claim('and nothing else is', rows[0].receptions === repairs.length && rows[0].reports === repairs.length, rows[0]);
  const alive = await Promise.all([one, other].map(({ url }) => call(url, '/ready')));
  claim('both instances live', alive.every(({ status }) => status === 200));
  return { broken: `${kills} connections of two instances, ${cut} requests cut off`, seen: `${repairs.length} repairs, ${repairs.length * 6} acts, each once` };
});
