import { AppError } from '../../src/plugins/after-sales/server/src/kernel/http/errors';
import type { ImportedRepair } from '../../src/plugins/after-sales/server/src/slices/imports';
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
  /** For the demo: changes what the row would do; `index` counts the good rows. */
  adjust?: (row: MappedRow, index: number) => MappedRow;
  onProgress?: (progress: { rows: number; bytes: number }) => void;
}

const CHUNK = 500;
/** One connection each; more than the two cores can feed only wait for one another. */
const AT_ONCE = 8;
const DAY_MS = 86_400_000;

interface Numbered extends MappedRow {
  line: number;
}

type AgentIds = ReadonlyMap<string, string>;

/**
 * Takes every repair of an Open Repair file all the way through the use-cases. Safe to run again: rows that are in stay
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
    const agents = await program.agents.ensure(SOURCE, uniqueByCode(chunk.map(({ agent }) => agent)));
    await importAll(program, chunk, agents, result);
    chunk = [];
    options.onProgress?.({ rows: result.rows, bytes });
  };

  for await (const line of readRows(file, (read) => (bytes = read))) {
    if (result.rows >= (options.limit ?? Infinity)) break;
    result.rows += 1;
    try {
      if ('problem' in line) throw new BadRow(line.problem);
      const mapped = mapRow(line.row, timeZone);
      const id = mapped.repair.sourceId;
      if (firstLine.has(id)) throw new BadRow(`id ${id} stands on line ${firstLine.get(id)} already`);
      firstLine.set(id, line.line);
      mapped.repair.at = new Date(mapped.repair.at.getTime() + (options.shiftDays ?? 0) * DAY_MS);
      chunk.push({ ...(options.adjust?.(mapped, firstLine.size - 1) ?? mapped), line: line.line });
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

const uniqueByCode = <One extends { code: string }>(all: (One | null)[]): One[] => [...new Map(all.flatMap((one) => (one ? [[one.code, one] as const] : []))).values()];

async function ensureCodings(program: AfterSales, rows: readonly Numbered[]): Promise<void> {
  await program.codings.ensure(SOURCE, 'product-category', uniqueByCode(rows.map(({ category }) => category)));
  await program.codings.ensure(SOURCE, 'brand', uniqueByCode(rows.map(({ brand }) => brand)));
}

async function importAll(program: AfterSales, rows: readonly Numbered[], agents: AgentIds, result: ImportResult): Promise<void> {
  const waiting = [...rows];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await importOne(program, next, agents, result);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function importOne(program: AfterSales, { line, repair, agent }: Numbered, agents: AgentIds, result: ImportResult): Promise<void> {
  const { sourceId } = repair;
  try {
    if (await importAsSomebodyElse(program, { ...repair, ...(repair.ending && { agent: agents.get(agent.code) }) })) result.opened += 1;
    else result.alreadyIn += 1;
    result.ids.push(sourceId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code.startsWith('server.')) throw error;
    const fields = error.details.fields?.map(({ path, code }) => `${path} ${code}`) ?? [];
    result.bad.push({ line, problem: error.code === 'idempotency.other-body' ? `id ${sourceId} was imported with other contents` : [error.code, ...fields].join(': ') });
  }
}

/** Two made-up customers may get the same made-up phone; they are different people all the same. */
async function importAsSomebodyElse(program: AfterSales, repair: ImportedRepair): Promise<boolean> {
  try {
    return await program.imports.repair(repair);
  } catch (error) {
    const { customer } = repair.command;
    if (!(error instanceof AppError) || error.code !== 'customers.candidates' || !('new' in customer)) throw error;
    const notSameAs = (error.details.data?.candidates as { id: string }[]).map(({ id }) => id);
    return program.imports.repair({ ...repair, command: { ...repair.command, customer: { ...customer, notSameAs } } });
  }
}
