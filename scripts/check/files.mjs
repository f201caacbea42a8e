// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every path that a check prints is relative to it. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PLUGIN = path.join(ROOT, 'src', 'plugins', 'after-sales');
export const SERVER_SOURCE = path.join(PLUGIN, 'server', 'src');

const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', 'coverage', 'reports', 'generated', '.git', '.data', '.cache', '.strapi', '.tmp']);

/**
 * All files below some folders, generated and foreign ones left out, in a steady order.
 *
 * @param {string[]} folders absolute
 * @param {(file: string) => boolean} wanted
 * @returns {string[]} absolute
 */
export function filesBelow(folders, wanted) {
  return folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : filesBelow([full], wanted);
        return wanted(full) ? [full] : [];
      }),
  );
}

/** @param {string} file absolute */
export const relative = (file) => path.relative(ROOT, file).split(path.sep).join('/');

/**
 * Ends a check: problems one per line and exit code 1, or a single line that says what was looked at.
 *
 * @param {string[]} problems
 * @param {string} allIsWell
 * @returns {number} the exit code, which is set already
 */
export function finish(problems, allIsWell) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    process.exitCode = 1;
    return 1;
  }
  console.log(allIsWell);
  return 0;
}
