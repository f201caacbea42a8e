import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { curlFolder } from '../support/curl-folder';

const ROOT = path.resolve(__dirname, '..', '..');
const WEBSITE = ['receptions.open', 'receptions.show'];

let app: TestApp;
let folder: string;

/** The shell lines of the README that follow the mark, with the test's address in place of the demo's. */
const readmeLines = (): string => {
  const block = /<!-- executed by tests\/api\/readme\.test\.ts -->\n```bash\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'));
  if (!block) throw new Error('the README has no such lines');
  return block[1].replace('http://127.0.0.1:1337', app.url);
};

beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(path.join(os.tmpdir(), 'after-sales-readme-'));
  mkdirSync(path.join(folder, '.data'));
  writeFileSync(path.join(folder, '.data', 'demo-logins.json'), JSON.stringify([{ role: 'Website (API)', password: await app.systemToken(WEBSITE) }]));
});

afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('[RC2][RC7] the lines of the README open a reception, follow it and are asked whose phone it is', async () => {
  const output = await new Promise<string>((resolve, reject) => {
    const env = { ...process.env, PATH: `${curlFolder(folder)}:${process.env.PATH}` };
    execFile('sh', ['-e', '-c', readmeLines()], { cwd: folder, env }, (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve(stdout)));
  });
  const answers = output.replaceAll('}{', '}\n{').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toMatchObject([
    { trackingCode: expect.any(String), region: { by: 'landline', province: 'tehran' } },
    { jobs: [{ says: 'ثبت شده و در نوبت ارجاع است.' }] },
    { customer: { name: 'مریم احمدی' } },
    { error: { code: 'customers.candidates', candidates: [{ name: 'م… ا…' }] } },
  ]);
});
