import type { Change } from '../../../../../shared/api/coding-imports';
import type { Judged } from './judge';
import { stillAsShown } from './still-as-shown';

const change = (after: string, before: string | null = 'old', field: Change['field'] = 'labelEn'): Change => ({ field, before, after });
const judged = (verdict: Judged['verdict'], ...changes: Change[]): Judged => ({ verdict, changes, problems: [], coding: {} as never });
const becomes = (shown: { verdict: Judged['verdict']; changes?: Change[] }, now: Judged): string => {
  const { verdict, problems } = stillAsShown({ changes: [], ...shown }, now);
  return [verdict, ...problems.map(({ field, code }) => `${field} ${code}`)].join(' ');
};

describe('stillAsShown', () => {
  it('[PF1] does what was shown, or the rest of it when somebody did a part', () => {
    expect(becomes({ verdict: 'new' }, judged('new'))).toBe('new');
    expect(becomes({ verdict: 'changed', changes: [change('a'), change('b', null, 'county')] }, judged('changed', change('a'), change('b', null, 'county')))).toBe('changed');
    expect(becomes({ verdict: 'changed', changes: [change('a'), change('b', null, 'county')] }, judged('changed', change('a')))).toBe('changed');
    expect(becomes({ verdict: 'new' }, judged('same'))).toBe('same');
  });

  it('[PF1] does nothing that nobody saw', () => {
    expect(becomes({ verdict: 'changed', changes: [change('a')] }, judged('changed', change('a', 'somebody else\'s')))).toBe('wrong labelEn imports.changed-meanwhile');
    expect(becomes({ verdict: 'changed', changes: [change('a')] }, judged('changed', change('a'), change('b', null, 'county')))).toBe('wrong county imports.changed-meanwhile');
    expect(becomes({ verdict: 'new' }, judged('changed', change('a')))).toBe('wrong labelEn imports.changed-meanwhile');
    expect(becomes({ verdict: 'changed', changes: [change('a')] }, judged('new'))).toBe('wrong code imports.changed-meanwhile');
  });
});
