// @ts-check

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Interrupted } from './refusal.mjs';

/** How long a program that was asked to end may take. */
const PATIENCE_MILLISECONDS = 5000;

/**
 * A process that can be recognised later. The number alone is not enough: after a kill -9 or a
 * restart of the machine another program may have it.
 * @typedef {{ pid: number, started: string }} Identity
 */

/**
 * A living process's state, parent and beginning, from the one file that has them all.
 * @param {number} pid
 */
function statOf(pid) {
  // The second field is the program's name in brackets, which may contain anything.
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], parent: Number(fields[1]), started: fields[19] };
}

/**
 * When a living process began, in whatever unit the system has; undefined for a dead one. A zombie
 * counts as dead: in a container without an init process nobody collects it.
 * @param {number} pid
 * @returns {string | undefined}
 */
function beginningOf(pid) {
  if (process.platform === 'linux') {
    try {
      const { state, started } = statOf(pid);
      return state === 'Z' ? undefined : started;
    } catch {
      return undefined;
    }
  }
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout?.trim() || undefined;
}

/**
 * @param {number} [pid]
 * @returns {Identity}
 */
export function identify(pid = process.pid) {
  return { pid, started: beginningOf(pid) ?? '' };
}

/** @param {Identity | undefined} who */
export function isAlive(who) {
  return Boolean(who?.started) && beginningOf(/** @type {Identity} */ (who).pid) === who?.started;
}

/**
 * The parent of a process, where the system tells.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  try {
    return statOf(pid).parent;
  } catch {
    return undefined;
  }
}

/**
 * Signals a process and all it has started. Only for processes that lead their own group (`detached`).
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already, which is what the caller wants.
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {string} [input] text for its standard input
 * @property {AbortSignal} [signal] ends the process and what it has started
 * @property {(pid: number) => void} [onStart]
 */

/**
 * Runs a program to its end and collects what it prints. It leads a process group of its own, so
 * that the terminal's Ctrl-C reaches only us and we decide what becomes of it.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(program, args, { input, signal, onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Interrupted());
    const child = spawn(program, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    /** @type {string[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
    child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
    child.stdin.on('error', () => {}).end(input ?? '');
    const { pid } = child;
    const end = () => {
      if (!pid) return;
      signalGroup(pid, 'SIGTERM');
      setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MILLISECONDS).unref();
    };
    signal?.addEventListener('abort', end, { once: true });
    if (pid) onStart?.(pid);

    child.on('error', reject);
    /** @param {number | null} code */
    const finish = (code) => {
      signal?.removeEventListener('abort', end);
      child.stdout.destroy();
      child.stderr.destroy();
      if (signal?.aborted) reject(new Interrupted());
      else resolve({ code, output: chunks.join('') });
    };
    child.on('close', finish);
    // Something that the program has left behind may keep the pipes open for ever.
    child.on('exit', (code) => setTimeout(finish, 500, code));
  });
}

/**
 * The end of a program's output, for a message.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
