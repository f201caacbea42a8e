// @ts-check
// `npm run backup [-- FILE]`: everything of this installation in one file, while it runs.

import './lib/node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { totalRows } from './lib/backup/census.mjs';
import { DATA_FILES } from './lib/backup/data-files.mjs';
import { backUpByDump, backUpCluster } from './lib/backup/make.mjs';
import { command } from './lib/command.mjs';
import { checkServer } from './lib/databases.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir, fromUser, ROOT } from './lib/paths.mjs';
import { Refusal } from './lib/refusal.mjs';
import { say } from './lib/say.mjs';

const USAGE = `Usage: npm run backup [-- FILE]
  FILE               where to; otherwise backups/after-sales-<time>.tar.gz in the project. Never overwritten.
  DATA_DIR           the installation (.data)
  DATABASE_URL       its database, when it isn't the own one; needs pg_dump
  BACKUP_PASSPHRASE  encrypts the file (AES-256-GCM); without it whoever has the file has everything`;

/** @returns {string} */
function target() {
  const encrypted = process.env.BACKUP_PASSPHRASE ? '.enc' : '';
  const name = `after-sales-${new Date().toISOString().slice(0, 19).replace(/:/g, '-')}.tar.gz${encrypted}`;
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    if (positionals.length > 1) throw new Error('One file, or none.');
    const file = positionals[0] ? fromUser(positionals[0]) : path.join(ROOT, 'backups', name);
    if (!positionals[0]) fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    if (fs.existsSync(file)) throw new Error(`${file} exists; a backup is never overwritten.`);
    if (!fs.existsSync(path.dirname(file))) throw new Error(`There is no folder ${path.dirname(file)}.`);
    return file;
  } catch (error) {
    throw new Refusal(`${/** @type {Error} */ (error).message}\n${USAGE}`, 2);
  }
}

await command(async ({ stop, atEnd }) => {
  const file = target();
  const data = dataDir();
  const { DATABASE_URL: url, BACKUP_PASSPHRASE: passphrase } = process.env;
  await ensureInstalled({ signal: stop });
  const order = { file, data, passphrase: passphrase || undefined, signal: stop, atEnd };
  if (url) await checkServer(url);
  const { census, bytes } = url ? await backUpByDump({ ...order, url }) : await backUpCluster(order);

  say(`\n  ${file}  ${(bytes / 1e6).toFixed(1)} MB`);
  for (const [name, counted] of Object.entries(census)) say(`  ${name}: ${totalRows(counted)} rows in ${Object.keys(counted.tables).length} tables`);
  say(`\n  ! It holds the names and phones of all customers${fs.existsSync(path.join(data, DATA_FILES[0])) ? ', and the keys of this installation' : ''}.`);
  say(passphrase ? '    It opens only with the passphrase: keep that elsewhere, nobody can recover it.' : '    It is NOT encrypted (BACKUP_PASSPHRASE would do that). Keep it where only you can read it.');
  say('    A copy on another machine is what makes it a backup. Back again: npm run restore -- FILE\n');
  return 0;
});
