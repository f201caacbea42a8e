import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStrapi, type Core } from '@strapi/strapi';
import { importFile, type ImportResult } from './open-repair/import-file';
import { afterSales } from './open-repair/program';
import { NotOpenRepair } from './open-repair/read-rows';
import { countImported, type Totals } from './open-repair/totals';

const SHOWN = 25;
const BAD_SHOWN = 50;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const number = (value: number): string => value.toLocaleString('en');

const printTotals = (title: string, totals: Record<string, number>): void => {
  const lines = Object.entries(totals).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  say(`\nPer ${title}: ${number(lines.length)}`);
  for (const [name, rows] of lines.slice(0, SHOWN)) say(`  ${number(rows).padStart(9)}  ${name === '' ? '(empty)' : name}`);
  if (lines.length > SHOWN) say(`  … and ${number(lines.length - SHOWN)} more; all of them with --json FILE`);
};

const printBad = (bad: ImportResult['bad']): void => {
  if (bad.length === 0) return;
  say(`\nBad rows, not imported: ${number(bad.length)}`);
  for (const { line, problem } of bad.slice(0, BAD_SHOWN)) say(`  line ${line}: ${problem}`);
  if (bad.length > BAD_SHOWN) say(`  … and ${number(bad.length - BAD_SHOWN)} more; all of them with --json FILE`);
};

const progressPrinter = (file: string): ((progress: { rows: number; bytes: number }) => void) => {
  const total = statSync(file).size;
  const started = performance.now();
  let last = 0;
  return ({ rows, bytes }) => {
    if (performance.now() - last < 2_000) return;
    last = performance.now();
    const seconds = (last - started) / 1000;
    say(`  ${number(rows)} rows read, ${Math.min(100, Math.floor((bytes / total) * 100))} % of the file, ${Math.round(rows / seconds)} rows/s`);
  };
};

async function replay(strapi: Core.Strapi, file: string, json: string | undefined): Promise<boolean> {
  const program = afterSales(strapi);
  const { company } = program.kernel.config;
  say(`Replaying ${path.basename(file)}`);
  const started = performance.now();
  const result = await importFile(program, file, { onProgress: progressPrinter(file) });
  const seconds = (performance.now() - started) / 1000;
  const totals: Totals = await countImported(program.kernel.pool, company.owner, company.timeZone, result.ids);
  for (const title of ['category', 'brand', 'year', 'country', 'agent', 'state', 'reason'] as const) printTotals(title, totals[title]);
  printBad(result.bad);
  say(`\nRows in the file: ${number(result.rows)}; in the database: ${number(totals.rows)} (opened now ${number(result.opened)}, in already ${number(result.alreadyIn)}); bad: ${number(result.bad.length)}`);
  say(`${seconds.toFixed(1)} s, ${Math.round(result.rows / Math.max(seconds, 0.001))} rows per second`);
  if (json) {
    const { rows, opened, alreadyIn, bad } = result;
    writeFileSync(json, `${JSON.stringify({ file: path.basename(file), rows, opened, alreadyIn, inDatabase: totals.rows, bad, totals, seconds, rowsPerSecond: rows / seconds }, null, 2)}\n`);
    say(`Written to ${json}`);
  }
  return totals.rows + result.bad.length === result.rows;
}

/** Entry of `npm run replay`; the script around it has installed, built and started what is needed. */
export async function main(args: string[], appDir: string): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'string' } } });
  // Nobody asks this process over HTTP, and its jobs are another instance's.
  process.env.AFTER_SALES_JOBS = 'false';
  delete process.env.DEMO_LOGINS_FILE;
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).load();
  // Strapi answers signals by taking everything down itself; what was opened until then stays, the rest comes next time.
  let interrupted = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.prependListener(signal, () => (interrupted = true));
  try {
    return (await replay(strapi, positionals[0], values.json)) ? 0 : 1;
  } catch (error) {
    if (interrupted) return 130;
    if (!(error instanceof NotOpenRepair)) throw error;
    say(`${error.message}. This is not an Open Repair file.`);
    return 2;
  } finally {
    if (!interrupted) await strapi.destroy();
  }
}
