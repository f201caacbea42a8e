import { AppError } from '../../../kernel/http/errors';
import { newCoding } from './coding';
import { newReferences, refuseUnknownCodes, type CodeRef, type KnownCode } from './known-codes';

const brand = (code: string, path = 'brand'): CodeRef => ({ list: 'brand', code, path });
const known: KnownCode[] = [
  { list: 'brand', code: 'SNW', state: 'active' },
  { list: 'brand', code: 'OLD', state: 'retired' },
];

const refused = (refs: CodeRef[]): unknown => {
  try {
    refuseUnknownCodes(known, refs);
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details.fields] : error;
  }
  return undefined;
};

describe('refuseUnknownCodes', () => {
  it('[CD2] lets active codes through', () => {
    expect(refused([])).toBeUndefined();
    expect(refused([brand('SNW'), brand('SNW')])).toBeUndefined();
  });

  it('[CD2] names every field that is wrong', () => {
    expect(refused([brand('SNW'), brand('OLD', 'devices.0.brand'), brand('snw', 'devices.1.brand')])).toEqual([
      'codings.retired',
      [
        { path: 'devices.0.brand', code: 'codings.retired', params: { code: 'OLD' } },
        { path: 'devices.1.brand', code: 'codings.unknown', params: { code: 'snw' } },
      ],
    ]);
  });

  it('[CD2] knows that the same code in another list is another code', () => {
    expect(refused([{ list: 'product', code: 'SNW', path: 'product' }])).toMatchObject(['codings.unknown', [{ path: 'product' }]]);
  });
});

describe('newReferences', () => {
  const before = newCoding('product', { code: 'WM-1', labels: { en: 'A' }, categoryCode: 'WM', brandCode: 'OLD' });

  it('[CD2] asks only for codes that were not there before', () => {
    expect(newReferences('product', before)).toEqual([{ list: 'product-category', code: 'WM', path: 'categoryCode' }, { list: 'brand', code: 'OLD', path: 'brandCode' }]);
    expect(newReferences('product', { ...before, categoryCode: 'FR' }, before)).toEqual([{ list: 'product-category', code: 'FR', path: 'categoryCode' }]);
  });
});
