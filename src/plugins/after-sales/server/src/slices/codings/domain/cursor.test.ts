import fc from 'fast-check';
import { cleanCode } from './code';
import { cursorAfter, readCursor } from './cursor';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

describe('cursor', () => {
  it('[CD1] reads back any code that was written', () => {
    const code = fc.string({ unit: 'binary' }).map(cleanCode).filter((clean) => clean !== null);
    fc.assert(fc.property(code, (clean) => readCursor('part', cursorAfter('part', clean)) === clean));
    expect(readCursor('part', cursorAfter('part', 'قطعه/12 الف'))).toBe('قطعه/12 الف');
    expect(readCursor('part', undefined)).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['!!!', 'no base64'],
    [base64url('[]'), 'no code'],
    [base64url('"part"'), 'no pair'],
    [base64url('["part",1]'), 'no text'],
    [base64url('["part", "A"]'), 'other spacing'],
    [base64url('["part","A","B"]'), 'too much'],
    [base64url('["part","a%"]'), 'no code of ours'],
    [cursorAfter('brand', 'A'), 'another list'],
    [`${cursorAfter('part', 'A')}=`, 'padding'],
  ])('[CD1] refuses %j: %s', (cursor) => {
    expect(() => readCursor('part', cursor)).toThrow('input.cursor');
  });
});
