import { importFieldsOf, type ImportField } from '../../../../../shared/api/coding-imports';
import type { CodingList } from '../../../../../shared/api/codings';
import { tightKey } from '../../../kernel/text';

/** A heading that an export writes, in every language. `name` stands beside a code that refers to another list, for who reads. */
export interface WrittenHeading {
  field: ImportField;
  words: readonly string[];
  name?: boolean;
}

/** What people call the columns of lists that they have made themselves. */
const ALSO_CALLED: Partial<Record<ImportField, readonly string[]>> = {
  code: ['کد کالا', 'شناسه', 'id', 'product code', 'part number', 'código de producto'],
  labelFa: ['عنوان', 'نام', 'نام فارسی', 'شرح', 'label fa', 'name fa', 'persian name', 'nombre persa'],
  labelEn: ['نام انگلیسی', 'label', 'name', 'title', 'description', 'label en', 'name en', 'english name', 'nombre inglés'],
  labelEs: ['نام اسپانیایی', 'nombre', 'descripción', 'label es', 'name es', 'spanish name', 'nombre español'],
  categoryCode: ['نوع دستگاه', 'گروه', 'دسته', 'کد دسته', 'category', 'category code', 'product category', 'tipo de equipo', 'categoría'],
  brandCode: ['برند', 'مارک', 'brand', 'marca'],
  provinceCode: ['استان', 'province', 'provincia'],
  cityCode: ['شهر', 'city', 'ciudad'],
  state: ['status', 'فعال', 'activo'],
};

export interface Columns {
  /** The field of each column of the file; null where it isn't read. */
  fields: (ImportField | null)[];
  columns: ImportField[];
  ignored: string[];
}

/** Letters and digits alone: «Label (fa)», `label_fa` and «label fa *» are one heading. */
const keyOf = (heading: string): string => tightKey(heading).replace(/[^\p{L}\p{Nd}]/gu, '');

const keysOf = (words: readonly string[]): string[] => words.map(keyOf).filter(Boolean);

/**
 * Which column holds what. A column of names beside a column of codes is for readers; where there is none of codes the
 * names are taken for them. Of two columns for one thing the first counts.
 */
export function recogniseColumns(list: CodingList, headings: readonly string[], written: readonly WrittenHeading[]): Columns {
  const own = importFieldsOf(list);
  const [codes, names] = [new Map<string, ImportField>(), new Map<string, ImportField>()];
  const learn = (known: Map<string, ImportField>, field: ImportField, words: readonly string[]): void => {
    if (own.includes(field)) for (const key of keysOf(words)) if (!known.has(key)) known.set(key, field);
  };
  for (const { field, words, name } of written) learn(name ? names : codes, field, name ? words : [field, ...words]);
  for (const field of own) learn(codes, field, ALSO_CALLED[field] ?? []);

  const keys = headings.map(keyOf);
  const first = (found: (ImportField | undefined)[]): (ImportField | null)[] => found.map((field, i) => (field && found.indexOf(field) === i ? field : null));
  const ofCodes = first(keys.map((key) => codes.get(key)));
  const ofNames = first(keys.map((key, i) => (ofCodes[i] ? undefined : names.get(key))));
  const fields = ofCodes.map((field, i) => field ?? (ofNames[i] && !ofCodes.includes(ofNames[i]) ? ofNames[i] : null));
  return {
    fields,
    columns: fields.filter((field) => field !== null),
    ignored: headings.filter((heading, i) => heading !== '' && fields[i] === null && !names.has(keys[i] ?? '')),
  };
}
