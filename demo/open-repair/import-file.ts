import { AppError } from '../../src/plugins/after-sales/server/src/kernel/http/errors';
import type { NewCoding } from '../../src/plugins/after-sales/shared/api/codings';
import { BadRow, mapRow, SOURCE, type MappedRow } from './map-row';
import type { AfterSales } from './program';
import { readRows } from './read-rows';

export interface ImportResult {
  /** Rows of the file, the bad ones included. */
  rows: number;
  opened: number;
  /** Rows that an earlier run had brought in. */
  alreadyIn: number;
  bad: { line: number; problem: string }[];
  /** The ids of all rows that are in now. */
  ids: string[];
}

export interface ImportOptions {
  /** At most so many rows. */
  limit?: number;
  /** For the demo: every event so many days later. */
  shiftDays?: number;
  onProgress?: (progress: { rows: number; bytes: number }) => void;
}

const CHUNK = 500;
/** One connection each; more than the two cores can feed only wait for one another. */
const AT_ONCE = 8;
const DAY_MS = 86_400_000;

interface Numbered extends MappedRow {
  line: number;
}

/**
 * Opens a reception for every row of an Open Repair file through the use-case. Safe to run again: rows that are in stay
 * as they are. Rows that can't be read or differ from what was imported under their id are listed with their line.
 */
export async function importFile(program: AfterSales, file: string, options: ImportOptions = {}): Promise<ImportResult> {
  const result: ImportResult = { rows: 0, opened: 0, alreadyIn: 0, bad: [], ids: [] };
  const firstLine = new Map<string, number>();
  const { timeZone } = program.kernel.config.company;
  let bytes = 0;
  let chunk: Numbered[] = [];

  const flush = async (): Promise<void> => {
    await ensureCodings(program, chunk);
    await openAll(program, chunk, result);
    chunk = [];
    options.onProgress?.({ rows: result.rows, bytes });
  };

  for await (const line of readRows(file, (read) => (bytes = read))) {
    if (result.rows >= (options.limit ?? Infinity)) break;
    result.rows += 1;
    try {
      if ('problem' in line) throw new BadRow(line.problem);
      const mapped = mapRow(line.row, timeZone);
      const id = mapped.reception.sourceId;
      if (firstLine.has(id)) throw new BadRow(`id ${id} stands on line ${firstLine.get(id)} already`);
      firstLine.set(id, line.line);
      mapped.reception.at = new Date(mapped.reception.at.getTime() + (options.shiftDays ?? 0) * DAY_MS);
      chunk.push({ ...mapped, line: line.line });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      result.bad.push({ line: line.line, problem: error.message });
    }
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  result.bad.sort((a, b) => a.line - b.line);
  return result;
}

async function ensureCodings(program: AfterSales, rows: readonly Numbered[]): Promise<void> {
  const unique = (codings: (NewCoding | null)[]): NewCoding[] => [...new Map(codings.flatMap((coding) => (coding ? [[coding.code, coding] as const] : []))).values()];
  await program.codings.ensure(SOURCE, 'product-category', unique(rows.map(({ category }) => category)));
  await program.codings.ensure(SOURCE, 'brand', unique(rows.map(({ brand }) => brand)));
}

async function openAll(program: AfterSales, rows: readonly Numbered[], result: ImportResult): Promise<void> {
  const waiting = [...rows];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await openOne(program, next, result);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function openOne(program: AfterSales, { line, reception }: Numbered, result: ImportResult): Promise<void> {
  try {
    const opened = await openAsSomebodyElse(program, reception);
    if (opened) result.opened += 1;
    else result.alreadyIn += 1;
    result.ids.push(reception.sourceId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code.startsWith('server.')) throw error;
    const fields = error.details.fields?.map(({ path, code }) => `${path} ${code}`) ?? [];
    result.bad.push({ line, problem: error.code === 'idempotency.other-body' ? `id ${reception.sourceId} was imported with other contents` : [error.code, ...fields].join(': ') });
  }
}

/** Two made-up customers may get the same made-up phone; they are different people all the same. */
async function openAsSomebodyElse(program: AfterSales, reception: MappedRow['reception']): Promise<object | null> {
  try {
    return await program.receptions.import(reception);
  } catch (error) {
    const { customer } = reception.command;
    if (!(error instanceof AppError) || error.code !== 'customers.candidates' || !('new' in customer)) throw error;
    const notSameAs = (error.details.data?.candidates as { id: string }[]).map(({ id }) => id);
    return program.receptions.import({ ...reception, command: { ...reception.command, customer: { ...customer, notSameAs } } });
  }
}
