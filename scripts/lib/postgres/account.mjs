// @ts-check
// PostgreSQL refuses to run as root. When we are root, it runs as another user of the system.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { run } from '../processes.mjs';
import { say } from '../say.mjs';

/**
 * The user as whom PostgreSQL runs; undefined means: as ourselves.
 * @typedef {{ name: string, uid: number, gid: number } | undefined} Account
 */

const OURS = 'after-sales';

export const isRoot = process.getuid?.() === 0;

/**
 * @param {string} name
 * @returns {Account}
 */
function find(name) {
  const ask = (/** @type {string} */ option) => spawnSync('id', [option, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** @returns {Account} */
function create() {
  const attempts = [
    ['useradd', '--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', OURS],
    ['adduser', '-S', '-D', '-H', OURS], // busybox
  ];
  for (const [program, ...args] of attempts) {
    if (spawnSync(program, args, { stdio: 'ignore' }).status !== 0) continue;
    const account = find(OURS);
    if (account) say(`✓ Created the system user ${OURS}, because PostgreSQL doesn't run as root`);
    return account;
  }
  return undefined;
}

/**
 * Whoever owns a cluster that exists keeps it; else our own user, a database user that the system has
 * already, a new one, and at last nobody.
 * @param {string} [cluster]
 * @returns {Account}
 */
export function chooseAccount(cluster) {
  if (!isRoot) return undefined;
  if (cluster && fs.existsSync(cluster)) {
    const { uid, gid } = fs.statSync(cluster);
    if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  }
  return find(OURS) ?? find('postgres') ?? create() ?? find('nobody') ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/**
 * What PostgreSQL's programs see of our environment: nothing that could change what they do (PGDATA,
 * PGPORT, LANG …), and a folder to stand in that every user may enter.
 * @param {Account} account
 */
export function asAccount(account) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };
  return { cwd: '/', env, ...(account && { uid: account.uid, gid: account.gid }) };
}

/**
 * Tries something for real as that user: rights along a path, mounts without exec, missing libraries
 * and security modules can't be told from the files' modes.
 * @param {Account} account
 * @param {string} script for sh; the arguments are $1, $2 …
 * @param {...string} args
 */
export async function canDo(account, script, ...args) {
  try {
    const { code } = await run('/bin/sh', ['-c', script, 'sh', ...args], asAccount(account));
    return code === 0;
  } catch {
    return false;
  }
}
