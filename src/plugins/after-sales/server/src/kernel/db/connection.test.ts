import { connectionOf } from './connection';

describe('the database that Strapi’s own setting names', () => {
  const stock = { host: 'db.example', port: 5433, database: 'shop', user: 'shop', password: 'secret', ssl: false, schema: 'public' };

  test.each([
    ['host and port, as in a stock app', { ...stock, connectionString: undefined }, { host: 'db.example', port: 5433, database: 'shop', user: 'shop', password: 'secret', ssl: false }],
    ['an address wins over host and port', { ...stock, connectionString: 'postgres://a:b@c/d' }, { connectionString: 'postgres://a:b@c/d', ssl: false }],
    ['an empty address is none', { ...stock, connectionString: '' }, { host: 'db.example', port: 5433, database: 'shop', user: 'shop', password: 'secret', ssl: false }],
    ['TLS with its certificate', { connectionString: 'postgres://a@c/d', ssl: { ca: '-----BEGIN', rejectUnauthorized: true } }, { connectionString: 'postgres://a@c/d', ssl: { ca: '-----BEGIN', rejectUnauthorized: true } }],
    ['a schema of the app’s own', { connectionString: 'postgres://a@c/d', ssl: false, schema: 'shop' }, { connectionString: 'postgres://a@c/d', ssl: false, options: '-c search_path="shop",public' }],
    ['knex’s short form', 'postgres://a@c/d', { connectionString: 'postgres://a@c/d' }],
  ])('%s', (_, connection, expected) => {
    expect(connectionOf(undefined, { client: 'postgres', connection })).toEqual(expected);
  });

  test('an address of our own is for a setting that can’t be read', () => {
    const byFunction = { client: 'postgres', connection: () => ({}) };
    expect(() => connectionOf(undefined, byFunction)).toThrow('database.url');
    expect(connectionOf('postgres://a@c/d', byFunction)).toEqual({ connectionString: 'postgres://a@c/d' });
  });

  test.each(['sqlite', 'mysql', undefined])('%s is refused with what to write', (client) => {
    expect(() => connectionOf(undefined, { client, connection: {} })).toThrow(/needs PostgreSQL.*DATABASE_CLIENT=postgres/);
  });

  test.each(['a"b', 'x; drop table t', 'a b', 7])('the schema %p is refused', (schema) => {
    expect(() => connectionOf(undefined, { client: 'postgres', connection: { ...stock, schema } })).toThrow('schema');
  });
});
