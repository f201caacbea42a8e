// @ts-check
// Where things are. Everything is found from this file's own place, so that the commands work from any folder.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.mjs';

/** The project's folder. */
export const ROOT = fs.realpathSync(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));

/** Small files that belong to this checkout, not to the company's data: locks of install and build. */
export const CACHE = path.join(ROOT, '.cache');

/**
 * A path as the user typed it. npm moves to the project's folder before it runs a script and keeps
 * the folder in which the user stands in INIT_CWD.
 * @param {string} typed
 */
export function fromUser(typed) {
  const movedByNpm = process.env.npm_lifecycle_event && process.cwd() === ROOT;
  return path.resolve((movedByNpm && process.env.INIT_CWD) || process.cwd(), typed);
}

/**
 * The folder of everything the running product keeps: DATA_DIR, or .data in the project. It is made
 * when missing. Others may pass through it (PostgreSQL runs as another user when we are root) but not
 * list it; what is secret inside has its own 0600.
 */
export function dataDir() {
  const dir = process.env.DATA_DIR ? fromUser(process.env.DATA_DIR) : path.join(ROOT, '.data');
  try {
    if (!fs.existsSync(dir)) {
      fs.mkdirSync(dir, { recursive: true });
      // mkdir's own mode is cut by the umask.
      fs.chmodSync(dir, 0o711);
    }
    fs.accessSync(dir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Refusal(`The data folder ${dir} can't be written (${/** @type {Error} */ (error).message}). Set DATA_DIR to a folder of your own.`);
  }
  return fs.realpathSync(dir);
}
