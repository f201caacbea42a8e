// @ts-check
// One run: databases, the three servers, the check of their answers, the measures, the report.

import { parentOf } from '../scripts/lib/processes.mjs';
import { step } from '../scripts/lib/say.mjs';
import { signIn } from './agents.mjs';
import { checkAnswers } from './check-answers.mjs';
import { connected } from './data/connect.mjs';
import { asSuperuser, ensureFilled, warm } from './data/fill.mjs';
import { readInputs } from './inputs.mjs';
import { measure } from './measure.mjs';
import { keepReport, reportOf } from './report.mjs';
import { startFloor, startStrapi } from './servers.mjs';

/**
 * @param {object} options
 * @param {import('../scripts/lib/postgres.mjs').Postgres} options.postgres
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('./works.mjs').Work[]} options.works
 * @param {number} options.rows
 * @param {number} options.rounds
 * @param {number} options.seconds of one contestant's turn in a round
 * @param {AbortSignal} options.stop
 * @param {(undo: () => unknown) => void} options.atEnd
 * @param {boolean} options.keep whether the table goes into the docs
 */
export async function run({ postgres, env, works, rows, rounds, seconds, stop, atEnd, keep }) {
  // Side by side: each has a core of its own.
  const [ours, theirs] = await Promise.all([ensureFilled(postgres, 'product', { rows, env }), ensureFilled(postgres, 'stock-strapi', { rows, env })]);
  await step('Reading the tables into memory', () => Promise.all([ours, theirs].map((name) => warm(postgres, name))));
  const servers = await step('Starting the product, the floor and stock Strapi', async () => {
    const product = await startStrapi('product', { database: postgres.url(ours), env });
    atEnd(product.stop);
    const floor = await startFloor({ database: postgres.url(ours), env });
    atEnd(floor.stop);
    const stock = await startStrapi('stock-strapi', { database: postgres.url(theirs), env });
    atEnd(stock.stop);
    return { product, floor, stock };
  });
  const { postmaster, version } = await asSuperuser(postgres, 'postgres', async (client) => {
    const { rows: [me] } = await client.query(`select pg_backend_pid() as pid, current_setting('server_version') as version`);
    return { postmaster: /** @type {number} */ (parentOf(me.pid)), version: me.version };
  });
  const inputs = await connected(postgres.url(ours), readInputs);
  await connected(postgres.url(ours), async (client) => {
    inputs.agents = await signIn(servers.product, client, inputs.run);
    await step('Checking the answers of all three', () => checkAnswers({ servers, inputs, client }));
  });
  const all = [];
  for (const work of works) all.push(await measure(work, { servers, inputs, postmaster, rounds, seconds, stop }));
  const report = reportOf(all, { rows, rounds, seconds, version });
  if (keep) keepReport(report);
  return report;
}
