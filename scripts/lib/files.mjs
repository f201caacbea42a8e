// @ts-check

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The content of a JSON file, or undefined when it is missing or not (yet) whole.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code && code !== 'ENOENT') throw error;
    return undefined;
  }
}

/**
 * Writes a file so that others see the old content or the new one and never half of it, also when
 * this process is killed in the middle.
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
export function writeWhole(file, text, mode = 0o644) {
  const draft = `${file}.${process.pid}.draft`;
  fs.writeFileSync(draft, text, { mode, flush: true });
  fs.chmodSync(draft, mode);
  fs.renameSync(draft, file);
}

/**
 * One hash over the names and contents of files: the same on every machine and at every hour.
 * @param {string} root
 * @param {string[]} files relative to root
 */
export function hashFiles(root, files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const content = createHash('sha256').update(fs.readFileSync(path.join(root, file))).digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * All files below a folder, relative to root, except below the folders and of the names that `skip` refuses.
 * @param {string} root
 * @param {string} folder relative to root, '' for the root itself
 * @param {(relative: string, isFolder: boolean) => boolean} skip
 * @returns {string[]}
 */
export function listFiles(root, folder, skip) {
  const here = path.join(root, folder);
  if (!fs.existsSync(here)) return [];
  return fs.readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    const relative = path.posix.join(folder, entry.name);
    if (skip(relative, entry.isDirectory())) return [];
    if (entry.isDirectory()) return listFiles(root, relative, skip);
    return entry.isFile() ? [relative] : [];
  });
}
