// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { configFile } from './app.mjs';
import { find, insert } from './edit.mjs';

/**
 * What one step came to: a file's text before and after, or what its owner has to do.
 * @typedef {object} Outcome
 * @property {string} done
 * @property {string} [file]
 * @property {string} [before]
 * @property {string} [after]
 * @property {string} [byHand]
 * @property {string} [advice]
 *
 * @typedef {import('./app.mjs').App} App
 */

const SETTINGS = 'settings: { forceMigration: false },';

const ENTRY = `'after-sales': {
  enabled: true,
  config: {
    company: {
      name: { fa: 'شرکت ما', en: 'Our company', es: 'Nuestra empresa' },
      country: 'IR',
      countryAlpha3: 'IRN',
      timeZone: 'Asia/Tehran',
      calendar: 'persian', // or 'gregorian'
      currency: { code: 'IRR', scale: 0 },
      language: 'fa', // or 'en', 'es'
    },
  },
},`;

const REFRESH = `'users-permissions': { config: { jwtManagement: 'refresh' } },`;

/** @param {string} text */
const indented = (text) => text.split('\n').map((line) => `    ${line}`).join('\n');

/**
 * @param {App} app
 * @param {string} file
 */
const short = (app, file) => path.relative(app.root, file).split(path.sep).join('/');

/**
 * Adds lines to what a configuration file returns.
 *
 * @param {App} app
 * @param {string} file
 * @param {{ names: string[], wanted?: (value: import('typescript').Expression) => boolean, lines: string, inside?: Record<string, string>, why: string, place: string }} wish
 *   `inside`: what to write where the objects on the way are there already, by the name of the first that is missing
 * @returns {Outcome}
 */
function ensure(app, file, { names, wanted, lines, inside = {}, why, place }) {
  const name = short(app, file);
  const before = fs.readFileSync(file, 'utf8');
  const byHand = { done: '', byHand: `${name}: ${why} I can’t write it here safely. Please write ${place}:\n\n${indented(lines)}` };
  if (!app.ts) return byHand;
  const found = find(app.ts, file, before, names, wanted);
  if (found.state === 'there') return { done: `${name}: ${names.join('.')} is there` };
  if (found.state !== 'missing' || !found.object) return byHand;
  const after = insert(app.ts, file, before, found.object, inside[found.rest[0] ?? ''] ?? lines);
  if (after === undefined || find(app.ts, file, after, names, wanted).state !== 'there') return byHand;
  return { done: `${name}: ${why}`, file, before, after };
}

/**
 * Strapi drops the tables of content types that it doesn't know, unless it is told not to.
 *
 * @param {App} app
 * @returns {Outcome}
 */
export function database(app) {
  const file = configFile(app, 'database');
  if (!file) return { done: '', byHand: `config/database is missing. It must return, beside \`connection\`:\n\n${indented(SETTINGS)}` };
  return ensure(app, file, {
    names: ['settings', 'forceMigration'],
    wanted: (value) => value.getText() === 'false',
    lines: SETTINGS,
    inside: { forceMigration: 'forceMigration: false,' },
    why: 'a start without the plugin must not drop its tables.',
    place: 'into the object that it returns, beside `connection`',
  });
}

/**
 * The plugin's own entry, with the company's settings to be put right.
 *
 * @param {App} app
 * @returns {Outcome}
 */
export function plugins(app) {
  const file = configFile(app, 'plugins');
  if (!file) {
    const fresh = path.join(app.root, 'config', `plugins.${app.typescript ? 'ts' : 'js'}`);
    const [head, tail] = app.typescript ? ['export default () => ({', '});'] : ['module.exports = () => ({', '});'];
    return { done: `${short(app, fresh)}: the plugin is on, with a company whose settings are yours to put right.`, file: fresh, before: '', after: `${head}\n${ENTRY.replace(/^/gm, '  ')}\n${tail}\n` };
  }
  return ensure(app, file, {
    names: ['after-sales', 'enabled'],
    wanted: (value) => value.getText() !== 'false',
    lines: ENTRY,
    inside: { enabled: 'enabled: true,' },
    why: 'the plugin is on, with a company whose settings are yours to put right.',
    place: 'into the object that it returns',
  });
}

/**
 * How the app signs its users in is its own business, so it is only told.
 *
 * @param {App} app
 * @returns {Outcome[]}
 */
export function usersPermissions(app) {
  const file = configFile(app, 'plugins');
  const names = ['users-permissions', 'config', 'jwtManagement'];
  const refresh = file && app.ts && find(app.ts, file, fs.readFileSync(file, 'utf8'), names, (value) => /^['"`]refresh['"`]$/.test(value.getText())).state === 'there';
  if (refresh) return [];
  return [{ done: '', advice: `Agents’ people can’t log in until users-permissions gives out sessions. It changes how your app’s own users log in, so it is left to you (config/plugins):\n\n${indented(REFRESH)}` }];
}

/**
 * @param {App} app
 * @returns {Outcome}
 */
export function postgres(app) {
  const client = app.env.DATABASE_CLIENT;
  if (client === undefined || client === 'postgres') return { done: client ? 'the database is PostgreSQL' : 'the database is looked at when Strapi starts' };
  const lines = ['DATABASE_CLIENT=postgres', 'DATABASE_URL=postgres://user:password@host:5432/database'].join('\n');
  return { done: '', byHand: `This app keeps its data in ${client}; after-sales needs PostgreSQL 14 or newer. Please write into .env:\n\n${indented(lines)}` };
}
