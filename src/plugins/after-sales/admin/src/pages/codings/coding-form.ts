import type { CodingAnswer, CodingFieldName, CodingLabels, CodingList } from '../../../../shared/api/codings';
import type { Language } from '../../kernel/languages';
import { fieldsOf } from './lists';

/** What the form holds: texts only, empty for nothing. */
export interface CodingValues extends Record<CodingFieldName, string> {
  code: string;
  fa: string;
  en: string;
  es: string;
}

export const EMPTY: CodingValues = { code: '', fa: '', en: '', es: '', categoryCode: '', brandCode: '', provinceCode: '', cityCode: '', county: '' };

/** The paths of the API's body that have a field in the form. */
export const PATHS = ['code', 'labels', 'labels.fa', 'labels.en', 'labels.es', 'categoryCode', 'brandCode', 'provinceCode', 'cityCode', 'county'] as const;

export function valuesOf(coding: CodingAnswer): CodingValues {
  const texts = Object.fromEntries(Object.entries(coding).filter(([name, value]) => name in EMPTY && typeof value === 'string'));
  return { ...EMPTY, ...texts, fa: coding.labels.fa ?? '', en: coding.labels.en ?? '', es: coding.labels.es ?? '' };
}

const orNull = (text: string): string | null => text.trim() || null;

/** Only what was filled in: a new one needs no nulls. */
export function bodyOfNew(list: CodingList, values: CodingValues): Record<string, unknown> {
  const labels = Object.fromEntries((['fa', 'en', 'es'] as const).flatMap((language) => (values[language].trim() ? [[language, values[language].trim()]] : [])));
  const fields = Object.fromEntries(fieldsOf(list).flatMap(({ name }) => (values[name].trim() ? [[name, values[name].trim()]] : [])));
  return { code: values.code.trim(), labels, ...fields };
}

/** Only what differs: two people who change two fields of one coding at once don't undo each other's work. */
export function bodyOfChanges(list: CodingList, before: CodingValues, values: CodingValues): Record<string, unknown> {
  const changed = (name: keyof CodingValues): boolean => values[name].trim() !== before[name].trim();
  const labels: Partial<CodingLabels> = Object.fromEntries((['fa', 'en', 'es'] as const).filter(changed).map((language: Language) => [language, orNull(values[language])]));
  const fields = Object.fromEntries(fieldsOf(list).filter(({ name }) => changed(name)).map(({ name }) => [name, orNull(values[name])]));
  return { ...(Object.keys(labels).length > 0 && { labels }), ...fields };
}
