// @ts-check
// Puts a backup back: into a draft beside the present installation, proved there, and only then in its place.

import fs from 'node:fs';
import path from 'node:path';
import { connected } from '../databases.mjs';
import { listFiles, readJson } from '../files.mjs';
import { asAccount } from '../postgres/account.mjs';
import { choosePlace } from '../postgres/place.mjs';
import { serverState } from '../postgres/server.mjs';
import { stopUnused } from '../postgres.mjs';
import { run, tail } from '../processes.mjs';
import { Interrupted, Refusal } from '../refusal.mjs';
import { step } from '../say.mjs';
import { readArchive } from './archive.mjs';
import { differences, takeCensus } from './census.mjs';
import { DATA_FILES, hasUploads, uploadsFolder } from './data-files.mjs';
import { requireTool, runTool } from './tools.mjs';
import { countCluster } from './trial.mjs';

/** @typedef {import('./archive.mjs').Manifest} Manifest */

/**
 * Writes the entries below one folder of the archive to a folder of this machine.
 * @param {string} file
 * @param {string | undefined} passphrase
 * @param {(name: string) => { path: string, owner?: { uid: number, gid: number }, syncedLater?: boolean } | undefined} where undefined: not wanted
 * @param {AbortSignal} signal
 */
export async function unpack(file, passphrase, where, signal) {
  await readArchive(file, passphrase, async ({ name, folder, mode }, body) => {
    if (signal.aborted) throw new Interrupted();
    const target = where(name);
    if (!target) return;
    if (folder) fs.mkdirSync(target.path, { recursive: true, mode: 0o700 });
    else {
      const handle = await fs.promises.open(target.path, 'wx', mode & 0o700 || 0o600);
      try {
        for await (const chunk of body) await handle.writeFile(chunk);
        if (!target.syncedLater) await handle.sync();
      } finally {
        await handle.close();
      }
    }
    if (target.owner) fs.chownSync(target.path, target.owner.uid, target.owner.gid);
  });
}

/**
 * @param {Manifest['census']} expected
 * @param {Manifest['census']} found
 * @param {Parameters<typeof differences>[2]} [options]
 */
function refuseDifference(expected, found, options) {
  const said = Object.keys({ ...expected, ...found }).flatMap((name) => {
    const nothing = { tables: {}, sequences: {}, structure: {} };
    return differences(expected[name] ?? nothing, found[name] ?? nothing, options).map((line) => `  ${name}, ${line}`);
  });
  if (said.length > 0) throw new Refusal(`What was restored is not what was backed up:\n${said.slice(0, 20).join('\n')}`);
}

/**
 * The cluster in a draft home, started and compared with the manifest.
 * @param {{ file: string, passphrase?: string, data: string, manifest: Manifest, signal: AbortSignal, atEnd: (undo: () => unknown) => void }} order
 * @returns {Promise<string>} the draft home
 */
export async function draftCluster({ file, passphrase, data, manifest, signal, atEnd }) {
  const home = path.join(data, `postgres.restoring-${process.pid}`);
  fs.mkdirSync(home);
  fs.chmodSync(home, 0o711);
  const place = await choosePlace(home);
  const { account, bin, cluster } = place;
  const elsewhere = path.dirname(cluster) !== home;
  atEnd(() => {
    // Once it has its name this folder is gone.
    if (!fs.existsSync(home)) return;
    fs.rmSync(home, { recursive: true, force: true });
    if (elsewhere) fs.rmSync(path.dirname(cluster), { recursive: true, force: true });
  });
  const { output } = await run(path.join(bin, 'postgres'), ['--version'], asAccount(account));
  const ours = Number(/\d+/.exec(output)?.[0]);
  if (ours !== manifest.postgres.major) throw new Refusal(`The backup is of PostgreSQL ${manifest.postgres.major}; this release brings ${ours}. Restore it with the release that made it (${manifest.version}).`);
  await step('Unpacking the database', () => unpack(file, passphrase, (name) => {
    if (name === 'credentials.json') return { path: path.join(home, name) };
    return name === 'cluster' || name.startsWith('cluster/') ? { path: path.join(cluster, name.slice('cluster'.length)), owner: account, syncedLater: true } : undefined;
  }, signal));
  const synced = await run(path.join(bin, 'initdb'), ['--sync-only', '-D', cluster], asAccount(account));
  if (synced.code !== 0) throw new Refusal(`${tail(synced.output)}\n\nThe files could not be written to the disk.`);
  const password = readJson(path.join(home, 'credentials.json')).superuser;
  const found = await step('Starting the restored database and counting it', () => countCluster(place, password));
  refuseDifference(manifest.census, found);
  return home;
}

