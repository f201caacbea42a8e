/** What stands in a log where somebody's data stood. */
const GONE = '…';

/** Some of what follows takes time with the square of the length, and an address of 16,000 characters is a caller's to write. */
export const LONGEST = 8_000;

const LETTERS = '\\u0600-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFF';

const PATTERNS: readonly RegExp[] = [
  // Persian and Arabic text: this program's own messages are English, so it comes from a person.
  new RegExp(`[${LETTERS}][${LETTERS}\\u200c\\s]*`, 'gu'),
  // No part is longer than mail allows; without an end it would be looked for anew from every letter.
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,255}/g,
  /\bBearer\s+\S+/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b[0-9a-f]{64,}\b/gi,
  // Phones, national IDs, card numbers, with whatever stands between the digits.
  /\+?\d(?:[\s().-]?\d){6,}/g,
  // The query of an address.
  /\?[^\s'"]*=[^\s'"]*/g,
];

/** Before quotes these words announce a name of the program: a table, a property, a module. */
const QUOTED = /(\w+\s)?("(?:[^"\\]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)/g;
const NAMES = /^(relation|constraint|column|table|index|type|function|extension|role|database|schema|module|package|reading|setting|property|directive|plugin|user)\s$/i;

/**
 * Takes out of a message what may be somebody's: Persian text, numbers as long as a phone's, addresses, tokens, and,
 * with `quotes`, everything that is quoted, because errors quote what was sent to them.
 */
export function scrub(text: string, { quotes = false, values = [] as readonly string[] } = {}): string {
  let clean = text.slice(0, LONGEST);
  for (const value of values) clean = clean.replaceAll(value, GONE);
  if (quotes) clean = clean.replace(QUOTED, (all, before: string | undefined, quoted: string) => (NAMES.test(before ?? '') ? all : all.replace(quoted, GONE)));
  for (const pattern of PATTERNS) clean = clean.replace(pattern, GONE);
  return clean;
}

/** The texts and numbers of what a caller sent, so that an error that repeats them can be told without them. */
export function valuesIn(sent: unknown, found: string[] = [], depth = 0): string[] {
  if (typeof sent === 'string' || typeof sent === 'number') {
    const text = String(sent).trim();
    if (text.length >= 3) found.push(text);
  } else if (typeof sent === 'object' && sent !== null && !Buffer.isBuffer(sent) && depth < 10 && found.length < 1_000) {
    for (const value of Object.values(sent)) valuesIn(value, found, depth + 1);
  }
  return depth === 0 ? [...new Set(found)].sort((a, b) => b.length - a.length) : found;
}

interface Failure {
  name?: unknown;
  message?: unknown;
  stack?: unknown;
  code?: unknown;
  severity?: unknown;
  constraint?: unknown;
  table?: unknown;
  cause?: unknown;
}

/** PostgreSQL's own messages, their detail, place and hint hold values; code, table and constraint say what happened. */
const isFromPostgres = (failure: Failure): boolean => typeof failure.severity === 'string' && /^[0-9A-Z]{5}$/.test(String(failure.code));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const placesOf = (stack: unknown): string =>
  textOf(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** What an error is, without what it was about; and where it happened. `values` are the caller's own words. */
export function describeError(error: unknown, values: readonly string[] = []): { message: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return { message: scrub(String(error), { quotes: true, values }) };
  const failure = error as Failure;
  const said = isFromPostgres(failure)
    ? ['PostgreSQL', failure.code, failure.constraint && `constraint ${textOf(failure.constraint)}`, failure.table && `table ${textOf(failure.table)}`].filter(Boolean).join(' ')
    : `${textOf(failure.name) || 'Error'}: ${scrub(textOf(failure.message), { quotes: true, values })}`;
  const cause = failure.cause ? describeError(failure.cause, values) : undefined;
  return { message: cause ? `${said}; because of ${cause.message}` : said, stack: placesOf(failure.stack) || undefined };
}
