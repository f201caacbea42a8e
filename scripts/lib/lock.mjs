// @ts-check
// A lock between processes as a file that names its holders. Node has no flock; what a killed holder
// leaves behind is recognised by the holders being dead.

import fs from 'node:fs';
import path from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { identify, isAlive, pause } from './processes.mjs';
import { Interrupted } from './refusal.mjs';

/**
 * @typedef {import('./processes.mjs').Identity} Identity
 * @typedef {{ holders: Identity[], note?: any }} Content
 *   `holders` is the process that took the lock and the helpers it has started: when it alone is
 *   killed, an orphaned `npm install` still holds the lock.
 * @typedef {{ addHolder(pid: number): void, setNote(note: any): void, release(): void }} Lock
 */

/** A lock file without readable content is being written right now, unless it is older than this. */
const WRITING_MILLISECONDS = 5000;

/**
 * @param {string} file
 * @returns {{ text: string, content: Content | undefined, held: boolean } | undefined}
 */
function look(file) {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const content = /** @type {Content | undefined} */ (text.endsWith('\n') ? readJson(file) : undefined);
    const held = content
      ? content.holders.some(isAlive)
      : Date.now() - fs.statSync(file).mtimeMs < WRITING_MILLISECONDS;
    return { text, content, held };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Clears away a dead holder's lock. Two processes may have seen the same dead lock: moving is atomic,
 * and whoever has moved a living one by mistake puts it back.
 * @param {string} file
 * @param {string} deadText
 */
function clear(file, deadText) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== deadText) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch {
    // Another process was faster; the next attempt sees what it has done.
  }
}

/**
 * Takes the lock if nobody living holds it.
 * @param {string} file
 * @param {any} [note] for those who find the lock taken
 * @returns {{ lock: Lock, previous?: Content } | { lock: undefined, holder: Content | undefined }}
 */
export function tryLock(file, note) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  /** @type {Content} */
  const content = { holders: [identify()], note };
  const toText = () => `${JSON.stringify(content)}\n`;
  const found = look(file);
  if (found?.held) return { lock: undefined, holder: found.content };
  if (found) clear(file, found.text);
  try {
    fs.writeFileSync(file, toText(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return { lock: undefined, holder: look(file)?.content };
  }
  const lock = {
    /** @param {number} pid */
    addHolder(pid) {
      content.holders.push(identify(pid));
      writeWhole(file, toText(), 0o600);
    },
    /** @param {any} changed */
    setNote(changed) {
      content.note = changed;
      writeWhole(file, toText(), 0o600);
    },
    release() {
      fs.rmSync(file, { force: true });
    },
  };
  return { lock, previous: found?.content };
}

/**
 * Does the work while holding the lock; waits for its turn as long as it takes.
 * @template T
 * @param {string} file
 * @param {(lock: Lock) => Promise<T>} work
 * @param {{ signal?: AbortSignal, onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { signal, onWait } = {}) {
  for (let attempt = 0; ; attempt += 1) {
    if (signal?.aborted) throw new Interrupted();
    const { lock } = tryLock(file);
    if (lock) {
      try {
        return await work(lock);
      } finally {
        lock.release();
      }
    }
    // Two that look at the same moment take turns within a blink; only a real wait is worth a line.
    if (attempt === 5) onWait?.();
    await pause(100);
  }
}
