// @ts-check

/**
 * The lines in which two texts differ, with a line before and after; enough for a change at one place.
 *
 * @param {string} before
 * @param {string} after
 * @returns {string}
 */
export function showChange(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  /**
   * @param {string} sign
   * @param {string[]} lines
   */
  const marked = (sign, lines) => lines.map((line) => `  ${sign} ${line}`);
  return [
    ...marked(' ', old.slice(Math.max(0, start - 1), start)),
    ...marked('-', old.slice(start, old.length - end)),
    ...marked('+', now.slice(start, now.length - end)),
    ...marked(' ', old.slice(old.length - end, old.length - end + 1)),
  ].join('\n');
}
