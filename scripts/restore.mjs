// @ts-check
// `npm run restore -- FILE [--replace]`: puts a backup back, after it was proved to be whole.

import './lib/node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyArchive } from './lib/backup/archive.mjs';
import { totalRows } from './lib/backup/census.mjs';
import { system } from './lib/backup/make.mjs';
import { draftCluster, present, putAside, restoreDataFiles, restoreDump } from './lib/backup/put-back.mjs';
import { command } from './lib/command.mjs';
import { checkServer } from './lib/databases.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { becomeTheOnlyStart } from './lib/only-start.mjs';
import { dataDir, fromUser } from './lib/paths.mjs';
import { Refusal } from './lib/refusal.mjs';
import { say, step } from './lib/say.mjs';

const USAGE = `Usage: npm run restore -- FILE [--replace]
  --replace          when DATA_DIR holds an installation already: it is moved aside, not deleted
  DATA_DIR           where to (.data)
  DATABASE_URL       an empty database, for a backup of a database elsewhere
  BACKUP_PASSPHRASE  of an encrypted backup`;

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } });
    if (positionals.length !== 1) throw new Error('One file is needed.');
    const file = fromUser(positionals[0]);
    if (!fs.statSync(file).isFile()) throw new Error(`${file} is no file.`);
    return { file, replace: values.replace };
  } catch (error) {
    throw new Refusal(`${/** @type {Error} */ (error).message}\n${USAGE}`, 2);
  }
}

/**
 * @param {import('./lib/backup/archive.mjs').Manifest} manifest
 * @param {string | undefined} url
 */
function refuseOtherKind({ kind, postgres }, url) {
  if (kind === 'dump' && !url) throw new Refusal('This is the backup of a database elsewhere: set DATABASE_URL to an empty database for it.');
  if (kind === 'cluster' && url) throw new Refusal('This is the backup of the product\'s own PostgreSQL: restore it without DATABASE_URL.');
  if (kind === 'cluster' && postgres.system !== system) throw new Refusal(`The backup was made on ${postgres.system}; this machine is ${system}, and PostgreSQL's files differ between the two.`);
}

await command(async ({ stop, atEnd }) => {
  const { file, replace } = readArguments();
  const data = dataDir();
  const { DATABASE_URL: url, BACKUP_PASSPHRASE: given } = process.env;
  const passphrase = given || undefined;
  await ensureInstalled({ signal: stop });
  // A product that runs would write into what is being put in its place.
  const start = await becomeTheOnlyStart(data, 'a restore', stop);
  atEnd(start.release);

  const manifest = await step('Checking the backup', () => verifyArchive(file, passphrase));
  refuseOtherKind(manifest, url);
  const withCluster = manifest.kind === 'cluster';
  const there = present(data, withCluster);
  if (there.length > 0 && !replace) throw new Refusal(`There is an installation already:\n  ${there.join('\n  ')}\nRestore into another DATA_DIR, or add --replace: it is moved aside then, not deleted.`);

  const order = { file, passphrase, data, manifest, signal: stop, atEnd };
  if (url) {
    await checkServer(url);
    await restoreDump({ ...order, url });
  }
  const draft = withCluster ? await draftCluster(order) : undefined;
  // From here on there is no way back by Ctrl-C; it is a matter of a moment.
  const stamp = new Date().toISOString().slice(0, 19).replace(/:/g, '-');
  const aside = await putAside(data, { withCluster, stamp });
  if (draft) fs.renameSync(draft, path.join(data, 'postgres'));
  const uploads = await restoreDataFiles(file, passphrase, data, new AbortController().signal);

  say(`\n  Restored into ${data}: the backup of ${manifest.madeAt}, release ${manifest.version}`);
  for (const [name, counted] of Object.entries(manifest.census)) say(`  ${name}: ${totalRows(counted)} rows in ${Object.keys(counted.tables).length} tables, the same as in the backup`);
  if (uploads > 0) say(`  ${uploads} uploaded files`);
  if (aside) say(`  What was here before: ${aside}`);
  say(`\n  npm start\n`);
  return 0;
});
