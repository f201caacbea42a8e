import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

// `npx after-sales-setup` on the configurations that people have: what it writes, and what it leaves to them.

const ROOT = path.resolve(__dirname, '..', '..');
const SETUP = path.join(ROOT, 'src', 'plugins', 'after-sales', 'setup', 'cli.mjs');
const DATABASE = `export default ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const connections = { postgres: { client: 'postgres' } };

  return {
    connection: {
      ...connections[client],
    },
  };
};
`;
const PLUGINS = `export default () => ({ 'users-permissions': { config: { jwtManagement: 'refresh' } } });\n`;

let app: string;

beforeEach(() => {
  app = mkdtempSync(path.join(tmpdir(), 'after-sales-setup-'));
  mkdirSync(path.join(app, 'config'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(app, 'node_modules'));
  write('package.json', JSON.stringify({ dependencies: { '@strapi/strapi': '5.54.0' } }));
  write('tsconfig.json', '{}');
  write('.env', 'DATABASE_CLIENT=postgres\n');
  write('config/database.ts', DATABASE);
  write('config/plugins.ts', PLUGINS);
});

afterEach(() => rmSync(app, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(path.join(app, file), text);
const read = (file: string): string => readFileSync(path.join(app, file), 'utf8');

function setUp(...args: string[]): { code: number | null; said: string } {
  const { DATABASE_CLIENT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SETUP, ...args], { cwd: app, env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

/** What Strapi would read: the file, as JavaScript, called. */
function evaluate(file: string): Record<string, unknown> {
  const { outputText } = ts.transpileModule(read(file), { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const box: { exports: { default?: unknown } } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('module', 'exports', outputText)(box, box.exports);
  const made = box.exports.default ?? box.exports;
  const env = (_name: string, otherwise: unknown): unknown => otherwise;
  return (typeof made === 'function' ? made({ env }) : made) as Record<string, unknown>;
}

const COMPANY = { enabled: true, config: { company: expect.objectContaining({ country: 'IR', currency: { code: 'IRR', scale: 0 } }) as unknown } };

test('writes both files of a stock app, shows each line, and finds everything in place the second time', () => {
  const { code, said } = setUp();
  expect(code).toBe(0);
  expect(said).toContain('+     settings: { forceMigration: false },');
  expect(said).toContain("+   'after-sales': {");
  expect(evaluate('config/database.ts')).toMatchObject({ settings: { forceMigration: false }, connection: {} });
  expect(evaluate('config/plugins.ts')).toEqual({ 'users-permissions': { config: { jwtManagement: 'refresh' } }, 'after-sales': COMPANY });

  const written = [read('config/database.ts'), read('config/plugins.ts')];
  const again = setUp();
  expect(again.code).toBe(0);
  expect(again.said).not.toContain('✎');
  expect([read('config/database.ts'), read('config/plugins.ts')]).toEqual(written);
});

test('adds lines and takes none away', () => {
  setUp();
  const lines = read('config/database.ts').split('\n');
  for (const line of DATABASE.split('\n')) expect(lines).toContain(line);
  expect(lines).toHaveLength(DATABASE.split('\n').length + 1);
});

test('--dry-run shows the same and writes nothing', () => {
  const { code, said } = setUp('--dry-run');
  expect(code).toBe(0);
  expect(said).toContain('forceMigration: false');
  expect([read('config/database.ts'), read('config/plugins.ts')]).toEqual([DATABASE, PLUGINS]);
});

test.each([
  ['an object', 'export default {};'],
  ['a function in JavaScript', 'module.exports = ({ env }) => ({})'],
  ['one line without a comma', 'module.exports = { upload: { config: {} } };'],
  ['a remark behind the last property', 'export default () => ({\n  graphql: { enabled: true } // ours\n})\n'],
  ['a name, tabs and a type', 'const config = (): unknown => {\n\treturn {\n\t\tgraphql: { enabled: true },\n\t};\n};\nexport default config;\n'],
  ['an assertion', 'export default ({ graphql: { enabled: true } } satisfies object);'],
  ['an entry that was left half done', "export default () => ({ 'after-sales': { config: { company: { country: 'IR', currency: { code: 'IRR', scale: 0 } } } } });"],
])('config/plugins written as %s', (_, text) => {
  const before = ((): Record<string, unknown> => {
    write('config/plugins.ts', text);
    return evaluate('config/plugins.ts');
  })();
  expect(setUp().code).toBe(0);
  expect(evaluate('config/plugins.ts')).toEqual({ ...before, 'after-sales': COMPANY });
});

test('a JavaScript app without config/plugins gets one', () => {
  rmSync(path.join(app, 'tsconfig.json'));
  rmSync(path.join(app, 'config', 'plugins.ts'));
  expect(setUp().code).toBe(0);
  expect(existsSync(path.join(app, 'config', 'plugins.ts'))).toBe(false);
  expect(evaluate('config/plugins.js')).toEqual({ 'after-sales': COMPANY });
});

test.each([
  ['what is made by a call', 'export default makeIt();', 'config/plugins.ts'],
  ['what is spread from elsewhere', 'const other = {};\nexport default { ...other };', 'config/plugins.ts'],
  ['a plugin that somebody has turned off', "export default { 'after-sales': { enabled: false } };", 'config/plugins.ts'],
  ['two ways out', 'export default ({ env }) => {\n  if (env) return {};\n  return make();\n};', 'config/plugins.ts'],
  ['a setting that says the contrary', 'export default () => ({ connection: {}, settings: { forceMigration: true } });', 'config/database.ts'],
  ['a setting that depends', "export default ({ env }) => ({ connection: {}, settings: { forceMigration: env.bool('X', false) } });", 'config/database.ts'],
])('leaves %s to its owner, prints the lines and ends with 1', (_, text, file) => {
  write(file, text);
  const { code, said } = setUp();
  expect(code).toBe(1);
  expect(said).toContain(file === 'config/plugins.ts' ? "'after-sales': {" : 'settings: { forceMigration: false },');
  expect(read(file)).toBe(text);
});

test('an app on SQLite is told what to write', () => {
  write('.env', 'DATABASE_CLIENT="sqlite"\n');
  const { code, said } = setUp();
  expect(code).toBe(1);
  expect(said).toContain('DATABASE_CLIENT=postgres');
});

test('how users log in is the app’s own decision: the setup only tells', () => {
  write('config/plugins.ts', 'export default {};');
  const { code, said } = setUp();
  expect(code).toBe(0);
  expect(said).toContain("jwtManagement: 'refresh'");
  expect(evaluate('config/plugins.ts')).not.toHaveProperty('users-permissions');
});

test('a folder that holds no Strapi app is refused', () => {
  write('package.json', '{}');
  const { code, said } = setUp();
  expect(code).toBe(1);
  expect(said).toContain('There is no Strapi app');
});
