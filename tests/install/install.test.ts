import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import type { Packed } from '../../scripts/prove-install/package.mjs';

// The plugin in somebody else's app. The whole way (scripts/prove-install.mjs: a fresh Strapi app, two commands, looked
// at before and after) takes minutes, and what it shows depends on manifests, so it is walked when one of them has
// changed and its outcome is kept in proved.json. What can be seen from the package itself is looked at every time.

const ROOT = path.resolve(__dirname, '..', '..');
const PLUGIN = path.join(ROOT, 'src', 'plugins', 'after-sales');
const MINUTES = 60_000;

interface Proof {
  hash: string;
  with: { strapi: string };
  tarball: { files: string[] };
  brought: { operations: number; roles: number; permissions: number; tables: number; panel: { types: string[] } };
  leftAlone: { answers: number; tables: number };
}

/** Our scripts are ES modules, which Jest's CommonJS can't load; Node can. */
function inNode<T>(module: string, expression: string): T {
  const code = `import('${module}').then(async (m) => process.stdout.write('\\n' + JSON.stringify(await (${expression})(m))))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr + stdout);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as T;
}

const proof = (): Proof | undefined => (existsSync(path.join(__dirname, 'proved.json')) ? (JSON.parse(readFileSync(path.join(__dirname, 'proved.json'), 'utf8')) as Proof) : undefined);

test('the installation into a stock Strapi app is proved for the manifests as they are', () => {
  const hash = inNode<string>('./scripts/prove-install/record.mjs', '(m) => m.manifestHash()');
  if (proof()?.hash !== hash) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prove-install.mjs'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
  }
  const { with: { strapi }, brought, leftAlone } = proof()!;
  expect(proof()!.hash).toBe(hash);
  expect(strapi).toBe((JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies['@strapi/strapi']);
  expect(brought.panel.types).toEqual(expect.arrayContaining(['Receptions', 'Customers', 'Devices']));
  for (const count of [...Object.values(leftAlone), brought.operations, brought.permissions]) expect(count).toBeGreaterThan(30);
}, 20 * MINUTES);

describe('the package', () => {
  let packed: Pick<Packed, 'files' | 'bytes'> & { texts: Record<string, string> };
  const manifest = JSON.parse(readFileSync(path.join(PLUGIN, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; peerDependencies: Record<string, string>; exports: Record<string, unknown>; bin: Record<string, string> };

  // Built and verified with Strapi's own tool.
  beforeAll(() => {
    packed = inNode('./scripts/prove-install/package.mjs', `async (m) => {
      const fs = await import('node:fs');
      const packed = await m.packPlugin();
      const texts = Object.fromEntries(packed.files.filter((file) => /\\.(js|mjs)$/.test(file)).map((file) => [file, fs.readFileSync(packed.folder + '/' + file, 'utf8')]));
      packed.remove();
      return { files: packed.files, bytes: packed.bytes, texts };
    }`);
  }, 5 * MINUTES);

  test('holds what runs, its licences and its README, and nothing else', () => {
    const unknown = packed.files.filter((file) => !/^(dist\/(admin|server|client)\/.+\.(js|mjs|d\.ts|woff2)|setup\/[\w-]+\.mjs|package\.json|README\.md|LICENSE|server\/src\/slices\/(codings\/seed\/iran-cities\.LICENSE|prints\/fonts\/Vazirmatn-OFL)\.txt)$/.test(file));
    expect(unknown).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'dist/server/index.js', 'dist/admin/index.mjs', 'server/src/slices/codings/seed/iran-cities.LICENSE.txt', 'server/src/slices/prints/fonts/Vazirmatn-OFL.txt', ...Object.values(manifest.bin)]));
    expect(packed.bytes).toBeLessThan(2_000_000);
  });

  test('declares every library that it imports', () => {
    const declared = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]);
    const builtin = new Set(builtinModules);
    const imported = Object.entries(packed.texts).flatMap(([file, text]) =>
      ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, name: /^(?:@[^/]+\/)?[^/]+/.exec(fileName)![0] })).filter(({ name }) => !/^\.\.?$/.test(name)),
    );
    expect(imported.length).toBeGreaterThan(20);
    const foreign = imported.filter(({ name }) => !declared.has(name) && !builtin.has(name) && !name.startsWith('node:'));
    // The setup asks for the app's own compiler, wherever it is.
    expect(foreign.filter(({ file }) => !file.startsWith('setup/'))).toEqual([]);
  });

  test('reads nothing from a place where the package is not', () => {
    const server = packed.texts['dist/server/index.js']!;
    expect(server).not.toMatch(/__dirname|__filename/);
    expect(packed.texts['dist/server/index.mjs']!).not.toMatch(/import\.meta\.(url|dirname)/);
    expect(server).not.toContain(ROOT);
  });
});
