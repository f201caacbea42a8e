import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { atOnce } from '../support/at-once';
import { rowCounts } from '../support/books';
import { startInstance, type Instance } from '../support/instance';
import { dropDatabase, urlOf } from '../support/template-database.cjs';

const SERVER = process.env.TEST_PG_URL ?? '';
const NAME = `empty_${process.pid}_${randomBytes(4).toString('hex')}`;

let server: Client;
let client: Client;

const rows = async <Row>(text: string): Promise<Row[]> => (await client.query(text)).rows as Row[];
const count = async (from: string): Promise<number> => (await rows<{ count: number }>(`select count(*)::int as count from ${from}`))[0].count;

/** Three at the same moment, as when a cluster is switched on; jobs too, for their tables are made at the start. */
const startThree = (): Promise<Instance[]> => atOnce(3, 3, () => startInstance({ database: urlOf(SERVER, NAME), env: { AFTER_SALES_JOBS: 'true' } }));

const stopAll = async (instances: Instance[]): Promise<void> => {
  const endings = await Promise.all(instances.map((instance) => instance.stop()));
  expect(endings).toEqual([{ code: 0, signal: null }, { code: 0, signal: null }, { code: 0, signal: null }]);
};

beforeAll(async () => {
  server = new Client({ connectionString: SERVER });
  await server.connect();
  await server.query(`create database ${NAME}`);
  client = new Client({ connectionString: urlOf(SERVER, NAME) });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await server?.end();
  await dropDatabase(SERVER, NAME);
});

test('[PF2] three instances started at once on an empty database all come up, and what a first start does is done once', async () => {
  const instances = await startThree();
  const migrations = await rows<{ name: string }>('select name from as_migrations');
  expect(migrations.length).toBeGreaterThan(5);
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  // Strapi's own migrations ran three times before there was a lock.
  const own = await rows<{ name: string }>('select name from strapi_migrations_internal');
  expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);

  expect(await count('as_provinces')).toBe(31);
  expect(await count(`as_events where type = 'coding.created' and subject_type = 'province'`)).toBe(31);
  for (const table of ['as_provinces', 'as_cities', 'as_area_codes']) expect([table, await count(table)]).toEqual([table, await count(`(select distinct owner, code from ${table}) once`)]);

  // users-permissions makes its own roles only while there is none: ours must not come first.
  expect(await count(`up_roles where type in ('public', 'authenticated')`)).toBe(2);
  expect(await count(`up_roles`)).toBe(await count('(select distinct type from up_roles) once'));

  // A job of any of them finds a worker: nobody but the housekeeping forgets a key of last year.
  await client.query(`insert into as_idempotency (key_hash, body_hash, status, answer, at) values ('old', 'old', 201, '{}', now() - interval '1 year')`);
  await client.query(`select graphile_worker.add_job('kernel:housekeeping', '{}')`);
  for (let tries = 0; tries < 200 && (await count('as_idempotency')) > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await count('as_idempotency')).toBe(0);
  await stopAll(instances);
});

test('[PF2] three instances started at once on an existing database all come up and change no row', async () => {
  const before = await rowCounts(client, { all: true });
  const provinces = await rows('select * from as_provinces order by id');
  const migrations = await rows('select * from as_migrations order by name');
  await stopAll(await startThree());
  expect(await rowCounts(client, { all: true })).toEqual(before);
  expect(await rows('select * from as_provinces order by id')).toEqual(provinces);
  expect(await rows('select * from as_migrations order by name')).toEqual(migrations);
});
