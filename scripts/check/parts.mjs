// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './files.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} about what it defends, for `npm run check -- --help`
 * @property {string[]} args of node
 */

/** @param {string[]} segments */
const bin = (...segments) => path.join(ROOT, 'node_modules', ...segments);

/**
 * @param {string} name
 * @param {string} about
 * @param {string} project
 * @returns {Part}
 */
function types(name, about, project) {
  // What the last run found out is kept, so that a second run takes a third of the time.
  const memory = path.join(ROOT, '.cache', 'check', `${name.replace(':', '-')}.tsbuildinfo`);
  return { name, about, args: [bin('typescript', 'bin', 'tsc'), '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory] };
}

/** @param {string} file */
const own = (file) => [path.join(ROOT, 'scripts', 'check', file)];

const CODE_FOLDERS = ['config', 'database', 'src', 'scripts', 'tests', 'bench', 'demo'].filter((folder) => existsSync(path.join(ROOT, folder)));

/**
 * All parts of the gate, the long ones first, so that the short ones fill the gaps.
 * @type {Part[]}
 */
export const PARTS = [
  { name: 'statements', about: 'every SQL statement is prepared on the real tables, its columns are what the code expects', args: own('statements.mjs') },
  { name: 'lint', about: 'eslint.config.mjs: recommendations and rules of the house', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  types('types:app', 'types of the app and of the plugin\'s server', 'tsconfig.json'),
  types('types:admin', 'types of the admin screens', 'src/plugins/after-sales/admin/tsconfig.json'),
  types('types:tests', 'types of the tests', 'tests/tsconfig.json'),
  types('types:client', 'types of the typed client, as in a browser', 'src/plugins/after-sales/client/tsconfig.json'),
  types('types:scripts', 'types of these scripts, by their JSDoc', 'scripts/tsconfig.json'),
  { name: 'client', about: 'the client\'s types and the reference are those of the routes', args: own('client.mjs') },
  { name: 'borders', about: '.dependency-cruiser.cjs: who may import whom', args: [bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...CODE_FOLDERS] },
  { name: 'sizes', about: 'no file above 300 lines; median and p90', args: own('sizes.mjs') },
  { name: 'dependencies', about: 'every library that a package.json names has a reason, one version and a digest; nothing comes from elsewhere', args: own('dependencies.mjs') },
  { name: 'translations', about: 'the same keys and parameters in fa, en, es; a text for every error code', args: own('translations.mjs') },
  { name: 'strapi-texts', about: 'what our users meet of Strapi\'s own texts is translated, and nothing that Strapi no longer says', args: own('strapi-texts.mjs') },
];

/**
 * The parts that the user named: `types` means all five of them.
 *
 * @param {string[]} names none: all
 * @returns {{ parts: Part[], unknown: string[] }}
 */
export function choose(names) {
  const matches = (/** @type {Part} */ part, /** @type {string} */ name) => part.name === name || part.name.startsWith(`${name}:`);
  return {
    parts: names.length === 0 ? PARTS : PARTS.filter((part) => names.some((name) => matches(part, name))),
    unknown: names.filter((name) => !PARTS.some((part) => matches(part, name))),
  };
}
