import type pg from 'pg';

/** A step of our own DDL: constraints, triggers, functions and the tables that aren't content types. */
export interface Migration {
  /** `<slice>/<nnnn>-<what>`; recorded in the database and never changed once released. */
  name: string;
  sql: string;
}

const LOCK = `select pg_advisory_xact_lock(hashtext('after-sales:ddl'))`;

/**
 * Runs the steps that this database hasn't seen, in order, in one transaction: all or none. It is called after
 * Strapi's schema sync, so content types' tables exist, on an empty database too; Strapi leaves what we add alone.
 */
export async function migrate(client: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  const ran: string[] = [];
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '10s'; ${LOCK}`);
    await client.query(`create table if not exists as_migrations (name text primary key, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string }>('select name from as_migrations');
    const done = new Set(rows.map((row) => row.name));
    for (const { name, sql } of migrations) {
      if (done.has(name)) continue;
      await client.query(sql).catch((error: Error) => {
        throw new Error(`migration ${name}: ${error.message}`, { cause: error });
      });
      await client.query('insert into as_migrations (name) values ($1)', [name]);
      ran.push(name);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return ran;
}
