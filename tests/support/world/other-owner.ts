import { newTrackingCode } from '../../../src/plugins/after-sales/server/src/kernel/ids';
import type { TestApp } from '../app';

export const OTHER = 'other-owner';

/** Above every number that the database itself gives in a test. */
const FAR = 1_000_000;
const NUMBERED = new Set(['id', 'seq', 'reception_seq']);

/** The same text as it stands in the other owner's rows: other words, ids, phones and numbers, so that one look tells whose it is. */
export function otherText(text: string): string {
  return text
    .replace(/Zed/g, 'Qed')
    .replace(/ZED/g, 'QED')
    .replace(/zed/g, 'qed')
    .replace(/\b([0-9a-f]{8}-[0-9a-f]{4})-7([0-9a-f]{3}-)/g, '$1-8$2')
    .replace(/9125(\d{6})\b/g, '9905$1')
    .replace(/\b1[34]\d\d-(\d{5})\b/g, '9999-$1');
}

/** What no answer to one of the company's people may hold. */
export const OTHERS_MARKS = /Qed|QED|qed|\b[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-|9905\d{6}\b|\b9999-\d{5}\b/;

interface Table {
  name: string;
  columns: string[];
}

const ownedTables = (app: TestApp): Promise<Table[]> =>
  app.sql<Table>(`select table_name as name, array_agg(column_name::text) filter (where is_generated = 'NEVER') as columns from information_schema.columns
    where table_schema = 'public' and table_name like 'as\\_%' group by table_name having bool_or(column_name = 'owner') and table_name not in ('as_log_ins', 'as_default_grants')`);

/**
 * Writes every row of the company once more for another owner, with everything that its rows hang on. Returns how an id,
 * a code or a number of the company reads there.
 */
export async function copyForOtherOwner(app: TestApp): Promise<(text: string) => string> {
  const codes = new Map((await app.sql<{ code: string }>('select tracking_code as code from as_receptions')).map(({ code }) => [code, newTrackingCode()]));
  await app.sql('set session_replication_role = replica');
  for (const { name, columns } of await ownedTables(app)) {
    const rows = await app.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t where owner = 'company'`);
    const copies = rows.map(({ row }) => {
      const copy = JSON.parse(otherText(row)) as Record<string, unknown>;
      for (const [column, value] of Object.entries(copy)) if (NUMBERED.has(column) && typeof value === 'number') copy[column] = value + FAR;
      return { ...copy, owner: OTHER, ...('tracking_code' in copy && { tracking_code: codes.get((JSON.parse(row) as { tracking_code: string }).tracking_code) }) };
    });
    const list = columns.map((column) => `"${column}"`).join(', ');
    await app.sql(`insert into ${name} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [JSON.stringify(copies)]);
  }
  await app.sql('set session_replication_role = origin');
  return (text) => codes.get(text.replaceAll('-', '')) ?? otherText(text);
}
