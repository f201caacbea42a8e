// @ts-check
// Makes a backup: of our own PostgreSQL as the folder that it keeps, of any other by pg_dump.

import fs from 'node:fs';
import path from 'node:path';
import { connected } from '../databases.mjs';
import { readJson } from '../files.mjs';
import { ROOT } from '../paths.mjs';
import { choosePlace } from '../postgres/place.mjs';
import { stopServer } from '../postgres/server.mjs';
import { ensurePostgres } from '../postgres.mjs';
import { identify, isAlive } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { step } from '../say.mjs';
import { entriesBelow, fileEntry, writeArchive } from './archive.mjs';
import { takeCensus } from './census.mjs';
import { copyCluster } from './copy-cluster.mjs';
import { dataEntries } from './data-files.mjs';
import { requireTool, runTool } from './tools.mjs';
import { countCluster } from './trial.mjs';

/**
 * @typedef {object} Order
 * @property {string} file
 * @property {string} data DATA_DIR
 * @property {string} [passphrase]
 * @property {AbortSignal} signal
 * @property {(undo: () => unknown) => void} atEnd
 *
 * @typedef {{ census: Record<string, import('./census.mjs').Census>, bytes: number }} Made
 */

const version = () => /** @type {string} */ (readJson(path.join(ROOT, 'package.json')).version);
export const system = `${process.platform}-${process.arch}`;

/**
 * The copy stands beside the cluster, where the account that PostgreSQL runs as can work. What a killed
 * backup has left there goes first.
 * @param {import('../postgres/place.mjs').Place} place
 */
async function makeWorkFolder(place) {
  const parent = path.dirname(place.cluster);
  for (const name of fs.readdirSync(parent)) {
    const [, pid, started] = /^copy-(\d+)-(\d*)$/.exec(name) ?? [];
    if (!pid || isAlive({ pid: Number(pid), started })) continue;
    await stopServer({ ...place, cluster: path.join(parent, name) });
    fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const { pid, started } = identify();
  const folder = path.join(parent, `copy-${pid}-${started.replace(/\W+/g, '_')}`);
  fs.mkdirSync(folder, { mode: 0o700 });
  if (place.account) fs.chownSync(folder, place.account.uid, place.account.gid);
  return folder;
}

/** @param {string} folder */
function sizeOf(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/**
 * @param {string} folder
 * @param {number} bytes
 * @param {string} what
 */
function refuseFullDisk(folder, bytes, what) {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize > bytes) return;
  const mega = (/** @type {number} */ count) => `${Math.ceil(count / 1e6)} MB`;
  throw new Refusal(`There is no room in ${folder} for ${what}: ${mega(bytes)} are needed, ${mega(bavail * bsize)} are free.`);
}

/**
 * The own PostgreSQL: copied while it runs, the copy brought to a clean end and counted, then packed.
 * @param {Order} order
 * @returns {Promise<Made>}
 */
export async function backUpCluster({ file, data, passphrase, signal, atEnd }) {
  const home = path.join(data, 'postgres');
  const place = fs.existsSync(home) ? await choosePlace(home) : undefined;
  if (!place || !fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) throw new Refusal(`There is no database in ${data} yet. DATA_DIR names the folder, DATABASE_URL a database elsewhere.`);
  const postgres = await ensurePostgres({ dataDir: home });
  atEnd(postgres.stop);

  const copy = { ...place, cluster: await makeWorkFolder(place) };
  atEnd(async () => {
    await stopServer(copy);
    fs.rmSync(copy.cluster, { recursive: true, force: true });
  });
  refuseFullDisk(path.dirname(place.cluster), 1.2 * sizeOf(place.cluster), 'the copy');
  await step('Copying the running database', () => connected(postgres.url('postgres', postgres.superuser), (client) => copyCluster(client, place, copy.cluster, signal)));
  const census = await step('Starting the copy and counting it', () => countCluster(copy, postgres.superuser.password));

  const major = Number(fs.readFileSync(path.join(copy.cluster, 'PG_VERSION'), 'utf8'));
  const entries = (function* () {
    yield* entriesBelow(copy.cluster, 'cluster');
    yield fileEntry(path.join(home, 'credentials.json'), 'credentials.json');
    yield* dataEntries(data);
  })();
  refuseFullDisk(path.dirname(file), sizeOf(copy.cluster) / 2, 'the backup');
  await step('Packing', () => writeArchive(file, entries, { madeAt: new Date().toISOString(), kind: 'cluster', version: version(), postgres: { major, system }, census }, { passphrase, signal }));
  return { census, bytes: fs.statSync(file).size };
}

/**
 * A database elsewhere: counted and dumped in one and the same snapshot.
 * @param {Order & { url: string }} order
 * @returns {Promise<Made>}
 */
export async function backUpByDump({ file, data, passphrase, signal, atEnd, url }) {
  const dump = `${file}.${process.pid}.dump`;
  atEnd(() => fs.rmSync(dump, { force: true }));
  const made = await connected(url, async (client) => {
    const { rows: [{ number, name }] } = await client.query(`select current_setting('server_version_num')::int as number, current_database() as name`);
    const major = Math.floor(number / 10_000);
    const program = requireTool('pg_dump', major);
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows: [{ snapshot }] } = await client.query('select pg_export_snapshot() as snapshot');
    const census = { [name]: await step('Counting the database', () => takeCensus(client)) };
    fs.writeFileSync(dump, '', { mode: 0o600, flag: 'wx' });
    await step('Dumping the database', () => runTool(program, ['--format=custom', '--compress=0', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`, `--file=${dump}`], url, signal));
    return { census, major };
  });
  const entries = (function* () {
    yield fileEntry(dump, 'database.dump');
    yield* dataEntries(data);
  })();
  const { census, major } = made;
  await step('Packing', () => writeArchive(file, entries, { madeAt: new Date().toISOString(), kind: 'dump', version: version(), postgres: { major, system }, census }, { passphrase, signal }));
  return { census, bytes: fs.statSync(file).size };
}
