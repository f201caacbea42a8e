import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';

/** One repair as the file has it, by the column names of the Open Repair Data Standard. Missing columns are ''. */
export type RepairRow = Record<(typeof COLUMNS)[number], string>;

export const COLUMNS = [
  'id',
  'data_provider',
  'country',
  'partner_product_category',
  'product_category',
  'brand',
  'year_of_manufacture',
  'repair_status',
  'repair_barrier_if_end_of_life',
  'group_identifier',
  'event_date',
  'problem',
] as const;

const REQUIRED = ['id', 'product_category', 'event_date'] as const;

export type Line = { line: number; row: RepairRow } | { line: number; problem: string };

/** The file can't be read as Open Repair data at all. */
export class NotOpenRepair extends Error {}

const DELIMITERS = [',', ';', '\t'];
const HEADER_BYTES = 64 * 1024;

/** Partners write with commas, semicolons or tabs; the header tells which: the one that separates most. */
async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const header = buffer.toString('utf8', 0, bytesRead).split(/\r\n|\n|\r/)[0];
    return [...DELIMITERS].sort((a, b) => header.split(b).length - header.split(a).length)[0];
  } finally {
    await handle.close();
  }
}

const headerName = (name: string): string => name.trim().toLowerCase().replace(/[\s-]+/g, '_');

/** The rows of a file one after another, with the line on which each begins; the memory used doesn't grow with the file. */
export async function* readRows(file: string, onBytes: (bytes: number) => void = () => undefined): AsyncGenerator<Line> {
  let header: string[] | undefined;
  const delimiter = await delimiterOf(file);
  const input = createReadStream(file);
  const records = input.pipe(
    parse({ delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, columns: false }),
  );
  input.on('error', (error) => records.destroy(error));
  let nextLine = 1;
  for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const line = nextLine;
    nextLine = info.lines + 1;
    onBytes(input.bytesRead);
    if (!header) {
      header = record.map(headerName);
      const missing = REQUIRED.filter((name) => !header?.includes(name));
      if (missing.length > 0) throw new NotOpenRepair(`${file} has no column ${missing.join(', ')}`);
      continue;
    }
    yield record.length === header.length ? { line, row: toRow(header, record) } : { line, problem: `${record.length} columns instead of ${header.length}` };
  }
  if (!header) throw new NotOpenRepair(`${file} is empty`);
}

const toRow = (header: readonly string[], record: readonly string[]): RepairRow =>
  Object.fromEntries(COLUMNS.map((name) => [name, header.includes(name) ? record[header.indexOf(name)] : ''])) as RepairRow;
