import { AppError } from '../../../kernel/http/errors';
import { changedCoding, differences, newCoding, toAnswer } from './coding';

const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? { code: error.code, path: error.details.fields?.[0]?.path } : error;
  }
  return 'nothing was refused';
};

const washer = newCoding('product', { code: 'WM-1', labels: { fa: 'لباسشويي' }, categoryCode: 'WM', brandCode: 'SNW' });

describe('newCoding', () => {
  it('[CD2] cleans code, labels and references, and begins active', () => {
    expect(newCoding('product', { code: ' WM-۱ ', labels: { fa: 'لباسشويي', en: ' ' }, categoryCode: 'WM ', brandCode: 'SNW' })).toEqual(washer);
    expect(washer).toMatchObject({ code: 'WM-1', labelFa: 'لباسشویی', labelEn: null, state: 'active', categoryCode: 'WM', brandCode: 'SNW', county: null });
  });

  it('[CD2] refuses at the field', () => {
    expect(refusal(() => newCoding('brand', { code: 'a,b', labels: { en: 'A' } }))).toEqual({ code: 'codings.code-format', path: 'code' });
    expect(refusal(() => newCoding('product', { code: 'a', labels: { en: 'A' }, categoryCode: '%' }))).toEqual({ code: 'codings.code-format', path: 'categoryCode' });
    expect(refusal(() => newCoding('brand', { code: 'a', labels: { en: '\u200e' } }))).toEqual({ code: 'codings.label-required', path: 'labels' });
  });

  it('[CD1] takes no field of another list', () => {
    expect(newCoding('brand', { code: 'a', labels: { en: 'A' }, categoryCode: 'WM' }).categoryCode).toBeNull();
  });
});

describe('changedCoding', () => {
  it('[CD2] changes what is mentioned and tells what differs', () => {
    const next = changedCoding('product', washer, { labels: { en: 'Washer', fa: undefined }, brandCode: 'PAK' });
    expect(next).toEqual({ ...washer, labelEn: 'Washer', brandCode: 'PAK' });
    expect(differences(washer, next).sort()).toEqual(['brandCode', 'labelEn']);
    expect(differences(washer, changedCoding('product', washer, {}))).toEqual([]);
  });

  it('[CD2] keeps one label at least', () => {
    expect(refusal(() => changedCoding('product', washer, { labels: { fa: null } }))).toEqual({ code: 'codings.label-required', path: 'labels' });
    expect(changedCoding('product', washer, { labels: { fa: null, es: 'Lavadora' } }).labelFa).toBeNull();
  });

  it('[CD1] takes an optional reference away', () => {
    const part = newCoding('part', { code: 'P', labels: { en: 'Pump' }, categoryCode: 'WM' });
    expect(changedCoding('part', part, { categoryCode: null }).categoryCode).toBeNull();
  });
});

describe('toAnswer', () => {
  it('[CD2] tells the fields of the list and no other', () => {
    expect(toAnswer('product', washer)).toEqual({ code: 'WM-1', labels: { fa: 'لباسشویی', en: null, es: null }, state: 'active', categoryCode: 'WM', brandCode: 'SNW' });
    expect(Object.keys(toAnswer('brand', washer))).toEqual(['code', 'labels', 'state']);
  });
});
