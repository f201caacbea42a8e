import { foldKey } from '../../../kernel/text';

/**
 * What search looks through: spaces and signs say nothing there, so «نمی‌کند», «نمی کند» and «نمیکند» are one, and so are
 * SN-12/34 and sn1234. The database folds what is stored with the same list (search.sql.ts), a test holds both together.
 */
export const STRIPPED = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~،؛؟٪٫٬«»“”‘’–—−·•×÷°';

const stripped = new Set(STRIPPED);

/** A text as it stands in a search key: folded, letters and digits only. */
export const searchKey = (text: string): string => [...foldKey(text)].filter((letter) => !stripped.has(letter)).join('');

/** From here on a trigram index finds a text anywhere; less than that is looked for at the beginning or end. */
export const ANYWHERE_FROM = 3;

/** The texts that begin with `prefix`, as an interval in the order of code points (`~>=~` and `~<~`). */
export interface Interval {
  from: string;
  to: string;
}

export function beginningWith(prefix: string): Interval {
  const letters = [...prefix];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  // Half a character is no character: the one after the last before the surrogates comes behind them.
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return { from: prefix, to: letters.join('') + String.fromCodePoint(next) };
}

/** Fewer letters than a trigram: the beginning of a number or serial, or the last digits of a phone. */
export interface ShortQuery {
  number: Interval | null;
  serial: Interval | null;
  /** In the order of the reversed number. */
  phoneEnd: Interval | null;
}

export function shortQuery(key: string): ShortQuery {
  const digits = /^\d+$/.test(key) ? key : null;
  return {
    number: digits ? beginningWith(digits) : null,
    serial: beginningWith(key.toUpperCase()),
    phoneEnd: digits ? beginningWith([...digits].reverse().join('')) : null,
  };
}

/** Digits with what people put between them. */
export const looksLikeNumber = (folded: string): boolean => /^[+\d\s().\-/–—]+$/.test(folded) && /\d/.test(folded);
