import { sql, type Sql } from '../../kernel/db/sql';
import type { Scope } from '../../kernel/scope';

/** Category and brand of products, as jsonb, for the load statement of a use-case. */
export const productsIn = (scope: Scope, codes: readonly string[]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'category', p.category_code, 'brand', p.brand_code)), '[]')
    from as_products p where p.owner = ${scope.owner} and p.code = any(${codes}::text[])`;

/** The city with this code, and the one that `alsoCode` (a statement of another slice) finds, each with its province, as jsonb. */
export const citiesIn = (scope: Scope, code: string | null, alsoCode: Sql): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'province', t.province_code)), '[]')
    from as_cities t where t.owner = ${scope.owner}
      and (t.code = ${code}::text or t.code = (${alsoCode}))`;

/** The active area codes among these beginnings of a landline number, as jsonb. */
export const areaCodesIn = (scope: Scope, prefixes: readonly string[]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'province', a.province_code, 'city', a.city_code)), '[]')
    from as_area_codes a where a.owner = ${scope.owner} and a.state = 'active' and a.code = any(${prefixes}::text[])`;
