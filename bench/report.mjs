// @ts-check
// The table, on the screen and between the two marks of docs/performance.md; what stands around it is written by hand.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured @typedef {import('./measure.mjs').Figures} Figures */

const FILE = path.join(ROOT, 'docs', 'performance.md');

const number = (/** @type {number} */ value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const cpuOf = (/** @type {Figures} */ { server, database }) => server + database;
/** CPU time decides: two shared cores make requests per second an accident. */
const timesFloor = (/** @type {Measured} */ { figures }) => cpuOf(figures.product) / cpuOf(figures.floor);
const timesStock = (/** @type {Measured} */ { figures }) => cpuOf(figures.stock) / cpuOf(figures.product);

/** @param {Measured} measured */
export function verdictOf(measured) {
  const { goal } = measured.work;
  if (!goal) return 'no goal';
  const checks = [
    goal.ofFloor && { what: `≥ ${goal.ofFloor * 100} % of the floor`, met: 1 / timesFloor(measured) >= goal.ofFloor },
    goal.timesFloor && { what: `≤ ${goal.timesFloor} × the floor`, met: timesFloor(measured) <= goal.timesFloor },
    goal.timesStock && { what: `≥ ${goal.timesStock} × Strapi`, met: timesStock(measured) >= goal.timesStock },
  ].filter((check) => typeof check === 'object');
  return checks.map(({ what, met }) => `${met ? '✓' : '✗'} ${what}`).join('<br>');
}

/** @param {Measured[]} all */
function tables(all) {
  const cell = (/** @type {Figures} */ f) => `${number(f.perSecond)} · ${number(f.server)} + ${number(f.database)}`;
  const lag = (/** @type {Figures} */ f) => `${number(f.p50)} / ${number(f.p95)} / ${number(f.p99)}${f.failed > 0 ? ` (${f.failed} of ${f.count} failed)` : ''}`;
  const percent = (/** @type {Measured} */ one) => `${Math.round(100 / timesFloor(one))} %`;
  return [
    'Requests per second · CPU ms per operation, server + PostgreSQL. The ratios are those of CPU.',
    '',
    '| work | product | floor | stock Strapi | of the floor | less than Strapi | goal |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...all.map((one) => `| ${one.work.title} | ${cell(one.figures.product)} | ${cell(one.figures.floor)} | ${cell(one.figures.stock)} | ${percent(one)} | ${number(timesStock(one))} × | ${verdictOf(one)} |`),
    '',
    'Milliseconds from question to answer with 8 clients, p50 / p95 / p99:',
    '',
    '| work | product | floor | stock Strapi |',
    '| --- | --: | --: | --: |',
    ...all.map(({ work, figures }) => `| ${work.title} | ${lag(figures.product)} | ${lag(figures.floor)} | ${lag(figures.stock)} |`),
  ];
}

/**
 * @param {Measured[]} all
 * @param {{ rows: number, rounds: number, seconds: number, version: string }} run
 */
export function reportOf(all, { rows, rounds, seconds, version }) {
  const { model } = os.cpus()[0];
  const machine = `${os.cpus().length} cores (${model.trim() || 'unknown model'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL ${version}`;
  const load = os.loadavg()[0].toFixed(1);
  return [`${new Date().toISOString().slice(0, 10)}, ${machine}; ${rows.toLocaleString('en')} devices and receptions; ${rounds} rounds of ${seconds} s, load average ${load} at the end.`, '', ...tables(all)].join('\n');
}

/**
 * Puts a table between its two marks of docs/performance.md.
 * @param {string} name
 * @param {string} report
 */
export function keepBetween(name, report) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const text = fs.readFileSync(FILE, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${FILE} has lost the marks of its table «${name}»`);
  fs.writeFileSync(FILE, `${before}${begin}\n${report}\n${end}${after}`);
}

/** @param {string} report */
export const keepReport = (report) => keepBetween('npm run bench', report);
