// @ts-check
// What the commands print: one line per step, with the time it took. On a terminal the line counts
// the seconds while the step runs; in a log file or in CI there is a sign of life now and then.

const LIVE = Boolean(process.stdout.isTTY) && !process.env.CI;
const SIGN_OF_LIFE_SECONDS = 30;

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text */
export function complain(text) {
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
  const timer = LIVE
    ? setInterval(() => process.stdout.write(`\r\x1b[2K… ${title} (${elapsed(since)})`), 250)
    : setInterval(() => say(`… ${title} (${elapsed(since)})`), SIGN_OF_LIFE_SECONDS * 1000);
  // In a log the reader wants to know what has begun; a step that is over at once needs no such line.
  const beginning = LIVE ? undefined : setTimeout(() => say(`… ${title}`), 1500);
  const clear = () => {
    clearInterval(timer);
    clearTimeout(beginning);
    if (LIVE) process.stdout.write('\r\x1b[2K');
  };
  try {
    const result = await work();
    clear();
    say(`✓ ${title} (${elapsed(since)})`);
    return result;
  } catch (error) {
    clear();
    say(`✗ ${title} (${elapsed(since)})`);
    throw error;
  }
}
