// @ts-check
// What belongs to a backup besides the database: the keys of the installation, its log-ins, its uploads.

import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { entriesBelow, fileEntry } from './archive.mjs';

/** Files of DATA_DIR, by their place in the archive. Without the keys nobody could log in to a restored database. */
export const DATA_FILES = ['secrets.json', 'demo-logins.json'];

/** Where Strapi keeps uploaded files; it too counts PUBLIC_DIR from the project's folder. */
export const uploadsFolder = () => path.resolve(ROOT, process.env.PUBLIC_DIR || 'public', 'uploads');

/** @param {string} folder */
export const hasUploads = (folder) => fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name !== '.gitkeep');

/**
 * @param {string} dataDir
 * @returns {Generator<import('./tar.mjs').Entry>}
 */
export function* dataEntries(dataDir) {
  yield { name: 'data', folder: true, mode: 0o700, size: 0 };
  for (const name of DATA_FILES) {
    const file = path.join(dataDir, name);
    if (fs.existsSync(file)) yield fileEntry(file, `data/${name}`);
  }
  const uploads = uploadsFolder();
  if (fs.existsSync(uploads)) yield* entriesBelow(uploads, 'uploads');
}
