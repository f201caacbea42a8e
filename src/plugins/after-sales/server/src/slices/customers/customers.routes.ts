import { z } from 'zod';
import { addCustomer, addPhone, changeCustomer, changePhone, customerAnswer, removePhone } from '../../../../shared/api/customers';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import * as controller from './customers.controller';

const who = ['staff', 'system'] as const;
const params = z.strictObject({ id: z.string().min(8).max(64) });
const answer = customerAnswer;
const written = { method: 'POST', who, params, answer, roundTrips: 5 } as const;
const ERRORS = ['record.not-found', 'customers.merged'];

export const customersRoutes: Route[] = [
  readRoute({ id: 'customers.show', path: '/customers/:id', summary: 'Show one customer with phones, and into whom they were merged', who, params, answer, errors: ['record.not-found'], roundTrips: 1, handle: controller.show }),
  writeRoute({
    method: 'POST',
    who,
    answer,
    status: 201,
    roundTrips: 5,
    id: 'customers.add',
    path: '/customers',
    summary: 'Take a customer into our books before anything was reported',
    body: addCustomer,
    errors: ['input.phone', 'input.too-short', 'input.national-id', 'customers.candidates', 'codings.unknown', 'codings.retired', 'codings.code-format'],
    locks: controller.addLocks,
    handle: controller.addOne,
  }),
  writeRoute({
    ...written,
    method: 'PATCH',
    id: 'customers.change',
    path: '/customers/:id',
    summary: 'Correct the name, city, address or handling note of a customer',
    body: changeCustomer,
    errors: ['input.too-short', ...ERRORS, 'customers.changed-meanwhile', 'codings.unknown', 'codings.retired', 'codings.code-format'],
    handle: controller.change,
  }),
  writeRoute({ ...written, id: 'customers.add-phone', path: '/customers/:id/phones/add', summary: 'Add a phone to a customer; others may have it too', body: addPhone, errors: ['input.phone', 'input.too-many', ...ERRORS, 'customers.phone-taken'], handle: controller.add }),
  writeRoute({ ...written, id: 'customers.change-phone', path: '/customers/:id/phones/change', summary: 'Say whose a phone is, or have it called first', body: changePhone, errors: ['input.phone', ...ERRORS, 'customers.phone-unknown'], handle: controller.reword }),
  writeRoute({ ...written, id: 'customers.remove-phone', path: '/customers/:id/phones/remove', summary: 'Take a phone from a customer; the last one stays', body: removePhone, errors: ['input.phone', ...ERRORS, 'customers.phone-unknown', 'customers.last-phone'], handle: controller.remove }),
];
