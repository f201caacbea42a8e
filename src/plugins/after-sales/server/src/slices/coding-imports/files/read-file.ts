import { setImmediate as others } from 'node:timers/promises';
import { MOST_ROWS, SHEET_TYPE } from '../../../../../shared/api/coding-imports';
import { AppError } from '../../../kernel/http/errors';
import type { Upload } from '../../../kernel/http/registry';
import { csvRows } from '../domain/csv';
import { csvText } from './csv-text';
import { readWorkbook, type SheetRow } from './workbook-reader';
import { unpackedWorkbook } from './zip';

/** How often requests that came meanwhile get their turn. */
const AT_ONCE = 1_000;

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
/** The container of Excel until 2003, in which today's Excel also puts a workbook that has a password. */
const isOldContainer = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
const hasPassword = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

let reading: Promise<unknown> = Promise.resolve();

/** One workbook after the other: the memory that reading takes is bounded for all of them together. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = reading.then(work, work);
  reading = turn.catch(() => undefined);
  return turn;
}

async function readCsv(bytes: Buffer): Promise<SheetRow[]> {
  const text = csvText(bytes);
  if (text.includes('\0')) throw new AppError('imports.not-a-spreadsheet');
  const rows: SheetRow[] = [];
  for (const row of csvRows(text)) {
    rows.push(row);
    if (rows.length > MOST_ROWS + 1) break;
    if (rows.length % AT_ONCE === 0) await others();
  }
  return rows;
}

/**
 * The rows of a file that hold anything, the heading first. What the file is, its first bytes tell; what it is called by
 * decides only whether it may be text.
 * @throws imports.old-excel, imports.password, imports.not-a-spreadsheet, imports.too-much-inside, imports.empty, imports.too-many-rows
 */
export async function readFile({ bytes, type }: Upload): Promise<{ heading: SheetRow; rows: SheetRow[] }> {
  if (isOldContainer(bytes)) throw new AppError(hasPassword(bytes) ? 'imports.password' : 'imports.old-excel');
  if (!isZip(bytes) && type === SHEET_TYPE) throw new AppError('imports.not-a-spreadsheet');
  const [heading, ...rows] = isZip(bytes) ? await inTurn(async () => readWorkbook(await unpackedWorkbook(bytes))) : await readCsv(bytes);
  if (!heading || rows.length === 0) throw new AppError('imports.empty');
  if (rows.length > MOST_ROWS) throw new AppError('imports.too-many-rows', { params: { maximum: MOST_ROWS } });
  return { heading, rows };
}

