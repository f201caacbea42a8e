// @ts-check
// A PostgreSQL on a copied folder, for as long as somebody looks at it. A backup that was never started is a
// hope; this makes it a fact before it gets its name, and again when it is restored.

import path from 'node:path';
import fs from 'node:fs';
import { randomInt } from 'node:crypto';
import { connected } from '../databases.mjs';
import { asAccount } from '../postgres/account.mjs';
import { isFree, stopServer } from '../postgres/server.mjs';
import { run, tail } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { takeCensus } from './census.mjs';

/** Beside the range of the product's own server. */
const PORTS = /** @type {const} */ ([25433, 29999]);

/** Alone on this machine, and deaf to whatever the copied configuration would have it do to others. */
const OPTIONS = '-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c archive_mode=off -c max_wal_senders=0 -c logging_collector=off';

/**
 * @param {import('../postgres/place.mjs').Place} place
 * @param {(port: number) => Promise<T>} work
 * @template T
 * @returns {Promise<T>}
 */
async function withServer(place, work) {
  let port = randomInt(...PORTS);
  while (!(await isFree(port))) port = randomInt(...PORTS);
  const log = path.join(place.cluster, 'server.log');
  const args = ['start', '-D', place.cluster, '-l', log, '-w', '-t', '600', '-o', `-p ${port} ${OPTIONS}`];
  const { code, output } = await run(path.join(place.bin, 'pg_ctl'), args, asAccount(place.account));
  try {
    if (code !== 0) throw new Refusal(`${tail(output)}\n${fs.existsSync(log) ? tail(fs.readFileSync(log, 'utf8')) : ''}\n\nPostgreSQL does not start on the copy in ${place.cluster}.`);
    return await work(port);
  } finally {
    await stopServer(place);
    for (const name of ['server.log', 'postmaster.opts']) fs.rmSync(path.join(place.cluster, name), { force: true });
  }
}

/**
 * Starts the copy, counts what is in each of its databases, and stops it cleanly.
 * @param {import('../postgres/place.mjs').Place} place
 * @param {string} password of the superuser
 * @returns {Promise<Record<string, import('./census.mjs').Census>>}
 */
export function countCluster(place, password) {
  return withServer(place, async (port) => {
    const url = (/** @type {string} */ name) => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
    const names = await connected(url('postgres'), async (client) => {
      const { rows } = await client.query(`select datname as name from pg_database where datallowconn and not datistemplate and datname <> 'postgres' order by 1`);
      return rows.map(({ name }) => /** @type {string} */ (name));
    });
    /** @type {Record<string, import('./census.mjs').Census>} */
    const found = {};
    for (const name of names) found[name] = await connected(url(name), takeCensus);
    return found;
  });
}
