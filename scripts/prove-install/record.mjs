// @ts-check
// What was proved, and for which manifests: while those stay, the proof stays.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hashFiles, listFiles, readJson } from '../lib/files.mjs';
import { ROOT } from '../lib/paths.mjs';

export const RECORD = path.join(ROOT, 'tests', 'install', 'proved.json');
const PLUGIN = 'src/plugins/after-sales';

/** What decides how the plugin is packed, found, set up and started in an app that is not ours. Rules and routes don't. */
const FOLDERS = [`${PLUGIN}/setup`, `${PLUGIN}/local`, 'scripts/prove-install'];
const FILES = [
  'tsconfig.json',
  'scripts/prove-install.mjs',
  `${PLUGIN}/package.json`,
  `${PLUGIN}/admin/tsconfig.json`,
  `${PLUGIN}/client/tsconfig.json`,
  `${PLUGIN}/server/src/plugin.ts`,
  ...['config', 'own-writes', 'db/connection', 'db/boot-lock', 'db/keep-tables', 'http/cors', 'http/drain', 'http/reader', 'http/strapi-routes', 'log-ins/doors', 'rights/ended-log-ins.sql', 'rights/keep-grants.sql'].map((name) => `${PLUGIN}/server/src/kernel/${name}.ts`),
  `${PLUGIN}/server/src/slices/agents/use-cases/prepare-log-ins.ts`,
  `${PLUGIN}/server/src/slices/staff/use-cases/make-roles.ts`,
];

/** The version of Strapi that the plugin is proved with: the app's own. */
export const strapiVersion = () => /** @type {string} */ (readJson(path.join(ROOT, 'package.json')).dependencies['@strapi/strapi']);

/**
 * Every package that comes with the plugin, and its tools, as the lock file has them. Other packages of the app come
 * and go without the plugin.
 *
 * @returns {string[]}
 */
function packages() {
  const { packages: locked } = /** @type {{ packages: Record<string, { version?: string, dependencies?: Record<string, string> }> }} */ (readJson(path.join(ROOT, 'package-lock.json')));
  /** @type {Map<string, string>} */
  const found = new Map();
  /**
   * @param {string} from a folder of the lock file
   * @param {string[]} names
   */
  const visit = (from, names) => {
    for (const name of names) {
      const steps = from.split('/node_modules/').map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
      const folder = [...steps.map((step) => `${step}/node_modules/${name}`), `node_modules/${name}`].find((place) => locked[place]);
      if (!folder || found.has(folder)) continue;
      found.set(folder, locked[folder]?.version ?? '');
      visit(folder, Object.keys(locked[folder]?.dependencies ?? {}));
    }
  };
  visit(PLUGIN, Object.keys(locked[PLUGIN]?.dependencies ?? {}));
  const tools = ['@strapi/strapi', '@strapi/sdk-plugin'].map((name) => `${name} ${locked[`node_modules/${name}`]?.version}`);
  return [...tools, ...[...found].map(([folder, version]) => `${folder} ${version}`)].sort();
}

/** The files that are hashed, as far as they exist. */
export function manifests() {
  const all = [...FILES, ...FOLDERS.flatMap((folder) => listFiles(ROOT, folder, () => false))];
  return all.filter((file) => fs.existsSync(path.join(ROOT, file))).sort();
}

export const manifestHash = () => createHash('sha256').update(hashFiles(ROOT, manifests())).update(packages().join('\n')).digest('hex');

/** @returns {any} the last proof, if there is one */
export const readRecord = () => readJson(RECORD);

/** @param {Record<string, unknown>} proof */
export function writeRecord(proof) {
  fs.mkdirSync(path.dirname(RECORD), { recursive: true });
  fs.writeFileSync(RECORD, `${JSON.stringify(proof, null, 2)}\n`);
}
