// @ts-check
// `npm test`: every test, on a throwaway PostgreSQL. Arguments go to Jest. Where there is no Chromium the browser tests
// are left out, and that is said; CI installs it (`npm run browser`).

import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { command } from './lib/command.mjs';
import { checkServer } from './lib/databases.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { ensurePostgres } from './lib/postgres.mjs';
import { forward } from './lib/forward.mjs';
import { Refusal } from './lib/refusal.mjs';
import { say, step } from './lib/say.mjs';

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

const NO_CHROMIUM = 'there is no Chromium. `npm run browser` installs Debian\'s; any other is found on the PATH or by CHROMIUM_PATH.';

/**
 * Only somebody's own machine may do without the browser tests, and never when they are what was asked for.
 * @param {string[]} asked
 */
function withoutBrowser(asked) {
  const patterns = asked.filter((argument) => !argument.startsWith('-'));
  if (findChromium() || (patterns.length > 0 && !patterns.some((pattern) => pattern.includes('browser')))) return [];
  if (process.env.CI || patterns.length > 0) throw new Refusal(`The browser tests can't run: ${NO_CHROMIUM}`);
  say(`! The browser tests are left out: ${NO_CHROMIUM}`);
  return ['--ignoreProjects=browser'];
}

await command(async ({ stop, atEnd }) => {
  await ensureInstalled({ signal: stop });
  const url = await databaseServer(atEnd);
  await ensureBuilt({ admin: false, signal: stop });

  // Jest takes what follows a list of projects for another project, so it stands last.
  const args = [...(process.env.CI ? ['--ci'] : []), ...process.argv.slice(2), ...withoutBrowser(process.argv.slice(2))];
  return forward(spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // TEST_TZ, not TZ: the suite is meant to be run in zones that are chosen, not found.
    env: { ...process.env, TEST_PG_URL: url, NODE_ENV: 'test', TZ: process.env.TEST_TZ || 'UTC', STRAPI_TELEMETRY_DISABLED: 'true' },
  }), stop);
});
