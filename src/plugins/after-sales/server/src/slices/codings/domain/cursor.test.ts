import fc from 'fast-check';
import { CODING_SORTS } from '../../../../../shared/api/codings';
import { cleanCode } from './code';
import { newCoding, type Coding } from './coding';
import { cursorAfter, readCursor } from './cursor';
import { orderOf, type Order } from './order';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const byCode = orderOf('code', 'fa', false);
const part = (code: string, labelFa = 'پمپ'): Coding => newCoding('part', { code, labels: { fa: labelFa } });

describe('cursor', () => {
  it('[CD1] reads back any place that was written, in every order', () => {
    const code = fc.string({ unit: 'binary' }).map(cleanCode).filter((clean) => clean !== null);
    const label = fc.string({ unit: 'grapheme', minLength: 1 });
    const order = fc.constantFrom(undefined, ...CODING_SORTS).chain((sort) => fc.tuple(fc.constantFrom('fa', 'en', 'es'), fc.boolean()).map(([reader, searched]) => orderOf(sort, reader as 'fa', searched)));
    fc.assert(
      fc.property(code, label, order, (clean, labelFa, how) => {
        const coding = { ...part('A'), code: clean, labelFa };
        const end = readCursor('part', how, cursorAfter('part', how, coding));
        expect(end).toEqual({ value: { code: clean, state: 'active', match: '0' }[how.by as 'code'] ?? labelFa, code: clean });
      }),
    );
    expect(readCursor('part', byCode, undefined)).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['!!!', 'no base64'],
    [base64url('[]'), 'no code'],
    [base64url('"part"'), 'no list'],
    [base64url('["part","code",1,"A"]'), 'no text'],
    [base64url('["part", "code","A","A"]'), 'other spacing'],
    [base64url('["part","code","A","A","B"]'), 'too much'],
    [base64url('["part","code","a%","a%"]'), 'no code of ours'],
    [base64url('["part","code","a\\u0000","A"]'), 'what no database keeps'],
    [cursorAfter('brand', byCode, part('A')), 'another list'],
    [cursorAfter('part', orderOf('-code', 'fa', false), part('A')), 'the order turned round'],
    [cursorAfter('part', orderOf('name', 'fa', false), part('A')), 'another order'],
    [cursorAfter('part', orderOf(undefined, 'fa', true), part('A')), 'the order of a search'],
    [`${cursorAfter('part', byCode, part('A'))}=`, 'padding'],
  ])('[CD1] refuses %j: %s', (cursor) => {
    expect(() => readCursor('part', byCode, cursor)).toThrow('input.cursor');
  });

  it('[PF1] names are sorted for a reader: a mark of another language is another order', () => {
    const fa: Order = orderOf('name', 'fa', false);
    expect(() => readCursor('part', orderOf('name', 'es', false), cursorAfter('part', fa, part('A')))).toThrow('input.cursor');
    expect(readCursor('part', fa, cursorAfter('part', fa, part('A', 'گیربکس')))).toEqual({ value: 'گیربکس', code: 'A' });
  });
});
