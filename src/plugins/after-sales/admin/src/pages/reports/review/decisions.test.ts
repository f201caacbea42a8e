import type { ReportAnswer } from '../../../../../shared/api/invoices';
import { APPROVED, bodyOf, grantedOf, positionAt, saidOf, totalsOf, type Choice } from './decisions';

type Line = ReportAnswer['lines'][number];
const rial = (amount: string): Line['wage'] => ({ amount, currency: 'IRR', scale: 0 });
const line = (position: number, changes: Partial<Line>): Line => ({
  position, kind: 'work', part: null, text: null, quantity: 1, payer: 'company', covered: true, coverReason: 'covered', wage: rial('4500000'), price: null, decision: null, cutReason: null, cutCode: null, grantedQuantity: null, granted: null, ...changes,
});
const work = line(1, {});
const part = line(2, { kind: 'part', part: 'PUMP', quantity: 3, wage: rial('0') });
const travel = line(3, { kind: 'travel', quantity: 2, wage: rial('1600000') });
const unpriced = line(4, { wage: null });
const cut = (changes: Partial<Choice> = {}): Choice => ({ ...APPROVED, decision: 'cut', reasonCode: 'too-many', ...changes });

describe('[IV9] [IV10] what the decisions come to', () => {
  test('nothing is granted before anything is said', () => {
    expect(totalsOf([work, part, travel], {})).toEqual({ asked: 6100000n, granted: 0n, cut: 0n, undecided: [1, 2, 3], open: 0 });
  });

  test('approved, cut to a part, and cut whole', () => {
    expect(totalsOf([work, part, travel], { 1: APPROVED, 2: cut({ quantity: '1' }), 3: cut({ quantity: '1' }) })).toEqual({ asked: 6100000n, granted: 5300000n, cut: 800000n, undecided: [], open: 0 });
    expect(totalsOf([work], { 1: cut({ amount: '4000000' }) })).toMatchObject({ granted: 4000000n, cut: 500000n });
    expect(totalsOf([work], { 1: cut() })).toMatchObject({ granted: 0n, cut: 4500000n });
  });

  test('a line that no tariff prices is open until somebody says its amount', () => {
    expect(totalsOf([unpriced], { 4: APPROVED })).toMatchObject({ granted: 0n, open: 1 });
    expect(totalsOf([unpriced], { 4: { ...APPROVED, amount: '2500000' } })).toMatchObject({ granted: 2500000n, open: 0 });
    expect(grantedOf(unpriced, undefined)).toBeNull();
  });
});

describe('[IV9] the decisions as they are sent', () => {
  test('in the order of the lines, with what was filled in and nothing else', () => {
    expect(bodyOf([work, part, unpriced], { 4: { ...APPROVED, amount: '2500000' }, 2: cut({ quantity: '1', reason: '  یکی بس بود ' }), 1: APPROVED })).toEqual({
      lines: [
        { position: 1, decision: 'approve' },
        { position: 2, decision: 'cut', quantity: 1, reasonCode: 'too-many', reason: 'یکی بس بود' },
        { position: 4, decision: 'approve', amount: '2500000' },
      ],
    });
  });

  test('a refusal finds its line', () => {
    const body = bodyOf([part, travel], { 3: cut() });
    expect(positionAt('lines.0.amount', body)).toBe(3);
    expect(positionAt('lines.7.amount', body)).toBeUndefined();
    expect(positionAt('reason', body)).toBeUndefined();
  });

  test('what was decided reads like what is about to be', () => {
    const decided = [line(1, { decision: 'approved', granted: rial('4500000'), grantedQuantity: 1 }), line(3, { quantity: 2, decision: 'cut', grantedQuantity: 1, granted: rial('700000'), cutCode: 'no-visit', cutReason: 'یک بار رفته است' }), line(5, { decision: 'cut', grantedQuantity: 0, granted: rial('0'), cutReason: 'لازم نبود' })];
    const said = saidOf(decided);
    expect(said).toEqual({ 1: APPROVED, 3: { decision: 'cut', quantity: '1', amount: '700000', reasonCode: 'no-visit', reason: 'یک بار رفته است' }, 5: { ...cut(), reasonCode: '', reason: 'لازم نبود' } });
    expect(totalsOf(decided, said).granted).toBe(5200000n);
  });
});
