import type { AppError } from '../../../kernel/http/errors';
import { decideLines } from './decide-lines';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return `${(error as AppError).code} at ${(error as AppError).details.fields?.[0]?.path}`;
  }
  return 'nothing';
};

describe('[IV4] approving line by line', () => {
  test('without a word every line is approved', () => {
    expect(decideLines([1, 2], {})).toEqual({ state: 'approved', lines: [{ position: 1, decision: 'approved', reason: null }, { position: 2, decision: 'approved', reason: null }] });
  });

  test('one cut makes it partly approved, all cut make it rejected', () => {
    expect(decideLines([1, 2], { lines: [{ position: 2, decision: 'cut', reason: 'قطعه لازم نبود' }] })).toMatchObject({ state: 'partly-approved', lines: [{ decision: 'approved' }, { decision: 'cut', reason: 'قطعه لازم نبود' }] });
    expect(decideLines([1], { lines: [{ position: 1, decision: 'cut', reason: 'no' }] }).state).toBe('rejected');
  });

  test('a cut needs its reason, a line exists and is named once', () => {
    expect(refusal(() => decideLines([1], { lines: [{ position: 1, decision: 'cut' }] }))).toBe('reports.cut-reason at lines.0.reason');
    expect(refusal(() => decideLines([1], { lines: [{ position: 3, decision: 'approve' }] }))).toBe('reports.no-such-line at lines.0.position');
    expect(refusal(() => decideLines([1], { lines: [{ position: 1, decision: 'approve' }, { position: 1, decision: 'approve' }] }))).toBe('reports.line-twice at lines.1.position');
  });
});
