// @ts-check
// Somebody else's app: made by Strapi's own generator, with a content type of its own, and run as its owner runs it.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { pause, signalGroup, tail } from '../lib/processes.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { cleanEnv, npm } from './package.mjs';

const START_SECONDS = 180;

/**
 * Two commands of Strapi's own guide: the generator, with PostgreSQL.
 *
 * @param {string} folder
 * @param {string} version of Strapi
 * @param {{ port: number, user: string, password: string, database: string }} database
 * @param {AbortSignal} signal
 */
export async function createStockApp(folder, version, database, signal) {
  const flags = ['--no-run', '--skip-cloud', '--no-example', '--no-git-init', '--typescript', '--use-npm', '--install'];
  const where = ['--dbclient', 'postgres', '--dbhost', '127.0.0.1', '--dbport', String(database.port), '--dbname', database.database, '--dbusername', database.user, '--dbpassword', database.password, '--dbssl', 'false'];
  await npm(['-y', `create-strapi-app@${version}`, path.basename(folder), ...flags, ...where], path.dirname(folder), signal, { program: 'npx' });
}

/** What they keep: articles, and a type whose address begins like ours. */
const TYPES = [
  { singular: 'article', plural: 'articles', name: 'Article' },
  { singular: 'after-sales-story', plural: 'after-sales-stories', name: 'Agent' },
];

/**
 * What its owner has made of it: types of their own, and a place behind a proxy.
 *
 * @param {string} root
 */
export function makeItTheirs(root) {
  const server = path.join(root, 'config', 'server.ts');
  fs.writeFileSync(server, fs.readFileSync(server, 'utf8').replace(/^ {2}app: \{/m, '  proxy: { koa: true },\n  app: {'));
  for (const { singular, plural, name } of TYPES) {
    const api = path.join(root, 'src', 'api', singular);
    const schema = {
      kind: 'collectionType', collectionName: plural.replace(/-/g, '_'), info: { singularName: singular, pluralName: plural, displayName: name }, options: { draftAndPublish: false },
      attributes: { title: { type: 'string', required: true }, price: { type: 'decimal' }, day: { type: 'date' }, at: { type: 'datetime' }, kind: { type: 'enumeration', enum: ['new', 'done'] }, notes: { type: 'json' } },
    };
    write(path.join(api, 'content-types', singular, 'schema.json'), JSON.stringify(schema, null, 2));
    for (const [kind, place] of [['Router', 'routes'], ['Controller', 'controllers'], ['Service', 'services']]) {
      write(path.join(api, /** @type {string} */ (place), `${singular}.ts`), `import { factories } from '@strapi/strapi';\nexport default factories.createCore${kind}('api::${singular}.${singular}');\n`);
    }
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** @typedef {{ url: string, log: () => string, stop: () => Promise<void> }} RunningApp */

/**
 * `npm run start`, in production.
 *
 * @param {string} root
 * @param {AbortSignal} signal
 * @param {Record<string, string>} [env]
 * @returns {Promise<RunningApp>}
 */
export async function startStockApp(root, signal, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'), 'start'], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...cleanEnv(), NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output = (output + String(chunk)).slice(-20_000)));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  let running = true;
  void ended.then(() => (running = false));
  const stop = async () => {
    signalGroup(child.pid ?? 0, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child.pid ?? 0, 'SIGKILL'), 30_000);
    await ended;
    clearTimeout(timer);
  };
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + START_SECONDS * 1000; ; await pause(200)) {
    if (!running) throw new Refusal(`The app ended while it was starting:\n${tail(output)}`);
    if (signal.aborted || Date.now() > deadline) {
      await stop();
      signal.throwIfAborted();
      throw new Refusal(`The app did not start in ${START_SECONDS} s:\n${tail(output)}`);
    }
    if ((await fetch(`${url}/_health`).catch(() => undefined))?.status === 204) return { url, log: () => output, stop };
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
