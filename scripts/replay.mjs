// @ts-check
// `npm run replay -- FILE.csv [--json OUT]`: installs, builds and starts what the replay needs, and
// gives it a database of its own.

import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/cluster-for.mjs';
import { command } from './lib/command.mjs';
import { forward } from './lib/forward.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir, fromUser, ROOT } from './lib/paths.mjs';
import { Refusal } from './lib/refusal.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

const USAGE = 'Usage: npm run replay -- FILE.csv [--json OUT.json]';

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
    if (positionals.length !== 1) throw new Error('One file is needed.');
    return { file: fromUser(positionals[0]), json: values.json && fromUser(values.json) };
  } catch (error) {
    throw new Refusal(`${/** @type {Error} */ (error).message}\n${USAGE}`, 2);
  }
}

/** @param {string} file */
function refuseUnreadable(file) {
  try {
    if (!fs.statSync(file).isFile()) throw new Error('it is not a file');
    fs.accessSync(file, fs.constants.R_OK);
  } catch (error) {
    throw new Refusal(`${file} can't be read: ${/** @type {Error} */ (error).message}.\n${USAGE}`, 2);
  }
}

await command(async ({ stop, atEnd }) => {
  const { file, json } = readArguments();
  refuseUnreadable(file);
  const data = dataDir();
  await ensureInstalled({ signal: stop });
  const { url } = await withDatabase('replay', data, atEnd);
  await ensureBuilt({ admin: false, signal: stop });

  const args = ['scripts/lib/run-replay.mjs', file, ...(json ? ['--json', json] : [])];
  return forward(spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(await ensureSecrets(data)),
      NODE_ENV: process.env.NODE_ENV || 'production',
      TZ: 'UTC',
      DATABASE_URL: url,
      DATA_DIR: data,
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  }), stop);
});
