// @ts-check
// What a database holds, told so that two of them can be compared: the rows of every table with a digest
// over their contents, where the sequences stand, and a digest of the structure (columns, indexes,
// constraints, triggers, functions).

/**
 * @typedef {{ tables: Record<string, { rows: string, digest: string }>, sequences: Record<string, string | null>, structure: Record<string, { count: number, digest: string }> }} Census
 */

/** The same row must be the same text whatever the server's or the role's settings are. */
const SETTINGS = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set search_path = ''`;

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;

/** Each gives one row per thing, as text; functions of extensions belong to the extension's version. */
const STRUCTURE = {
  columns: `select format('%I.%I.%I %s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as it
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${OURS}`,
  indexes: `select pg_get_indexdef(i.indexrelid) as it from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`,
  constraints: `select format('%s %s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as it from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype <> 'n' and ${OURS}`,
  triggers: `select format('%s %s', pg_get_triggerdef(t.oid), t.tgenabled) as it from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${OURS}`,
  functions: `select pg_get_functiondef(p.oid) as it from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and ${OURS} and not exists (select from pg_depend e where e.objid = p.oid and e.classid = 'pg_proc'::regclass and e.deptype = 'e')`,
};

/**
 * The sum over the digests of all rows needs no order and no memory, and a row that is missing, doubled
 * or changed changes it.
 * @param {import('pg').ClientBase} client
 * @param {string} table quoted
 */
async function countTable(client, table) {
  const { rows } = await client.query(`select count(*)::text as rows,
      coalesce(sum(('x' || left(m, 16))::bit(64)::bigint::numeric), 0)::text || ':' || coalesce(sum(('x' || right(m, 16))::bit(64)::bigint::numeric), 0)::text as digest
    from (select md5(t::text) as m from only ${table} t) each`);
  return /** @type {{ rows: string, digest: string }} */ (rows[0]);
}

/**
 * @param {import('pg').ClientBase} client
 * @returns {Promise<Census>}
 */
export async function takeCensus(client) {
  await client.query(SETTINGS);
  const { rows: names } = await client.query(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and c.relpersistence = 'p' and ${OURS} order by 1`);
  /** @type {Census} */
  const census = { tables: {}, sequences: {}, structure: {} };
  for (const { name } of names) census.tables[name] = await countTable(client, name);
  const { rows: sequences } = await client.query(`select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences order by 1`);
  for (const { name, value } of sequences) census.sequences[name] = value;
  for (const [kind, query] of Object.entries(STRUCTURE)) {
    const { rows } = await client.query(`select count(*)::int as count, md5(coalesce(string_agg(it, E'\\n' order by it collate "C"), '')) as digest from (${query}) each`);
    census.structure[kind] = rows[0];
  }
  return census;
}

/** @param {Census} census */
export const totalRows = (census) => Object.values(census.tables).reduce((sum, { rows }) => sum + Number(rows), 0);

/**
 * What differs, as sentences; nothing when all is the same.
 * @param {Census} expected
 * @param {Census} found
 * @param {{ structure?: 'equal' | 'count', sequences?: 'equal' | 'not behind' }} [options] `structure: 'count'`: a
 *   definition that went through pg_dump comes back in other words (`IN` becomes `= ANY`), so its things are counted. `not behind`: sequences belong to no snapshot, so those of a dump
 *   may be further than what was counted before it.
 */
export function differences(expected, found, { structure = 'equal', sequences = 'equal' } = {}) {
  /** @param {string} kind @param {Record<string, any>} a @param {Record<string, any>} b @param {(was: any, is: any) => boolean} same */
  const compare = (kind, a, b, same = (was, is) => JSON.stringify(was) === JSON.stringify(is)) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((name) => !same(a[name], b[name]))
      .map((name) => `${kind} ${name}: ${JSON.stringify(a[name]) ?? 'nothing'} in the backup, ${JSON.stringify(b[name]) ?? 'nothing'} here`);
  /** @param {string | null | undefined} was @param {string | null | undefined} is */
  const notBehind = (was, is) => is !== undefined && BigInt(is ?? 0) >= BigInt(was ?? 0);
  return [
    ...compare('table', expected.tables, found.tables),
    ...compare('sequence', expected.sequences, found.sequences, sequences === 'equal' ? undefined : notBehind),
    ...compare('structure', expected.structure, found.structure, structure === 'equal' ? undefined : (was, is) => was?.count === is?.count),
  ];
}
