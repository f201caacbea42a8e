import { PassThrough } from 'node:stream';
import { setImmediate as others } from 'node:timers/promises';

export interface Sheet {
  name: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  rightToLeft: boolean;
}

/** How often requests that came meanwhile get their turn. */
const AT_ONCE = 200;
const NARROWEST = 10;
const WIDEST = 45;
/** So many rows tell how wide a column is. */
const MEASURED = 500;

/** Excel's format for text: a code 021 keeps its zero, also when somebody edits it, and what begins with = is no formula. */
const AS_TEXT = '@';

const widthOf = ({ headings, rows }: Sheet, column: number): number => {
  const lengths = [headings[column] ?? '', ...rows.slice(0, MEASURED).map((row) => row[column] ?? '')].map(({ length }) => length);
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2);
};

/** One sheet as a workbook, every cell a text. */
export async function writeWorkbook(sheet: Sheet): Promise<Buffer> {
  // Loading it takes longer than most requests; who never exports never waits for it.
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const worksheet = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1, rightToLeft: sheet.rightToLeft }] });
  worksheet.columns = sheet.headings.map((header, i) => ({ header, width: widthOf(sheet, i), style: { numFmt: AS_TEXT } }));
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.headings.length } };
  worksheet.getRow(1).font = { bold: true };
  worksheet.getRow(1).commit();
  for (const [i, cells] of sheet.rows.entries()) {
    // An empty cell stays away, so that a reader doesn't take it for an empty text.
    worksheet.addRow(cells.map((cell) => (cell === '' ? null : cell))).commit();
    if (i % AT_ONCE === AT_ONCE - 1) await others();
  }
  worksheet.commit();
  await workbook.commit();
  return Buffer.concat(parts);
}
