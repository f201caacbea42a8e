import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { newDatabase } from '../support/app';
import { countRepairs } from '../support/count-repairs';

const ROOT = path.resolve(__dirname, '..', '..');
const SAMPLE = path.join(ROOT, 'demo', 'data', 'open-repair-500.csv');

let folder: string;
let database: { url: string; drop: () => Promise<void> };
let client: Client;

interface Replayed {
  code: number | null;
  output: string;
  // The report as written with --json; its parts are compared one by one.
  report: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Runs the replay's own process on this file; with `killAt` it is killed as soon as so many receptions are in. */
function replay(file: string, killAt?: number): Promise<Replayed> {
  const json = path.join(folder, `report-${Math.random().toString(36).slice(2)}.json`);
  const child = spawn(process.execPath, ['scripts/lib/run-replay.mjs', file, '--json', json], { cwd: ROOT, env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test', TZ: 'UTC' } });
  let output = '';
  const hear = (data: Buffer): void => {
    output += data.toString();
  };
  const watch = setInterval(() => {
    if (killAt === undefined) return;
    void inDatabase().then(({ receptions }) => receptions >= killAt && child.kill('SIGKILL'));
  }, 20);
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      let report: unknown;
      try {
        report = JSON.parse(readFileSync(json, 'utf8'));
      } catch {
        report = undefined;
      }
      resolve({ code, output, report });
    }),
  );
}

const inDatabase = async (): Promise<{ receptions: number; jobs: number; customers: number; opened: number }> => {
  const { rows } = await client.query(`select (select count(*)::int from as_receptions) as receptions, (select count(*)::int from as_jobs) as jobs,
    (select count(*)::int from as_customers) as customers, (select count(*)::int from as_events where type = 'reception.opened') as opened`);
  return rows[0];
};

/** The same data as another partner might write them: other order of columns, semicolons, quotes, CRLF, BOM. */
const asAnotherPartner = (rows: Record<string, string>[]): string => {
  const columns = ['problem', 'event_date', 'brand', 'id', 'repair_status', 'country', 'product_category', 'group_identifier'];
  const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  return `\ufeff${[columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map((record) => record.map(quote).join(';')).join('\r\n')}\r\n`;
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'after-sales-replay-'));
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('replaying real repairs', () => {
  test('[PF2][RC3] a replay killed in the middle and started again has every row once, and its totals are those of the file', async () => {
    const rows = readFileSync(SAMPLE, 'utf8');
    await replay(SAMPLE, 50);
    const { receptions: before } = await inDatabase();
    expect(before).toBeGreaterThanOrEqual(50);
    expect(before).toBeLessThan(500);

    const { code, report, output } = await replay(SAMPLE);
    expect({ code, tail: code === 0 ? '' : output.slice(-2000) }).toEqual({ code: 0, tail: '' });
    const counted = countRepairs(rows);
    expect(counted.rows).toBe(500);
    expect(report).toMatchObject({ rows: 500, inDatabase: 500, bad: [], opened: 500 - before, alreadyIn: before });
    expect(report.totals).toEqual(counted);
    expect(await inDatabase()).toEqual({ receptions: 500, jobs: 500, customers: 500, opened: 500 });
    // Every repair that was done has its report, approved; none is left on the way.
    const [work] = (await client.query(`select (select count(*)::int from as_jobs where stage = 'done') as done, (select count(*)::int from as_invoices where state = 'approved') as approved,
      (select count(*)::int from as_jobs where closed_at is null) as open`)).rows;
    expect(work).toEqual({ done: work.approved, approved: work.approved, open: 0 });
    expect(output).toMatch(/Rows in the file: 500; in the database: 500/);

    const again = await replay(SAMPLE);
    expect(again.report).toMatchObject({ opened: 0, alreadyIn: 500, inDatabase: 500 });
    expect(again.report.totals).toEqual(counted);
    expect((await inDatabase()).receptions).toBe(500);
  });

  test('[RC3][CD2] a file of another partner, written otherwise, is exact too, and its bad rows are named by line', async () => {
    const repair = (id: string, changes: object = {}) => ({ id, country: 'DEU', product_category: 'Kaffeemaschine', brand: 'Moulinex', event_date: '2023-05-06', problem: 'Läuft nicht', ...changes });
    const good = [
      repair('anstiftung_1', { problem: 'erste Zeile\nzweite; "Zeile"' }),
      repair('anstiftung_2', { brand: 'MOULINEX ', event_date: '2024-02-29' }),
      repair('anstiftung_3', { brand: '', problem: '', country: '' }),
      repair('anstiftung_4', { brand: 'برند ناشناس', product_category: 'یخچال' }),
      repair('anstiftung_5', { brand: '???', event_date: '2019-12-31' }),
    ];
    const bad = [repair('anstiftung_6', { event_date: '2023-02-30' }), repair('', {}), repair('anstiftung_1', { brand: 'doppelt' })];
    const file = path.join(folder, 'partner.csv');
    writeFileSync(file, asAnotherPartner([...good, ...bad]));

    const { code, report, output } = await replay(file);
    expect({ code, tail: code === 0 ? '' : output.slice(-2000) }).toEqual({ code: 0, tail: '' });
    expect(report).toMatchObject({ rows: 8, opened: 5, inDatabase: 5 });
    // The first problem has a line break inside: every row after it stands one line lower.
    expect(report.bad).toEqual([
      { line: 8, problem: expect.stringContaining('2023-02-30') },
      { line: 9, problem: 'no id' },
      { line: 10, problem: 'id anstiftung_1 stands on line 2 already' },
    ]);
    expect(report.totals).toEqual(countRepairs(asAnotherPartner(good), ';'));
    const { rows } = await client.query(`select code from as_brands where code in ('moulinex', 'برند-ناشناس') order by code`);
    expect(rows.map((row) => row.code)).toEqual(['moulinex', 'برند-ناشناس']);
  });

  test('a row that changed since is named and not imported twice; a file of something else is refused', async () => {
    const file = path.join(folder, 'changed.csv');
    writeFileSync(file, asAnotherPartner([{ id: 'anstiftung_2', country: 'DEU', product_category: 'Kaffeemaschine', brand: 'Krups', event_date: '2024-02-29' }]));
    const { report } = await replay(file);
    expect(report).toMatchObject({ opened: 0, alreadyIn: 0, bad: [{ line: 2, problem: 'id anstiftung_2 was imported with other contents' }] });

    const other = path.join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    const refused = await replay(other);
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('has no column id');
  });
});
