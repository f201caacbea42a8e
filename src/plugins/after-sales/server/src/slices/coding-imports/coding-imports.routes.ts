import { z } from 'zod';
import {
  cellsBody, exportQuery, importAnswer, importPage, importParams, importQuery, importRowAnswer, importRowPage, importRowParams, importRowQuery, uploadQuery,
  IMPORT_LIMIT_BYTES, IMPORT_TYPES, SHEET_TYPE, type ImportAnswer, type UploadQuery,
} from '../../../../shared/api/coding-imports';
import { CODING_FIELDS, CODING_LISTS, type CodingList } from '../../../../shared/api/codings';
import { readRoute, writeRoute, type Route, type Upload } from '../../kernel/http/registry';
import { LISTS } from '../codings';
import { controller } from './coding-imports.controller';
import { exporterOf } from './export.controller';

const NOT_FOUND = ['record.not-found'];
const NOT_OPEN = [...NOT_FOUND, 'imports.applying', 'imports.not-open'];
const UNREADABLE = ['imports.not-a-spreadsheet', 'imports.old-excel', 'imports.password', 'imports.too-much-inside', 'imports.empty', 'imports.no-code-column', 'imports.too-many-rows'];

const who = ['staff'] as const;
const ALL = '/coding-imports';
const ONE = '/coding-imports/:id';
const ROW = '/coding-imports/:id/rows/:row';

const importRoutes: Route[] = [
  writeRoute<unknown, UploadQuery, Upload, ImportAnswer>({
    id: 'coding-imports.upload',
    method: 'POST',
    path: ALL,
    summary: 'Upload codings of a list as an Excel workbook or CSV and see what each row would do; nothing is changed yet',
    who,
    query: uploadQuery,
    upload: { types: IMPORT_TYPES, limitBytes: IMPORT_LIMIT_BYTES },
    answer: importAnswer,
    status: 201,
    errors: ['input.media-type', 'input.too-large', ...UNREADABLE],
    roundTrips: 15,
    handle: controller.upload,
  }),
  readRoute({ id: 'coding-imports.list', path: ALL, summary: 'List imports of codings, the newest first', who, query: importQuery, answer: importPage, errors: ['input.cursor'], roundTrips: 1, handle: controller.list }),
  readRoute({ id: 'coding-imports.show', path: ONE, summary: 'Show how far an import is', who, params: importParams, answer: importAnswer, errors: NOT_FOUND, roundTrips: 1, handle: controller.show }),
  readRoute({ id: 'coding-imports.rows', path: `${ONE}/rows`, summary: 'List the rows of an import and what each would do, in the order of the sheet', who, params: importParams, query: importRowQuery, answer: importRowPage, errors: [...NOT_FOUND, 'input.cursor'], roundTrips: 2, handle: controller.rows }),
  writeRoute({ id: 'coding-imports.correct-row', method: 'PATCH', path: ROW, summary: 'Correct cells of a row and judge it anew', who, params: importRowParams, body: cellsBody, answer: importRowAnswer, errors: [...NOT_OPEN, 'imports.row-done'], roundTrips: 8, handle: controller.correct }),
  writeRoute({ id: 'coding-imports.skip-row', method: 'POST', path: `${ROW}/skip`, summary: 'Leave a row out of an import', who, params: importRowParams, answer: importRowAnswer, errors: [...NOT_OPEN, 'imports.row-done'], roundTrips: 8, handle: controller.skip }),
  writeRoute({ id: 'coding-imports.check-again', method: 'POST', path: `${ONE}/check-again`, summary: 'Judge all rows of an import anew, after what they refer to was added', who, params: importParams, answer: importAnswer, errors: NOT_OPEN, roundTrips: 18, handle: controller.checkAgain }),
  writeRoute({ id: 'coding-imports.apply', method: 'POST', path: `${ONE}/apply`, summary: 'Apply all right rows of an import; that goes on by itself, wrong ones stay', who, params: importParams, answer: importAnswer, errors: [...NOT_OPEN, 'imports.nothing-to-apply'], roundTrips: 6, handle: controller.apply }),
  writeRoute({ id: 'coding-imports.discard', method: 'POST', path: `${ONE}/discard`, summary: 'Discard what of an import is not applied', who, params: importParams, answer: importAnswer, errors: NOT_OPEN, roundTrips: 4, handle: controller.discard }),
];

/** A list that refers to others looks up their names too. */
const refersToOthers = (list: CodingList): boolean => Object.values(CODING_FIELDS[list]).some(({ refersTo }) => refersTo !== undefined);

const exportRoute = (list: CodingList): Route => {
  const { plural, words } = LISTS[list];
  return readRoute({
    id: `${plural}.export`,
    path: `/${plural}/export`,
    summary: `Download ${words.many} as an Excel workbook that an import reads back`,
    who: ['staff', 'system'],
    query: exportQuery(list),
    answer: z.undefined(),
    fileTypes: [SHEET_TYPE],
    roundTrips: refersToOthers(list) ? 2 : 1,
    handle: exporterOf(list),
  });
};

export const codingImportsRoutes: Route[] = [...importRoutes, ...CODING_LISTS.map(exportRoute)];
