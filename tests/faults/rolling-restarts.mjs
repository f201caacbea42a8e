// @ts-check
// F8: two instances behind a proxy are restarted in turn, again and again, under load. No caller may notice.
//   --nginx   behind a real nginx with deploy/nginx.conf, instead of the small proxy of lib/proxy.mjs
import { setTimeout as pause } from 'node:timers/promises';
import { compareBooks } from './lib/books.mjs';
import { fault } from './lib/fault.mjs';
import { call, saysOf, tally } from './lib/http.mjs';
import { openProbes, startNginx } from './lib/nginx.mjs';
import { freePort } from './lib/ports.mjs';
import { startProxy } from './lib/proxy.mjs';
import { prepare, repair } from './lib/story.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

const LANES = 6;
const nginx = process.argv.includes('--nginx');

await fault({ id: nginx ? 'F8 nginx' : 'F8', figure: `ten rolling restarts under load behind ${nginx ? 'nginx' : 'a proxy'}: 0 failed requests; SIGTERM drains` }, async (context) => {
  const { quick, say, claim, atEnd } = context;
  const database = await newDatabase(context);
  const ports = [await freePort(), await freePort()];
  const start = (/** @type {number} */ i) => startInstance(context, database.url, { env: { PORT: String(ports[i]), AFTER_SALES_JOBS: 'true' } });
  const instances = await Promise.all([start(0), start(1)]);
  const company = await prepare(instances[0]);
  const proxy = nginx ? await startNginx(ports) : await startProxy(instances.map(({ url }) => url));
  atEnd(proxy.close);

  if (nginx) {
    const open = await openProbes(proxy.url);
    claim('no spelling of the probes goes through nginx', open.length === 0, open);
  }

  const load = startLoad(proxy.url, company);
  await load.more(30);
  const restarts = quick ? 4 : 10;
  /** @type {string[]} */
  const endings = [];
  for (let i = 0; i < restarts; i += 1) {
    const ending = await instances[i % 2].stop();
    endings.push(`${ending.code ?? ending.signal}`);
    // While one is gone, the other carries all of it.
    await load.more(10);
    instances[i % 2] = await start(i % 2);
    await load.more(20);
    say(`restart ${i + 1}: ended with ${endings.at(-1)}, ${load.requests()} requests so far`);
  }
  const { repairs, failed } = await load.stop();
  claim('every SIGTERM ended well', endings.every((code) => code === '0'), tally(endings));
  claim('no request failed', failed.length === 0, tally(failed));
  const wrong = await compareBooks(await connect(context, database.url), repairs);
  claim('every act is in the books exactly once', Object.keys(wrong).length === 0, wrong);
  return { broken: `${restarts} restarts of two instances in turn, ${LANES} callers without retry`, seen: `${load.requests()} requests, ${failed.length} failed; the proxy asked elsewhere: ${JSON.stringify(await proxy.retried())}` };
});

/**
 * Whole repairs, every act sent once: what the proxy can't hide, the caller would have seen.
 * @param {string} origin
 * @param {import('./lib/story.mjs').Company} company
 */
function startLoad(origin, company) {
  /** @type {import('./lib/story.mjs').Repair[]} */
  const repairs = [];
  /** @type {string[]} */
  const failed = [];
  let requests = 0;
  let on = true;
  const once = async (/** @type {string} */ address, /** @type {import('./lib/http.mjs').Ask} */ ask) => {
    const answer = await call(origin, address, ask);
    requests += 1;
    if (answer.status === 0 || answer.status >= 300) failed.push(`${ask.method ?? (ask.body ? 'POST' : 'GET')} ${saysOf(answer)}`);
    return answer;
  };
  const writer = async () => {
    while (on) repairs.push(await repair(company, ({ address, ask }) => once(address, ask)));
  };
  const reader = async () => {
    while (on) await once('/worklist?limit=5', { token: company.office });
  };
  const lanes = [reader(), ...Array.from({ length: LANES - 1 }, writer)];
  return {
    requests: () => requests,
    async more(/** @type {number} */ count) {
      const target = requests + count;
      while (requests < target) await pause(20);
    },
    async stop() {
      on = false;
      await Promise.all(lanes);
      return { repairs, failed };
    },
  };
}
