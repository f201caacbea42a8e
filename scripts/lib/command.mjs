// @ts-check
// The frame of every command: what it has begun is ended again, in reverse order, however it ends.

import { parentOf } from './processes.mjs';
import { Interrupted, Refusal } from './refusal.mjs';
import { complain } from './say.mjs';

/**
 * @typedef {object} Frame
 * @property {AbortSignal} stop set by the first Ctrl-C, SIGTERM or SIGHUP
 * @property {AbortSignal} hurry set by the second one
 * @property {(undo: () => unknown) => void} atEnd
 */

/** npm passes a Ctrl-C on that the terminal has already sent to us: what comes so soon is the same one. */
const ECHO_MILLISECONDS = 700;

/** @param {(signal: NodeJS.Signals) => void} interrupt */
function listen(interrupt) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => interrupt(signal));
  // A closed terminal must not end us by a failed write before we have tidied up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) watchNpm(() => interrupt('SIGHUP'));
}

/**
 * Between npm and us is a shell: it may die of a signal without passing it on, and it outlives an npm
 * that was killed. Either way nobody is left who could stop us.
 * @param {() => void} gone
 */
function watchNpm(gone) {
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) gone();
  }, 250).unref();
}

/**
 * Runs a command to its end and leaves the process with its exit code.
 * @param {(frame: Frame) => Promise<number>} body
 */
export async function command(body) {
  const stop = new AbortController();
  const hurry = new AbortController();
  /** @type {(() => unknown)[]} */
  const undoing = [];
  let exitCodeOfSignal = 130;
  let last = -Infinity;

  listen((signal) => {
    const echo = performance.now() - last < ECHO_MILLISECONDS;
    last = performance.now();
    if (!stop.signal.aborted) {
      exitCodeOfSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[/** @type {string} */ (signal)] ?? 130;
      stop.abort();
    } else if (!echo && signal !== 'SIGHUP') hurry.abort();
  });

  let exitCode = 0;
  /** @param {unknown} error */
  const failed = (error) => {
    if (error instanceof Interrupted || (error instanceof Error && error.name === 'AbortError')) return exitCodeOfSignal;
    complain(error instanceof Refusal ? `\n${error.message}` : `\n${error instanceof Error ? error.stack : error}`);
    return error instanceof Refusal ? error.exitCode : 1;
  };
  try {
    exitCode = await body({ stop: stop.signal, hurry: hurry.signal, atEnd: (undo) => undoing.push(undo) });
  } catch (error) {
    exitCode = failed(error);
  }
  for (const undo of undoing.reverse()) {
    try {
      await undo();
    } catch (error) {
      exitCode = failed(error);
    }
  }
  process.exit(exitCode);
}
