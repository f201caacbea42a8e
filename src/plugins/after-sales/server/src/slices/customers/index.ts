import type { Slice } from '../../kernel/slice';
import { customer } from './content-types/customer';
import { customersErrors } from './customers.errors';
import { customersExamples, customersRefusals } from './customers.examples';
import { customersRoutes } from './customers.routes';
import { customersMigrations } from './customers.sql';

export const customers: Slice = {
  name: 'customers',
  contentTypes: { customer },
  routes: customersRoutes,
  errors: customersErrors,
  api: {
    title: 'Customers',
    about: 'The people and firms we serve, and their phones.',
    examples: customersExamples,
    refusals: customersRefusals,
  },
  migrations: customersMigrations,
  constraints: { as_customers_city_code_fk: 'codings.unknown' },
  writtenByUseCases: ['customer'],
};

export { candidatesOn, cityOf, customerById, insertCustomerPhones, insertCustomers } from './customers.store';
