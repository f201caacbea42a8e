// @ts-check
// `npm start`, and `npm run dev` with --dev: from a bare checkout to a running product, and back to
// nothing running at Ctrl-C. Each step does only what is missing.

import './lib/node-version.mjs';
import path from 'node:path';
import { readAddress, refuseTakenPort } from './lib/address.mjs';
import { startApp, untilReady } from './lib/app-process.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/cluster-for.mjs';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { becomeTheOnlyStart } from './lib/only-start.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { complain, say, step } from './lib/say.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { watchPostgres } from './lib/watch-postgres.mjs';
import { welcome } from './lib/welcome.mjs';

const DEV = process.argv.includes('--dev');
const DATABASE = 'after_sales';

await command(async ({ stop, hurry, atEnd }) => {
  const data = dataDir();
  const address = readAddress();
  const start = await becomeTheOnlyStart(data, address.url, stop);
  atEnd(start.release);
  await refuseTakenPort(address);

  await ensureInstalled({ signal: stop });
  const database = await withDatabase(DATABASE, data, atEnd);
  // `strapi develop` builds for itself, and again after every change.
  if (!DEV) await ensureBuilt({ admin: true, signal: stop });
  if (DEV && /tmp/.test(ROOT)) complain(`! Strapi's watcher ignores every folder whose path contains "tmp": nothing will reload in ${ROOT}.`);

  const demoLoginsFile = path.join(data, 'demo-logins.json');
  const app = startApp({
    dev: DEV,
    env: {
      ...process.env,
      ...(await ensureSecrets(data)),
      NODE_ENV: process.env.NODE_ENV || (DEV ? 'development' : 'production'),
      TZ: 'UTC',
      // People read a terminal, machines a pipe.
      LOG_FORMAT: process.env.LOG_FORMAT || (process.stdout.isTTY ? 'text' : 'json'),
      HOST: address.host,
      PORT: String(address.port),
      DATABASE_URL: database.url,
      DATA_DIR: data,
      AFTER_SALES_STARTER: String(process.pid),
      ...(database.postgres && { AFTER_SALES_POSTGRES: database.postgres.home }),
      DEMO_LOGINS_FILE: demoLoginsFile,
      STRAPI_TELEMETRY_DISABLED: process.env.STRAPI_TELEMETRY_DISABLED ?? 'true',
    },
  });
  atEnd(() => (app.isRunning() ? step('Stopping the app', () => app.stop(hurry)) : app.stop(hurry)));
  start.remember(app.pid);
  await step('Starting the app', () => untilReady(app, `${address.url}/api/after-sales/ready`, stop));
  welcome(address.url, data, demoLoginsFile);
  if (database.postgres) atEnd(watchPostgres(database.postgres));

  const stopped = new Promise((resolve) => stop.addEventListener('abort', () => resolve(undefined), { once: true }));
  const how = await Promise.race([app.ended, stopped]);
  if (how === undefined) {
    say('Stopping; once more to stop at once.');
    return 0;
  }
  complain(`The app ended by itself (${how}).`);
  return 1;
});
