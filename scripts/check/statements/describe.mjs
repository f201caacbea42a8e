// @ts-check
import pg from 'pg';

/**
 * @typedef {{ name: string, type: string }} Column `type`: PostgreSQL's name, `_` before it for an array
 * @typedef {{ columns: Column[] } | { message: string, position: number | undefined }} Answer `position` from 0
 */

/**
 * Lets PostgreSQL parse and plan a statement without running it: the protocol's Parse and Describe, which are
 * the first half of what a prepared statement does when the program runs.
 *
 * @param {import('pg').Client} client
 * @param {string} text
 * @returns {Promise<Answer>}
 */
export async function describe(client, text) {
  try {
    const fields = await fieldsOf(client, text);
    const names = await typeNames(client, fields.map((field) => field.dataTypeID));
    return { columns: fields.map((field) => ({ name: field.name, type: names.get(field.dataTypeID) ?? 'unknown' })) };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const hint = error.hint ? ` (${error.hint})` : '';
    return { message: error.message + hint, position: error.position === undefined ? undefined : Number(error.position) - 1 };
  }
}

/**
 * @typedef {{ name: string, dataTypeID: number }} Field
 *
 * @param {import('pg').Client} client
 * @param {string} text
 * @returns {Promise<Field[]>}
 */
function fieldsOf(client, text) {
  return new Promise((resolve, reject) => {
    /** @type {Field[]} */
    let fields = [];
    // An object with `submit` is node-postgres's way to add a query of one's own; cursors and streams use it too.
    /** @type {import('pg').Submittable & Record<string, unknown>} */
    const query = {
      submit(/** @type {any} */ connection) {
        connection.parse({ name: '', text, types: [] });
        connection.describe({ type: 'S', name: '' });
        connection.sync();
      },
      handleRowDescription(/** @type {{ fields: Field[] }} */ message) {
        fields = message.fields;
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(fields),
    };
    client.query(query);
  });
}

/** @type {Map<number, string>} */
const known = new Map();

/**
 * @param {import('pg').Client} client
 * @param {number[]} oids
 * @returns {Promise<Map<number, string>>}
 */
async function typeNames(client, oids) {
  const unknown = oids.filter((oid) => !known.has(oid));
  if (unknown.length > 0) {
    const { rows } = await client.query('select oid::int as oid, typname as name, typtype as kind from pg_type where oid = any($1::oid[])', [unknown]);
    // An enum's values arrive as text, whatever its name.
    for (const { oid, name, kind } of rows) known.set(oid, kind === 'e' ? 'text' : name);
  }
  return known;
}
