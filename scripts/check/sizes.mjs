// @ts-check
/**
 * File sizes: a file that can be read in one breath is a file that gets read. Prints the median and the
 * ninetieth percentile of the source, and refuses files that grew too long. (Functions are eslint's part.)
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, finish, relative, ROOT } from './files.mjs';

const LONGEST_FILE = 300;
const SOURCE = ['config', 'database', 'src', 'scripts', 'demo', 'bench'].map((folder) => path.join(ROOT, folder));
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);
/** Lists of provinces or names are data that happen to be written in TypeScript. */
const isData = (/** @type {string} */ file) => /[\\/]seeds?[\\/]|\.(seed|data)\.tsx?$/.test(file);

const sizes = filesBelow(SOURCE, (file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.endsWith('.d.ts') && !isTest(file) && !isData(file))
  .map((file) => ({ file, lines: countLines(file) }))
  .sort((a, b) => a.lines - b.lines);

const tooLong = sizes.filter(({ lines }) => lines > LONGEST_FILE);
const summary = `${sizes.length} source files, median ${percentile(0.5)} lines, p90 ${percentile(0.9)}, longest ${longest()}`;
if (tooLong.length > 0) console.log(summary);
finish(tooLong.map(({ file, lines }) => `${relative(file)}: ${lines} lines, at most ${LONGEST_FILE}: find its second subject and give it a file`), summary);

/** @param {string} file */
function countLines(file) {
  const text = readFileSync(file, 'utf8');
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** @param {number} share between 0 and 1 */
function percentile(share) {
  return sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0;
}

function longest() {
  const last = sizes.at(-1);
  return last ? `${last.lines} (${relative(last.file)})` : 'none';
}
