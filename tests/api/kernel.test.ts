import { Client, type Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { refuseToLoseTables } from '../../src/plugins/after-sales/server/src/kernel/db/keep-tables';
import { migrate } from '../../src/plugins/after-sales/server/src/kernel/db/migrations';
import { createPool } from '../../src/plugins/after-sales/server/src/kernel/db/pool';
import { sql, statementName } from '../../src/plugins/after-sales/server/src/kernel/db/sql';
import { poolDb, withTx, type Tx } from '../../src/plugins/after-sales/server/src/kernel/db/tx';
import { enqueue, Jobs } from '../../src/plugins/after-sales/server/src/kernel/jobs';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { newDatabase } from '../support/app';

// The kernel's own promises on a real database, without Strapi around them.

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let pool: Pool;

const newPool = (max: number): Pool => createPool({ connection: { connectionString: database.url }, max, waitMs: 1_500, applicationName: 'kernel test', statementTimeoutMs: 5_000 });
const names = async (): Promise<string[]> => (await client.query<{ name: string }>('select name from t_things order by name')).rows.map(({ name }) => name);
const add = (tx: Tx, name: string): Promise<unknown> => tx.many(sql`insert into t_things (name) values (${name})`);

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('create table t_things (name text constraint t_things_name_uq primary key, amount int not null default 0)');
  pool = newPool(5);
});

beforeEach(() => client.query(`truncate t_things; insert into t_things (name) values ('a'), ('b')`));

afterAll(async () => {
  await pool?.end();
  await client?.end();
  await database?.drop();
});

