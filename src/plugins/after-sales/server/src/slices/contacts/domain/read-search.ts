import { fieldError } from '../../../kernel/http/errors';
import { foldKey } from '../../../kernel/text';
import { ANYWHERE_FROM, looksLikeNumber, searchKey, shortQuery, type ShortQuery } from './search-key';

/** What the search keys must hold: `word` is asked of the index, `others` of what it finds. */
export interface Words {
  word: string;
  others: string[];
}

export type Search = { words: Words } | { short: ShortQuery };

const anywhere = (key: string): string => `%${key}%`;

/** 0098… and +98… are dialled alike; other numbers may well begin with two zeros. */
const withoutExit = (digits: string, callingCode: string): string => (digits.startsWith(`00${callingCode}`) ? digits.slice(2) : digits);

const length = (key: string): number => [...key].length;

/**
 * What to look for when somebody types `q`. Several words may stand in any fields and any order; a number with spaces or
 * dashes is one word.
 * @throws input.too-short at `q` when nothing remains of it
 */
export function readSearch(q: string, callingCode: string): Search {
  const folded = foldKey(q);
  const whole = searchKey(folded);
  if (whole === '') throw fieldError('input.too-short', 'q', { minimum: 1 });
  if (length(whole) < ANYWHERE_FROM) return { short: shortQuery(whole) };
  if (looksLikeNumber(folded)) return { words: { word: anywhere(withoutExit(whole, callingCode)), others: [] } };
  const words = folded.split(' ').map(searchKey).filter(Boolean).sort((a, b) => length(b) - length(a));
  // «نم ی» has no word that an index could find; its letters together are.
  if (length(words[0]) < ANYWHERE_FROM) return { words: { word: anywhere(whole), others: [] } };
  return { words: { word: anywhere(words[0]), others: words.slice(1).map(anywhere) } };
}
