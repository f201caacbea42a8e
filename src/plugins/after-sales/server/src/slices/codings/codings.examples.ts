import { CODING_FIELDS, CODING_LISTS, type CodingAnswer, type CodingFieldName, type CodingList, type NewCoding } from '../../../../shared/api/codings';
import type { ExampleRefusal, Examples } from '../../kernel/http/examples';
import { LISTS } from './codings.lists';

/** What the API answers for a coding as it was just added: what wasn't told is null. */
function answerTo(list: CodingList, { code, labels, ...told }: NewCoding): CodingAnswer {
  const fields = Object.keys(CODING_FIELDS[list]).map((name) => [name, told[name as CodingFieldName] ?? null]);
  return { code, labels: { fa: labels.fa ?? null, en: labels.en ?? null, es: labels.es ?? null }, state: 'active', ...Object.fromEntries(fields) as object };
}

/** The seven examples of every list follow from the one that describes it. */
function examplesOf(list: CodingList): Examples {
  const { plural, example } = LISTS[list];
  const { code, ...changes } = example;
  const params = { code };
  const answer = answerTo(list, example);
  return {
    [`${plural}.list`]: { query: { q: code, limit: '50' }, answer: { items: [answer], next: null } },
    [`${plural}.show`]: { params, answer },
    [`${plural}.create`]: { body: example, answer },
    [`${plural}.change`]: { params, body: changes, answer },
    [`${plural}.retire`]: { params, body: { reason: 'دیگر عرضه نمی‌شود' }, answer: { ...answer, state: 'retired' } },
    [`${plural}.reinstate`]: { params, answer },
    [`${plural}.delete`]: { params, answer: { code, deleted: true } },
  };
}

export const codingsExamples: Examples = Object.assign({}, ...CODING_LISTS.map(examplesOf)) as Examples;

export const codingsRefusals: readonly ExampleRefusal[] = [
  { code: 'codings.code-taken', params: { code: 'WM-8414' }, fields: [{ path: 'code', code: 'codings.code-taken', params: { code: 'WM-8414' } }] },
  { code: 'codings.unknown', params: { code: 'WM-9999' }, fields: [{ path: 'product', code: 'codings.unknown', params: { code: 'WM-9999' } }] },
  { code: 'codings.retired', params: { code: 'WM-7010' }, fields: [{ path: 'product', code: 'codings.retired', params: { code: 'WM-7010' } }] },
  { code: 'codings.code-format', fields: [{ path: 'code', code: 'codings.code-format' }] },
  { code: 'codings.label-required', fields: [{ path: 'labels', code: 'codings.label-required' }] },
];
