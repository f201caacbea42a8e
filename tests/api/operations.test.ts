import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../../src/plugins/after-sales/server/src/kernel/version';
import { configSchema } from '../../src/plugins/after-sales/server/src/kernel/config';
import { startApp, type TestApp } from '../support/app';

const ROOT = path.resolve(__dirname, '..', '..');

let app: TestApp;
let office: string;
let port: number;

beforeAll(async () => {
  process.env.METRICS_PORT = '0';
  app = await startApp();
  office = await app.systemToken('full-access');
  port = app.strapi.plugin('after-sales').service('kernel').get().metrics.port;
});

afterAll(async () => {
  delete process.env.METRICS_PORT;
  await app?.stop();
});

/** What Prometheus would read: the value of each row. */
async function scrape(): Promise<Map<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.status).toBe(200);
  const rows = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(rows.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

const count = (rows: Map<string, number>, route: string, status: string): number => rows.get(`after_sales_request_seconds_count{route="${route}",status="${status}"}`) ?? 0;

describe('metrics', () => {
  it('count what was asked, by route and class of status, refusals by code, replays', async () => {
    const before = await scrape();
    const body = { channel: 'phone', customer: { new: { name: 'Metric Person', phones: ['02144556677'] } }, devices: [{ serial: 'METRIC-1' }] };
    expect((await app.post('/receptions', body, { token: office, key: 'metrics-key-1' })).status).toBe(201);
    expect((await app.post('/receptions', body, { token: office, key: 'metrics-key-1' })).status).toBe(201);
    expect((await app.post('/receptions', {}, { token: office })).status).toBe(400);
    for (let i = 0; i < 3; i += 1) expect((await app.get('/live')).status).toBe(200);
    const after = await scrape();
    const grown = (key: string): number => (after.get(key) ?? 0) - (before.get(key) ?? 0);
    expect(count(after, 'receptions.open', '2xx') - count(before, 'receptions.open', '2xx')).toBe(2);
    expect(count(after, 'receptions.open', '4xx') - count(before, 'receptions.open', '4xx')).toBe(1);
    expect(count(after, 'system.live', '2xx') - count(before, 'system.live', '2xx')).toBe(3);
    expect(grown('after_sales_refusals_total{code="input.invalid"}')).toBe(1);
    expect(grown('after_sales_idempotent_replays_total')).toBe(1);
  });

  it('leave out whoever waits for a call, so that nobody is told of slowness', async () => {
    const operator = await app.staffToken(['incoming-calls.mine', 'incoming-calls.set-extension']);
    await app.post('/my-extension', { extension: '201' }, { token: operator });
    const kernel = app.strapi.plugin('after-sales').service('kernel').get();
    const admitted = jest.spyOn(kernel.guard, 'admit');
    const waiting = app.get('/my-calls?after=0&wait=25', { token: operator });
    while (!admitted.mock.results.length) await new Promise((resolve) => setTimeout(resolve, 5));
    await admitted.mock.results[0]!.value;
    admitted.mockRestore();
    expect((await scrape()).get('after_sales_requests_in_flight')).toBe(0);
    expect((await app.post('/incoming-calls', { call: 'metrics', extension: '201' }, { token: office })).status).toBe(201);
    expect((await waiting).body.items).toHaveLength(1);
    const refusedBefore = (await scrape()).get('after_sales_refusals_total{code="auth.required"}') ?? 0;
    expect((await app.get('/my-calls?wait=25')).status).toBe(401);
    const after = await scrape();
    expect([...after.keys()].filter((key) => key.startsWith('after_sales_request_seconds') && key.includes('"incoming-calls.mine"'))).toEqual([]);
    expect(after.get('after_sales_refusals_total{code="auth.required"}')).toBe(refusedBefore + 1);
    expect(after.get('after_sales_requests_in_flight')).toBe(0);
  });

  it('tell how the process, its pools, its rights and its jobs are', async () => {
    await app.sql(`select graphile_worker.add_job('kernel:nobody-does-this', run_at := now() - interval '1 hour')`);
    const rows = await scrape();
    expect(rows.get('after_sales_ready')).toBe(1);
    expect(rows.get('after_sales_requests_in_flight')).toBe(0);
    expect(rows.get('after_sales_rights_age_seconds')).toBeLessThan(10);
    expect(rows.get(`after_sales_build_info{version="${VERSION}",node="${process.version}"}`)).toBe(1);
    for (const pool of ['after-sales', 'strapi']) for (const state of ['total', 'idle', 'waiting']) expect(rows.has(`after_sales_pool_connections{pool="${pool}",state="${state}"}`)).toBe(true);
    expect([...rows.keys()].some((key) => key.startsWith('nodejs_eventloop_lag_seconds'))).toBe(true);
    expect(rows.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    // The queue is counted at most every ten seconds, whoever asks.
    expect([...rows.keys()].filter((key) => key.startsWith('after_sales_jobs{')).length).toBe(4);
  });

  it('paths that nobody has are one row, however many are tried', async () => {
    const before = await scrape();
    const routes = (rows: Map<string, number>): number => new Set([...rows.keys()].map((key) => /route="([^"]+)"/.exec(key)?.[1])).size;
    for (let i = 0; i < 60; i += 1) expect((await app.get(`/nobody/${i}/has-this`)).status).toBe(404);
    const after = await scrape();
    expect(count(after, 'none', '4xx') - count(before, 'none', '4xx')).toBe(60);
    expect(routes(after) - routes(before)).toBeLessThanOrEqual(1);
    expect([...after.keys()].some((key) => key.includes('nobody/'))).toBe(false);
  });

  it('have a port of their own, and nothing else is served there', async () => {
    for (const address of ['/metrics', '/api/metrics', '/api/after-sales/metrics']) {
      const answer = await fetch(`${app.url}${address}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('after_sales_');
    }
    for (const address of ['/', '/api/after-sales/live', '/metrics/x']) expect((await fetch(`http://127.0.0.1:${port}${address}`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

/** Names read from the environment by the app and by its scripts. */
function variables(): string[] {
  const files = ['config/admin.ts', 'config/after-sales.ts', 'config/database.ts', 'config/logger.ts', 'config/middlewares.ts', 'config/plugins.ts', 'config/server.ts'];
  const fromConfig = files.flatMap((file) => [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/env(?:\.\w+)?\('([A-Z_]+)'/g)].map(([, name]) => name!));
  return [...new Set([...fromConfig, 'DATA_DIR', 'DEMO', 'DEMO_PASSWORD', 'INSTANCE_NAME', 'BACKUP_PASSPHRASE', 'PG_BIN'])];
}

describe('docs/operations.md', () => {
  const text = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');

  it('knows every environment variable', () => {
    expect(variables().filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('knows every key of the configuration', () => {
    const keys = Object.entries(configSchema.shape).flatMap(([part, schema]) => {
      const inner = (schema as unknown as { unwrap?: () => { shape: object } }).unwrap?.() ?? (schema as unknown as { shape: object });
      return Object.keys(inner.shape).map((key) => `${part}.${key}`);
    });
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
  });

  it('names only metrics that exist', async () => {
    const named = new Set([...text.matchAll(/\b(after_sales_\w+|nodejs_\w+|process_\w+)\b/g)].map(([, name]) => name!.replace(/_(bucket|count|sum)$/, '')));
    const served = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect([...named].filter((name) => !served.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it('and the release is told as package.json tells it', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'src/plugins/after-sales/package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });
});
