// @ts-check
// Builds what is stale, told by the content of the sources: a checkout's dates say nothing.

import fs from 'node:fs';
import path from 'node:path';
import { hashFiles, listFiles } from './files.mjs';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { say, step } from './say.mjs';

const DIST = path.join(ROOT, 'dist');
/** As deep as dist, so that the paths in the source maps stay right when the result is moved there. */
const NEXT = path.join(ROOT, '.dist-next');

/** Folders of the project that hold no source of the product. */
const NO_SOURCE = new Set(['node_modules', 'dist', 'build', 'coverage', 'public', 'docs', 'scripts', 'tests', 'bench', 'reports', 'types']);
const ALWAYS = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** @param {string} relative */
const isNoise = (relative) =>
  /(^|\/)(node_modules|dist|coverage|\..*)$/.test(relative) || /\.(md|test\.tsx?|log|tsbuildinfo)$/.test(relative);

/** What tsc compiles: everything except the parts for the browser, which have their own compilers. */
function serverSources() {
  return listFiles(ROOT, '', (relative, isFolder) => {
    // Beside the folders lie the configurations of many tools; only some concern this build.
    if (!isFolder && !relative.includes('/')) return !ALWAYS.includes(relative);
    return isNoise(relative) || NO_SOURCE.has(relative) || /^src\/(admin|plugins\/[^/]+\/(admin|client|web|local))$/.test(relative);
  });
}

/** What the admin's bundle is made of; the configuration decides which plugins are in it. */
function adminSources() {
  const roots = ['config', 'src/admin', 'src/plugins'];
  const files = roots.flatMap((root) => listFiles(ROOT, root, (relative) =>
    isNoise(relative) || /^src\/plugins\/[^/]+\/(server|client|web)$/.test(relative)));
  return [...ALWAYS, ...files];
}

/**
 * One part of the build: what it is made of, and the stamp that says from which sources it was made.
 * @param {string} name
 * @param {() => string[]} sources
 * @param {string} proof a file without which there is no build, whatever the stamp says
 */
function part(name, sources, proof) {
  const stamp = path.join(DIST, `.${name}-stamp`);
  const present = () => hashFiles(ROOT, sources().filter((file) => fs.existsSync(path.join(ROOT, file))));
  return {
    isFresh: () => fs.existsSync(proof) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === present(),
    /**
     * The stamp goes first and comes last: a build that fails or is killed leaves none. The sources are
     * read before, so that what is changed meanwhile counts as stale.
     * @param {() => Promise<void>} work
     */
    async make(work) {
      const sourcesHash = present();
      fs.rmSync(stamp, { force: true });
      await work();
      fs.writeFileSync(stamp, sourcesHash);
    },
  };
}

const server = part('server', serverSources, path.join(DIST, 'src'));
const admin = part('admin', adminSources, path.join(DIST, 'build', 'index.html'));

/**
 * @param {string} what
 * @param {string[]} args for Node
 * @param {{ lock: import('./lock.mjs').Lock, signal?: AbortSignal, env?: NodeJS.ProcessEnv }} options
 */
async function runNode(what, args, { lock, signal, env }) {
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, signal, onStart: lock.addHolder });
  if (code !== 0) throw new Refusal(`${tail(output, 80)}\n\n${what} failed.`);
}

/**
 * @param {import('./lock.mjs').Lock} lock
 * @param {AbortSignal} [signal]
 */
async function buildServer(lock, signal) {
  if (!fs.existsSync(path.join(ROOT, 'tsconfig.json'))) throw new Refusal(`There is no tsconfig.json in ${ROOT}.`);
  fs.rmSync(NEXT, { recursive: true, force: true });
  fs.mkdirSync(NEXT);
  // Git needs to know nothing about a folder that may stay behind after a kill.
  fs.writeFileSync(path.join(NEXT, '.gitignore'), '*\n');
  // Never incremental: tsc would leave out what it believes to be there.
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--outDir', NEXT, '--incremental', 'false', '--tsBuildInfoFile', 'null', '--pretty', 'false'];
  await runNode('Compiling the server', args, { lock, signal }).catch((error) => {
    fs.rmSync(NEXT, { recursive: true, force: true });
    throw error;
  });

  // Only now, so that a type error leaves what runs alone. Whole folders change places: nothing of a
  // deleted source survives, and a running app sees no half-written file.
  fs.rmSync(path.join(NEXT, '.gitignore'));
  fs.mkdirSync(DIST, { recursive: true });
  for (const name of fs.readdirSync(DIST)) {
    if (name !== 'build' && name !== '.admin-stamp') fs.rmSync(path.join(DIST, name), { recursive: true });
  }
  for (const name of fs.readdirSync(NEXT)) fs.renameSync(path.join(NEXT, name), path.join(DIST, name));
  fs.rmdirSync(NEXT);
}

/** Strapi reads the whole configuration to build the admin, but connects to nothing and signs nothing. */
const STANDING_IN = {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  ...Object.fromEntries(['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'].map((name) => [name, 'only-for-building'])),
};

/**
 * @param {{ admin: boolean, signal?: AbortSignal }} options without `admin` only what tests and scripts need
 */
export async function ensureBuilt({ admin: withAdmin, signal }) {
  const isFresh = () => server.isFresh() && (!withAdmin || admin.isFresh());
  if (isFresh()) return;
  const onWait = () => say('… Another command is building; waiting for it');
  await withLock(path.join(CACHE, 'build.lock'), async (lock) => {
    if (!server.isFresh()) await step('Compiling the server', () => server.make(() => buildServer(lock, signal)));
    if (!withAdmin || admin.isFresh()) return;
    // `strapi build` compiles the server once more into dist, so a kill in the middle makes both stale.
    await step('Building the admin panel (a minute or two)', () => server.make(() => admin.make(() =>
      runNode('Building the admin panel', ['node_modules/@strapi/strapi/bin/strapi.js', 'build'], { lock, signal, env: STANDING_IN }))));
  }, { signal, onWait });
}
