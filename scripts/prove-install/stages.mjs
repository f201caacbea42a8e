// @ts-check
// The stages of the proof, each a sentence that holds or throws.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { compareAnswers, compareTables } from './compare.mjs';
import { judgePanel, lookAtPanel } from './panel.mjs';
import { compile, remove, runSetup } from './stranger.mjs';
import { answers, live, ourRows, tables } from './theirs.mjs';
import { rolesAndPermissions, untilOurReady, walk } from './walk.mjs';

/**
 * @typedef {object} Stage
 * @property {string} root of the app
 * @property {AbortSignal} signal
 * @property {{ app: string, empty: string }} databases their addresses
 * @property {<T>(database: 'app' | 'empty', work: (url: string) => Promise<T>) => Promise<T>} during runs the app meanwhile
 *
 * @typedef {{ said: string[], tables: Record<string, unknown> }} Before
 * @typedef {{ rows: Record<string, number>, tables: Record<string, unknown> }} Kept
 */

/**
 * @param {Stage} stage
 * @returns {Promise<Before>}
 */
export async function lookBefore({ root, signal, databases, during }) {
  await compile(root, signal);
  await during('app', live);
  // Another process, because users-permissions counts log-ins in the memory of one.
  const said = await during('app', answers);
  return { said, tables: await tables(databases.app) };
}

/** @param {Stage} stage */
export async function refusedWithoutSetup({ root, signal, during }) {
  await compile(root, signal);
  await assert.rejects(startAndStop(during), /forceMigration: false[^]*npx after-sales-setup/);
}

/** @param {Stage['during']} during */
const startAndStop = (during) => during('app', async () => undefined);

/**
 * The README's second command; run again it finds everything in place and changes no file.
 *
 * @param {Stage} stage
 */
export async function setUp({ root, signal }) {
  const config = () => ['plugins', 'database'].map((name) => fs.readFileSync(path.join(root, 'config', `${name}.ts`), 'utf8'));
  const before = config();
  const told = await runSetup(root, signal);
  const written = config();
  assert.ok(written.every((text, index) => text !== before[index]), told);
  await runSetup(root, signal);
  assert.deepEqual(config(), written);
}

/** @param {Stage} stage */
export function lookAtEmpty({ databases, during }) {
  return during('empty', async (url) => {
    const { number, operations } = await walk(url);
    const seen = await lookAtPanel(url, number);
    judgePanel(seen);
    return { operations, ...(await rolesAndPermissions(url, databases.empty)), panel: { types: seen.links, columns: seen.heads } };
  });
}

/**
 * @param {Stage} stage
 * @param {Before} before
 * @returns {Promise<Kept>}
 */
export async function lookAfter({ databases, during }, before) {
  await during('app', async (url) => {
    await untilOurReady(url);
    compareAnswers(before.said, await answers(url));
    compareTables(before.tables, await tables(databases.app));
    await walk(url);
  });
  return { rows: await ourRows(databases.app), tables: await tables(databases.app) };
}

/**
 * @param {Stage} stage
 * @param {Before} before
 * @param {Kept} kept
 */
export async function uninstall({ root, signal, databases, during }, before, kept) {
  await remove(root, signal);
  takeOut(path.join(root, 'config', 'plugins.ts'));
  await compile(root, signal);
  compareAnswers(before.said, await during('app', answers));
  assert.deepEqual(await ourRows(databases.app), kept.rows);
  compareTables(kept.tables, await tables(databases.app));
}

/**
 * What the README tells to take out of config/plugins: the plugin's entry.
 *
 * @param {string} file
 */
function takeOut(file) {
  const text = fs.readFileSync(file, 'utf8');
  const without = text.replace(/^ {2}'after-sales': \{\n[^]*?\n {2}\},\n/m, '');
  assert.notEqual(without, text);
  fs.writeFileSync(file, without);
}
