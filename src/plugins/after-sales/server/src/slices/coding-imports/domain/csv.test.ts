import fc from 'fast-check';
import { csvRows } from './csv';

const read = (text: string): [number, string[]][] => [...csvRows(text)].map(({ row, cells }) => [row, cells]);

describe('csvRows', () => {
  it.each<[string, [number, string[]][]]>([
    ['', []],
    ['\n\r\n\r', []],
    ['a,b\n1,2', [[1, ['a', 'b']], [2, ['1', '2']]]],
    ['a;b,c;d\r\n1;2;3\r\n', [[1, ['a', 'b,c', 'd']], [2, ['1', '2', '3']]]],
    ['a\tb\r1\t2\r', [[1, ['a', 'b']], [2, ['1', '2']]]],
    ['"a;b;c;d",e\n"1\n2",3', [[1, ['a;b;c;d', 'e']], [2, ['1\n2', '3']]]],
    ['"say ""hi""",""\n', [[1, ['say "hi"', '']]]],
    ['a,"never ends\n1,2', [[1, ['a', 'never ends\n1,2']]]],
    ['a,"b" c\n', [[1, ['a', 'b c']]]],
    ['5" pipe,b\n', [[1, ['5" pipe', 'b']]]],
    ['sep=|\na|b,c\n', [[2, ['a', 'b,c']]]],
    ['one\ntwo\n', [[1, ['one']], [2, ['two']]]],
    ['a,b,\n,,\n1,,\n', [[1, ['a', 'b', '']], [3, ['1', '', '']]]],
  ])('[PF1] reads %j', (text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('[PF1] reads back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', ';', '\t', '\n', ' ', 'x') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = `h,h,h,h,h,h\n${cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')}`;
        expect(read(text).slice(1).map(([, row]) => row)).toEqual(cells.filter((row) => row.some((one) => one.trim() !== '')));
      }),
    );
  });

  it('[PF1] ends, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a') }), (text) => read(text).every(([row], i, all) => i === 0 || row > (all[i - 1]?.[0] ?? 0))));
  });
});
