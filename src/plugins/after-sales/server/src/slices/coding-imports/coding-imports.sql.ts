import { IMPORT_STATES, VERDICTS } from '../../../../shared/api/coding-imports';
import { CODING_LISTS } from '../../../../shared/api/codings';
import type { Migration } from '../../kernel/db/migrations';

const oneOf = (values: readonly string[]): string => `in (${values.map((value) => `'${value}'`).join(', ')})`;

/**
 * Only the primary key begins with the import: of a file that has just been uploaded PostgreSQL has no statistics, takes
 * every index that begins with it for as good, and looked through the whole file for each row that it wrote.
 */
export const codingImportsMigrations: Migration[] = [
  {
    name: 'coding-imports/0001-coding-imports',
    sql: `create table as_coding_imports (
        id uuid primary key,
        owner text not null,
        list text not null constraint as_coding_imports_list_ck check (list ${oneOf(CODING_LISTS)}),
        file_name text not null,
        state text not null constraint as_coding_imports_state_ck check (state ${oneOf(IMPORT_STATES)}),
        fields jsonb not null,
        ignored jsonb not null,
        created_at timestamptz(3) not null,
        applied_at timestamptz(3)
      );
      create index as_coding_imports_id_ix on as_coding_imports (owner, id);

      create table as_coding_import_rows (
        owner text not null,
        import_id uuid not null constraint as_coding_import_rows_import_id_fk references as_coding_imports (id) on delete cascade,
        row_number integer not null,
        code text,
        cells jsonb not null,
        verdict text not null constraint as_coding_import_rows_verdict_ck check (verdict ${oneOf(VERDICTS)}),
        changes jsonb not null,
        problems jsonb not null,
        primary key (import_id, row_number)
      );
      create index as_coding_import_rows_verdict_ix on as_coding_import_rows (verdict, import_id, row_number);
      create index as_coding_import_rows_code_ix on as_coding_import_rows (code, import_id)`,
  },
];
