import { z } from 'zod';
import { customerAnswer } from '../../../../shared/api/customers';
import { AppError } from '../../kernel/http/errors';
import { readRoute, type Route } from '../../kernel/http/registry';
import { readCustomer } from './customers.store';

export const customersRoutes: Route[] = [
  readRoute({
    id: 'customers.show',
    path: '/customers/:id',
    summary: 'Show one customer with phones',
    who: ['staff', 'system'],
    params: z.strictObject({ id: z.string().min(8).max(64) }),
    answer: customerAnswer,
    errors: ['record.not-found'],
    roundTrips: 1,
    async handle({ params, scope }, db) {
      const customer = await readCustomer(scope, db, params.id);
      if (!customer) throw new AppError('record.not-found');
      const { id, name, phones, cityCode, address } = customer;
      return { body: { id, name, phones, city: cityCode, address } };
    },
  }),
];
