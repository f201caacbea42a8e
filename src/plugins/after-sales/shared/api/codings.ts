import { z } from 'zod';

/** The lists that staff maintain and everything else refers to by code. */
export const CODING_LISTS = ['brand', 'product-category', 'product', 'part', 'fault', 'province', 'city', 'area-code'] as const;
export type CodingList = (typeof CODING_LISTS)[number];

export const CODING_STATES = ['active', 'retired'] as const;
export type CodingState = (typeof CODING_STATES)[number];

/** By what a list can be read; `name` is the label in the reader's language, a minus turns the order round. */
export const CODING_SORTS = ['code', '-code', 'name', '-name', 'state', '-state'] as const;
export type CodingSort = (typeof CODING_SORTS)[number];

export const CODING_FIELD_NAMES = ['categoryCode', 'brandCode', 'provinceCode', 'cityCode', 'county'] as const;
export type CodingFieldName = (typeof CODING_FIELD_NAMES)[number];

export interface CodingField {
  /** The list whose code stands here; without it the field is plain text. */
  refersTo?: CodingList;
  required?: boolean;
  /** The query parameter that keeps a list to one value of this field. */
  filter?: 'category' | 'brand' | 'province' | 'city';
  about: string;
}

const category = { refersTo: 'product-category', filter: 'category' } as const;
const province = { refersTo: 'province', filter: 'province', required: true } as const;

/** What each list has beside code and labels. Schemas, tables' columns and checks of references all follow from it. */
export const CODING_FIELDS: Readonly<Record<CodingList, Readonly<Partial<Record<CodingFieldName, CodingField>>>>> = {
  brand: {},
  'product-category': {},
  product: {
    categoryCode: { ...category, required: true, about: 'Code of its product category.' },
    brandCode: { refersTo: 'brand', filter: 'brand', required: true, about: 'Code of its brand.' },
  },
  part: { categoryCode: { ...category, about: 'Code of the product category that it fits, when there is just one.' } },
  fault: { categoryCode: { ...category, about: 'Code of the product category that has this fault, when there is just one.' } },
  province: {},
  city: { provinceCode: { ...province, about: 'Code of its province.' }, county: { about: 'The county that it lies in.' } },
  'area-code': {
    provinceCode: { ...province, about: 'Code of the province that it is dialled for.' },
    cityCode: { refersTo: 'city', filter: 'city', about: 'Code of the city, when it stands for just one.' },
  },
};

export const CODE_LENGTH = 60;
const code = z.string().trim().min(1).max(CODE_LENGTH);
const ownCode = code.describe('As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes.');
export const LABEL_LENGTH = 200;
export const COUNTY_LENGTH = 100;
const label = z.string().trim().min(1).max(LABEL_LENGTH);
const name = z.string().trim().min(1).max(COUNTY_LENGTH);

/** A field's refusal with a code of the catalogue. */
const refusal = (refusalCode: string) => ({ params: { code: refusalCode } });
const hasLabel = (labels: object): boolean => Object.values(labels).some((text) => text != null);

const labels = z
  .strictObject({ fa: label.nullish(), en: label.nullish(), es: label.nullish() })
  .refine(hasLabel, refusal('codings.label-required'))
  .describe('Its name in each language; at least one.');
const labelChanges = z
  .strictObject({ fa: label.nullish(), en: label.nullish(), es: label.nullish() })
  .describe('Names to change; null takes one away, what is not mentioned stays.');

const knownLabels = z.strictObject({ fa: z.string().nullable(), en: z.string().nullable(), es: z.string().nullable() });
export type CodingLabels = z.infer<typeof knownLabels>;

type FieldValues = Partial<Record<CodingFieldName, string | null>>;
export type NewCoding = { code: string; labels: Partial<CodingLabels> } & FieldValues;
export type CodingChanges = { labels?: Partial<CodingLabels> } & FieldValues;
export type CodingAnswer = { code: string; labels: CodingLabels; state: CodingState } & FieldValues;
export interface CodingPage {
  items: CodingAnswer[];
  next: string | null;
}
export interface CodingQuery {
  q?: string;
  state: CodingState | 'any';
  category?: string;
  brand?: string;
  province?: string;
  city?: string;
  sort?: CodingSort;
  limit: number;
  after?: string;
}

const shapeOf = (list: CodingList, schemaOf: (field: CodingField) => z.ZodType) =>
  Object.fromEntries(Object.entries(CODING_FIELDS[list]).map(([key, field]) => [key, schemaOf(field).describe(field.about)]));

/** `NewAreaCode` of the list `area-code`: what the API's description calls its schema. */
const schemaName = (list: CodingList, before = '', after = '') => ({ id: `${before}${list.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}${after}` });

const input = (field: CodingField) => (field.refersTo ? code : name);

/** The body that adds a coding to a list. */
export const newCoding = (list: CodingList) =>
  z.strictObject({ code: ownCode, labels, ...shapeOf(list, (field) => (field.required ? input(field) : input(field).nullish())) }).meta(schemaName(list, 'New')) as unknown as z.ZodType<NewCoding>;

/** The body that changes one: everything but its code and its state. */
export const codingChanges = (list: CodingList) =>
  z.strictObject({ labels: labelChanges.optional(), ...shapeOf(list, (field) => (field.required ? input(field).optional() : input(field).nullish())) }).meta(schemaName(list, '', 'Changes')) as unknown as z.ZodType<CodingChanges>;

/** A coding as the API tells it. */
export const codingAnswer = (list: CodingList) =>
  z.strictObject({
    code: ownCode,
    labels: knownLabels,
    state: z.enum(CODING_STATES).describe('A retired one stays where it is used and can no longer be chosen.'),
    ...shapeOf(list, (field) => (field.required ? z.string() : z.string().nullable())),
  }).meta(schemaName(list)) as unknown as z.ZodType<CodingAnswer>;

export const codingPage = (list: CodingList): z.ZodType<CodingPage> =>
  z.strictObject({ items: z.array(codingAnswer(list)), next: z.string().nullable().describe('Give it as `after` for the next page; null on the last one.') });

const filtersOf = (list: CodingList) =>
  Object.fromEntries(Object.values(CODING_FIELDS[list]).flatMap((field) => (field.filter ? [[field.filter, code.optional().describe(`Only with this ${field.refersTo ?? 'text'}.`)]] : [])));

export const codingQuery = (list: CodingList) =>
  z.strictObject({
    q: z.string().max(100).optional().describe('Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.'),
    state: z.enum([...CODING_STATES, 'any']).default('active'),
    ...filtersOf(list),
    sort: z
      .enum(CODING_SORTS)
      .optional()
      .describe("Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round."),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    after: z.string().max(2_000).optional().describe('`next` of the page before, of the same list in the same order.'),
  }) as unknown as z.ZodType<CodingQuery>;

export const codingParams = z.strictObject({ code: z.string().min(1).max(200) });

export const retirement = z
  .strictObject({ reason: z.string().trim().min(1).max(300).optional().describe('Why; kept in the history for ever, so no names of people.') })
  .prefault({});
export type Retirement = z.infer<typeof retirement>;

export const deletionAnswer = z.strictObject({ code: z.string(), deleted: z.literal(true) });
