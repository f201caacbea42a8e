import { codingChanges, newCoding } from '../../../../shared/api/codings';
import { bodyOfChanges, bodyOfNew, EMPTY, valuesOf } from './coding-form';

const coding = { code: 'WM-1', labels: { fa: 'اکتا', en: 'Octa', es: null }, state: 'active', categoryCode: 'WM', brandCode: 'SNW' } as const;

describe('[PF1] the form of a coding', () => {
  test('a new one: only what was filled in', () => {
    const body = bodyOfNew('product', { ...EMPTY, code: ' WM-2 ', fa: ' اکتا ۲ ', categoryCode: 'WM', brandCode: 'SNW', county: 'میبد' });
    expect(body).toEqual({ code: 'WM-2', labels: { fa: 'اکتا ۲' }, categoryCode: 'WM', brandCode: 'SNW' });
    expect(newCoding('product').safeParse(body).success).toBe(true);
  });

  test('changes: only what differs, and null for what was emptied', () => {
    const before = valuesOf(coding);
    const body = bodyOfChanges('product', before, { ...before, en: ' ', es: 'Octa', brandCode: 'LG' });
    expect(body).toEqual({ labels: { en: null, es: 'Octa' }, brandCode: 'LG' });
    expect(codingChanges('product').safeParse(body).success).toBe(true);
  });

  test('nothing changed: nothing sent', () => {
    expect(bodyOfChanges('product', valuesOf(coding), valuesOf(coding))).toEqual({});
  });
});
