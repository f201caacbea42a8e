// @ts-check
// The three that are compared, each a process of its own: its CPU time can then be told from the others'.

import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';
import { tail } from '../scripts/lib/processes.mjs';
import { Refusal } from '../scripts/lib/refusal.mjs';

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {number} port
 * @property {string} token for everything
 * @property {() => Promise<void>} stop
 */

const START_MS = 120_000;
const STOP_MS = 20_000;
const FOLDERS = { product: [ROOT, path.join(ROOT, 'dist')], 'stock-strapi': [path.join(ROOT, 'bench/stock-strapi'), path.join(ROOT, 'bench/stock-strapi')] };

/**
 * A Strapi app as in production: the product with its jobs running, or the stock one.
 * @param {'product' | 'stock-strapi'} app
 * @param {{ database: string, env: NodeJS.ProcessEnv, execArgv?: string[] }} options
 * @returns {Promise<Server>}
 */
export const startStrapi = (app, { database, env, execArgv }) =>
  started(app, 'strapi-child.cjs', FOLDERS[app], { ...env, NODE_ENV: 'production', TZ: 'UTC', HOST: '127.0.0.1', PORT: '0', DATABASE_URL: database, DEMO: 'false', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true' }, execArgv);

/**
 * Bare node:http and pg on the product's own database.
 * @param {{ database: string, env: NodeJS.ProcessEnv, execArgv?: string[] }} options
 * @returns {Promise<Server>}
 */
export const startFloor = ({ database, env, execArgv }) => started('floor', 'floor.mjs', [], { ...env, NODE_ENV: 'production', TZ: 'UTC', DATABASE_URL: database }, execArgv);

/**
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [execArgv]
 * @returns {Promise<Server>}
 */
async function started(name, file, args, env, execArgv = []) {
  const child = fork(path.join(ROOT, 'bench', file), args, { env: { ...process.env, ...env }, execArgv, cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = `${output}${chunk}`.slice(-20_000)));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('exit', resolve));
  /** @type {Promise<{ port: number, token: string }>} */
  const ready = new Promise((resolve) => child.once('message', (message) => resolve(/** @type {any} */ (message))));
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  const first = await Promise.race([ready, ended.then(() => null)]);
  clearTimeout(timer);
  if (first === null) throw new Refusal(`${tail(output)}\n\n${name} did not start.`);
  return {
    pid: /** @type {number} */ (child.pid),
    ...first,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
