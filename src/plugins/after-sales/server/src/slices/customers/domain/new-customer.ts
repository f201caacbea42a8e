import type { NewCustomer } from '../../../../../shared/api/customers';
import { fieldError } from '../../../kernel/http/errors';
import { cleanText, foldDigits, foldKey, isIranianNationalId, parsePhone, type PhoneOptions } from '../../../kernel/text';
import type { CustomerRow, PhoneRow } from './customer';

export interface Phone {
  e164: string;
  kind: string;
}

/** One phone in E.164. @throws input.phone at `path` */
export function readPhone(told: string, options: PhoneOptions, path: string): Phone {
  const parsed = parsePhone(told, options);
  if (!parsed.ok) throw fieldError('input.phone', path);
  return { e164: parsed.e164, kind: parsed.kind };
}

/**
 * The phones of a list in E.164, each once.
 * @throws input.phone at `<path>.<n>`
 */
export function readPhones(raw: readonly string[], options: PhoneOptions, path: string): Phone[] {
  const phones = new Map<string, Phone>();
  raw.forEach((told, i) => {
    const phone = readPhone(told, options, `${path}.${i}`);
    phones.set(phone.e164, phone);
  });
  return [...phones.values()];
}

/** Names that two who take somebody in must not work on at once: new customers with one phone would both look like the first. */
export const phoneLocks = (phones: readonly Phone[]): string[] => phones.map(({ e164 }) => `phone:${e164}`);

/**
 * The rows of a new customer: text cleaned, the name folded for searching. `told` stands at `path` in the body.
 * @throws input.national-id, input.too-short at the field
 */
export function newCustomerRows(id: string, told: NewCustomer, phones: readonly Phone[], path = ''): { customer: CustomerRow; phones: PhoneRow[] } {
  const name = cleanText(told.name);
  if (foldKey(name).length < 2) throw fieldError('input.too-short', `${path}name`, { minimum: 2 });
  if (told.nationalId !== undefined && !isIranianNationalId(told.nationalId)) throw fieldError('input.national-id', `${path}nationalId`);
  return {
    customer: {
      id,
      name,
      name_key: foldKey(name),
      national_id: told.nationalId === undefined ? null : foldDigits(told.nationalId).trim(),
      city_code: told.city ?? null,
      address: told.address ? cleanText(told.address) : null,
      handling_note: told.handlingNote ? cleanText(told.handlingNote) : null,
    },
    phones: phones.map(({ e164, kind }, position) => ({ customer_id: id, e164, kind, position })),
  };
}
