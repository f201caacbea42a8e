import type pg from 'pg';

/** How to reach the database, in the words of `pg`. */
export type Connection = Pick<pg.ClientConfig, 'connectionString' | 'host' | 'port' | 'database' | 'user' | 'password' | 'ssl' | 'options'>;

const SCHEMA_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

const refuse = (what: string): never => {
  throw new Error(`after-sales: ${what}`);
};

/**
 * Where this plugin keeps its rows: in Strapi's own database, because its tables refer to Strapi's. Strapi's setting is
 * therefore what counts; `database.url` of our own configuration is for a setting that we can't read.
 */
export function connectionOf(url: string | undefined, strapi: unknown): Connection {
  const { client, connection } = (strapi ?? {}) as { client?: unknown; connection?: unknown };
  if (client !== 'postgres') refuse(`needs PostgreSQL; config/database says client: ${JSON.stringify(client)} (in a stock app: DATABASE_CLIENT=postgres and the other DATABASE_ variables in .env)`);
  if (url) return { connectionString: url, ...searchPath(connection) };
  if (typeof connection === 'string') return { connectionString: connection };
  if (typeof connection !== 'object' || connection === null) refuse('can’t read the connection of config/database; give the address as database.url in the plugin’s configuration');
  const { connectionString, host, port, database, user, password, ssl } = connection as Connection;
  return { ...(connectionString ? { connectionString } : { host, port, database, user, password }), ssl, ...searchPath(connection) };
}

/** Strapi sets the schema on each connection that it opens; so do we, with what the extensions left in `public`. */
function searchPath(connection: unknown): Pick<Connection, 'options'> {
  const schema = (connection as { schema?: unknown } | null | undefined)?.schema;
  if (schema === undefined || schema === null || schema === '' || schema === 'public') return {};
  if (typeof schema !== 'string' || !SCHEMA_NAME.test(schema)) return refuse(`can’t work in a schema called ${JSON.stringify(schema)}: letters, digits and _ only`);
  return { options: `-c search_path="${schema}",public` };
}
