// @ts-check
// Where PostgreSQL's programs and data are: in node_modules and DATA_DIR, unless the user as whom it
// has to run can't get there (a project in a root-owned 0700 folder such as /root): then in a system
// folder of our own.

import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { listFiles, readJson, writeWhole } from '../files.mjs';
import { postgresPackage } from '../install.mjs';
import { identify, isAlive } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { step } from '../say.mjs';
import { canDo, chooseAccount, isRoot } from './account.mjs';

/**
 * @typedef {import('./account.mjs').Account} Account
 * @typedef {{ account: Account, bin: string, cluster: string }} Place
 */

const SYSTEM = '/var/lib/after-sales';

/**
 * The programs run, with their libraries, and what initdb reads is readable too.
 * @param {Account} account
 * @param {string} native the folder with bin, lib and share
 */
const programsWork = (account, native) =>
  canDo(account, '"$1/bin/postgres" --version && test -x "$1/bin/pg_ctl" && test -r "$1/share/postgresql/postgres.bki"', native);

/**
 * @param {Account} account
 * @param {string} folder
 */
const canWorkIn = (account, folder) => canDo(account, 'cd "$1" && test -r . && test -w .', folder);

/** A folder that others may pass through, whatever the umask is. */
function makeOpen(/** @type {string} */ folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  // Links are copied as they are written: PostgreSQL's are relative and stay right.
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(to, 0o755);
  for (const entry of fs.readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    fs.chmodSync(file, entry.isDirectory() || fs.statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Copies that a killed process has left unfinished. */
function removeAbandonedCopies() {
  for (const name of fs.readdirSync(SYSTEM)) {
    const [, pid, started] = /^pg-.*\.part-(\d+)-(\d*)$/.exec(name) ?? [];
    if (pid && !isAlive({ pid: Number(pid), started })) fs.rmSync(path.join(SYSTEM, name), { recursive: true, force: true });
  }
}

/**
 * Copies the programs to where the account can run them. The copy gets its name when it is whole.
 * @param {Account} account
 * @param {string} native
 */
async function copyPrograms(account, native) {
  const { version } = readJson(path.join(native, '../package.json'));
  const copy = path.join(SYSTEM, `pg-${version}-${process.platform}-${process.arch}`);
  if (await programsWork(account, copy)) return copy;
  await step(`Copying PostgreSQL to ${copy}, where ${account?.name} may run it`, async () => {
    makeOpen(SYSTEM);
    removeAbandonedCopies();
    const { pid, started } = identify();
    const part = `${copy}.part-${pid}-${started}`;
    copyReadable(native, part);
    const count = (/** @type {string} */ folder) => listFiles(folder, '', () => false).length;
    if (count(part) !== count(native) || !(await programsWork(account, part))) {
      throw new Refusal(`PostgreSQL doesn't run as ${account?.name}, not even from ${part}. Start as an ordinary user, or set DATABASE_URL.`);
    }
    // Another project of this machine may have made the copy meanwhile, and run from it.
    if (await programsWork(account, copy)) return fs.rmSync(part, { recursive: true });
    fs.rmSync(copy, { recursive: true, force: true });
    fs.renameSync(part, copy);
  });
  return copy;
}

/**
 * @param {Account} account
 * @returns {Promise<string>} the folder with bin, lib and share
 */
async function findPrograms(account) {
  const native = path.join(postgresPackage(), 'native');
  if (!fs.existsSync(native)) {
    throw new Refusal(`There is no built-in PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server (14 or newer).`);
  }
  if (await programsWork(account, native)) return native;
  if (isRoot) return copyPrograms(account, native);
  throw new Refusal(`The built-in PostgreSQL in ${native} doesn't run on this system. Set DATABASE_URL to a PostgreSQL server (14 or newer).`);
}

/**
 * Tries whether the account could keep data in a new folder there; some file systems don't know owners.
 * @param {Account} account
 * @param {string} home
 */
async function canKeepDataIn(account, home) {
  if (!account) return true;
  const probe = path.join(home, `probe-${process.pid}`);
  try {
    fs.mkdirSync(probe, { mode: 0o700 });
    fs.chownSync(probe, account.uid, account.gid);
    return await canWorkIn(account, probe);
  } catch {
    return false;
  } finally {
    fs.rmSync(probe, { recursive: true, force: true });
  }
}

/**
 * The folder of the data, existing or not. A pointer file in `home` says when they are elsewhere.
 * @param {string} home
 */
function knownCluster(home) {
  const pointer = readJson(path.join(home, 'location.json'));
  if (!pointer) return path.join(home, 'cluster');
  // A copied project must not work on the original's data; a moved one keeps its own.
  const isCopy = pointer.home !== home && readJson(path.join(pointer.home, 'location.json'))?.cluster === pointer.cluster;
  return isCopy ? path.join(home, 'cluster') : pointer.cluster;
}

/**
 * @param {Account} account
 * @param {string} home
 */
async function chooseNewCluster(account, home) {
  if (await canKeepDataIn(account, home)) return path.join(home, 'cluster');
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12);
  // What is there already belongs to a project that has moved away, or was forgotten with its DATA_DIR.
  const names = [`data-${hash}`, `data-${hash}-${randomBytes(4).toString('hex')}`];
  const cluster = names.map((name) => path.join(SYSTEM, name, 'cluster')).find((folder) => !fs.existsSync(folder)) ?? '';
  makeOpen(SYSTEM);
  makeOpen(path.dirname(cluster));
  const why = `PostgreSQL runs as ${account?.name}, who can't reach this folder.`;
  writeWhole(path.join(home, 'location.json'), `${JSON.stringify({ cluster, home, why }, null, 2)}\n`);
  return cluster;
}

/**
 * @param {string} home the folder in DATA_DIR that belongs to this cluster
 * @returns {Promise<Place>}
 */
export async function choosePlace(home) {
  const known = knownCluster(home);
  const account = chooseAccount(known);
  const native = await findPrograms(account);
  const bin = path.join(native, 'bin');
  if (!fs.existsSync(known)) return { account, bin, cluster: await chooseNewCluster(account, home) };
  if (!(await canWorkIn(account, known))) {
    const who = account?.name ?? `user ${process.getuid?.()}`;
    // Never begin with empty data beside the real ones.
    throw new Refusal(`The database in ${known} can't be opened by ${who}. Start as the user who made it, or make every folder above it passable (chmod o+x).`);
  }
  return { account, bin, cluster: known };
}
