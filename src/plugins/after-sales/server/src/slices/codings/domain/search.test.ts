import { searchKeyOf, searchPattern } from './search';

const key = searchKeyOf({ code: 'WM-8414', labelFa: 'ماشین‌لباسشویی ۸ کیلویی', labelEn: 'Washing machine', labelEs: null });

/** LIKE as PostgreSQL does it, for the patterns that we write. */
const like = (text: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replace(/\\(.)|%|[.*+?^${}()|[\]]/g, (found, literal: string | undefined) => (literal ? `\\${literal}` : found === '%' ? '.*' : `\\${found}`))}$`, 's').test(text);

const finds = (q: string): boolean => like(key, searchPattern(q) ?? '%');

describe('search', () => {
  it.each(['8414', '۸۴۱۴', '٨٤١٤', 'wm-8', 'WASHING', 'ماشین لباس', 'ماشین‌لباسشویی', 'ماشينلباسشويي', 'لباسشویی ٨', 'ngmach', ' washing  MACHINE '])('[CD2] finds %j anywhere', (q) => {
    expect(finds(q)).toBe(true);
  });

  it.each([['wm', true], ['wa', true], ['ما', true], ['م', true], ['84', false], ['as', false]])('[CD2] looks for %j at the beginning only: %j', (q, found) => {
    expect(finds(q)).toBe(found);
  });

  it('[CD2] takes signs of LIKE literally', () => {
    expect(finds('w%e')).toBe(false);
    expect(searchPattern('50%_a\\b')).toBe('%50\\%\\_a\\\\b%');
  });

  it('[CD2] has no pattern when nothing remains', () => {
    expect([searchPattern(undefined), searchPattern(' '), searchPattern('\u200c')]).toEqual([undefined, undefined, undefined]);
  });
});
