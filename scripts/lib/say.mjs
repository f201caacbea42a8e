// @ts-check
// What the commands print: one line per step, with the time it took. On a terminal the line counts
// the seconds while the step runs; in a log file or in CI there is a sign of life now and then.

const LIVE = Boolean(process.stdout.isTTY) && !process.env.CI;
const SIGN_OF_LIFE_SECONDS = 30;

/** How many steps are under way: a step may contain others, and only the innermost draws its line. */
let depth = 0;

const eraseLine = () => LIVE && depth > 0 && process.stdout.write('\r\x1b[2K');

/** @param {string} text */
export function say(text) {
  eraseLine();
  process.stdout.write(`${text}\n`);
}

/** @param {string} text */
export function complain(text) {
  eraseLine();
  process.stderr.write(`${text}\n`);
}

/** @param {number} since as given by performance.now() */
function elapsed(since) {
  const seconds = (performance.now() - since) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step of a command and shows how long it takes.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = performance.now();
  const level = (depth += 1);
  const draw = () => level === depth && process.stdout.write(`\r\x1b[2K… ${title} (${elapsed(since)})`);
  const timer = LIVE
    ? setInterval(draw, 250)
    : setInterval(() => say(`… ${title} (${elapsed(since)})`), SIGN_OF_LIFE_SECONDS * 1000);
  // In a log the reader wants to know what has begun; a step that is over at once needs no such line.
  const beginning = LIVE ? undefined : setTimeout(() => say(`… ${title}`), 1500);
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    clearTimeout(beginning);
    say(`${mark} ${title} (${elapsed(since)})`);
    depth -= 1;
  }
}
