// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, SERVER_SOURCE } from '../files.mjs';

/**
 * The tables of the coding slice: what `ident(x)` may name when the type of `x` doesn't list its names.
 *
 * @returns {string[]}
 */
export function codingTables() {
  const folder = path.join(SERVER_SOURCE, 'slices', 'codings', 'content-types');
  return filesBelow([folder], (file) => /\.(json|ts)$/.test(file)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/["']?collectionName["']?\s*:\s*["'](\w+)["']/g)].map((match) => match[1] ?? ''),
  );
}
