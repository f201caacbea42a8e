import { AppError } from '../../../kernel/http/errors';
import type { KeptPhone } from './change-customer';
import { withChangedPhone, withoutPhone, withPhone } from './phones';

const phone = (n: number, whose: string | null = null): KeptPhone => ({ e164: `+98912000000${n}`, kind: 'mobile', whose });
const TWO = [phone(1), phone(2, 'همسر')];

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, ...(error.details.fields ?? []).map(({ path }) => path)].join(' ');
  }
}

describe('[RC2] the phones of a customer', () => {
  test('a new one stands last, or first when it is to be called first', () => {
    expect(withPhone(TWO, phone(3), { whose: ' خود  او ', first: false })).toEqual([...TWO, phone(3, 'خود او')]);
    expect(withPhone(TWO, phone(3), { first: true })).toEqual([phone(3), ...TWO]);
  });

  test('one that is there gets other words, or none, and may be put first; what isn’t said stays', () => {
    expect(withChangedPhone(TWO, phone(2).e164, { whose: '', first: false })).toEqual([phone(1), phone(2)]);
    expect(withChangedPhone(TWO, phone(2).e164, { first: true })).toEqual([phone(2, 'همسر'), phone(1)]);
    expect(withChangedPhone(TWO, phone(1).e164, { whose: 'سرایدار', first: false })).toEqual([phone(1, 'سرایدار'), phone(2, 'همسر')]);
  });

  test('one may be taken away, the last one not', () => {
    expect(withoutPhone(TWO, phone(1).e164)).toEqual([phone(2, 'همسر')]);
    expect(codeOf(() => withoutPhone([phone(1)], phone(1).e164))).toBe('customers.last-phone phone');
  });

  test('none twice, none that isn’t there, and no more than ten', () => {
    expect(codeOf(() => withPhone(TWO, phone(2), { first: false }))).toBe('customers.phone-taken phone');
    expect(codeOf(() => withChangedPhone(TWO, phone(3).e164, { first: true }))).toBe('customers.phone-unknown phone');
    expect(codeOf(() => withoutPhone(TWO, phone(3).e164))).toBe('customers.phone-unknown phone');
    const ten = Array.from({ length: 10 }, (_, n) => phone(n));
    expect(codeOf(() => withPhone(ten, { e164: '+982122334455', kind: 'landline' }, { first: false }))).toBe('input.too-many phone');
  });
});