describe('a transaction', () => {
  test('keeps all of its work or nothing of it', async () => {
    await withTx(pool, async (tx) => {
      await add(tx, 'c');
      await add(tx, 'd');
    });
    const failing = withTx(pool, async (tx) => {
      await add(tx, 'e');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a savepoint undoes only itself, after an error of ours and after one of the database', async () => {
    await withTx(pool, async (tx) => {
      await add(tx, 'before');
      const ours = tx.savepoint(async () => {
        await add(tx, 'lost');
        throw new Error('no');
      });
      await expect(ours).rejects.toThrow('no');
      await expect(tx.savepoint(() => add(tx, 'a'))).rejects.toThrow('t_things_name_uq');
      await tx.savepoint(() => add(tx, 'kept'));
      await add(tx, 'after');
    });
    expect(await names()).toEqual(['a', 'after', 'b', 'before', 'kept']);
  });

  test('is done again when PostgreSQL says that it could not be serialised', async () => {
    let tries = 0;
    const addOne = (between: () => Promise<unknown>) =>
      withTx(pool, async (tx) => {
        tries += 1;
        await tx.many(sql`set transaction isolation level serializable`);
        const row = await tx.one(sql<{ amount: number }>`select amount from t_things where name = 'a'`);
        await between();
        await tx.many(sql`update t_things set amount = ${(row?.amount ?? 0) + 1} where name = 'a'`);
      });
    let disturbed = false;
    await addOne(async () => {
      if (disturbed) return;
      disturbed = true;
      await addOne(() => Promise.resolve());
    });
    // The inner one once, the outer one twice: the second time it saw what the inner one had written.
    expect(tries).toBe(3);
    expect((await client.query('select amount from t_things where name = $1', ['a'])).rows).toEqual([{ amount: 2 }]);
  });

  test('is done again after a deadlock, so that both of two that met come through', async () => {
    let tries = 0;
    let arrived = 0;
    const touch = (tx: Tx, name: string) => tx.many(sql`update t_things set amount = amount + 1 where name = ${name}`);
    const both = (first: string, second: string) =>
      withTx(pool, async (tx) => {
        tries += 1;
        await touch(tx, first);
        arrived += 1;
        while (arrived < 2) await pause(5);
        await touch(tx, second);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect(tries).toBe(3);
    expect((await client.query('select amount from t_things')).rows).toEqual([{ amount: 2 }, { amount: 2 }]);
  });

  test('is done again after a unique name that the slice calls a race, five times and no more, and never after others', async () => {
    let tries = 0;
    const clash = (retryOn?: ReadonlySet<string>) =>
      withTx(pool, (tx) => {
        tries += 1;
        return add(tx, 'a');
      }, retryOn);
    await expect(clash()).rejects.toMatchObject({ code: '23505' });
    expect(tries).toBe(1);
    await expect(clash(new Set(['t_things_name_uq']))).rejects.toMatchObject({ code: '23505' });
    expect(tries).toBe(1 + 5);
  });

  test('whose connection is closed while it thinks fails alone: the process and the pool live on', async () => {
    const one = newPool(1);
    const thinking = withTx(one, async (tx) => {
      const me = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await client.query('select pg_terminate_backend($1)', [me?.pid]);
      await pause(100);
      await add(tx, 'lost');
    });
    await expect(thinking).rejects.toThrow(/connection|terminat/i);
    await withTx(one, (tx) => add(tx, 'next'));
    expect(await names()).toEqual(['a', 'b', 'next']);
    await one.end();
  });
});

describe('statements', () => {
  test('one text is prepared once per connection under one name, whatever the values', async () => {
    const one = newPool(1);
    const ask = (name: string) => poolDb(one).one(sql<{ name: string }>`select name from t_things where name = ${name}`);
    expect([await ask('a'), await ask('b'), await ask(`'; drop table t_things; --`)]).toEqual([{ name: 'a' }, { name: 'b' }, null]);
    const prepared = await poolDb(one).many(sql<{ name: string; statement: string }>`select name, statement from pg_prepared_statements where statement like 'select name from t_things%'`);
    const text = 'select name from t_things where name = $1';
    expect(prepared).toEqual([{ name: statementName(text), statement: text }]);
    await one.end();
  });

  test('numbers of arbitrary size, days and documents come back exact, though Strapi bends the parsers of the process', async () => {
    const row = await poolDb(pool).one(sql`select 9007199254740993::bigint as big, 12345678901234.5678::numeric as exact, '2024-03-20'::date as day, '{"a":1}'::jsonb as doc`);
    expect(row).toEqual({ big: '9007199254740993', exact: '12345678901234.5678', day: '2024-03-20', doc: { a: 1 } });
  });
});

describe('migrations', () => {
  const good = { name: 'test/0001-good', sql: 'create table t_good (id int)' };
  const bad = { name: 'test/0002-bad', sql: 'create table t_bad (id int); select nonsense' };
  const state = async () => (await client.query(`select to_regclass('t_good') is not null as good, to_regclass('t_bad') is not null as bad,
    (select count(*)::int from as_migrations where name like 'test/%') as recorded`)).rows[0] as object;

  test('all of a start run or none, and the one that fails is named', async () => {
    await expect(migrate(client, [good, bad])).rejects.toThrow('migration test/0002-bad: column "nonsense" does not exist');
    expect(await state()).toEqual({ good: false, bad: false, recorded: 0 });
  });

  test('each runs once, by however many it is asked for', async () => {
    const others = await Promise.all([1, 2, 3].map(async () => {
      const other = new Client({ connectionString: database.url });
      await other.connect();
      return other;
    }));
    const ran = await Promise.all(others.map((other) => migrate(other, [good])));
    expect(ran.flat()).toEqual([good.name]);
    expect(await migrate(client, [good, { ...bad, sql: 'create table t_bad (id int)' }])).toEqual([bad.name]);
    expect(await state()).toEqual({ good: true, bad: true, recorded: 2 });
    await Promise.all(others.map((other) => other.end()));
  });
});

describe('a configuration that would lose tables', () => {
  const all = async () => new Set((await client.query<{ name: string }>('select table_name as name from as_marker')).rows.map(({ name }) => name));

  test('is refused with a sentence that names the setting and what would be lost', async () => {
    const known = await all();
    known.delete('as_receptions');
    for (const setting of [true, undefined]) {
      await expect(refuseToLoseTables(client, setting, known)).rejects.toThrow(
        'config/database must hold settings: { forceMigration: false }; this start would drop as_receptions',
      );
    }
  });

  test('is refused too while nothing is missing yet, for the next start may be one with the plugin off', async () => {
    await expect(refuseToLoseTables(client, true, await all())).rejects.toThrow('a start with the plugin off would drop all its tables');
    await expect(refuseToLoseTables(client, false, new Set())).resolves.toBeUndefined();
  });
});

describe('jobs', () => {
  test('[PF2] a job that a transaction asks for is done after its commit, and never after a rollback', async () => {
    // graphile-worker tells of every job.
    jest.spyOn(console, 'info').mockImplementation();
    const done: unknown[] = [];
    const jobs = new Jobs(pool, [{ name: 'test:note', work: (payload) => Promise.resolve(void done.push(payload)) }]);
    await jobs.start({} as Kernel, 2);
    try {
      const undone = withTx(pool, async (tx) => {
        await enqueue(tx, 'test:note', { from: 'rolled back' });
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      await withTx(pool, async (tx) => {
        await enqueue(tx, 'test:note', { from: 'committed' });
        await pause(300);
        // Whoever looked now would act on a reception that may never exist.
        expect(done).toEqual([]);
      });
      for (let tries = 0; tries < 100 && done.length === 0; tries += 1) await pause(50);
      await pause(300);
      expect(done).toEqual([{ from: 'committed' }]);
    } finally {
      await jobs.stop();
    }
  });
});
