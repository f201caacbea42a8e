// @ts-check
import assert from 'node:assert/strict';

/**
 * @param {string[]} before
 * @param {string[]} after
 */
export function compareAnswers(before, after) {
  assert.equal(after.length, before.length);
  for (const [index, said] of before.entries()) assert.equal(after[index], said, 'the app answers otherwise than before');
}

/**
 * @param {Record<string, unknown>} before
 * @param {Record<string, unknown>} after
 */
export function compareTables(before, after) {
  for (const [name, table] of Object.entries(before)) assert.deepEqual(after[name], table, `the table ${name} is not what it was`);
}
