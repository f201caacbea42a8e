import { importFieldsOf, type CellsBody, type ImportField, type ImportRowParams } from '../../../../../shared/api/coding-imports';
import type { CodingList } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { closeWhenDone, findRowGroup, updateRows, type StoredRow } from '../coding-imports.store';
import { cellText, codeOf, type JudgeableRow } from '../domain';
import { judgeRows } from './judge-rows';
import { openImport } from './open-import';

type Context = { scope: Scope; params: ImportRowParams };

function refuseOtherFields(list: CodingList, cells: CellsBody['cells']): void {
  const own = importFieldsOf(list);
  const fields = Object.keys(cells).filter((field) => !own.includes(field as ImportField)).map((field) => ({ path: `cells.${field}`, code: 'input.unknown-field' }));
  if (fields.length > 0) throw new AppError('input.invalid', { fields });
}

/** Judges a row as `next` has it, and those with which it shared or now shares a code. */
async function judgeAnew(tx: Tx, { scope, params: { id, row } }: Context, list: CodingList, code: string | null | undefined, next: (before: StoredRow) => JudgeableRow): Promise<StoredRow[]> {
  const group = await findRowGroup(scope, tx, id, row, code ?? null);
  const before = group.find((one) => one.row === row);
  if (!before) throw new AppError('record.not-found');
  if (before.verdict === 'done') throw new AppError('imports.row-done');
  const after = next(before);
  const judged = await judgeRows(scope, tx, list, group.map((one) => (one.row === row ? after : one)));
  return after.verdict === 'skipped' ? [...judged, { ...before, ...after, changes: [], problems: [] }] : judged;
}

/**
 * Corrects cells of a row and judges it anew; one that was left out comes back. Others that stood wrong because of it are
 * judged too.
 * @throws record.not-found; input.invalid for a field that the list hasn't; imports.row-done, imports.applying, imports.not-open (409)
 */
export async function correctRow(tx: Tx, context: Context, cells: CellsBody['cells']): Promise<StoredRow> {
  const { scope, params: { id, row } } = context;
  const { list } = await openImport(scope, tx, id);
  refuseOtherFields(list, cells);
  const corrected = Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, cellText(value)]));
  const judged = await judgeAnew(tx, context, list, codeOf(corrected), (before) => {
    const all = { ...before.cells, ...corrected };
    return { row, cells: all, code: codeOf(all), verdict: 'wrong' };
  });
  await updateRows(scope, tx, id, judged);
  await closeWhenDone(scope, tx, id);
  return judged.find((one) => one.row === row) as StoredRow;
}

/**
 * Leaves a row out: it does nothing and is in no other's way. Correcting it brings it back.
 * @throws record.not-found; imports.row-done, imports.applying, imports.not-open (409)
 */
export async function skipRow(tx: Tx, context: Context): Promise<StoredRow> {
  const { scope, params: { id, row } } = context;
  const { list } = await openImport(scope, tx, id);
  const judged = await judgeAnew(tx, context, list, null, (before) => ({ ...before, verdict: 'skipped' }));
  await updateRows(scope, tx, id, judged);
  await closeWhenDone(scope, tx, id);
  return judged.find((one) => one.row === row) as StoredRow;
}
