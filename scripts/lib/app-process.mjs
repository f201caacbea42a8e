// @ts-check
// The app as a child of `npm start`: begun, watched until it is ready, and ended.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { pause, signalGroup } from './processes.mjs';
import { Interrupted, Refusal } from './refusal.mjs';

const STOP_MILLISECONDS = 30_000;
const READY_SECONDS = 300;

const SCRIPT = path.join(ROOT, 'scripts', 'app.mjs');
const ORPHAN = pathToFileURL(path.join(ROOT, 'scripts', 'lib', 'orphan.mjs')).href;
const DEVELOP = [path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), 'develop', '--no-install-deps'];

/**
 * @param {{ dev: boolean, env: NodeJS.ProcessEnv }} options
 */
export function startApp({ dev, env }) {
  // A group of its own: the terminal's Ctrl-C reaches only us, and the app drains before PostgreSQL stops.
  // The channel tells the app when we are gone.
  const child = spawn(process.execPath, ['--import', ORPHAN, ...(dev ? DEVELOP : [SCRIPT])], {
    cwd: ROOT, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const pid = child.pid ?? 0;
  let running = true;
  /** @type {Promise<string>} how it ended, as words */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  }).then((how) => {
    running = false;
    return /** @type {string} */ (how);
  });

  return {
    pid,
    ended,
    isRunning: () => running,
    /** @param {AbortSignal} hurry */
    async stop(hurry) {
      if (running) {
        signalGroup(pid, 'SIGTERM');
        const hurried = new Promise((resolve) => hurry.addEventListener('abort', resolve, { once: true }));
        await Promise.race([ended, hurry.aborted ? undefined : hurried, pause(STOP_MILLISECONDS)]);
      }
      // Also when it has ended: a killed one may leave helpers.
      signalGroup(pid, 'SIGKILL');
      await ended;
    },
  };
}

/** @typedef {ReturnType<typeof startApp>} App */

/**
 * @param {string} url
 * @returns {Promise<{ ready: boolean, answered: boolean, said: string }>}
 */
async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { ready: answer.status === 200, answered: true, said: `${answer.status} ${(await answer.text()).slice(0, 500)}` };
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error);
    return { ready: false, answered: false, said: /** @type {any} */ (cause)?.code ?? message };
  }
}

/**
 * Waits until the app says that it can serve.
 * @param {App} app
 * @param {string} url
 * @param {AbortSignal} stop
 */
export async function untilReady(app, url, stop) {
  const deadline = performance.now() + READY_SECONDS * 1000;
  for (;;) {
    if (stop.aborted) throw new Interrupted();
    if (!app.isRunning()) throw new Refusal(`The app ended while it was starting (${await app.ended}). What it said stands above.`);
    const { ready, answered, said } = await ask(url);
    if (ready) return;
    if (performance.now() > deadline) throw new Refusal(`The app is not ready after ${READY_SECONDS / 60} minutes. ${url} answers: ${said}`);
    // One that answers "not yet" writes a line about it.
    await pause(answered ? 1000 : 200);
  }
}
