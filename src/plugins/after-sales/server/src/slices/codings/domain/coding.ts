import { CODING_FIELDS, CODING_FIELD_NAMES, type CodingAnswer, type CodingChanges, type CodingFieldName, type CodingList, type CodingState, type NewCoding } from '../../../../../shared/api/codings';
import { fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import { cleanCode } from './code';

/** One row of any list; fields that its list doesn't have are null. Named as Strapi's attributes are. */
export interface Coding extends Record<CodingFieldName, string | null> {
  code: string;
  labelFa: string | null;
  labelEn: string | null;
  labelEs: string | null;
  state: CodingState;
}

const clean = (raw: string | null | undefined): string | null => (raw == null ? null : cleanText(raw) || null);

const readCode = (raw: string, path: string): string => {
  const code = cleanCode(raw);
  if (code === null) throw fieldError('codings.code-format', path);
  return code;
};

const readField = (list: CodingList, name: CodingFieldName, raw: string | null | undefined): string | null => {
  const field = CODING_FIELDS[list][name];
  if (!field || raw == null) return null;
  return field.refersTo ? readCode(raw, name) : clean(raw);
};

const labelled = (coding: Coding): Coding => {
  if (!coding.labelFa && !coding.labelEn && !coding.labelEs) throw fieldError('codings.label-required', 'labels');
  return coding;
};

/**
 * A new, active coding from what was sent.
 * @throws codings.code-format, codings.label-required at the field
 */
export function newCoding(list: CodingList, { code, labels, ...fields }: NewCoding): Coding {
  const values = Object.fromEntries(CODING_FIELD_NAMES.map((name) => [name, readField(list, name, fields[name])])) as Record<CodingFieldName, string | null>;
  return labelled({ code: readCode(code, 'code'), labelFa: clean(labels.fa), labelEn: clean(labels.en), labelEs: clean(labels.es), state: 'active', ...values });
}

/**
 * The coding after these changes; what they don't mention stays.
 * @throws codings.code-format, codings.label-required at the field
 */
export function changedCoding(list: CodingList, coding: Coding, { labels = {}, ...fields }: CodingChanges): Coding {
  const next: Coding = { ...coding };
  if (labels.fa !== undefined) next.labelFa = clean(labels.fa);
  if (labels.en !== undefined) next.labelEn = clean(labels.en);
  if (labels.es !== undefined) next.labelEs = clean(labels.es);
  for (const name of CODING_FIELD_NAMES) {
    if (fields[name] !== undefined) next[name] = readField(list, name, fields[name]);
  }
  return labelled(next);
}

/** The names of the fields in which two versions differ, for the history. */
export function differences(before: Coding, after: Coding): string[] {
  return (Object.keys(after) as (keyof Coding)[]).filter((key) => before[key] !== after[key]);
}

/** A coding as the API tells it: with the fields of its list and no other. */
export function toAnswer(list: CodingList, coding: Coding): CodingAnswer {
  const answer: CodingAnswer = { code: coding.code, labels: { fa: coding.labelFa, en: coding.labelEn, es: coding.labelEs }, state: coding.state };
  for (const name of Object.keys(CODING_FIELDS[list]) as CodingFieldName[]) answer[name] = coding[name];
  return answer;
}
