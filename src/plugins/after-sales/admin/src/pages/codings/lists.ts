import { CODING_FIELDS, type CodingFieldName, type CodingList } from '../../../../shared/api/codings';

/** The lists in the order in which a new company fills them, with the path of each in the API. */
export const PLURALS: Readonly<Record<CodingList, string>> = {
  product: 'products',
  part: 'parts',
  fault: 'faults',
  'product-category': 'product-categories',
  brand: 'brands',
  province: 'provinces',
  city: 'cities',
  'area-code': 'area-codes',
};

export const LISTS = Object.keys(PLURALS) as CodingList[];

/** The field that holds the name in each language. */
export const LABELS = { fa: 'labelFa', en: 'labelEn', es: 'labelEs' } as const;

export const isList = (name: string | undefined): name is CodingList => name !== undefined && Object.hasOwn(PLURALS, name);

export interface ListField {
  name: CodingFieldName;
  /** The list whose codes stand here, by its path. */
  plural?: string;
  required: boolean;
  /** The query parameter that keeps the list to one value. */
  filter?: 'category' | 'brand' | 'province' | 'city';
}

/** What a list has beside code, names and state. */
export const fieldsOf = (list: CodingList): ListField[] =>
  (Object.keys(CODING_FIELDS[list]) as CodingFieldName[]).map((name) => {
    const { refersTo, required, filter } = CODING_FIELDS[list][name] ?? {};
    return { name, plural: refersTo && PLURALS[refersTo], required: required ?? false, filter };
  });

export const codingsPath = (list: CodingList, rest = ''): string => `/plugins/after-sales/codings/${list}${rest}`;

export const PARTS = LISTS.map((list) => ({ to: codingsPath(list), route: `${PLURALS[list]}.list` }));
