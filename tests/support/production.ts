import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { callers, type TestApp } from './app';

const ROOT = path.resolve(__dirname, '..', '..');
const START_MS = 120_000;

/** As an operator makes them. */
export const strongSecrets = (): Record<string, string> =>
  Object.fromEntries(['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'].map((name) => [name, randomBytes(32).toString('base64url')]));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Ran {
  code: number | null;
  /** Everything it has written, standard output and error alike. */
  output: string;
}

/** A program to its end, with an environment of its own: nothing of the test's secrets comes along. */
export function runNode(args: string[], env: Record<string, string>): { ended: Promise<Ran>; stop: () => void; output: () => string } {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { PATH, HOME, TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, output })));
  return { ended, stop: () => void child.kill('SIGTERM'), output: () => output };
}

/** The app as a process manager runs it: `node scripts/app.mjs` with NODE_ENV=production. */
export const runApp = (env: Record<string, string>): ReturnType<typeof runNode> => runNode(['scripts/app.mjs'], { NODE_ENV: 'production', HOST: '127.0.0.1', ...env });

export interface Production extends Pick<TestApp, 'get' | 'post' | 'patch' | 'del'> {
  url: string;
  /** A token of a system that may do everything, made as Strapi makes it. */
  office: string;
  sql<Row = unknown>(text: string, values?: unknown[]): Promise<Row[]>;
  output(): string;
  stop(): Promise<Ran>;
}

export async function startProduction(databaseUrl: string, env: Record<string, string> = {}): Promise<Production> {
  const secrets = strongSecrets();
  const port = String(await freePort());
  const app = runApp({ ...secrets, PORT: port, DATABASE_URL: databaseUrl, ...env });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(app, url);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const office = randomBytes(128).toString('hex');
  const hash = createHmac('sha512', secrets.API_TOKEN_SALT!).update(office).digest('hex');
  await client.query(`insert into strapi_api_tokens (document_id, name, type, access_key, kind, created_at, updated_at) values ($1, 'office', 'full-access', $2, 'content-api', now(), now())`, [hash.slice(0, 24), hash]);
  return {
    url,
    office,
    ...callers(`${url}/api/after-sales`),
    sql: async (text, values) => (await client.query(text, values)).rows,
    output: app.output,
    async stop() {
      await client.end();
      app.stop();
      return app.ended;
    },
  };
}

async function untilReady(app: ReturnType<typeof runApp>, url: string): Promise<void> {
  let over = false;
  void app.ended.then(() => (over = true));
  const deadline = Date.now() + START_MS;
  while (!over && Date.now() < deadline) {
    const answer = await fetch(`${url}/api/after-sales/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(100);
  }
  app.stop();
  throw new Error(`the app did not start:\n${app.output()}`);
}
