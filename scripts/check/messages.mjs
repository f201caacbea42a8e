// @ts-check
/** What a translated text contains besides words: the names of its parameters, in ICU's notation. */

/**
 * The parameters that a text needs: `{name}` and `{count, plural, one {…} other {…}}`, also inside branches.
 *
 * @param {string} text
 * @returns {string[]} sorted, each once
 */
export function parameters(text) {
  /** @type {Set<string>} */
  const names = new Set();
  readMessage(text, 0, { names, words: [] });
  return [...names].sort();
}

/**
 * The text as a reader sees it: parameters and markup replaced by blanks, branches kept.
 *
 * @param {string} text
 * @returns {string}
 */
export function visibleWords(text) {
  /** @type {string[]} */
  const words = [];
  readMessage(text, 0, { names: new Set(), words });
  return words.join('').replace(/<\/?[a-z][^>]*>/gi, ' ');
}

/**
 * @typedef {{ names: Set<string>, words: string[] }} Found
 *
 * @param {string} text
 * @param {number} from
 * @param {Found} found
 * @returns {number} the position of the closing brace of this message, or the text's end
 */
function readMessage(text, from, found) {
  let at = from;
  while (at < text.length && text[at] !== '}') {
    if (text[at] === '{') {
      at = readArgument(text, at + 1, found) + 1;
      found.words.push(' ');
    } else {
      found.words.push(text[at]);
      at += 1;
    }
  }
  return at;
}

/**
 * @param {string} text
 * @param {number} from just after the opening brace
 * @param {Found} found
 * @returns {number} the position of the closing brace
 */
function readArgument(text, from, found) {
  const head = /^\s*([\w.-]+)\s*(?:,\s*(plural|select|selectordinal)\s*,)?/.exec(text.slice(from));
  if (!head) throw new Error(`"{" without a parameter's name at character ${from} of "${text}"`);
  found.names.add(head[1]);
  let at = from + head[0].length;
  if (!head[2]) {
    const end = text.indexOf('}', at);
    if (end < 0) throw new Error(`"{${head[1]}" is never closed in "${text}"`);
    return end;
  }
  for (;;) {
    const branch = /^\s*(?:offset:\d+\s*)?[\w=]+\s*\{/.exec(text.slice(at));
    if (!branch) break;
    at = readMessage(text, at + branch[0].length, found) + 1;
  }
  const end = /^\s*\}/.exec(text.slice(at));
  if (!end) throw new Error(`the branches of "{${head[1]}, ${head[2]}" are not closed in "${text}"`);
  return at + end[0].length - 1;
}
