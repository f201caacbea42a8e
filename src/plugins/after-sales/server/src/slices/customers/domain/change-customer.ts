import type { ChangeCustomer } from '../../../../../shared/api/customers';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { cleanText, foldKey } from '../../../kernel/text';

/** What staff keep of a customer. */
export interface CustomerFacts {
  name: string;
  city: string | null;
  address: string | null;
  handlingNote: string | null;
}

/** A phone of a customer; they stand in the order in which they are called. */
export interface KeptPhone {
  e164: string;
  kind: string;
  whose: string | null;
}

export interface LockedCustomer extends CustomerFacts {
  id: string;
  mergedInto: string | null;
  changedAt: string;
  phones: KeptPhone[];
}

const FIELDS = ['name', 'city', 'address', 'handlingNote'] as const;

/**
 * A customer that may be changed: there, not merged into another one, and as whoever changes it has seen it.
 * @throws record.not-found; customers.merged, customers.changed-meanwhile (409)
 */
export function demandChangeable(customer: LockedCustomer | null, seen?: string): LockedCustomer {
  if (!customer) throw new AppError('record.not-found');
  if (customer.mergedInto !== null) throw new AppError('customers.merged');
  if (seen !== undefined && seen !== customer.changedAt) throw new AppError('customers.changed-meanwhile');
  return customer;
}

/** Text that may be left empty: what is empty is nothing. */
const cleaned = (told: string | null): string | null => (told === null ? null : cleanText(told) || null);

/**
 * What a customer is afterwards, and the fields that are different then.
 * @throws input.too-short at `name`
 */
export function changedFacts(before: LockedCustomer, told: ChangeCustomer): { facts: CustomerFacts & { nameKey: string }; fields: string[] } {
  const name = told.name === undefined ? before.name : cleanText(told.name);
  if (foldKey(name).length < 2) throw fieldError('input.too-short', 'name', { minimum: 2 });
  const facts = {
    name,
    nameKey: foldKey(name),
    city: told.city === undefined ? before.city : told.city,
    address: told.address === undefined ? before.address : cleaned(told.address),
    handlingNote: told.handlingNote === undefined ? before.handlingNote : cleaned(told.handlingNote),
  };
  return { facts, fields: FIELDS.filter((field) => facts[field] !== before[field]) };
}
