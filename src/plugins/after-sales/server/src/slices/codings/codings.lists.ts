import type { CodingList, NewCoding } from '../../../../shared/api/codings';

interface ListDescription {
  table: `as_${string}`;
  /** Kebab-case: the path, Strapi's plural name, and first half of the routes' ids (a permission's name takes no capitals). */
  plural: string;
  /** Strapi's display name, which is also the key of its translation. */
  displayName: string;
  words: { one: string; many: string };
  example: NewCoding;
}

/** The eight lists. A ninth one is a row here, its fields in shared/api/codings.ts and its columns in codings.tables.sql.ts. */
export const LISTS = {
  brand: {
    table: 'as_brands',
    plural: 'brands',
    displayName: 'Brand',
    words: { one: 'a brand', many: 'brands' },
    example: { code: 'SNW', labels: { fa: 'اسنوا', en: 'Snowa' } },
  },
  'product-category': {
    table: 'as_product_categories',
    plural: 'product-categories',
    displayName: 'Product category',
    words: { one: 'a product category', many: 'product categories' },
    example: { code: 'WM', labels: { fa: 'ماشین لباسشویی', en: 'Washing machine', es: 'Lavadora' } },
  },
  product: {
    table: 'as_products',
    plural: 'products',
    displayName: 'Product',
    words: { one: 'a product', many: 'products' },
    example: { code: 'WM-8414', labels: { en: 'Octa 8414' }, categoryCode: 'WM', brandCode: 'SNW' },
  },
  part: {
    table: 'as_parts',
    plural: 'parts',
    displayName: 'Part',
    words: { one: 'a part', many: 'parts' },
    example: { code: 'P-1042', labels: { fa: 'پمپ تخلیه', en: 'Drain pump' }, categoryCode: 'WM' },
  },
  fault: {
    table: 'as_faults',
    plural: 'faults',
    displayName: 'Fault',
    words: { one: 'a fault', many: 'faults' },
    example: { code: 'F-07', labels: { fa: 'آب را تخلیه نمی‌کند', en: 'Does not drain' }, categoryCode: 'WM' },
  },
  province: {
    table: 'as_provinces',
    plural: 'provinces',
    displayName: 'Province',
    words: { one: 'a province', many: 'provinces' },
    example: { code: 'yazd', labels: { fa: 'یزد', en: 'Yazd' } },
  },
  city: {
    table: 'as_cities',
    plural: 'cities',
    displayName: 'City',
    words: { one: 'a city', many: 'cities' },
    example: { code: '2105021338', labels: { fa: 'میبد' }, provinceCode: 'yazd', county: 'میبد' },
  },
  'area-code': {
    table: 'as_area_codes',
    plural: 'area-codes',
    displayName: 'Area code',
    words: { one: 'an area code', many: 'area codes' },
    example: { code: '035', labels: { fa: 'یزد', en: 'Yazd' }, provinceCode: 'yazd' },
  },
} as const satisfies Record<CodingList, ListDescription>;

/** Strapi's name of a list's content type. */
export const uidOf = <List extends CodingList>(list: List) => `plugin::after-sales.${list}` as const;
