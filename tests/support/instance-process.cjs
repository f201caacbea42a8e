// @ts-check
/**
 * The product in a process of its own: how it is started, asked and ended. Tests (instance.ts) and the scripts of
 * tests/faults share it.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

const ROOT = path.resolve(__dirname, '..', '..');
const CHILD = path.join(__dirname, 'instance-child.cjs');
const START_MS = 240_000;
/** Longer than the product may take to drain, so that a slow end is seen instead of a killed one. */
const STOP_MS = 30_000;
/** Enough for the stack of what went wrong, little enough to read. */
const KEPT_CHARACTERS = 6_000;

/**
 * How a process ended: one of both is null.
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending
 *
 * @typedef {object} Options
 * @property {string} database
 * @property {Record<string, string>} [env]
 * @property {boolean} [withoutPlugin] then there is nobody to say «ready», and the open port must do
 * @property {string} [appDir] another folder of the app than this one, as `copyApp` makes it
 *
 * @typedef {object} InstanceProcess
 * @property {number | undefined} pid
 * @property {string} url scheme, host and port
 * @property {<T = unknown>(command: string, argument?: unknown) => Promise<T>} ask for what has no endpoint; the commands stand in instance-child.cjs
 * @property {() => Promise<Ending>} stop SIGTERM, as a process manager stops it; resolves when the process has ended
 * @property {() => Promise<Ending>} kill SIGKILL, as the kernel does it when memory is short
 * @property {Promise<Ending>} ended
 * @property {() => string} output
 */

/**
 * Starts the app from dist on a database and waits until it may be given work.
 * @param {Options} options
 * @returns {Promise<InstanceProcess>}
 */
async function startProcess({ database, env = {}, withoutPlugin = false, appDir = ROOT }) {
  const child = spawn(process.execPath, [CHILD], {
    cwd: appDir,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env, APP_DIR: appDir, DATABASE_URL: database, ...(withoutPlugin && { AFTER_SALES_ENABLED: 'false' }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = keepOutput(child);
  /** @type {Promise<Ending>} */
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const ending = await ended;
    clearTimeout(timer);
    return ending;
  };
  const url = `http://127.0.0.1:${await portOf(child, ended, output)}`;
  if (!withoutPlugin) await untilReady(url, output);
  return { pid: child.pid, url, ask: (command, argument) => ask(child, command, argument), stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), ended, output };
}

/** @param {import('node:child_process').ChildProcess} child */
function keepOutput(child) {
  let text = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    text = (text + chunk.toString()).slice(-KEPT_CHARACTERS);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<Ending>} ended
 * @param {() => string} output
 * @returns {Promise<number>}
 */
async function portOf(child, ended, output) {
  const started = new Promise((resolve) => child.once('message', (message) => resolve(/** @type {{ port: number }} */ (message).port)));
  const first = await Promise.race([started, ended, pause(START_MS, null, { ref: false })]);
  if (typeof first === 'number') return first;
  child.kill('SIGKILL');
  throw new Error(`the instance ${first ? 'ended while it was starting' : 'did not start in time'}:\n${output()}`);
}

/**
 * @param {string} url
 * @param {() => string} output
 */
async function untilReady(url, output) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if ((await fetch(`${url}/api/after-sales/ready`)).status === 200) return;
    await pause(50);
  }
  throw new Error(`the instance never became ready:\n${output()}`);
}

let questions = 0;

/**
 * @template T
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} command
 * @param {unknown} argument
 * @returns {Promise<T>}
 */
function ask(child, command, argument) {
  const id = (questions += 1);
  return new Promise((resolve, reject) => {
    const listen = (/** @type {unknown} */ message) => {
      const answer = /** @type {{ id?: number, result: T, error?: string }} */ (message);
      if (answer.id !== id) return;
      child.off('message', listen);
      if (answer.error === undefined) resolve(answer.result);
      else reject(new Error(`${command}: ${answer.error}`));
    };
    child.on('message', listen);
    child.send({ id, command, argument });
  });
}

module.exports = { startProcess, ROOT };
