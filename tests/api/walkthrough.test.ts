import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { curlFolder } from '../support/curl-folder';

const ROOT = path.resolve(__dirname, '..', '..');

let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(path.join(os.tmpdir(), 'after-sales-walk-'));
});

afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const isoDay = (daysAgo: number): string => new Date(Date.now() + 3.5 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);

test('[RC10][AG2][IV3][WR11] the lines of the walkthrough take a repair from the call to the approved report', async () => {
  const block = /<!-- executed by tests\/api\/walkthrough\.test\.ts -->\n```bash\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'docs', 'api-walkthrough.md'), 'utf8'));
  const lines = (block?.[1] ?? 'exit 9').replaceAll('http://127.0.0.1:1337', app.url);
  const env = { ...process.env, PATH: `${curlFolder(folder)}:${process.env.PATH}`, OFFICE: await app.systemToken('full-access'), RUN: 'test', TODAY: isoDay(0), SOLD: isoDay(30) };
  const output = await new Promise<string>((resolve, reject) => {
    execFile('sh', ['-e', '-c', lines], { cwd: folder, env }, (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve(stdout)));
  });
  const answers = output.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.filter(({ error }) => error)).toEqual([]);
  expect(answers.at(-1)).toMatchObject({ jobs: [{ stage: 'done', says: 'انجام شد.' }] });
  expect(answers.at(-2)).toMatchObject({ state: 'partly-approved', lines: [{ payer: 'company', covered: true, wage: { amount: '4500000' } }, { decision: 'approved' }, { decision: 'cut' }] });
  expect(answers).toContainEqual(expect.objectContaining({ jobs: [expect.objectContaining({ warranty: expect.objectContaining({ covered: true }) })] }));
});
