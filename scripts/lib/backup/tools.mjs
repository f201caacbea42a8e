// @ts-check
// PostgreSQL's own pg_dump and pg_restore, for a database that is not ours to copy as a folder.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';

/** Where distributions keep the programs of each version. */
const FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/Library/PostgreSQL'];

/** @param {string} name */
function candidates(name) {
  const versions = FOLDERS.filter((folder) => fs.existsSync(folder)).flatMap((folder) => fs.readdirSync(folder).map((version) => path.join(folder, version, 'bin', name)));
  return [...(process.env.PG_BIN ? [path.join(process.env.PG_BIN, name)] : []), name, ...versions];
}

/**
 * The oldest program that is new enough: an older one doesn't understand the server.
 * @param {'pg_dump' | 'pg_restore'} name
 * @param {number} major of the server or of the dump
 * @returns {{ file: string, major: number } | undefined}
 */
export function findTool(name, major) {
  const found = candidates(name).flatMap((file) => {
    const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    const version = Number(/ (\d+)/.exec(stdout ?? '')?.[1]);
    return status === 0 && version >= major ? [{ file, major: version }] : [];
  });
  return found.sort((a, b) => a.major - b.major)[0];
}

/**
 * @param {'pg_dump' | 'pg_restore'} name
 * @param {number} major
 */
export function requireTool(name, major) {
  const tool = findTool(name, major);
  if (!tool) throw new Refusal(`The database is PostgreSQL ${major}, and there is no ${name} ${major} or newer on this machine. Install PostgreSQL's client programs (postgresql-client-${major}), or set PG_BIN to their folder.`);
  return tool.file;
}

/**
 * Runs one of them on a database. The password goes by the environment: arguments can be read by everybody.
 * @param {string} program
 * @param {string[]} args
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function runTool(program, args, url, signal) {
  const parsed = new URL(url);
  const password = decodeURIComponent(parsed.password);
  parsed.password = '';
  const env = { ...process.env, PGOPTIONS: '', ...(password && { PGPASSWORD: password }) };
  const { code, output } = await run(program, [...args, `--dbname=${parsed.href}`], { env, signal });
  if (code !== 0) throw new Refusal(`${tail(output)}\n\n${path.basename(program)} failed.`);
}
