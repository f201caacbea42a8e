// @ts-check
// Makes a database cluster: whole or not at all.

import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { asAccount } from './account.mjs';

/** @typedef {import('./place.mjs').Place} Place */

/** For a small office's machine. ALTER SYSTEM or postgresql.conf change them for one installation. */
const SETTINGS = {
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/** For tests: what a crash of the machine destroys is made anew. */
const THROWAWAY_SETTINGS = { ...SETTINGS, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Sorting is PostgreSQL's own and the same on every system. Which characters are letters comes from
 * the system's locale, and pg_trgm sees no Persian letter without one of UTF-8. Its name differs.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'UTF-8'];

/**
 * @param {Place} place
 * @param {string} folder empty, the account's own
 * @param {string} passwordFile
 * @param {{ throwaway: boolean, onStart: (pid: number) => void }} options
 */
async function initdb({ account, bin }, folder, passwordFile, { throwaway, onStart }) {
  const settings = Object.entries(throwaway ? THROWAWAY_SETTINGS : SETTINGS).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const args = [
    '-D', folder, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ...settings, ...(throwaway ? ['--no-sync'] : []),
  ];
  let said = '';
  for (const type of CHARACTER_TYPES) {
    const { code, output } = await run(path.join(bin, 'initdb'), [...args, `--lc-ctype=${type}`], { ...asAccount(account), onStart });
    if (code === 0) return;
    said = output;
    if (!output.includes('invalid locale name')) break;
  }
  throw new Refusal(`${tail(said)}\n\nThe database could not be made in ${folder}.`);
}

/**
 * @param {Place} place
 * @param {string} password of the superuser
 * @param {{ throwaway: boolean, onStart: (pid: number) => void }} options
 */
export async function ensureCluster(place, password, options) {
  const { account, cluster } = place;
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [draft, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  try {
    await initdb(place, draft, passwordFile, options);
    fs.renameSync(draft, cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * A cluster can't be opened by another major version's programs.
 * @param {Place} place
 */
export async function refuseOtherVersion({ account, bin, cluster }) {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const { output } = await run(path.join(bin, 'postgres'), ['--version'], asAccount(account));
  const ours = /\d+/.exec(output)?.[0];
  if (made === ours) return;
  throw new Refusal(`The database in ${cluster} was made by PostgreSQL ${made}; this release brings ${ours}. Dump it with the release that made it (pg_dumpall), move the folder away, start, and restore.`);
}
