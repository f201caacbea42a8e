// @ts-check
/**
 * Three languages, one meaning: the same keys and parameters in fa, en and es of every translations folder,
 * no empty or forgotten text, Persian that looks Persian, and a text for every error code, for no other.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodes } from './error-codes.mjs';
import { filesBelow, finish, PLUGIN, relative, ROOT } from './files.mjs';
import { parameters } from './messages.mjs';
import { persianProblems } from './persian.mjs';

const LANGUAGES = ['fa', 'en', 'es'];
const ERROR_TEXTS = path.join(PLUGIN, 'shared', 'translations');
const ERROR_PREFIX = 'error.';

/** @typedef {Map<string, Map<string, string>>} Texts language → key → text */

/** @type {string[]} */
const problems = [];
const all = new Map(translationFolders().map((folder) => [folder, read(folder)]));
for (const [folder, texts] of all) {
  compareKeys(folder, texts);
  for (const [language, entries] of texts) for (const [key, text] of entries) checkText(`${relative(folder)}/${language}.json: "${key}"`, language, key, text);
  compareParameters(folder, texts);
}
const codes = errorCodes();
compareWithCatalogues();
finish(problems, `${all.size} translation folders, ${codes.length} error codes, ${LANGUAGES.join(' ')}`);

/** Every folder called `translations` that has at least one of our languages. */
function translationFolders() {
  const sources = [PLUGIN, path.join(ROOT, 'src', 'admin')];
  const isTranslation = (/** @type {string} */ file) => path.basename(path.dirname(file)) === 'translations' && LANGUAGES.includes(path.basename(file, '.json')) && file.endsWith('.json');
  return [...new Set(filesBelow(sources, isTranslation).map((file) => path.dirname(file)))];
}

/**
 * @param {string} folder
 * @returns {Texts}
 */
function read(folder) {
  /** @type {Texts} */
  const texts = new Map();
  for (const language of LANGUAGES) {
    const file = path.join(folder, `${language}.json`);
    if (!existsSync(file)) {
      problems.push(`${relative(file)}: missing`);
      continue;
    }
    const source = readFileSync(file, 'utf8');
    const entries = Object.entries(/** @type {Record<string, unknown>} */ (JSON.parse(source)));
    reportDoubles(file, source);
    texts.set(language, new Map(entries.map(([key, text]) => [key, typeof text === 'string' ? text : refuse(file, key)])));
  }
  return texts;
}

/**
 * @param {string} file
 * @param {string} key
 */
function refuse(file, key) {
  problems.push(`${relative(file)}: "${key}" is not a text: keys are flat`);
  return '…';
}

/**
 * JSON.parse lets the last of two equal keys win, silently.
 *
 * @param {string} file
 * @param {string} source
 */
function reportDoubles(file, source) {
  const seen = new Set();
  for (const [, key] of source.matchAll(/^\s*"((?:[^"\\]|\\.)+)"\s*:/gm)) {
    if (seen.has(key)) problems.push(`${relative(file)}: "${key}" stands there twice`);
    seen.add(key);
  }
}

/**
 * @param {string} folder
 * @param {Texts} texts
 */
function compareKeys(folder, texts) {
  const all = new Set([...texts.values()].flatMap((entries) => [...entries.keys()]));
  for (const [language, entries] of texts) {
    for (const key of all) if (!entries.has(key)) problems.push(`${relative(folder)}/${language}.json: "${key}" is missing`);
  }
}

/**
 * @param {string} where
 * @param {string} language
 * @param {string} key
 * @param {string} text
 */
function checkText(where, language, key, text) {
  if (text.trim() === '') problems.push(`${where} is empty`);
  if (text === key) problems.push(`${where} has its key for a text`);
  try {
    parameters(text);
    if (language === 'fa') problems.push(...persianProblems(text).map((problem) => `${where} ${problem}`));
  } catch (error) {
    problems.push(`${where}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {string} folder
 * @param {Texts} texts
 */
function compareParameters(folder, texts) {
  for (const [key, english] of texts.get('en') ?? []) {
    for (const language of LANGUAGES) {
      const other = texts.get(language)?.get(key);
      if (other === undefined) continue;
      const [expected, found] = [names(english), names(other)];
      if (expected !== found) problems.push(`${relative(folder)}/${language}.json: "${key}" has the parameters ${found || 'none'}, in English ${expected || 'none'}`);
    }
  }
}

/** @param {string} text */
function names(text) {
  try {
    return parameters(text).map((name) => `{${name}}`).join(' ');
  } catch {
    return 'unreadable';
  }
}

function compareWithCatalogues() {
  const known = new Set(codes.map(({ code }) => code));
  const texts = all.get(ERROR_TEXTS) ?? new Map();
  if (codes.length > 0 && texts.size === 0) problems.push(`${relative(ERROR_TEXTS)}: the texts of ${codes.length} error codes are missing`);
  for (const [index, { code, where }] of codes.entries()) {
    const first = codes.findIndex((other) => other.code === code);
    if (first < index) problems.push(`${where}: "${code}" stands already in ${codes[first].where}`);
    const without = LANGUAGES.filter((language) => texts.get(language)?.has(ERROR_PREFIX + code) === false);
    if (without.length > 0) problems.push(`${where}: "${code}" has no text "${ERROR_PREFIX}${code}" in ${relative(ERROR_TEXTS)}/{${without.join(',')}}.json`);
  }
  for (const [language, entries] of texts) {
    for (const key of entries.keys()) {
      if (key.startsWith(ERROR_PREFIX) && !known.has(key.slice(ERROR_PREFIX.length))) problems.push(`${relative(ERROR_TEXTS)}/${language}.json: "${key}" belongs to no error code`);
    }
  }
}
