import pg from 'pg';
import type { Connection } from './connection';

const MINIMUM_VERSION = 140_000;

/**
 * Lets one instance at a time through Strapi's start. Strapi's own migrations and schema sync have no lock: of three
 * instances that start together on an empty database two crash. PostgreSQL frees the lock when the process dies.
 */
export async function takeBootLock(connection: Connection): Promise<{ client: pg.Client; release: () => Promise<void> }> {
  const client = new pg.Client({ ...connection, application_name: 'after-sales boot' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`select pg_advisory_lock(hashtext('after-sales:boot'))`);
  await refuseUnsuitableDatabase(client);
  return { client, release: () => client.end() };
}

async function refuseUnsuitableDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version, encoding } = rows[0]!;
  if (version < MINIMUM_VERSION) throw new Error(`after-sales needs PostgreSQL 14 or newer; this server is ${version}`);
  if (encoding !== 'UTF8') throw new Error(`after-sales needs a database with encoding UTF8; this one has ${encoding}`);
}
