// @ts-check
// npm run prove-install: packs the plugin and installs it into a stock Strapi app, as a stranger would, on a throwaway
// PostgreSQL; looks at what it brings and that it leaves the rest of that app alone; takes it out again. What was
// proved is written to tests/install/proved.json.  --keep leaves the app where it is.

import './lib/node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePostgres } from './lib/postgres.mjs';
import { say, step } from './lib/say.mjs';
import { packPlugin } from './prove-install/package.mjs';
import { manifestHash, strapiVersion, writeRecord } from './prove-install/record.mjs';
import { lookAfter, lookAtEmpty, lookBefore, refusedWithoutSetup, setUp, uninstall } from './prove-install/stages.mjs';
import { createStockApp, makeItTheirs, startStockApp } from './prove-install/stock-app.mjs';
import { build, install } from './prove-install/stranger.mjs';

/** @type {Record<string, number>} */
const seconds = {};

/**
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(title, work) {
  const since = performance.now();
  const result = await step(title, work);
  seconds[title] = Math.round((performance.now() - since) / 1000);
  return result;
}

await command(async ({ stop, atEnd }) => {
  await ensureInstalled({ signal: stop });
  const hash = manifestHash();
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-strapi-'));
  // PostgreSQL may run as another user, who passes through.
  fs.chmodSync(place, 0o711);
  if (process.argv.includes('--keep')) say(`The app is in ${place}`);
  else atEnd(() => fs.rmSync(place, { recursive: true, force: true }));
  const root = path.join(place, 'app');

  const databases = await timed('Starting a throwaway PostgreSQL', () => startDatabases(path.join(place, 'postgres'), atEnd));
  const [packed] = await Promise.all([
    timed('Building, verifying and packing the plugin', () => packPlugin(stop)).then((made) => {
      atEnd(made.remove);
      return made;
    }),
    timed(`Making a stock Strapi ${strapiVersion()} app`, () => createStockApp(root, strapiVersion(), databases.connection, stop)),
  ]);
  makeItTheirs(root);

  /** @type {import('./prove-install/stages.mjs').Stage} */
  const stage = { root, signal: stop, databases, during: (database, work) => during(root, stop, database, work) };
  const before = await timed('The app before: rows, users, rights, answers', () => lookBefore(stage));
  await timed('First command: npm install', () => install(root, packed.tarball, stop));
  await timed('Without the second command it refuses to start, and says why', () => refusedWithoutSetup(stage));
  await timed('Second command: npx after-sales-setup, and once more', () => setUp(stage));
  await timed('npm run build', () => build(root, stop));
  const brought = await timed('On an empty database: roles, permissions, a reception, the panel', () => lookAtEmpty(stage));
  const kept = await timed('The app after: the same rows, rights and answers, and a reception', () => lookAfter(stage, before));
  await timed('Uninstalled: nothing of theirs or ours is lost', () => uninstall(stage, before, kept));

  writeRecord({
    hash,
    date: new Date().toISOString(),
    with: { strapi: strapiVersion(), node: process.version },
    tarball: { bytes: packed.bytes, files: packed.files },
    brought: { ...brought, tables: Object.keys(kept.rows).length },
    leftAlone: { answers: before.said.length, tables: Object.keys(before.tables).length },
    seconds,
  });
  say('Proved; tests/install/proved.json is written.');
  return 0;
});

/**
 * @param {string} folder
 * @param {(undo: () => unknown) => void} atEnd
 */
async function startDatabases(folder, atEnd) {
  const postgres = await ensurePostgres({ dataDir: folder, throwaway: true });
  atEnd(postgres.stop);
  const { superuser, port } = postgres;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url('postgres', superuser) });
  await client.connect();
  for (const name of ['app', 'empty']) await client.query(`create database ${name}`);
  await client.end();
  return { app: postgres.url('app', superuser), empty: postgres.url('empty', superuser), connection: { port, ...superuser, database: 'app' } };
}

/**
 * Runs the app on one of the databases while something is looked at; shows what it said when that goes wrong.
 *
 * @template T
 * @param {string} root
 * @param {AbortSignal} signal
 * @param {'app' | 'empty'} database
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function during(root, signal, database, work) {
  const app = await startStockApp(root, signal, { DATABASE_NAME: database });
  try {
    return await work(app.url);
  } catch (error) {
    say(app.log());
    throw error;
  } finally {
    await app.stop();
  }
}
