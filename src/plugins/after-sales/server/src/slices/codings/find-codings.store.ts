import { CODING_FIELDS, type CodingFieldName, type CodingList, type CodingState } from '../../../../shared/api/codings';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { CODING, ROWS } from './codings.tables.sql';
import type { PageEnd } from './domain/cursor';
import type { FoundCoding, Match, Order, SortKey } from './domain/order';

export interface CodingFilter {
  /** A pattern for LIKE on the search key. */
  pattern?: string;
  state?: CodingState;
  category?: string;
  brand?: string;
  province?: string;
  city?: string;
  order: Order;
  /** Where the page before ended. */
  after?: PageEnd;
  limit: number;
}

const EVERYTHING = sql``;

/** The same values as `sortValue` tells, sorted as people read: Persian puts گ behind ک, which its code points don't. */
const SORTED: Record<SortKey, Sql> = {
  code: sql`c.code`,
  state: sql`c.state`,
  match: sql`c.match`,
  'name.fa': sql`coalesce(c.label_fa, c.label_en, c.label_es, c.code) collate as_reading_fa`,
  'name.en': sql`coalesce(c.label_en, c.label_fa, c.label_es, c.code) collate as_reading_en`,
  'name.es': sql`coalesce(c.label_es, c.label_fa, c.label_en, c.code) collate as_reading_es`,
};

const sorted = ({ by, descending }: Order): Sql => {
  if (by === 'code') return descending ? sql`c.code desc` : sql`c.code`;
  return descending ? sql`${SORTED[by]} desc, c.code desc` : sql`${SORTED[by]}, c.code`;
};

const following = ({ by, descending }: Order, { value, code }: PageEnd): Sql => {
  if (by === 'code') return descending ? sql`and c.code < ${code}` : sql`and c.code > ${code}`;
  return descending ? sql`and (${SORTED[by]}, c.code) < (${value}::text, ${code}::text)` : sql`and (${SORTED[by]}, c.code) > (${value}::text, ${code}::text)`;
};

/**
 * `from …`: the next rows of a list that were found in this way, after the page before. A condition that isn't asked for isn't in
 * the statement either, so that each statement gets the plan that suits it.
 */
function nextOf(scope: Scope, list: CodingList, { state, category, brand, province, city, order, after, limit }: CodingFilter, match: Match, found: Sql): Sql {
  return sql`from (select *, ${match}::text as match from (${ROWS[list]}) r) c where c.owner = ${scope.owner} ${found}
    ${state === undefined ? EVERYTHING : sql`and c.state = ${state}`}
    ${category === undefined ? EVERYTHING : sql`and c.category_code = ${category}`}
    ${brand === undefined ? EVERYTHING : sql`and c.brand_code = ${brand}`}
    ${province === undefined ? EVERYTHING : sql`and c.province_code = ${province}`}
    ${city === undefined ? EVERYTHING : sql`and c.city_code = ${city}`}
    ${after === undefined ? EVERYTHING : following(order, after)}
    order by ${sorted(order)} limit ${limit}::int`;
}

const CATEGORIES = sql`as_product_categories`;
const BRANDS = sql`as_brands`;
const PROVINCES = sql`as_provinces`;
const CITIES = sql`as_cities`;
const CATEGORY = sql`c.category_code`;
const BRAND = sql`c.brand_code`;
const PROVINCE = sql`c.province_code`;
const CITY = sql`c.city_code`;

/** The county of a row as `tightKey` folds it and as a search key has it: it is stored clean, so that a few letters remain. */
const COUNTY_KEY = sql`' ' || translate(lower(normalize(c.county, nfkc)), 'أإٱؤۀة۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ ' || U&'\\200c\\200d\\0640\\0670\\064b\\064c\\064d\\064e\\064f\\0650\\0651\\0652\\0653\\0654\\0655\\0656\\0657\\0658\\0659\\065a\\065b\\065c\\065d\\065e\\065f', 'اااوهه01234567890123456789')`;

/**
 * What a search finds by what stands beside a row's own names. Each reference is walked by its index from those who are
 * called so, a page of each: a condition «one or the other» would read the whole list for what nobody is called.
 */
function besideIn(scope: Scope, list: CodingList, filter: CodingFilter, pattern: string): Sql {
  const has = (field: CodingFieldName): boolean => CODING_FIELDS[list][field] !== undefined;
  const referring = (_scope: Scope, column: Sql, table: Sql): Sql => sql`union select c.* from (select code from ${table} where owner = ${scope.owner} and search_key like ${pattern}) called
    cross join lateral (select c.* ${nextOf(scope, list, filter, '1', sql`and ${column} = called.code and c.search_key not like ${pattern}`)}) c`;
  return sql`${has('categoryCode') ? referring(scope, CATEGORY, CATEGORIES) : EVERYTHING}
    ${has('brandCode') ? referring(scope, BRAND, BRANDS) : EVERYTHING}
    ${has('provinceCode') ? referring(scope, PROVINCE, PROVINCES) : EVERYTHING}
    ${has('cityCode') ? referring(scope, CITY, CITIES) : EVERYTHING}
    ${has('county') ? sql`union (select c.* ${nextOf(scope, list, filter, '1', sql`and ${COUNTY_KEY} like ${pattern} and c.search_key not like ${pattern}`)})` : EVERYTHING}`;
}

/** The codings of a list: all of them, or what a search finds, each once and with the way in which it was found. */
export async function findCodings(scope: Scope, db: Db, list: CodingList, filter: CodingFilter): Promise<FoundCoding[]> {
  const { pattern, order, limit } = filter;
  if (pattern === undefined) return db.many(sql<FoundCoding>`select ${CODING} from (select c.* ${nextOf(scope, list, filter, '0', EVERYTHING)}) c order by ${sorted(order)}`);
  return db.many(sql<FoundCoding>`select ${CODING}, c.match from (
      (select c.* ${nextOf(scope, list, filter, '0', sql`and c.search_key like ${pattern}`)}) ${besideIn(scope, list, filter, pattern)}) c
    order by ${sorted(order)} limit ${limit}::int`);
}
