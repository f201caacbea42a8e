import type { CodingLabels, CodingSort } from '../../../../../shared/api/codings';
import type { Coding } from './coding';

export type Reader = keyof CodingLabels;

/**
 * What the rows of a list follow: code and state are the same for everybody, names are sorted as the reader's language
 * does. `match` is for searches: whoever types a city's name wants it before the forty towns of its province.
 */
export const SORT_KEYS = ['code', 'state', 'match', 'name.fa', 'name.en', 'name.es'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  by: SortKey;
  descending: boolean;
}

/** How a row was found: `0` because it is called so itself, `1` because something is that stands beside its name. */
export type Match = '0' | '1';
export type FoundCoding = Coding & { match?: Match };

/** Nobody told an order: by code, and of what was searched the best first. */
export function orderOf(sort: CodingSort | undefined, reader: Reader, searched: boolean): Order {
  if (sort === undefined) return { by: searched ? 'match' : 'code', descending: false };
  const name = sort.replace('-', '') as 'code' | 'name' | 'state';
  return { by: name === 'name' ? `name.${reader}` : name, descending: sort.startsWith('-') };
}

/** The label that somebody of this language reads: the own one, or the nearest that there is. */
export function nameFor(reader: Reader, { labelFa, labelEn, labelEs, code }: Pick<Coding, 'code' | 'labelFa' | 'labelEn' | 'labelEs'>): string {
  const own = { fa: labelFa, en: labelEn, es: labelEs }[reader];
  return own ?? labelFa ?? labelEn ?? labelEs ?? code;
}

/** What the row stands in its place for; the store's statement sorts by the same. */
export function sortValue({ by }: Order, coding: FoundCoding): string {
  if (by === 'match') return coding.match ?? '0';
  if (by === 'code' || by === 'state') return coding[by];
  return nameFor(by.slice('name.'.length) as Reader, coding);
}
