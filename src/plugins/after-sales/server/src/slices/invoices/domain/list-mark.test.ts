import { readMark, writeMark } from './list-mark';

describe('[IV8] the mark at which a page of reports ended', () => {
  test('is read as it was written', () => {
    const mark = { at: new Date('2026-11-22T06:57:20.123Z'), seq: 42 };
    expect(readMark(writeMark(mark))).toEqual(mark);
    expect(readMark(undefined)).toBeNull();
  });

  test.each(['', 'x', Buffer.from('s42').toString('base64url'), Buffer.from('r1.99999999999').toString('base64url'), Buffer.from('r1.3000000000').toString('base64url'), Buffer.from('r-1.2').toString('base64url')])('%j is none of ours', (cursor) => {
    expect(() => readMark(cursor)).toThrow('input.cursor');
  });
});
