// @ts-check
// What the starter scripts say to PostgreSQL itself. `pg` is imported when it is needed: these modules
// are loaded before anything is installed.

import { Refusal } from './refusal.mjs';

const OLDEST = 14;

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'after-sales starter' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const ALREADY_THERE = new Set(['42P04', '42710', '23505']);

/**
 * @param {import('pg').Client} client
 * @param {string} question
 * @param {string} name
 * @param {string} statement
 */
async function createOnce(client, question, name, statement) {
  const { rowCount } = await client.query(question, [name]);
  if (rowCount) return;
  await client.query(statement).catch((error) => {
    // Another command made it since we asked.
    if (!ALREADY_THERE.has(error.code)) throw error;
  });
}

/**
 * Makes a database on our own server, owned by an ordinary role: the app is no superuser.
 * @param {import('./postgres.mjs').Postgres} postgres
 * @param {string} name
 */
export function ensureDatabase(postgres, name) {
  return connected(postgres.url('postgres', postgres.superuser), async (client) => {
    const { user, password } = postgres.owner;
    const role = client.escapeIdentifier(user);
    await createOnce(client, 'select 1 from pg_roles where rolname = $1', user, `create role ${role} login password ${client.escapeLiteral(password)}`);
    await createOnce(client, 'select 1 from pg_database where datname = $1', name, `create database ${client.escapeIdentifier(name)} owner ${role}`);
  });
}

/** @param {string} url */
function withoutPassword(url) {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@');
}

/**
 * Refuses a database with which the product would not work, in words instead of a stack trace.
 * @param {string} url as given by the user
 */
export async function checkServer(url) {
  const shown = withoutPassword(url);
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Refusal(`DATABASE_URL must look like postgres://user:password@host:5432/database, not ${shown}.`);
  const found = await connected(url, async (client) => {
    const { rows } = await client.query(`select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding`);
    return rows[0];
  }).catch((error) => {
    throw new Refusal(`The database ${shown} can't be reached: ${error.message || error.code}.`);
  });
  if (found.number < OLDEST * 10_000) throw new Refusal(`The database ${shown} is PostgreSQL ${found.version}; ${OLDEST} or newer is needed.`);
  if (found.encoding !== 'UTF8') throw new Refusal(`The database ${shown} has the encoding ${found.encoding}; UTF8 is needed.`);
}
