import { jsonLine } from './line';
import { describeError, scrub, valuesIn } from './scrub';

describe('what a log may hold', () => {
  it.each([
    ['a Persian name', 'no customer مریم احمدی‌نژاد here', 'no customer …here'],
    ['a phone', 'dialled +98 912 345 6789.', 'dialled ….'],
    ['a national ID', 'id 0012345679 is wrong', 'id … is wrong'],
    ['an address of mail', 'sent to m.ahmadi@example.com now', 'sent to … now'],
    ['a query', 'GET /tracking?phone=6789&x=1 (3 ms)', 'GET /tracking… (3 ms)'],
    ['a session', 'token eyJhbGciOi.eyJzdWIi.c2ln refused', 'token … refused'],
    ['an API token', `Bearer ${'ab12'.repeat(64)}`, '…'],
    ['short numbers stay', 'migration 0004 of 12 took 1337 ms', 'migration 0004 of 12 took 1337 ms'],
  ])('%s', (_, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  it('drops what errors quote, except names of the program', () => {
    expect(scrub(`invalid input syntax for type uuid: "Canary"`, { quotes: true })).toBe('invalid input syntax for type uuid: …');
    expect(scrub(`Unexpected token 'C', "Canary" is not valid JSON`, { quotes: true })).toBe('Unexpected token …, … is not valid JSON');
    expect(scrub(`relation "as_jobs" does not exist`, { quotes: true })).toBe('relation "as_jobs" does not exist');
    expect(scrub(`Cannot read properties of undefined (reading 'id')`, { quotes: true })).toBe(`Cannot read properties of undefined (reading 'id')`);
  });

  it('tells of a database error its code, constraint and table, and nothing of the row', () => {
    const error = Object.assign(new Error('insert into t values (Canary) - duplicate key value violates unique constraint "t_phone_key"'), {
      severity: 'ERROR', code: '23505', detail: 'Key (phone)=(Canary) already exists.', where: 'Canary', constraint: 't_phone_key', table: 't', parameters: ['Canary'],
    });
    const { message, stack } = describeError(error);
    expect(message).toBe('PostgreSQL 23505 constraint t_phone_key table t');
    expect(stack).toMatch(/^ +at /);
    expect(JSON.stringify(describeError(new Error('while opening', { cause: error })))).not.toContain('Canary');
  });

  it("takes the caller's own words out of any error", () => {
    const sent = { customer: { new: { name: 'Mary Canary', phones: ['0912'] } }, count: 4711, empty: '' };
    expect(valuesIn(sent)).toEqual(['Mary Canary', '0912', '4711']);
    expect(describeError(new Error('no room for Mary Canary (4711)'), valuesIn(sent)).message).toBe('Error: no room for … (…)');
  });

  it('makes one line of JSON from a text, from an error and from an object that carries more than it should', () => {
    // A stack begins with the message: only its places are told.
    expect(jsonLine({ level: 'error', message: 'broken', stack: 'Error: Canary\n    at x' })).not.toContain('Canary');
    const lines = [
      jsonLine({ level: '\u001b[32minfo\u001b[39m', message: 'two\nlines', requestId: 'r-1', phone: '0912' }),
      jsonLine(Object.assign(new Error('broken'), { level: 'error' })),
      jsonLine({ level: 'error', message: new Error('inside') }),
    ];
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    const [first, second, third] = lines.map((line) => JSON.parse(line) as Record<string, string>);
    expect(first).toEqual({ time: expect.any(String), level: 'info', instance: expect.any(String), message: 'two\nlines', requestId: 'r-1' });
    expect(second).toMatchObject({ level: 'error', message: 'Error: broken', stack: expect.stringMatching(/^ +at /) });
    expect(third).toMatchObject({ message: 'Error: inside' });
  });
});
