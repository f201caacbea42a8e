// @ts-check
// A whole installation in a folder of its own, as `npm start` makes one: its PostgreSQL, its keys, its uploads.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDatabase } from '../../../scripts/lib/databases.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { ensurePostgres } from '../../../scripts/lib/postgres.mjs';
import { ensureSecrets } from '../../../scripts/lib/secrets.mjs';

/** @typedef {import('./fault.mjs').Context} Context */

/**
 * A folder that is gone in the end, through which PostgreSQL's own user may pass.
 * @param {Context} context
 */
export function temporaryFolder({ atEnd }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'after-sales-fault-'));
  fs.chmodSync(folder, 0o711);
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts the PostgreSQL of that folder, with the product's database; both are made when missing.
 * @param {Context} context
 * @param {string} data
 */
export async function openInstallation({ atEnd }, data) {
  if (!fs.existsSync(data)) {
    fs.mkdirSync(data, { recursive: true });
    fs.chmodSync(data, 0o711);
  }
  const postgres = await ensurePostgres({ dataDir: path.join(data, 'postgres') });
  atEnd(() => postgres.stop());
  await ensureDatabase(postgres, 'after_sales');
  return { postgres, url: postgres.url('after_sales'), superuser: postgres.url('after_sales', postgres.superuser), secrets: await ensureSecrets(data) };
}

/**
 * One of our commands, as npm would start it.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runCommand(name, args, env) {
  return new Promise((resolve) => {
    const { DATABASE_URL: _, BACKUP_PASSPHRASE: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts', `${name}.mjs`), ...args], { cwd: ROOT, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}
