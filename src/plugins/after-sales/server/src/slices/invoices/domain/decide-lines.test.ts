import type { DecideReport } from '../../../../../shared/api/invoices';
import type { AppError } from '../../../kernel/http/errors';
import { decideLines, type ReportedLine } from './decide-lines';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return `${(error as AppError).code} at ${(error as AppError).details.fields?.[0]?.path}`;
  }
  return 'nothing';
};

const work: ReportedLine = { position: 1, quantity: 1, wage: '4500000' };
const parts: ReportedLine = { position: 2, quantity: 3, wage: '0' };
const travel: ReportedLine = { position: 3, quantity: 2, wage: '1600000' };
const unpriced: ReportedLine = { position: 4, quantity: 1, wage: null };
const REASONS = [{ code: 'too-many', label: 'تعداد بیش از نیاز است' }];

type Line = NonNullable<DecideReport['lines']>[number];
const decide = (reported: ReportedLine[], ...lines: Line[]) => decideLines(reported, { lines }, REASONS);
const cut = (position: number, more: Partial<Line> = {}): Line => ({ position, decision: 'cut', reason: 'قطعه لازم نبود', ...more });

describe('[IV4] approving line by line', () => {
  test('without a word every line is approved as it was sent', () => {
    expect(decideLines([work, parts], {}, [])).toEqual({
      state: 'approved',
      lines: [
        { position: 1, decision: 'approved', reason: null, code: null, quantity: 1, wage: '4500000' },
        { position: 2, decision: 'approved', reason: null, code: null, quantity: 3, wage: '0' },
      ],
    });
  });

  test('one cut makes it partly approved, all cut make it rejected', () => {
    expect(decide([work, parts], cut(2))).toMatchObject({ state: 'partly-approved', lines: [{ decision: 'approved' }, { decision: 'cut', reason: 'قطعه لازم نبود', quantity: 0, wage: '0' }] });
    expect(decide([work], cut(1)).state).toBe('rejected');
  });

  test('a cut needs its reason, a line exists and is named once', () => {
    expect(refusal(() => decide([work], { position: 1, decision: 'cut' }))).toBe('reports.cut-reason at lines.0.reason');
    expect(refusal(() => decide([work], { position: 3, decision: 'approve' }))).toBe('reports.no-such-line at lines.0.position');
    expect(refusal(() => decide([work], { position: 1, decision: 'approve' }, { position: 1, decision: 'approve' }))).toBe('reports.line-twice at lines.1.position');
  });
});

describe('[IV10] a cut may leave a part', () => {
  test('so many of a quantity, with the wage of so many', () => {
    expect(decide([travel], cut(3, { quantity: 1 }))).toMatchObject({ state: 'partly-approved', lines: [{ decision: 'cut', quantity: 1, wage: '800000' }] });
    expect(decide([parts], cut(2, { quantity: 2 }))).toMatchObject({ state: 'partly-approved', lines: [{ quantity: 2, wage: '0' }] });
  });

  test('so much of an amount', () => {
    expect(decide([work], cut(1, { amount: '4000000' }))).toMatchObject({ state: 'partly-approved', lines: [{ decision: 'cut', quantity: 1, wage: '4000000' }] });
    expect(decide([travel], cut(3, { quantity: 1, amount: '700000' })).lines).toMatchObject([{ quantity: 1, wage: '700000' }]);
  });

  test('never as much as was sent, or more: one digit too many is a slip', () => {
    for (const amount of ['45000000', '4500000']) expect(refusal(() => decide([work], cut(1, { amount })))).toBe('reports.cut-raises at lines.0.amount');
    for (const quantity of [3, 30]) expect(refusal(() => decide([parts], cut(2, { quantity })))).toBe('reports.cut-raises at lines.0.quantity');
    expect(refusal(() => decide([travel], cut(3, { quantity: 1, amount: '900000' })))).toBe('reports.cut-raises at lines.0.amount');
  });

  test('its reason may come from the list, in whose words the agent reads it', () => {
    expect(decide([parts], { position: 2, decision: 'cut', quantity: 1, reasonCode: 'too-many' }).lines).toMatchObject([{ code: 'too-many', reason: 'تعداد بیش از نیاز است' }]);
    expect(decide([parts], cut(2, { reasonCode: 'too-many', reason: 'یکی بس بود' })).lines).toMatchObject([{ code: 'too-many', reason: 'یکی بس بود' }]);
    expect(refusal(() => decide([parts], cut(2, { reasonCode: 'whatever' })))).toBe('jobs.reason-unknown at lines.0.reasonCode');
  });
});

describe('[IV9] a line that no tariff prices', () => {
  test('gets its amount from the office, or stays open; it is never a silent zero', () => {
    expect(decide([unpriced], { position: 4, decision: 'approve', amount: '2500000' }).lines).toMatchObject([{ decision: 'approved', wage: '2500000' }]);
    expect(decide([unpriced]).lines).toMatchObject([{ decision: 'approved', wage: null }]);
  });

  test('an amount of the tariff isn\'t replaced by an approval', () => {
    expect(refusal(() => decide([work], { position: 1, decision: 'approve', amount: '9900000' }))).toBe('reports.priced-already at lines.0.amount');
  });
});
