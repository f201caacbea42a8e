import { ident, sql } from './sql';

const byName = (table: string, name: string, more = sql``) => sql`select * from ${ident(table)} where name = ${name}${more}`;

describe('sql', () => {
  it('never puts a value into the text, whatever stood there before', () => {
    expect(byName('as_agents', "x'; drop table as_jobs; --")).toEqual({ text: 'select * from as_agents where name = $1', values: ["x'; drop table as_jobs; --"] });
    expect(byName('as_agents', 'second')).toEqual({ text: 'select * from as_agents where name = $1', values: ['second'] });
  });

  it('tells one template with other names and other parts from itself', () => {
    expect(byName('as_customers', 'a').text).toBe('select * from as_customers where name = $1');
    expect(byName('as_agents', 'a', sql` and code = ${'c'}`)).toEqual({ text: 'select * from as_agents where name = $1 and code = $2', values: ['a', 'c'] });
    expect(byName('as_agents', 'a')).toEqual({ text: 'select * from as_agents where name = $1', values: ['a'] });
  });

  it('keeps lists as one value and counts on over what is inlined', () => {
    const inner = sql`(${[1, 2]}, ${null})`;
    expect(sql`${'first'} ${inner} ${inner} ${'last'}`).toEqual({ text: '$1 ($2, $3) ($4, $5) $6', values: ['first', [1, 2], null, [1, 2], null, 'last'] });
  });
});
