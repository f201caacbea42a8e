// @ts-check
/**
 * Strapi's own texts in the languages that it lacks them in (admin/src/translations/strapi): Persian for everything that
 * our users meet, Spanish for what Strapi has left out, English and Spanish for what would speak of Strapi to whoever
 * logs in. The same parameters as in English, nothing that Strapi no longer says. After an upgrade of Strapi this check
 * lists what there is to translate.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, finish, PLUGIN, relative, ROOT } from './files.mjs';
import { parameters } from './messages.mjs';
import { persianProblems } from './persian.mjs';
import { NEEDED, NOT_MET } from './strapi-texts.needed.mjs';

const FOLDER = path.join(PLUGIN, 'admin', 'src', 'translations', 'strapi');
/** Names that Strapi's server tells in English; see admin/src/strapi/server-names.ts. */
const SERVER_NAME = 'strapi-name.';
/** Words that stand in the panel's programs alone; see admin/src/strapi/hard-coded.ts. */
const HARD_CODED = 'strapi-hard-coded.';
const require = createRequire(path.join(ROOT, 'package.json'));

/** Package, the prefix that its texts get in the panel, and where they lie. */
const SOURCES = /** @type {const} */ ([
  ['@strapi/admin', '', 'dist/admin/admin/src/translations'],
  ['@strapi/content-manager', 'content-manager.', 'dist/admin/translations'],
  ['@strapi/upload', 'upload.', 'dist/admin/translations'],
  ['@strapi/i18n', 'i18n.', 'dist/admin/translations'],
  ['@strapi/email', 'email.', 'dist/admin/translations'],
  ['@strapi/content-type-builder', 'content-type-builder.', 'dist/admin/translations'],
  ['@strapi/content-releases', 'content-releases.', 'dist/admin/translations'],
  ['@strapi/review-workflows', 'review-workflows.', 'dist/admin/translations'],
  ['@strapi/plugin-users-permissions', 'users-permissions.', 'dist/admin/translations'],
]);

/** @type {string[]} */
const problems = [];
const english = await strapis('en');
const spanish = await strapis('es');
const needed = [...english.keys()].filter((key) => NEEDED.test(key) && !NOT_MET.some(({ keys }) => keys.test(key)));
const code = readCode();
/** Whoever logs in to the company's service comes to the company's, not to Strapi's. */
const LOG_IN = /^Auth\.form\.welcome\./;

for (const language of ['fa', 'en', 'es']) {
  const file = path.join(FOLDER, `${language}.json`);
  const ours = new Map(Object.entries(/** @type {Record<string, string>} */ (JSON.parse(readFileSync(file, 'utf8')))));
  for (const key of needed) {
    if (!ours.has(key) && language !== 'en' && !(language === 'es' && spanish.has(key))) problems.push(`${relative(file)}: "${key}" is missing (${english.get(key)})`);
  }
  for (const key of [...english.keys()].filter((name) => LOG_IN.test(name))) {
    if (/Strapi/.test(ours.get(key) ?? strapisIn(language, key))) problems.push(`${relative(file)}: "${key}" speaks of Strapi at the log-in`);
  }
  for (const [key, text] of ours) problems.push(...complaintsAbout(language, key, text).map((complaint) => `${relative(file)}: "${key}" ${complaint}`));
}
finish(problems, `${needed.length} of Strapi's ${english.size} texts are met by our users`);

/**
 * @param {string} language
 * @param {string} key
 */
function strapisIn(language, key) {
  return (language === 'es' ? spanish.get(key) : undefined) ?? english.get(key) ?? '';
}

/**
 * @param {string} language
 * @param {string} key
 * @param {string} text
 * @returns {string[]}
 */
function complaintsAbout(language, key, text) {
  const found = [];
  if (text.trim() === '') found.push('is empty');
  if (!isSaid(key)) found.push('is said nowhere by this Strapi');
  const original = english.get(key);
  if (original !== undefined) found.push(...compareParameters(original, text));
  // Names of technical things (OAuth, HTTP headers) stand in Latin letters in settings that developers read.
  if (language === 'fa' && /[يكىة٠-٩]/.test(text)) found.push(...persianProblems(text).filter((problem) => problem.startsWith('has Arabic')));
  return found;
}

/**
 * A number that only chooses between singular and plural in English may be left out: Persian has one form after it.
 *
 * @param {string} original
 * @param {string} text
 */
function compareParameters(original, text) {
  const [theirs, ours] = [parameters(original), parameters(text)];
  const chooses = (/** @type {string} */ name) => new RegExp(`\\{\\s*${name}\\s*,\\s*plural`).test(original);
  const unknown = ours.filter((name) => !theirs.includes(name)).map((name) => `has a parameter {${name}} that English doesn't have`);
  return [...unknown, ...theirs.filter((name) => !ours.includes(name) && !chooses(name)).map((name) => `lacks the parameter {${name}}`)];
}

/** @param {string} key */
function isSaid(key) {
  if (english.has(key)) return true;
  if (key.startsWith(SERVER_NAME)) return code.server.includes(`'${key.slice(SERVER_NAME.length)}'`) || code.server.includes(`"${key.slice(SERVER_NAME.length)}"`) || isPackage(key.slice(SERVER_NAME.length));
  if (key.startsWith(HARD_CODED)) return code.admin.includes(key.slice(HARD_CODED.length)) || code.server.includes(key.slice(HARD_CODED.length));
  // A plugin names its texts without the prefix that they get in the panel; refusals of the server come with their words.
  const short = SOURCES.map(([, prefix]) => prefix).find((prefix) => prefix && key.startsWith(prefix));
  return [key, short ? key.slice(short.length) : key].some((name) => code.admin.includes(`'${name}'`) || code.admin.includes(`"${name}"`)) || /(^|\.)apiError\./.test(key);
}

/** @param {string} name of a plugin, by which the roles screen groups permissions */
function isPackage(name) {
  return SOURCES.some(([, prefix]) => prefix === `${name}.`);
}

/**
 * @param {'en' | 'es'} language
 * @returns {Promise<Map<string, string>>}
 */
async function strapis(language) {
  const texts = new Map();
  for (const [name, prefix, folder] of SOURCES) {
    const file = path.join(path.dirname(require.resolve(`${name}/package.json`)), folder, `${language}.json.mjs`);
    const { default: entries } = await import(pathToFileURL(file).href).catch(() => ({ default: {} }));
    for (const [key, text] of Object.entries(entries)) texts.set(prefix + key, text);
  }
  return texts;
}

/** What Strapi's programs say without it standing in their texts. */
function readCode() {
  const read = (/** @type {string} */ half) =>
    SOURCES.flatMap(([name]) => filesBelowPackage(path.join(path.dirname(require.resolve(`${name}/package.json`)), 'dist', half)).map((file) => readFileSync(file, 'utf8'))).join('\n');
  // The panel's parts come from the design system and, for notices, from a library of its own.
  const parts = ['@strapi/design-system', 'sonner'].map((name) => readFileSync(path.join(ROOT, 'node_modules', name, 'dist', 'index.mjs'), 'utf8')).join('\n');
  return { admin: read('admin') + parts, server: read('server') };
}

/** @param {string} folder */
function filesBelowPackage(folder) {
  return filesBelow([folder], (file) => file.endsWith('.mjs') && !/[\\/]translations[\\/]/.test(file));
}
