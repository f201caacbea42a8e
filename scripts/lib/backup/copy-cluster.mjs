// @ts-check
// Copies the folder of a running PostgreSQL in the way that its manual describes for base backups
// (pg_backup_start, copy, pg_backup_stop, the write-ahead log of that time): writing goes on meanwhile.

import fs from 'node:fs';
import path from 'node:path';
import { Interrupted, Refusal } from '../refusal.mjs';

/** Their files belong to the running server; the folders themselves are needed. */
const ONLY_FOLDER = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const NOT_COPIED = /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_label.*|tablespace_map.*|server\.log.*|current_logfiles.*|postgresql\.auto\.conf\.tmp|pgsql_tmp.*)$/;
/** Says where recovery begins, so it must be the youngest of all. */
const LAST = path.join('global', 'pg_control');

/**
 * @param {string} root
 * @param {string} folder relative to root
 * @returns {Generator<{ name: string, folder: boolean }>} folders before what is in them
 */
function* contents(root, folder = '') {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (NOT_COPIED.test(entry.name)) continue;
    if (entry.isSymbolicLink()) throw new Refusal(`${path.join(root, name)} lies elsewhere (a link). Such a database is backed up by pg_basebackup.`);
    yield { name, folder: entry.isDirectory() };
    if (entry.isDirectory() && !ONLY_FOLDER.has(name)) yield* contents(root, name);
  }
}

/**
 * @typedef {import('../postgres/place.mjs').Account} Account
 * @param {Account} account
 * @param {string} file
 */
const give = (account, file) => account && fs.chownSync(file, account.uid, account.gid);

/**
 * @param {string} from
 * @param {string} to
 * @param {Account} account
 */
async function copyFile(from, to, account) {
  try {
    await fs.promises.copyFile(from, to, fs.constants.COPYFILE_FICLONE);
  } catch (error) {
    // A table that was dropped meanwhile; the log of that time tells the same.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
    throw error;
  }
  fs.chmodSync(to, 0o600);
  give(account, to);
}

/**
 * @param {string} from
 * @param {string} to exists, empty
 * @param {{ account: Account, signal: AbortSignal }} options
 */
async function copyFiles(from, to, { account, signal }) {
  for (const { name, folder } of contents(from)) {
    if (signal.aborted) throw new Interrupted();
    const target = path.join(to, name);
    if (folder) {
      fs.mkdirSync(target, { mode: 0o700 });
      give(account, target);
    } else if (name !== LAST) await copyFile(path.join(from, name), target, account);
  }
  await copyFile(path.join(from, LAST), path.join(to, LAST), account);
  for (const part of ['archive_status', 'summaries']) {
    fs.mkdirSync(path.join(to, 'pg_wal', part), { mode: 0o700 });
    give(account, path.join(to, 'pg_wal', part));
  }
}

/**
 * The log from the begin of the copying to its end. A slot has kept the server from recycling it.
 * @param {string} from
 * @param {string} to
 * @param {{ first: string, last: string, account: Account }} range
 */
async function copyLog(from, to, { first, last, account }) {
  const names = fs.readdirSync(path.join(from, 'pg_wal')).filter((name) => /\.history$/.test(name) || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last));
  if (!names.includes(first) || !names.includes(last)) throw new Error(`the write-ahead log from ${first} to ${last} is not whole`);
  for (const name of names) await copyFile(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name), account);
}

/**
 * @param {import('pg').ClientBase} client of the superuser, on the running server
 * @param {import('../postgres/place.mjs').Place} place of the running server
 * @param {string} target a folder that exists, empty, the account's own
 * @param {AbortSignal} signal
 */
export async function copyCluster(client, { account, cluster }, target, signal) {
  const { rows: [{ spaces }] } = await client.query(`select count(*)::int as spaces from pg_tablespace where spcname not in ('pg_default', 'pg_global')`);
  if (spaces > 0) throw new Refusal('This database has tablespaces of its own. Such a database is backed up by pg_basebackup.');
  // Both end with this connection, also when we are killed.
  await client.query(`select pg_create_physical_replication_slot('after_sales_backup_${process.pid}', true, true)`);
  await client.query(`select pg_backup_start('after-sales', true)`);
  await copyFiles(cluster, target, { account, signal });
  const { rows: [stop] } = await client.query(`select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)`);
  const [, first] = /\(file ([0-9A-F]{24})\)/.exec(stop.labelfile) ?? [];
  if (!first) throw new Error('PostgreSQL did not say where its log begins');
  const label = path.join(target, 'backup_label');
  fs.writeFileSync(label, stop.labelfile, { mode: 0o600 });
  give(account, label);
  await copyLog(cluster, target, { first, last: stop.last, account });
}