/**
 * A dump into the empty database of DATABASE_URL.
 * @param {{ file: string, passphrase?: string, data: string, manifest: Manifest, url: string, signal: AbortSignal, atEnd: (undo: () => unknown) => void }} order
 */
export async function restoreDump({ file, passphrase, data, manifest, url, signal, atEnd }) {
  const [counted] = Object.values(manifest.census);
  const program = requireTool('pg_restore', manifest.postgres.major);
  const tables = await connected(url, async (client) => Object.keys((await takeCensus(client)).tables));
  if (tables.length > 0) throw new Refusal(`The database of DATABASE_URL holds ${tables.length} tables. A backup is restored into an empty one: create one beside it and name that.`);
  const dump = path.join(data, `restoring-${process.pid}.dump`);
  atEnd(() => fs.rmSync(dump, { force: true }));
  await step('Unpacking the dump', () => unpack(file, passphrase, (name) => (name === 'database.dump' ? { path: dump } : undefined), signal));
  // One transaction: all of it or nothing.
  await step('Restoring the database', () => runTool(program, ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', dump], url, signal));
  await step('Counting it', () => connected(url, async (client) => {
    refuseDifference({ it: counted }, { it: await takeCensus(client) }, { structure: 'count', sequences: 'not behind' });
  }));
}

/**
 * What stands in the way in this DATA_DIR, in words.
 * @param {string} data
 * @param {boolean} withCluster
 */
export function present(data, withCluster) {
  return [
    ...(withCluster && fs.existsSync(path.join(data, 'postgres')) ? [path.join(data, 'postgres')] : []),
    ...DATA_FILES.map((name) => path.join(data, name)).filter((file) => fs.existsSync(file)),
    ...(hasUploads(uploadsFolder()) ? [uploadsFolder()] : []),
  ];
}

/**
 * Moving is a matter of a moment on one file system, and of copying otherwise.
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EXDEV') throw error;
    fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
    fs.rmSync(from, { recursive: true });
  }
}

/**
 * Whatever is there goes aside, nothing is deleted.
 * @param {string} data
 * @param {{ withCluster: boolean, stamp: string }} options
 * @returns {Promise<string | undefined>} where it went
 */
export async function putAside(data, { withCluster, stamp }) {
  const there = present(data, withCluster);
  if (there.length === 0) return undefined;
  const home = path.join(data, 'postgres');
  if (there.includes(home)) {
    await stopUnused(home);
    const { cluster } = await choosePlace(home);
    if (serverState(cluster).state !== 'down') throw new Refusal(`The database in ${cluster} is in use by another command. Stop that first.`);
  }
  const aside = path.join(data, `before-restore-${stamp}`);
  fs.mkdirSync(aside, { mode: 0o711 });
  for (const from of there) move(from, path.join(aside, path.basename(from)));
  return aside;
}

/**
 * The files beside the database, from the archive to their places.
 * @param {string} file
 * @param {string | undefined} passphrase
 * @param {string} data
 * @param {AbortSignal} signal
 */
export async function restoreDataFiles(file, passphrase, data, signal) {
  const uploads = uploadsFolder();
  const draft = `${uploads}.restoring-${process.pid}`;
  await unpack(file, passphrase, (name) => {
    if (DATA_FILES.some((wanted) => name === `data/${wanted}`)) return { path: path.join(data, name.slice('data/'.length)) };
    return name === 'uploads' || name.startsWith('uploads/') ? { path: path.join(draft, name.slice('uploads'.length)) } : undefined;
  }, signal);
  if (!fs.existsSync(draft)) return 0;
  const count = listFiles(draft, '', () => false).length;
  // Only .gitkeep can still be there.
  fs.rmSync(uploads, { recursive: true, force: true });
  fs.renameSync(draft, uploads);
  fs.chmodSync(uploads, 0o755);
  return count;
}
