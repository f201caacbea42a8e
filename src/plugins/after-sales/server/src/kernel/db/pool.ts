import pg from 'pg';
import type { Connection } from './connection';

const { builtins } = pg.types;
const asText = (value: string): string => value;

/**
 * Strapi changes the type parsers of the whole process (NUMERIC to float, JSONB to text). This pool brings its own, so
 * that money stays exact: int8, numeric and date are strings, timestamptz is a Date, json and jsonb are objects.
 */
const types = new pg.TypeOverrides();
types.setTypeParser(builtins.INT8, 'text', asText);
types.setTypeParser(builtins.NUMERIC, 'text', asText);
types.setTypeParser(builtins.DATE, 'text', asText);
types.setTypeParser(builtins.JSON, 'text', (value: string): unknown => JSON.parse(value));
types.setTypeParser(builtins.JSONB, 'text', (value: string): unknown => JSON.parse(value));

export interface PoolOptions {
  connection: Connection;
  max: number;
  /** Whoever finds all connections taken, or nobody there, has an error after so long. */
  waitMs: number;
  applicationName: string;
  statementTimeoutMs: number;
}

/** A pool whose callers get an error, not an endless wait, when the database is slow, full or gone. */
export function createPool({ connection, max, waitMs, applicationName, statementTimeoutMs }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    types,
    application_name: applicationName,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    // No statement of ours is worth a second process: starting one takes longer than nearly all of them, and under load every core is busy.
    options: [connection.options, '-c timezone=UTC', '-c max_parallel_workers_per_gather=0'].filter(Boolean).join(' '),
  });
  // An idle connection that the server closes must not end the process; the next query reports what is wrong.
  pool.on('error', () => undefined);
  // Nor may one that is closed in the middle of a transaction: `pg` says it twice, to the query and to nobody.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
