// @ts-check
// What every fault script is: it breaks something, tells what it saw, and ends with one line that says whether the
// product held. `node tests/faults/<name>.mjs [--quick]`.
import os from 'node:os';

/**
 * @typedef {object} Context
 * @property {boolean} quick a size for CI; without it the size of the figure
 * @property {(text: string) => void} say
 * @property {(claim: string, held: boolean, more?: unknown) => void} claim one thing that must be so; a broken one is told and remembered
 * @property {(undo: () => unknown) => void} atEnd undone in reverse order, whatever happens
 *
 * @typedef {object} Outcome
 * @property {string} broken what was broken, and how often
 * @property {string} seen what came of it, with figures
 */

const begin = Date.now();

/** @param {string} text */
export const say = (text) => console.log(`${((Date.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${text}`);

/**
 * Runs the experiment, prints its outcome as one line of JSON and, last, `held: …` or `broken: …`.
 * @param {{ id: string, figure: string }} about
 * @param {(context: Context) => Promise<Outcome>} experiment
 */
export async function fault({ id, figure }, experiment) {
  const quick = process.argv.includes('--quick');
  /** @type {string[]} */
  const wrong = [];
  /** @type {(() => unknown)[]} */
  const undo = [];
  say(`${id}${quick ? ' (quick)' : ''}: ${figure}`);
  const outcome = await experiment({
    quick,
    say,
    claim(text, held, more) {
      const detail = more === undefined ? '' : ` (${typeof more === 'string' ? more : JSON.stringify(more)})`;
      say(`${held ? '✓' : '✗'} ${text}${detail}`);
      if (!held) wrong.push(`${text}${detail}`);
    },
    atEnd: (step) => void undo.push(step),
  }).catch((/** @type {Error} */ error) => {
    wrong.push(error.stack ?? error.message);
    return { broken: '', seen: '' };
  });
  for (const step of undo.reverse()) await Promise.resolve(step()).catch((error) => say(`while tidying up: ${error}`));
  const held = wrong.length === 0;
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(JSON.stringify({ fault: id, figure, quick, held, ...outcome, wrong, seconds, cores: os.cpus().length, at: new Date().toISOString() }));
  console.log(held ? `held: ${id}, ${outcome.seen}` : `broken: ${id}, ${wrong.join('; ')}`);
  // Sockets that fetch keeps open would hold the process for a while.
  process.exit(held ? 0 : 1);
}
