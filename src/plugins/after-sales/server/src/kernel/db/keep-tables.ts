import type pg from 'pg';

/** The tables that held our content types at the last start, so that a start without them can be noticed. */
const MARKER = `create table if not exists as_marker (
  table_name text primary key,
  first_seen timestamptz not null default now()
)`;

const REMEDY = `Run \`npx after-sales-setup\`, or write beside \`connection\` in what config/database returns:

    settings: { forceMigration: false },
`;

/**
 * Refuses a start after which tables would be gone. Strapi drops, without a word, every table whose content type it
 * doesn't know, unless `settings.forceMigration` is false; one start with the plugin off would be enough.
 */
export async function refuseToLoseTables(client: pg.ClientBase, forceMigration: unknown, known: ReadonlySet<string>): Promise<void> {
  if (forceMigration === false) return;
  const exists = await client.query<{ marker: string | null }>(`select to_regclass('as_marker')::text as marker`);
  const marked = exists.rows[0]?.marker ? (await client.query<{ name: string }>('select table_name as name from as_marker')).rows : [];
  const vanishing = marked.map(({ name }) => name).filter((name) => !known.has(name));
  const what = vanishing.length > 0 ? `this start would drop ${vanishing.join(', ')}` : 'a start with the plugin off would drop all its tables';
  throw new Error(`after-sales: config/database must hold settings: { forceMigration: false }; ${what}. ${REMEDY}`);
}

/** Remembers the tables of this release. Names are only ever added: an older release must not forget newer tables. */
export async function markTables(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await client.query(MARKER);
  await client.query('insert into as_marker (table_name) select unnest($1::text[]) on conflict do nothing', [tables]);
}
