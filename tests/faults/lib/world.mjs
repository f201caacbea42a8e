// @ts-check
// What a script breaks: databases and instances of its own, gone when the script ends.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { ensurePostgres } from '../../../scripts/lib/postgres.mjs';
import { testServer } from '../../support/jest-server.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('../../support/template-database.cjs')} */
const { ensureTemplate, cloneTemplate, dropDatabase, urlOf } = require('../../support/template-database.cjs');
/** @type {typeof import('../../support/instance-process.cjs')} */
const { startProcess, ROOT } = require('../../support/instance-process.cjs');
/** @type {typeof import('../../support/jest-secrets.cjs')} */
const { TEST_ENVIRONMENT } = require('../../support/jest-secrets.cjs');

/** @typedef {import('../../support/instance-process.cjs').InstanceProcess} Instance */
/** @typedef {import('./fault.mjs').Context} Context */

/** Which app is broken: this one, or a copy made by `copyApp` that nobody recompiles meanwhile. */
const APP = process.env.FAULTS_APP || ROOT;

const newName = () => `f_${process.pid}_${randomBytes(4).toString('hex')}`;

/**
 * A database with the tables of this release, or an empty one, on the test server.
 * @param {Context} context
 * @param {{ empty?: boolean }} [options]
 */
export async function newDatabase({ atEnd }, { empty = false } = {}) {
  if (APP === ROOT) await ensureBuilt({ admin: false });
  const server = await testServer();
  atEnd(server.leave);
  const name = newName();
  atEnd(() => dropDatabase(server.url, name));
  if (empty) await query(server.url, `create database ${name}`);
  else await cloneTemplate(server.url, process.env.TEMPLATE_DATABASE || (await ensureTemplate(server.url)), name);
  return { name, url: urlOf(server.url, name), server: server.url };
}

/**
 * A PostgreSQL of our own, which may be stopped and killed. It writes to disk like a real one.
 * @param {Context} context
 */
export async function ownPostgres({ atEnd }) {
  if (APP === ROOT) await ensureBuilt({ admin: false });
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'after-sales-fault-'));
  fs.chmodSync(home, 0o711);
  atEnd(() => fs.rmSync(home, { recursive: true, force: true }));
  const postgres = await ensurePostgres({ dataDir: path.join(home, 'postgres') });
  atEnd(postgres.stop);
  const superuser = postgres.url('postgres', postgres.superuser);
  const name = newName();
  await query(superuser, `create database ${name}`);
  return { postgres, url: postgres.url(name, postgres.superuser) };
}

/**
 * @param {Context} context
 * @param {string} database
 * @param {Omit<import('../../support/instance-process.cjs').Options, 'database'>} [options]
 */
export async function startInstance({ atEnd }, database, options = {}) {
  const instance = await startProcess({ appDir: APP, ...options, database, env: { ...TEST_ENVIRONMENT, AFTER_SALES_POOL_WAIT_MS: '1500', TZ: 'UTC', ...options.env } });
  atEnd(instance.kill);
  return instance;
}

/**
 * @param {string} url
 * @param {string} text
 * @param {unknown[]} [values]
 * @returns {Promise<any[]>}
 */
export async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url, application_name: 'after-sales faults' });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * A connection that stays, for those who look often.
 * @param {Context} context
 * @param {string} url
 */
export async function connect({ atEnd }, url) {
  const client = new pg.Client({ connectionString: url, application_name: 'after-sales faults' });
  client.on('error', () => undefined);
  await client.connect();
  atEnd(() => client.end().catch(() => undefined));
  return client;
}

/**
 * The built app once more in another folder, so that a script can change its files.
 * @param {Context} context
 * @param {string} [target]
 */
export async function copyApp({ atEnd }, target = fs.mkdtempSync(path.join(os.tmpdir(), 'after-sales-app-'))) {
  if (APP === ROOT) await ensureBuilt({ admin: false });
  atEnd(() => fs.rmSync(target, { recursive: true, force: true }));
  const withoutPanel = (/** @type {string} */ from) => from !== path.join(APP, 'dist', 'build');
  for (const part of ['dist', 'public', 'database', 'package.json', 'src/plugins/after-sales/local']) {
    const from = path.join(APP, part);
    if (fs.existsSync(from)) fs.cpSync(from, path.join(target, part), { recursive: true, filter: withoutPanel });
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(target, 'node_modules'));
  return target;
}
