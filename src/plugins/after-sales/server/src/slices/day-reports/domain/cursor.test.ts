import * as fc from 'fast-check';
import { addDays } from '../../../kernel/calendar';
import { readDayCursor, readDayMark, readRollMark, writeDay, writeDayMark, writeRollMark } from './cursor';

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1950-01-01', n));

test('a mark is read as it was written', () => {
  fc.assert(fc.property(days, fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2_147_483_647 }), (day, seq, rank, row) => {
    expect(readDayMark(writeDayMark({ day, seq: String(seq) }))).toEqual({ day, seq: String(seq) });
    expect(readRollMark(writeRollMark({ rank, seq: row }))).toEqual({ rank, seq: row });
    expect(readDayCursor(writeDay(day))).toBe(day);
  }));
  expect([readDayMark(undefined), readRollMark(undefined), readDayCursor(undefined)]).toEqual([null, null, null]);
});

test.each(['', 'x', writeDay('2026-11-22'), writeRollMark({ rank: 9, seq: 1 }), writeRollMark({ rank: 1, seq: 9_999_999_999 }), Buffer.from('d2026-02-31.1').toString('base64url'), Buffer.from('b1899-12-31').toString('base64url')])('what is none of ours is refused: %s', (cursor) => {
  for (const read of [readDayMark, readRollMark, readDayCursor]) {
    if (read === readDayCursor && cursor === writeDay('2026-11-22')) continue;
    expect(() => read(cursor)).toThrow('input.cursor');
  }
});
