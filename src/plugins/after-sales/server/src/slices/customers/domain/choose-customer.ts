import type { CustomerChoice } from '../../../../../shared/api/customers';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { maskName, maskPhone } from '../../../kernel/text';

interface Person {
  id: string;
  name: string;
  phone: string;
}

/**
 * Whom a reception is for. Somebody on the same phone may be the same person, a relative or a neighbour: only the
 * operator can tell, so a new customer is accepted when every candidate was seen and said to be somebody else.
 * @throws customers.unknown at `customer.id`; customers.candidates (409) with the masked candidates
 */
export function chooseCustomer<Known extends { id: string }>(
  choice: CustomerChoice,
  found: { customer: Known | null; candidates: readonly Person[] },
): { known: Known } | { isNew: true } {
  if ('id' in choice) {
    if (!found.customer) throw fieldError('customers.unknown', 'customer.id');
    return { known: found.customer };
  }
  const excluded = new Set(choice.notSameAs);
  const open = new Map(found.candidates.filter(({ id }) => !excluded.has(id)).map((person) => [person.id, person]));
  if (open.size === 0) return { isNew: true };
  const candidates = [...open.values()].map(({ id, name, phone }) => ({ id, name: maskName(name), phone: maskPhone(phone) }));
  throw new AppError('customers.candidates', { params: { count: candidates.length }, data: { candidates } });
}
