import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { cloneTemplate, dropDatabase } from './template-database.cjs';

const ROOT = path.resolve(__dirname, '..', '..');

export interface Answer {
  status: number;
  // Tests look into answers of every shape; what they expect is the assertion itself.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  headers: Headers;
}

export interface Ask {
  token?: string;
  /** The idempotency key; a new one for every call unless given. `null` sends none. */
  key?: string | null;
  language?: string;
  headers?: Record<string, string>;
}

/** The product on a database of its own, asked over real HTTP. */
export interface TestApp {
  url: string;
  databaseUrl: string;
  /** Strapi itself, for what has no endpoint. */
  strapi: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  get(path: string, ask?: Ask): Promise<Answer>;
  post(path: string, body: unknown, ask?: Ask): Promise<Answer>;
  patch(path: string, body: unknown, ask?: Ask): Promise<Answer>;
  del(path: string, ask?: Ask): Promise<Answer>;
  /** An API token of a system with these permissions (route ids), or of one of Strapi's ready-made kinds. */
  systemToken(actions: string[] | 'full-access' | 'read-only'): Promise<string>;
  /** A logged-in member of staff with these permissions. */
  staffToken(actions: string[]): Promise<string>;
  sql<Row = any>(text: string, values?: unknown[]): Promise<Row[]>; // eslint-disable-line @typescript-eslint/no-explicit-any
  stop(): Promise<void>;
}

const environment = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with npm test`);
  return value;
};

const databaseName = (): string => `t_${process.pid}_${randomBytes(4).toString('hex')}`;

/** A clone of the template and its address; for tests that start processes of their own. */
export async function newDatabase(): Promise<{ url: string; name: string; drop: () => Promise<void> }> {
  const server = environment('TEST_PG_URL');
  const name = databaseName();
  return { url: await cloneTemplate(server, environment('TEMPLATE_DATABASE'), name), name, drop: () => dropDatabase(server, name) };
}

export async function startApp(): Promise<TestApp> {
  const database = await newDatabase();
  process.env.DATABASE_URL = database.url;
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return {
    url: origin,
    databaseUrl: database.url,
    strapi,
    ...callers(`${origin}/api/after-sales`),
    systemToken: (actions) => makeSystemToken(strapi, actions),
    staffToken: (actions) => makeStaffToken(strapi, origin, actions),
    sql: async (text, values) => (await client.query(text, values)).rows,
    async stop() {
      await client.end();
      await strapi.destroy();
      await database.drop();
    },
  };
}

/** The four verbs against an instance's API. */
export function callers(base: string): Pick<TestApp, 'get' | 'post' | 'patch' | 'del'> {
  const call = async (method: string, address: string, body: unknown, { token, key, language, headers }: Ask = {}): Promise<Answer> => {
    const answer = await fetch(`${base}${address}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(language && { 'accept-language': language }),
        ...(method === 'POST' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text && (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text, headers: answer.headers };
  };
  return {
    get: (address, ask) => call('GET', address, undefined, ask),
    post: (address, body, ask) => call('POST', address, body, ask),
    patch: (address, body, ask) => call('PATCH', address, body, ask),
    del: (address, ask) => call('DELETE', address, undefined, ask),
  };
}

async function makeSystemToken(strapi: TestApp['strapi'], actions: string[] | 'full-access' | 'read-only'): Promise<string> {
  const custom = Array.isArray(actions);
  const token = await strapi.service('admin::api-token').create({
    kind: 'content-api',
    name: `test ${randomUUID()}`,
    description: '',
    lifespan: null,
    type: custom ? 'custom' : actions,
    ...(custom && { permissions: actions.map((action) => `plugin::after-sales.${action}`) }),
  });
  return token.accessKey;
}

async function makeStaffToken(strapi: TestApp['strapi'], origin: string, actions: string[]): Promise<string> {
  const name = randomBytes(6).toString('hex');
  const role = await strapi.service('admin::role').create({ name: `Test ${name}`, description: '' });
  await strapi.service('admin::role').assignPermissions(role.id, actions.map((action) => ({ action: `plugin::after-sales.${action}`, subject: null, properties: {}, conditions: [] })));
  const user = { email: `${name}@example.com`, firstname: 'Test', lastname: 'Staff', password: `Test-${name}-1`, isActive: true, roles: [role.id] };
  await strapi.service('admin::user').create({ ...user, registrationToken: null });
  const answer = await fetch(`${origin}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: user.email, password: user.password }) });
  const body = (await answer.json()) as { data?: { token?: string } };
  if (!body.data?.token) throw new Error(`log-in failed: ${JSON.stringify(body)}`);
  return body.data.token;
}
