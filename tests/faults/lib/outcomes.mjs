// @ts-check
// The table of docs/reliability.md: one row per fault, the last outcome of each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/**
 * @typedef {{ fault: string, figure: string, broken: string, seen: string, held: boolean, wrong?: string[], at: string, cores?: number }} Outcome
 */

const FILE = path.join(ROOT, 'docs', 'reliability.md');
const [BEGIN, END] = ['<!-- outcomes: written by npm run faults -->', '<!-- /outcomes -->'];
const HEAD = ['| id | figure | what was broken | outcome | day | cores |', '| --- | --- | --- | --- | --- | --: |'];

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 400);

/** @param {Outcome} outcome */
const rowOf = ({ fault, figure, broken, seen, held, wrong, at, cores = os.cpus().length }) =>
  `| ${fault} | ${cell(figure)} | ${cell(broken)} | ${held ? `held: ${cell(seen)}` : `**broken**: ${cell((wrong ?? []).join('; ') || seen)}`} | ${at.slice(0, 10)} | ${cores} |`;

/**
 * Puts these outcomes in the place of the earlier ones of the same faults.
 * @param {readonly Outcome[]} outcomes
 * @param {readonly string[]} order ids, as they shall stand
 */
export function writeOutcomes(outcomes, order) {
  const text = fs.readFileSync(FILE, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${FILE} has no place for outcomes: ${BEGIN} … ${END}`);
  const rows = new Map(text.slice(begin + BEGIN.length, end).split('\n').filter((line) => /^\| F\d/.test(line)).map((line) => [line.split('|')[1].trim(), line]));
  for (const outcome of outcomes) rows.set(outcome.fault, rowOf(outcome));
  const sorted = [...rows].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, row]) => row);
  fs.writeFileSync(FILE, `${text.slice(0, begin)}${[BEGIN, ...HEAD, ...sorted].join('\n')}\n${text.slice(end)}`);
}
