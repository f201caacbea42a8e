import type { Pool, PoolClient, QueryResult } from 'pg';
import { type Sql, statementName } from './sql';

/** What a store needs: statements in, rows out. Inside a transaction and outside it has the same face. */
export interface Db {
  /** All rows of the statement. */
  many<Row>(statement: Sql<Row>): Promise<Row[]>;
  /** The only row, or null. */
  one<Row>(statement: Sql<Row>): Promise<Row | null>;
}

export interface Tx extends Db {
  /** Runs `work` so that its failure undoes only itself: a real SAVEPOINT, which Strapi's nested transactions don't have. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /** How often the database was asked, BEGIN and COMMIT included. Routes promise a number; tests hold them to it. */
  readonly roundTrips: number;
}

/** PostgreSQL's codes after which the same work may succeed when it is simply done again. */
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const ATTEMPTS = 5;

export class TxClient implements Tx {
  roundTrips = 0;
  private savepoints = 0;

  constructor(private readonly client: PoolClient) {}

  async many<Row>(statement: Sql<Row>): Promise<Row[]> {
    this.roundTrips += 1;
    const { text, values } = statement;
    const result = await this.client.query({ name: statementName(text), text, values: values as unknown[] });
    return result.rows as Row[];
  }

  async one<Row>(statement: Sql<Row>): Promise<Row | null> {
    return (await this.many(statement))[0] ?? null;
  }

  /** Several statements without values in one round trip, for BEGIN and COMMIT and what rides along with them. */
  async script(text: string): Promise<QueryResult[]> {
    this.roundTrips += 1;
    const result: QueryResult | QueryResult[] = await this.client.query(text);
    return Array.isArray(result) ? result : [result];
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    this.savepoints += 1;
    const name = `as_sp_${this.savepoints}`;
    await this.script(`savepoint ${name}`);
    try {
      const result = await work();
      await this.script(`release savepoint ${name}`);
      return result;
    } catch (error) {
      await this.script(`rollback to savepoint ${name}; release savepoint ${name}`);
      throw error;
    }
  }
}

export interface TxOptions<Opened> {
  /** Statements that ride along with BEGIN; their results go to `opened`. No caller's text may stand in them. */
  openWith?: string;
  opened?: (results: QueryResult[]) => Opened;
  /** Unique constraints whose violation means «somebody was first: look again», not «refused». */
  retryOn?: ReadonlySet<string>;
}

export interface TxWork<Opened, T> {
  (tx: Tx, opened: Opened): Promise<{ result: T; closeWith?: string; rollback?: boolean }>;
}

/**
 * Commands find their rows by keys, so one plan serves all values. Left to itself PostgreSQL believes that it could do a
 * little better with a plan of its own for each call, and plans a load statement of ten parts anew every time: that takes
 * several times longer than running it.
 */
const ONE_PLAN = 'set local plan_cache_mode = force_generic_plan';

const retryable = (error: unknown, constraints: ReadonlySet<string> | undefined): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === SERIALIZATION_FAILURE || code === DEADLOCK) return true;
  return code === UNIQUE_VIOLATION && constraint !== undefined && (constraints?.has(constraint) ?? false);
};

/**
 * One transaction: BEGIN (with `openWith`), the work, COMMIT (with its `closeWith`), done again from the start when
 * PostgreSQL says that it lost a race. `work` must therefore have no effect outside the transaction.
 */
export async function runTx<Opened, T>(pool: Pool, options: TxOptions<Opened>, work: TxWork<Opened, T>): Promise<{ result: T; roundTrips: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    const tx = new TxClient(client);
    let broken: Error | undefined;
    try {
      const results = await tx.script(`begin; ${ONE_PLAN}; ${options.openWith ?? ''}`);
      const { result, closeWith, rollback } = await work(tx, options.opened?.(results.slice(2)) as Opened);
      await tx.script(rollback ? 'rollback' : `${closeWith ? `${closeWith}; ` : ''}commit`);
      return { result, roundTrips: tx.roundTrips };
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      if (attempt >= ATTEMPTS || !retryable(error, options.retryOn)) throw error;
    } finally {
      // A connection that can't even roll back is thrown away instead of going back to the pool.
      client.release(broken);
    }
  }
}

/** `runTx` for work that needs nothing special; tells its round trips too. */
export const countedTx = <T>(pool: Pool, work: (tx: Tx) => Promise<T>, retryOn?: ReadonlySet<string>): Promise<{ result: T; roundTrips: number }> =>
  runTx<undefined, T>(pool, { retryOn }, async (tx) => ({ result: await work(tx) }));

/** `countedTx` for those who don't ask how often. */
export const withTx = async <T>(pool: Pool, work: (tx: Tx) => Promise<T>, retryOn?: ReadonlySet<string>): Promise<T> => (await countedTx(pool, work, retryOn)).result;

/** Reads outside a transaction: each statement on whichever connection is free. */
export function poolDb(pool: Pool): Db {
  const many = async <Row>({ text, values }: Sql<Row>): Promise<Row[]> => {
    const result = await pool.query({ name: statementName(text), text, values: values as unknown[] });
    return result.rows as Row[];
  };
  return { many, one: async (statement) => (await many(statement))[0] ?? null };
}

/** The same, counting: a route that reads promises its round trips as one that writes does. */
export function countingDb(db: Db): Db & { readonly roundTrips: number } {
  let roundTrips = 0;
  const many = <Row>(statement: Sql<Row>): Promise<Row[]> => {
    roundTrips += 1;
    return db.many(statement);
  };
  return {
    many,
    one: async (statement) => (await many(statement))[0] ?? null,
    get roundTrips() {
      return roundTrips;
    },
  };
}
