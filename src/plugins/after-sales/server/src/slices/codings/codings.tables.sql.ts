import type { CodingList } from '../../../../shared/api/codings';
import { sql, type Sql } from '../../kernel/db/sql';

/**
 * The eight tables as the store sees them: one shape for reading, and where a new or changed row `n` at the time `t`
 * goes. Here alone their own columns are named, so that each statement of the store exists once and is checked for
 * every table.
 */
const COMMON = sql`owner, code, label_fa, label_en, label_es, state, search_key`;
const NO_GOODS = sql`null::text as category_code, null::text as brand_code`;
const NO_PLACE = sql`null::text as province_code, null::text as city_code, null::text as county`;

export const ROWS: Record<CodingList, Sql> = {
  brand: sql`select ${COMMON}, ${NO_GOODS}, ${NO_PLACE} from as_brands`,
  'product-category': sql`select ${COMMON}, ${NO_GOODS}, ${NO_PLACE} from as_product_categories`,
  product: sql`select ${COMMON}, category_code, brand_code, ${NO_PLACE} from as_products`,
  part: sql`select ${COMMON}, category_code, null::text as brand_code, ${NO_PLACE} from as_parts`,
  fault: sql`select ${COMMON}, category_code, null::text as brand_code, ${NO_PLACE} from as_faults`,
  province: sql`select ${COMMON}, ${NO_GOODS}, ${NO_PLACE} from as_provinces`,
  city: sql`select ${COMMON}, ${NO_GOODS}, province_code, null::text as city_code, county from as_cities`,
  'area-code': sql`select ${COMMON}, ${NO_GOODS}, province_code, city_code, null::text as county from as_area_codes`,
};

/** A row `c` of these as a coding. */
export const CODING = sql`c.code, c.label_fa as "labelFa", c.label_en as "labelEn", c.label_es as "labelEs", c.state, c.category_code as "categoryCode",
  c.brand_code as "brandCode", c.province_code as "provinceCode", c.city_code as "cityCode", c.county`;

const COLUMNS = sql`document_id, created_at, updated_at, published_at, ${COMMON}`;
const VALUES = sql`n.id, t.at, t.at, t.at, n.owner, n.code, n."labelFa", n."labelEn", n."labelEs", n.state, n."searchKey"`;

/** What follows `insert into`. */
export const INSERTED: Record<CodingList, Sql> = {
  brand: sql`as_brands (${COLUMNS}) select ${VALUES} from n, t`,
  'product-category': sql`as_product_categories (${COLUMNS}) select ${VALUES} from n, t`,
  product: sql`as_products (${COLUMNS}, category_code, brand_code) select ${VALUES}, n."categoryCode", n."brandCode" from n, t`,
  part: sql`as_parts (${COLUMNS}, category_code) select ${VALUES}, n."categoryCode" from n, t`,
  fault: sql`as_faults (${COLUMNS}, category_code) select ${VALUES}, n."categoryCode" from n, t`,
  province: sql`as_provinces (${COLUMNS}) select ${VALUES} from n, t`,
  city: sql`as_cities (${COLUMNS}, province_code, county) select ${VALUES}, n."provinceCode", n.county from n, t`,
  'area-code': sql`as_area_codes (${COLUMNS}, province_code, city_code) select ${VALUES}, n."provinceCode", n."cityCode" from n, t`,
};

const CHANGES = sql`label_fa = n."labelFa", label_en = n."labelEn", label_es = n."labelEs", state = n.state, search_key = n."searchKey", updated_at = t.at`;

/** What follows `update`. */
export const CHANGED: Record<CodingList, Sql> = {
  brand: sql`as_brands c set ${CHANGES}`,
  'product-category': sql`as_product_categories c set ${CHANGES}`,
  product: sql`as_products c set ${CHANGES}, category_code = n."categoryCode", brand_code = n."brandCode"`,
  part: sql`as_parts c set ${CHANGES}, category_code = n."categoryCode"`,
  fault: sql`as_faults c set ${CHANGES}, category_code = n."categoryCode"`,
  province: sql`as_provinces c set ${CHANGES}`,
  city: sql`as_cities c set ${CHANGES}, province_code = n."provinceCode", county = n.county`,
  'area-code': sql`as_area_codes c set ${CHANGES}, province_code = n."provinceCode", city_code = n."cityCode"`,
};
