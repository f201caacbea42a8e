import { AppError, fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import type { KeptPhone } from './change-customer';

/** As many as a new customer may have. */
const MOST = 10;

interface Words {
  whose?: string | null;
  first: boolean;
}

const placed = (phones: readonly KeptPhone[], phone: KeptPhone, first: boolean): KeptPhone[] => (first ? [phone, ...phones] : [...phones, phone]);

const wordsOf = (told: string | null | undefined): string | null => (told ? cleanText(told) || null : null);

/** @throws customers.phone-unknown at `phone` */
function indexOf(phones: readonly KeptPhone[], e164: string): number {
  const at = phones.findIndex((phone) => phone.e164 === e164);
  if (at < 0) throw fieldError('customers.phone-unknown', 'phone');
  return at;
}

/**
 * One phone more. That somebody else has it too is no matter: families and buildings share theirs.
 * @throws customers.phone-taken (409), input.too-many at `phone`
 */
export function withPhone(phones: readonly KeptPhone[], { e164, kind }: { e164: string; kind: string }, { whose, first }: Words): KeptPhone[] {
  if (phones.some((phone) => phone.e164 === e164)) throw fieldError('customers.phone-taken', 'phone');
  if (phones.length >= MOST) throw fieldError('input.too-many', 'phone', { maximum: MOST });
  return placed(phones, { e164, kind, whose: wordsOf(whose) }, first);
}

/** The same phones with other words beside one, or with that one first. @throws customers.phone-unknown at `phone` */
export function withChangedPhone(phones: readonly KeptPhone[], e164: string, { whose, first }: Words): KeptPhone[] {
  const at = indexOf(phones, e164);
  const changed = { ...phones[at], whose: whose === undefined ? phones[at].whose : wordsOf(whose) };
  return first ? placed(phones.toSpliced(at, 1), changed, true) : phones.toSpliced(at, 1, changed);
}

/**
 * The phones without one. The last one stays: whom nobody can call can't be told when somebody comes.
 * @throws customers.phone-unknown at `phone`; customers.last-phone (409)
 */
export function withoutPhone(phones: readonly KeptPhone[], e164: string): KeptPhone[] {
  const at = indexOf(phones, e164);
  if (phones.length === 1) throw new AppError('customers.last-phone', { fields: [{ path: 'phone', code: 'customers.last-phone' }] });
  return phones.toSpliced(at, 1);
}
