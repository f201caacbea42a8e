import { CODING_LISTS } from '../../../../shared/api/codings';
import type { ExampleRefusal, Examples } from '../../kernel/http/examples';
import { LISTS } from '../codings';

const ID = '01a201f5-dda0-7000-8000-000000000201';
const params = { id: ID };
const rowParams = { id: ID, row: '3' };

const uploaded = {
  id: ID,
  list: 'product',
  fileName: 'products.xlsx',
  state: 'open',
  total: 1_000,
  counts: { new: 940, changed: 12, same: 45, wrong: 3, done: 0, skipped: 0 },
  columns: ['code', 'labelFa', 'labelEn', 'categoryCode', 'brandCode'],
  ignored: ['موجودی'],
  createdAt: '2026-11-22T07:10:00.000Z',
  appliedAt: null,
};

const cells = { code: 'WM-8415', labelFa: '', labelEn: 'Octa 8415', categoryCode: 'WM', brandCode: 'Snowa' };
const wrong = { row: 3, verdict: 'wrong', cells: { ...cells, brandCode: 'Snova' }, changes: [], problems: [{ field: 'brandCode', code: 'codings.unknown', message: 'There is no code "Snova".' }] };
const changed = { row: 2, verdict: 'changed', cells: { ...cells, code: 'WM-8414', labelEn: 'Octa 8414 S' }, changes: [{ field: 'labelEn', before: 'Octa 8414', after: 'Octa 8414 S' }], problems: [] };

export const codingImportsExamples: Examples = {
  'coding-imports.upload': { query: { list: 'product', name: 'products.xlsx' }, answer: uploaded },
  'coding-imports.list': { query: { list: 'product', state: 'open' }, answer: { items: [uploaded], next: null } },
  'coding-imports.show': { params, answer: uploaded },
  'coding-imports.rows': { params, query: { limit: '50' }, answer: { items: [changed, wrong], next: null } },
  'coding-imports.correct-row': { params: rowParams, body: { cells: { brandCode: 'Snowa' } }, answer: { row: 3, verdict: 'new', cells, changes: [], problems: [] } },
  'coding-imports.skip-row': { params: rowParams, answer: { ...wrong, verdict: 'skipped', problems: [] } },
  'coding-imports.check-again': { params, answer: { ...uploaded, counts: { ...uploaded.counts, new: 943, wrong: 0 } } },
  'coding-imports.apply': { params, answer: { ...uploaded, state: 'applying', appliedAt: '2026-11-22T07:14:30.000Z' } },
  'coding-imports.discard': { params, answer: { ...uploaded, state: 'discarded' } },
  ...Object.fromEntries(CODING_LISTS.map((list) => [`${LISTS[list].plural}.export`, { query: { state: 'any', sort: 'name' } }])),
};

export const codingImportsRefusals: readonly ExampleRefusal[] = [
  { code: 'imports.too-many-rows', params: { maximum: 20_000 } },
  { code: 'imports.code-twice', params: { row: 12 }, fields: [{ path: 'code', code: 'imports.code-twice', params: { row: 12 } }] },
  { code: 'imports.label-ambiguous', params: { label: 'Washing machine' }, fields: [{ path: 'categoryCode', code: 'imports.label-ambiguous', params: { label: 'Washing machine' } }] },
  { code: 'imports.state-word', fields: [{ path: 'state', code: 'imports.state-word' }] },
];
