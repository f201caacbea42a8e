import { Worker } from 'node:worker_threads';
import { CELL_LENGTH, MOST_ROWS } from '../../../../../shared/api/coding-imports';
import { AppError } from '../../../kernel/http/errors';
import type { CellValue } from '../domain/cells';

const PATIENCE_MS = 20_000;
const MOST_MEGABYTES = 512;
const MOST_COLUMNS = 200;

export interface SheetRow {
  row: number;
  cells: CellValue[];
}

/**
 * Reading a sheet of 20,000 rows takes a second of a processor and does it in one go, so it is done beside: requests are
 * answered meanwhile, and a workbook that takes too much memory or time ends its reader and nothing else. The program of
 * the reader is a text, because a bundle has no file for it.
 */
const READER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { library, bytes, rows: mostRows, columns, length } = workerData;
  const short = (cell) => (typeof cell === 'string' ? cell.slice(0, length) : cell);
  require(library).readSheet(Buffer.from(bytes)).then((sheet) => {
    const rows = [];
    for (let i = 0; i < sheet.length && rows.length < mostRows; i += 1) {
      const cells = sheet[i].slice(0, columns).map(short);
      if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ row: i + 1, cells });
    }
    parentPort.postMessage({ rows });
  }).catch((error) => parentPort.postMessage({ broken: String(error && error.message) }));
`;

type Told = { rows: SheetRow[] } | { broken: string };

/** The rows of the first sheet that hold anything, of an unpacked workbook; one more than is taken tells that there are too many. */
export function readWorkbook(workbook: Buffer): Promise<SheetRow[]> {
  const bytes = new Uint8Array(workbook).buffer;
  const workerData = { library: require.resolve('read-excel-file/node'), bytes, rows: MOST_ROWS + 2, columns: MOST_COLUMNS, length: CELL_LENGTH };
  const worker = new Worker(READER, { eval: true, workerData, transferList: [bytes], resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }, stdout: true, stderr: true });
  return new Promise<SheetRow[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('imports.too-much-inside')), PATIENCE_MS);
    worker.once('message', (told: Told) => ('rows' in told ? resolve(told.rows) : reject(new AppError('imports.not-a-spreadsheet'))));
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('imports.too-much-inside') : error));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new AppError('imports.not-a-spreadsheet'));
    });
  }).finally(() => worker.terminate());
}
