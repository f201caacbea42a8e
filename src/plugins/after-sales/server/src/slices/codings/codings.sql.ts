import { CODING_FIELDS, CODING_LISTS, type CodingList } from '../../../../shared/api/codings';
import type { Migration } from '../../kernel/db/migrations';
import { LISTS } from './codings.lists';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of a list that hold another list's code, with the constraint that keeps them true. */
const referencesOf = (list: CodingList) =>
  Object.entries(CODING_FIELDS[list]).flatMap(([field, { refersTo }]) => {
    if (!refersTo) return [];
    const column = snake(field);
    return [{ column, constraint: `${LISTS[list].table}_${column}_fk`, target: LISTS[refersTo].table }];
  });

/** The unique code is a constraint of the table and not of Strapi's schema, because foreign keys lean on it. */
const rulesOf = (list: CodingList): string => {
  const { table } = LISTS[list];
  return `alter table ${table} add constraint ${table}_document_id_uq unique (document_id);
    alter table ${table} add constraint ${table}_code_uq unique (owner, code);
    alter table ${table} add constraint ${table}_code_ck check (code = btrim(code) and code <> '');
    alter table ${table} add constraint ${table}_label_ck check (num_nonnulls(label_fa, label_en, label_es) > 0);
    alter table ${table} add constraint ${table}_state_ck check (state in ('active', 'retired'));
    create index ${table}_search_ix on ${table} using gin (search_key gin_trgm_ops) with (fastupdate = off)`;
};

/** A code in use can't go. The index is for that question, and for lists that are kept to one reference. */
const linksOf = (list: CodingList): string[] =>
  referencesOf(list).flatMap(({ column, constraint, target }) => {
    const { table } = LISTS[list];
    return [
      `alter table ${table} add constraint ${constraint} foreign key (owner, ${column}) references ${target} (owner, code) on delete restrict on update cascade`,
      `create index ${table}_${column}_ix on ${table} (owner, ${column}, code)`,
    ];
  });

/** How people of a language sort. A PostgreSQL that was built without ICU sorts by code points: every row still comes once. */
const READING_ORDER = `do $$
  declare reader text;
  begin
    foreach reader in array array['fa', 'en', 'es'] loop
      execute format('create collation %I from %I', 'as_reading_' || reader,
        coalesce((select collname from pg_collation where collname = reader || '-x-icu' and collnamespace = 'pg_catalog'::regnamespace limit 1), 'C'));
    end loop;
  end $$`;

export const codingsMigrations: Migration[] = [
  { name: 'codings/0001-codings', sql: [...CODING_LISTS.map(rulesOf), ...CODING_LISTS.flatMap(linksOf)].join(';\n') },
  { name: 'codings/0002-reading-order', sql: READING_ORDER },
];

/**
 * What a violated constraint means here. The foreign keys speak when a code vanished between our check and our write; a
 * code that can't be deleted because it is in use is told by the deletion itself, whoever refers to it.
 */
export const codingsConstraints: Readonly<Record<string, string>> = Object.fromEntries(
  CODING_LISTS.flatMap((list): [string, string][] => [
    [`${LISTS[list].table}_code_uq`, 'codings.code-taken'],
    [`${LISTS[list].table}_label_ck`, 'codings.label-required'],
    ...referencesOf(list).map(({ constraint }): [string, string] => [constraint, 'codings.unknown']),
  ]),
);
