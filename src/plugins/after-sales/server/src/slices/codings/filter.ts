import type { CodingQuery } from '../../../../shared/api/codings';
import { cleanCode } from './domain/code';
import { searchPattern } from './domain/search';
import type { CodingFilter } from './find-codings.store';

/** A filter by what can't be a code matches no row; it isn't left out. */
const codeOf = (raw: string | undefined): string | undefined => (raw === undefined ? undefined : (cleanCode(raw) ?? raw));

/** What a caller keeps a list to, as the store asks for it. */
export const filterOf = ({ q, state, category, brand, province, city }: Pick<CodingQuery, 'q' | 'state' | 'category' | 'brand' | 'province' | 'city'>): Omit<CodingFilter, 'order' | 'limit'> => ({
  pattern: searchPattern(q),
  state: state === 'any' ? undefined : state,
  category: codeOf(category),
  brand: codeOf(brand),
  province: codeOf(province),
  city: codeOf(city),
});
