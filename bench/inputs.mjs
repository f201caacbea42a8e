// @ts-check
// What is asked: drawn from the rows by a seeded list, another one each time, so that no answer comes from a warm row.

import { randomBytes, randomInt } from 'node:crypto';

/** More than any measure uses up in a round trip through its rounds' caches. */
const SAMPLE = 20_000;

/** A run of ten minutes doesn't open more receptions than this. */
const NEW_PHONES = 300_000;

/**
 * @typedef {object} Inputs
 * @property {(list: 'serials' | 'mobiles' | 'names' | 'cities' | 'newPhones') => string} next
 * @property {() => number} number goes up by one
 * @property {string} run of this run alone, for what must be new
 * @property {string} word a family name: one in fifty people has it
 * @property {{ id: string, code: string, token: string }[]} agents
 * @property {string} fault
 */

/**
 * @param {import('pg').Client} client on the product's database
 * @returns {Promise<Inputs>}
 */
export async function readInputs(client) {
  const { rows: [{ count }] } = await client.query('select count(*)::int as count from bench.receptions');
  // A step that shares no factor with the number of rows meets each row once before it comes again.
  const sample = (/** @type {string} */ expression, /** @type {string} */ table, /** @type {number} */ most) =>
    client.query(`select ${expression} as value from generate_series(1, least($1, ${most})::int) i join bench.${table} t on t.n = 1 + (i * 7919::bigint + 13) % ${most}`, [SAMPLE]).then(({ rows }) => rows.map(({ value }) => value));
  /** @type {Record<string, string[]>} */
  const lists = {
    serials: await sample('serial', 'devices', count),
    mobiles: await sample(`'0' || substr(mobile, 4)`, 'people', count / 2),
    names: await sample('name', 'people', count / 2),
    cities: (await client.query(`select code as value from as_cities where owner = 'company' order by code limit 60`)).rows.map(({ value }) => value),
    newPhones: (await client.query(UNUSED, [NEW_PHONES, randomInt(9_000_000 - NEW_PHONES)])).rows.map(({ value }) => value),
  };
  /** @type {Record<string, number>} */
  const at = {};
  let number = 0;
  return {
    next: (list) => lists[list][(at[list] = ((at[list] ?? -1) + 1) % lists[list].length)],
    number: () => (number += 1),
    run: randomBytes(4).toString('hex'),
    word: 'تهرانی',
    agents: [],
    fault: 'F-1',
  };
}

/** Nobody's numbers, so that each opening has a customer of its own. */
const UNUSED = `select '0935' || lpad(n::text, 7, '0') as value from generate_series($2::int, $2::int + $1::int) n
  where not exists (select from as_customer_phones where owner = 'company' and e164 = '+98935' || lpad(n::text, 7, '0'))`;
