import type { Cells, UploadQuery } from '../../../../../shared/api/coding-imports';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Call, Upload } from '../../../kernel/http/registry';
import { cleanText } from '../../../kernel/text';
import { insertImport, insertRows, type StoredImport, type StoredRow } from '../coding-imports.store';
import { cellText, recogniseColumns, type Columns } from '../domain';
import { readFile } from '../files/read-file';
import type { SheetRow } from '../files/workbook-reader';
import { writtenHeadings } from '../words';
import { judgeRows, unjudged } from './judge-rows';

/** Written in parts, so that none is a statement of many seconds. */
const WRITTEN_AT_ONCE = 2_000;

const cellsOf = ({ fields }: Columns, { cells }: SheetRow): Cells => Object.fromEntries(fields.flatMap((field, i) => (field ? [[field, cellText(cells[i])]] : [])));

const countsOf = (rows: readonly StoredRow[]): StoredImport['counts'] => {
  const counts: StoredImport['counts'] = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};

/**
 * Reads a file, judges its rows and keeps them as a draft. Nothing of the lists changes yet.
 * @throws imports.* when the file can't be read, has no column of codes or no rows
 */
export async function uploadImport(tx: Tx, { scope, now, kernel, query, body }: Call<unknown, UploadQuery, Upload>): Promise<StoredImport> {
  const { heading, rows: read } = await readFile(body);
  const columns = recogniseColumns(query.list, heading.cells.map(cellText), writtenHeadings(query.list));
  if (!columns.columns.includes('code')) throw new AppError('imports.no-code-column');
  const rows = read.map((one) => unjudged(one.row, cellsOf(columns, one))).filter(({ cells }) => Object.values(cells).some(Boolean));
  if (rows.length === 0) throw new AppError('imports.empty');
  const judged = await judgeRows(scope, tx, query.list, rows);
  const one = { id: kernel.ids.next(), list: query.list, fileName: cleanText(query.name) || query.list, fields: columns.columns, ignored: columns.ignored, createdAt: now };
  await insertImport(scope, tx, one, { type: 'coding-import.uploaded', subject: { type: 'coding-import', id: one.id }, to: 'open', data: { list: query.list, rows: rows.length } });
  for (let from = 0; from < judged.length; from += WRITTEN_AT_ONCE) await insertRows(scope, tx, one.id, judged.slice(from, from + WRITTEN_AT_ONCE));
  return { ...one, state: 'open', appliedAt: null, counts: countsOf(judged) };
}
