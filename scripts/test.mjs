// @ts-check
// `npm test`: every test that needs Node alone, on a throwaway PostgreSQL. Arguments go to Jest.

import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { checkServer } from './lib/databases.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { ensurePostgres } from './lib/postgres.mjs';
import { forward } from './lib/forward.mjs';
import { step } from './lib/say.mjs';

/** @param {(undo: () => unknown) => void} atEnd */
async function databaseServer(atEnd) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await checkServer(given);
    return given;
  }
  return step('Starting a throwaway PostgreSQL', async () => {
    const postgres = await ensurePostgres({ dataDir: path.join(dataDir(), 'test-postgres'), throwaway: true });
    atEnd(postgres.stop);
    return postgres.url('postgres', postgres.superuser);
  });
}

await command(async ({ stop, atEnd }) => {
  await ensureInstalled({ signal: stop });
  const url = await databaseServer(atEnd);
  await ensureBuilt({ admin: false, signal: stop });

  const args = [...(process.env.CI ? ['--ci'] : []), ...process.argv.slice(2)];
  return forward(spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // TEST_TZ, not TZ: the suite is meant to be run in zones that are chosen, not found.
    env: { ...process.env, TEST_PG_URL: url, NODE_ENV: 'test', TZ: process.env.TEST_TZ || 'UTC', STRAPI_TELEMETRY_DISABLED: 'true' },
  }), stop);
});
