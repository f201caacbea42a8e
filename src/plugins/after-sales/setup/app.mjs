// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * @typedef {object} App
 * @property {string} root
 * @property {boolean} typescript whether its configuration is written in TypeScript
 * @property {typeof import('typescript') | undefined} ts reads JavaScript too
 * @property {Record<string, string | undefined>} env what stands in .env, under what the process was given
 */

/**
 * The Strapi app in this folder.
 *
 * @param {string} root
 * @returns {App}
 */
export function findApp(root) {
  const manifest = path.join(root, 'package.json');
  const { dependencies = {} } = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : {};
  if (!dependencies['@strapi/strapi']) throw new Error(`There is no Strapi app in ${root}: run this in the folder of its package.json.`);
  return { root, typescript: fs.existsSync(path.join(root, 'tsconfig.json')), ts: compilerOf(manifest), env: { ...readEnv(path.join(root, '.env')), ...process.env } };
}

/**
 * The compiler that every Strapi has, whether or not the app is written in TypeScript.
 *
 * @param {string} manifest
 * @returns {typeof import('typescript') | undefined}
 */
function compilerOf(manifest) {
  const app = createRequire(manifest);
  for (const packages of [[], ['@strapi/strapi'], ['@strapi/strapi', '@strapi/typescript-utils']]) {
    try {
      return packages.reduce((from, name) => createRequire(from.resolve(`${name}/package.json`)), app)('typescript');
    } catch {
      // It lies deeper down.
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
function readEnv(file) {
  if (!fs.existsSync(file)) return {};
  const lines = fs.readFileSync(file, 'utf8').matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*(.*?)[ \t]*$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, /** @type {string} */ (value).replace(/^(["'])(.*)\1$/, '$2')]));
}

/**
 * The file of a configuration, under the extension that it has.
 *
 * @param {App} app
 * @param {string} name
 * @returns {string | undefined}
 */
export function configFile(app, name) {
  return ['ts', 'js', 'mjs', 'cjs'].map((extension) => path.join(app.root, 'config', `${name}.${extension}`)).find((file) => fs.existsSync(file));
}
