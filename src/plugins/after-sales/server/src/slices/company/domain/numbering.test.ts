import { numberingChanges } from '../../../../../shared/api/company';
import { AppError } from '../../../kernel/http/errors';
import { changedNumbering, numberingEvent, withExample, type Numbering } from './numbering';

const BEFORE: Numbering = { kind: 'reception', prefix: '', digits: 5, year: 1405, next: 43 };

describe('[RC7] a company’s own numbers', () => {
  test('the example is the number that comes next', () => {
    expect(withExample(BEFORE).example).toBe('1405-00043');
    expect(withExample(changedNumbering(BEFORE, { prefix: 'R', digits: 7, next: 2_000 })).example).toBe('R-1405-0002000');
  });

  test('numbers go on from the next one or a later one, never back', () => {
    expect(changedNumbering(BEFORE, { next: 43 })).toEqual(BEFORE);
    expect(changedNumbering(BEFORE, { next: 44 }).next).toBe(44);
    expect(() => changedNumbering(BEFORE, { next: 42 })).toThrow(AppError);
    try {
      changedNumbering(BEFORE, { next: 1 });
    } catch (error) {
      expect(error).toMatchObject({ code: 'company.number-used', details: { params: { next: 43 }, fields: [{ path: 'next' }] } });
    }
  });

  test('the history keeps what changed, and nothing when nothing did', () => {
    expect(numberingEvent('reception', BEFORE, changedNumbering(BEFORE, { prefix: 'R', digits: 5, next: 50 }))).toEqual({
      type: 'numbering.changed', subject: { type: 'numbering', id: 'reception' }, data: { fields: 'prefix,next', year: 1405, prefix: 'R', next: 50 },
    });
    expect(numberingEvent('reception', BEFORE, changedNumbering(BEFORE, { prefix: '', digits: 5 }))).toBeNull();
  });

  test('a prefix has up to six Latin letters and digits, and hyphens inside', () => {
    const read = (prefix: string) => numberingChanges.safeParse({ prefix });
    for (const [told, kept] of [['r', 'R'], [' A-1 ', 'A-1'], ['', ''], ['1405', '1405'], ['ABC123', 'ABC123']]) expect(read(told).data).toEqual({ prefix: kept });
    for (const told of ['-', 'A-', '-A', 'A B', 'الف', 'A/1', 'ABCDEFG', 'ä']) expect([told, read(told).success]).toEqual([told, false]);
  });
});
