// @ts-check

import { Interrupted } from './refusal.mjs';

/**
 * Waits for a child that shares our terminal, and gives its exit code. The terminal's Ctrl-C reaches
 * it by itself; any other stop is passed on.
 * @param {import('node:child_process').ChildProcess} child
 * @param {AbortSignal} stop
 * @returns {Promise<number>}
 */
export function forward(child, stop) {
  return new Promise((resolve, reject) => {
    const pass = () => child.kill('SIGTERM');
    if (stop.aborted) pass();
    stop.addEventListener('abort', pass, { once: true });
    child.on('error', reject);
    child.on('exit', (code) => (stop.aborted ? reject(new Interrupted()) : resolve(code ?? 1)));
  });
}
