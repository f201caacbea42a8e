// @ts-check
/**
 * The template database: the tables of the built app, made once per build and cloned for every test file in
 * a fifth of a second. Tests and the statement check share it; nobody connects to it, only to clones.
 */
const { execFile } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const { TEST_ENVIRONMENT } = require('./jest-secrets.cjs');

const ROOT = path.resolve(__dirname, '..', '..');
const BOOT_SCRIPT = path.join(__dirname, 'jest-boot-template.cjs');
const BOOT_TIMEOUT_MS = 180_000;
/** Another checkout on the same server may be about to clone its own template: only older ones are dropped. */
const KEEP_OTHERS_HOURS = 1;

/**
 * The name of the template that fits the present build; it is made if it is missing.
 *
 * @param {string} pgUrl a database of the server, by a user who may create databases
 * @returns {Promise<string>}
 */
async function ensureTemplate(pgUrl) {
  const name = `tpl_${hashOfBuild()}`;
  await withClient(pgUrl, async (client) => {
    // Jest and `npm run check` may arrive together; the second one finds the first one's work.
    await client.query(`select pg_advisory_lock(hashtext('after-sales:template'))`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await make(client, pgUrl, name);
      await dropOld(client, name);
    }
  });
  return name;
}

/**
 * @param {import('pg').Client} client
 * @param {string} pgUrl
 * @param {string} name
 */
async function make(client, pgUrl, name) {
  // Under its final name it is complete: what a killed run left behind has this name and is made anew.
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await bootApp(urlOf(pgUrl, unfinished));
  await client.query(`alter database ${unfinished} with allow_connections false`);
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [unfinished]);
  await client.query(`alter database ${unfinished} rename to ${name}`);
  await client.query(`comment on database ${name} is 'made at ${new Date().toISOString()}'`);
}

/**
 * @param {import('pg').Client} client
 * @param {string} current
 */
async function dropOld(client, current) {
  const { rows } = await client.query(
    `select datname as name from pg_database
     where datname ~ '^tpl_[0-9a-f]{16}$' and datname <> $1
       and coalesce(substring(shobj_description(oid, 'pg_database') from 'made at (.*)')::timestamptz, '-infinity')
           < now() - make_interval(hours => $2)`,
    [current, KEEP_OTHERS_HOURS],
  );
  for (const { name } of rows) {
    // Somebody is cloning it this very moment: the next build drops it.
    await client.query(`drop database if exists ${name}`).catch(() => undefined);
  }
}

/**
 * A private copy of the template; the caller drops it with `dropDatabase`.
 *
 * @param {string} pgUrl
 * @param {string} template from ensureTemplate
 * @param {string} name of the copy: letters, digits and underscores
 * @returns {Promise<string>} the copy's URL
 */
async function cloneTemplate(pgUrl, template, name) {
  await withClient(pgUrl, (client) => client.query(`create database ${name} template ${template}`));
  return urlOf(pgUrl, name);
}

/**
 * @param {string} pgUrl
 * @param {string} name
 */
async function dropDatabase(pgUrl, name) {
  await withClient(pgUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/**
 * @template T
 * @param {string} pgUrl
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(pgUrl, work) {
  const client = new Client({ connectionString: pgUrl, application_name: 'after-sales tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} pgUrl
 * @param {string} database
 */
function urlOf(pgUrl, database) {
  const url = new URL(pgUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** @param {string} databaseUrl */
function bootApp(databaseUrl) {
  const env = { ...process.env, ...TEST_ENVIRONMENT, TZ: 'UTC', DATABASE_URL: databaseUrl };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [BOOT_SCRIPT], { cwd: ROOT, env, timeout: BOOT_TIMEOUT_MS, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (!error) return resolve(undefined);
      const reason = error.killed ? `it took longer than ${BOOT_TIMEOUT_MS / 1000} s` : error.message.split('\n')[0];
      reject(new Error(`The app did not start on the template database (${reason}):\n${complaints(stdout + stderr)}`));
    });
  });
}

/**
 * The end of what the app printed, without colours and without what went well.
 * @param {string} output
 */
function complaints(output) {
  const plain = output.replace(/\x1b?\[\d*m/g, '');
  return plain.split('\n').filter((line) => !/\binfo\S*: /.test(line)).join('\n').slice(-4000);
}

/** What decides about tables and first rows: the compiled server, the migrations and the versions of the libraries. */
function hashOfBuild() {
  if (!fs.existsSync(path.join(ROOT, 'dist', 'config'))) throw new Error('There is no dist/: build the server first.');
  const hash = createHash('sha256');
  for (const file of [...filesBelow(path.join(ROOT, 'dist')), ...filesBelow(path.join(ROOT, 'database')), path.join(ROOT, 'package-lock.json')]) {
    if (fs.existsSync(file)) hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    // dist/build is the admin's bundle; maps, stamps and build information change without the program changing.
    if (entry.isDirectory()) return full === path.join(ROOT, 'dist', 'build') ? [] : filesBelow(full);
    return /(\.map|\.tsbuildinfo|-stamp)$/.test(entry.name) ? [] : [full];
  });
}

module.exports = { ensureTemplate, cloneTemplate, dropDatabase, urlOf };
