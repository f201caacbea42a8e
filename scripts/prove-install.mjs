// @ts-check
// npm run prove-install: packs the plugin and installs it into a stock Strapi app, as a stranger would, on a throwaway
// PostgreSQL; looks at what it brings and that it leaves the rest of that app alone; takes it out again. What was
// proved is written to tests/install/proved.json.  --keep leaves the app where it is.

import './lib/node-version.mjs';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePostgres } from './lib/postgres.mjs';
import { say, step } from './lib/say.mjs';
import { compareAnswers, compareTables } from './prove-install/compare.mjs';
import { cleanEnv, npm, packPlugin } from './prove-install/package.mjs';
import { judgePanel, lookAtPanel } from './prove-install/panel.mjs';
import { manifestHash, strapiVersion, writeRecord } from './prove-install/record.mjs';
import { makeItTheirs, createStockApp, startStockApp } from './prove-install/stock-app.mjs';
import { answers, live, ourRows, tables } from './prove-install/theirs.mjs';
import { rolesAndPermissions, untilOurReady, walk } from './prove-install/walk.mjs';

const NAME = 'strapi-plugin-after-sales';

await command(async ({ stop, atEnd }) => {
  await ensureInstalled({ signal: stop });
  const hash = manifestHash();
  const begun = performance.now();
  /** @type {Record<string, number>} */
  const seconds = {};
  /** @type {<T>(title: string, work: () => Promise<T>) => Promise<T>} */
  const timed = async (title, work) => {
    const since = performance.now();
    const result = await step(title, work);
    seconds[title] = Math.round((performance.now() - since) / 1000);
    return result;
  };

  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-strapi-'));
  fs.chmodSync(place, 0o711);
  if (process.argv.includes('--keep')) say(`The app is in ${place}`);
  else atEnd(() => fs.rmSync(place, { recursive: true, force: true }));
  const root = path.join(place, 'app');
  const { theirs, empty, connection } = await startDatabases(path.join(place, 'postgres'), timed, atEnd);
  /** @type {<T>(database: 'app' | 'empty', work: (url: string) => Promise<T>) => Promise<T>} */
  const during = async (database, work) => {
    const app = await startStockApp(root, stop, { DATABASE_NAME: database });
    try {
      return await work(app.url);
    } catch (error) {
      say(app.log());
      throw error;
    } finally {
      await app.stop();
    }
  };
  const compile = () => npm(['tsc'], root, stop, { program: 'npx' });

  const [packed] = await Promise.all([
    timed('Building, verifying and packing the plugin', () => packPlugin(stop)),
    timed(`Making a stock Strapi ${strapiVersion()} app`, () => createStockApp(root, strapiVersion(), connection, stop)),
  ]);
  atEnd(packed.remove);
  makeItTheirs(root);

  const before = await timed('The app before: rows, users, rights, answers', async () => {
    await compile();
    await during('app', live);
    const said = await during('app', answers);
    return { said, tables: await tables(theirs) };
  });

  await timed('First command: npm install', () => npm(['install', packed.tarball], root, stop));
  await timed('Without the second command it refuses to start, and says why', async () => {
    await compile();
    await assert.rejects(during('app', async () => undefined), /forceMigration: false[^]*npx after-sales-setup/);
  });
  await timed('Second command: npx after-sales-setup, and once more', () => setUp(root, stop));
  await timed('npm run build', () => npm(['run', 'build'], root, stop, { env: { ...cleanEnv(), NODE_ENV: 'production' } }));

  const fresh = await timed('On an empty database: roles, permissions, a reception, the panel', () => during('empty', async (url) => {
    const walked = await walk(url);
    const seen = await lookAtPanel(url, walked.number);
    judgePanel(seen);
    return { ...walked, ...(await rolesAndPermissions(url, empty)), panel: { types: seen.links, columns: seen.heads } };
  }));

  const kept = await timed('The app after: the same rows, rights and answers, and a reception', async () => {
    const said = await during('app', async (url) => {
      await untilOurReady(url);
      return answers(url);
    });
    compareAnswers(before.said, said);
    compareTables(before.tables, await tables(theirs));
    await during('app', walk);
    return { rows: await ourRows(theirs), tables: await tables(theirs) };
  });

  await timed('Uninstalled: nothing of theirs or ours is lost', async () => {
    await npm(['uninstall', NAME], root, stop);
    takeOut(path.join(root, 'config', 'plugins.ts'));
    await compile();
    compareAnswers(before.said, await during('app', answers));
    assert.deepEqual(await ourRows(theirs), kept.rows);
    compareTables(before.tables, await tables(theirs));
  });

  const { number: _number, ...brought } = fresh;
  writeRecord({
    hash,
    date: new Date().toISOString(),
    with: { strapi: strapiVersion(), node: process.version },
    tarball: { bytes: packed.bytes, files: packed.files },
    brought: { ...brought, tables: Object.keys(kept.rows).length },
    leftAlone: { answers: before.said.length, tables: Object.keys(before.tables).length },
    seconds: { ...seconds, 'all of it': Math.round((performance.now() - begun) / 1000) },
  });
  say('Proved; tests/install/proved.json is written.');
  return 0;
});

/**
 * @param {string} folder
 * @param {<T>(title: string, work: () => Promise<T>) => Promise<T>} timed
 * @param {(undo: () => unknown) => void} atEnd
 */
async function startDatabases(folder, timed, atEnd) {
  const postgres = await timed('Starting a throwaway PostgreSQL', () => ensurePostgres({ dataDir: folder, throwaway: true }));
  atEnd(postgres.stop);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url('postgres', postgres.superuser) });
  await client.connect();
  for (const name of ['app', 'empty']) await client.query(`create database ${name}`);
  await client.end();
  const { superuser, port } = postgres;
  return { theirs: postgres.url('app', superuser), empty: postgres.url('empty', superuser), connection: { port, ...superuser, database: 'app' } };
}

/**
 * The README's second command; run again it finds everything in place and changes no file.
 *
 * @param {string} root
 * @param {AbortSignal} signal
 */
async function setUp(root, signal) {
  const config = () => ['plugins', 'database'].map((name) => fs.readFileSync(path.join(root, 'config', `${name}.ts`), 'utf8'));
  const before = config();
  const told = await npm(['after-sales-setup'], root, signal, { program: 'npx' });
  const written = config();
  assert.ok(written.every((text, index) => text !== before[index]), told);
  await npm(['after-sales-setup'], root, signal, { program: 'npx' });
  assert.deepEqual(config(), written);
}

/**
 * What the README tells to take out of config/plugins: the plugin's entry.
 *
 * @param {string} file
 */
function takeOut(file) {
  const text = fs.readFileSync(file, 'utf8');
  const without = text.replace(/^ {2}'after-sales': \{\n[^]*?\n {2}\},\n/m, '');
  assert.notEqual(without, text);
  fs.writeFileSync(file, without);
}
