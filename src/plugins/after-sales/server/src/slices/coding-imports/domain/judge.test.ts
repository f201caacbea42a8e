import fc from 'fast-check';
import { IMPORT_FIELDS, importFieldsOf, type Cells } from '../../../../../shared/api/coding-imports';
import { CODING_LISTS, type CodingList } from '../../../../../shared/api/codings';
import type { Coding } from '../../codings/domain';
import { stateWords } from '../words';
import { earlier, firstRows, judgeRow, type Known } from './judge';
import { References, type Named } from './references';

const named = (list: CodingList, code: string, labelFa: string, state: Named['state'] = 'active'): Named => ({ list, code, state, labelFa, labelEn: null, labelEs: null });
const references = new References([
  named('product-category', 'WM', 'ماشین‌لباسشویی'), named('brand', 'SNW', 'اسنوا'), named('brand', 'OLD', 'قدیمی', 'retired'), named('brand', 'A', 'دوقلو'), named('brand', 'B', 'دو قلو'), named('brand', 'C', 'اسنوا', 'retired'),
]);
const there: Coding = { code: 'P-1', labelFa: 'پمپ', labelEn: 'Pump', labelEs: null, state: 'active', categoryCode: 'WM', brandCode: 'OLD', provinceCode: null, cityCode: null, county: null };
const known: Known = { list: 'product', existing: new Map([['P-1', there]]), references, stateWords };
const judge = (cells: Cells, firstRow?: number) => judgeRow(known, cells, firstRow);
const problemsOf = (cells: Cells, firstRow?: number): string[] => judge(cells, firstRow).problems.map(({ field, code }) => `${field} ${code}`);

describe('judgeRow', () => {
  it('[CD2] takes a new one, its references by code or by name', () => {
    expect(judge({ code: ' N-۱ ', labelFa: 'نو', categoryCode: 'ماشين لباسشويي', brandCode: 'SNW' })).toEqual({
      verdict: 'new', changes: [], problems: [],
      coding: { code: 'N-1', labelFa: 'نو', labelEn: null, labelEs: null, state: 'active', categoryCode: 'WM', brandCode: 'SNW', provinceCode: null, cityCode: null, county: null },
    });
    expect(judge({ code: 'N-1', labelFa: 'نو', categoryCode: 'WM', brandCode: 'اسنوا', state: 'غيرفعال' }).coding).toMatchObject({ brandCode: 'SNW', state: 'retired' });
  });

  it('[CD2] tells what one that is there would become, and leaves what is empty', () => {
    expect(judge({ code: 'P-1', labelFa: '', labelEn: 'Drain pump', categoryCode: '' })).toMatchObject({ verdict: 'changed', changes: [{ field: 'labelEn', before: 'Pump', after: 'Drain pump' }] });
    expect(judge({ code: 'P-1', labelFa: 'پمپ', state: 'ACTIVO' })).toMatchObject({ verdict: 'same', changes: [] });
    expect(judge({ code: 'P-1', state: 'De baja' })).toMatchObject({ verdict: 'changed', changes: [{ field: 'state', before: 'active', after: 'retired' }] });
  });

  it('[CD2] names every cell that is wrong', () => {
    expect(problemsOf({})).toEqual(['code input.required', 'labelFa codings.label-required', 'categoryCode input.required', 'brandCode input.required']);
    expect(problemsOf({ code: 'a%', labelEn: 'x'.repeat(201), categoryCode: 'خیر', brandCode: 'دوقلو', state: 'maybe' })).toEqual(['code codings.code-format', 'labelEn input.too-long', 'categoryCode codings.unknown', 'brandCode imports.label-ambiguous', 'state imports.state-word']);
    expect(problemsOf({ code: 'P-1' }, 7)).toEqual(['code imports.code-twice']);
  });

  it('[CD2] a retired reference may stay where it is and can\'t be chosen anew', () => {
    expect(judge({ code: 'P-1', brandCode: 'OLD' }).verdict).toBe('same');
    expect(problemsOf({ code: 'N', labelFa: 'x', categoryCode: 'WM', brandCode: 'قدیمی' })).toEqual(['brandCode codings.retired']);
  });

  it('[PF1] any cells of any list get a verdict, and what is right could be written', () => {
    const cell = fc.oneof(fc.constantFrom('', 'WM', 'SNW', 'P-1', 'active', 'فعال', 'اسنوا'), fc.string({ unit: 'binary', maxLength: 300 }));
    fc.assert(
      fc.property(fc.constantFrom(...CODING_LISTS), fc.dictionary(fc.constantFrom(...IMPORT_FIELDS), cell), (list, all) => {
        const cells = Object.fromEntries(importFieldsOf(list).flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]]))) as Cells;
        const { verdict, problems, coding } = judgeRow({ ...known, list, existing: new Map() }, cells);
        expect(verdict === 'wrong' ? [problems.length > 0, coding] : [problems, coding?.code !== '']).toEqual(verdict === 'wrong' ? [true, null] : [[], true]);
      }),
    );
  });
});

describe('firstRows', () => {
  const row = (number: number, code: string | null, verdict: 'new' | 'done' | 'skipped' = 'new') => ({ row: number, code, cells: {}, verdict });

  it('[CD1] of each code the first row counts; what is done comes first, what was left out never', () => {
    const first = firstRows([row(5, 'A'), row(2, 'A', 'skipped'), row(3, 'A'), row(4, 'B'), row(9, 'B', 'done'), row(6, null)]);
    expect([...first]).toEqual([['B', 9], ['A', 3]]);
    expect([row(5, 'A'), row(3, 'A'), row(4, 'B'), row(6, null)].map((one) => earlier(first, one))).toEqual([3, undefined, 9, undefined]);
  });
});
