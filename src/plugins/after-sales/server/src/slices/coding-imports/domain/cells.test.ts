import { cellText } from './cells';

describe('cellText', () => {
  it.each<[Parameters<typeof cellText>[0], string]>([
    [null, ''], [undefined, ''], ['', ''], [10, '10'], [35.0, '35'], [8.5, '8.5'], [0, '0'], [-3, '-3'], [true, 'true'], [new Date('2026-01-02T00:00:00Z'), '2026-01-02'], [new Date(NaN), ''],
    [' WM-8414\u200e ', 'WM-8414'], ['لباسشويي', 'لباسشویی'], ['a\0b\ud800', 'ab'], ['021', '021'], [9_007_199_254_740_991, '9007199254740991'],
  ])('[PF1] reads %p as %p', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it('[PF1] cuts what no field could hold', () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(1_000);
  });
});
