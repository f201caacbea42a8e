import type { CellsBody, ImportAnswer, ImportPage, ImportParams, ImportQuery, ImportRowAnswer, ImportRowPage, ImportRowParams, ImportRowQuery, UploadQuery } from '../../../../shared/api/coding-imports';
import type { Db, Tx } from '../../kernel/db/tx';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { AppError } from '../../kernel/http/errors';
import type { Call, Reply, Upload } from '../../kernel/http/registry';
import { toImport, toRow } from './coding-imports.answers';
import { findImport, findImports, findRows } from './coding-imports.store';
import { cursorAfter, idIn } from './domain/cursor';
import { startApplying } from './use-cases/apply-import';
import { checkAgain } from './use-cases/check-again';
import { correctRow, skipRow } from './use-cases/correct-row';
import { discardImport } from './use-cases/discard-import';
import { uploadImport } from './use-cases/upload-import';

export const controller = {
  async upload(call: Call<unknown, UploadQuery, Upload>, tx: Tx): Promise<Reply<ImportAnswer>> {
    return { body: toImport(await uploadImport(tx, call)) };
  },

  async list({ scope, query: { list, state, limit, after } }: Call<unknown, ImportQuery>, db: Db): Promise<Reply<ImportPage>> {
    const found = await findImports(scope, db, { list, state, after: after === undefined ? undefined : idIn(after), limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { body: { items: items.map(toImport), next: last && found.length > limit ? cursorAfter(last.id) : null } };
  },

  async show({ scope, params }: Call<ImportParams>, db: Db): Promise<Reply<ImportAnswer>> {
    const one = await findImport(scope, db, params.id);
    if (!one) throw new AppError('record.not-found');
    return { body: toImport(one) };
  },

  async rows({ scope, params, query: { verdict, limit, after }, language }: Call<ImportParams, ImportRowQuery>, db: Db): Promise<Reply<ImportRowPage>> {
    const found = await findRows(scope, db, params.id, { verdict, after: after === undefined ? undefined : readCursor(after), limit: limit + 1 });
    // Only an empty page leaves open whether there is such an import.
    if (found.length === 0 && !(await findImport(scope, db, params.id))) throw new AppError('record.not-found');
    const { rows, next } = pageOf(found.map((row) => ({ ...row, seq: row.row })), limit);
    return { body: { items: rows.map((row) => toRow(language, row)), next } };
  },

  async correct(call: Call<ImportRowParams, unknown, CellsBody>, tx: Tx): Promise<Reply<ImportRowAnswer>> {
    return { body: toRow(call.language, await correctRow(tx, call, call.body.cells)) };
  },

  async skip(call: Call<ImportRowParams>, tx: Tx): Promise<Reply<ImportRowAnswer>> {
    return { body: toRow(call.language, await skipRow(tx, call)) };
  },

  async checkAgain({ scope, params }: Call<ImportParams>, tx: Tx): Promise<Reply<ImportAnswer>> {
    return { body: toImport(await checkAgain(tx, scope, params.id)) };
  },

  async apply(call: Call<ImportParams>, tx: Tx): Promise<Reply<ImportAnswer>> {
    return { body: toImport(await startApplying(tx, call, call.params.id)) };
  },

  async discard(call: Call<ImportParams>, tx: Tx): Promise<Reply<ImportAnswer>> {
    return { body: toImport(await discardImport(tx, call, call.params.id)) };
  },
};
