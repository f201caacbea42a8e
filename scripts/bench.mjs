// @ts-check
// `npm run bench`: a company with a million devices and receptions, the product beside the bare floor and beside stock
// Strapi, and the table of docs/performance.md.
//   npm run bench                    all of it, ten minutes; the data are made once and kept in .data/bench or BENCH_DIR
//   npm run bench -- --quick         20,000 rows and short rounds: does it run? Nothing is written to the docs
//   npm run bench -- --only open     some works
//   npm run bench -- --tables        every table of the office at 1,000 and at a million

import './lib/node-version.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir, fromUser } from './lib/paths.mjs';
import { ensurePostgres } from './lib/postgres.mjs';
import { Refusal } from './lib/refusal.mjs';
import { say, step } from './lib/say.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

/**
 * A small server's, with fsync and everything else that keeps data: what a company with a million receptions has. The
 * buffers are a third of the memory, so that what is measured is work and not the disk: the kernel's own cache may be
 * emptied by whoever else lives on the machine.
 */
const SETTINGS = { shared_buffers: '8GB', effective_cache_size: '12GB', max_wal_size: '8GB', checkpoint_timeout: '15min' };

function readArguments() {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true }, tables: { type: 'boolean', default: false } } });
  const { tables } = values;
  return values.quick ? { tables, quick: true, only: values.only, rows: 20_000, rounds: 2, seconds: 0.5 } : { tables, quick: false, only: values.only, rows: 1_000_000, rounds: 5, seconds: 1.5 };
}

/** @param {string} home @param {import('./lib/command.mjs').Frame['atEnd']} atEnd */
async function preparePostgres(home, atEnd) {
  const { asSuperuser } = await import('../bench/data/fill.mjs');
  const first = await ensurePostgres({ dataDir: home });
  await asSuperuser(first, 'postgres', async (client) => {
    for (const [name, value] of Object.entries(SETTINGS)) await client.query(`alter system set ${name} = '${value}'`);
  });
  await first.stop();
  const postgres = await ensurePostgres({ dataDir: home });
  atEnd(() => postgres.stop());
  return postgres;
}

await command(async ({ stop, atEnd }) => {
  const { quick, only, tables, rows, rounds, seconds } = readArguments();
  await ensureInstalled({ signal: stop });
  await ensureBuilt({ admin: false, signal: stop });
  const home = process.env.BENCH_DIR ? fromUser(process.env.BENCH_DIR) : path.join(dataDir(), 'bench');
  const postgres = await step('Starting PostgreSQL', () => preparePostgres(home, atEnd));
  const env = await ensureSecrets(home);
  if (tables) {
    const { measureTables } = await import('../bench/tables.mjs');
    say(`\n${await measureTables({ postgres, env, rows, atEnd, keep: !quick })}`);
    return 0;
  }
  const { run } = await import('../bench/run.mjs');
  const { WORKS } = await import('../bench/works.mjs');
  const works = WORKS.filter(({ name }) => !only || only.includes(name));
  if (works.length === 0) throw new Refusal(`There is no such work. There are ${WORKS.map(({ name }) => name).join(', ')}.`, 2);
  const report = await run({ postgres, env, works, rows, rounds, seconds, stop, atEnd, keep: !quick && !only, });
  say(`\n${report}`);
  return 0;
});
