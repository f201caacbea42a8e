import type { Slice } from '../../kernel/slice';
import { customer } from './content-types/customer';
import { customersErrors } from './customers.errors';
import { customersRoutes } from './customers.routes';
import { customersMigrations } from './customers.sql';

export const customers: Slice = {
  name: 'customers',
  contentTypes: { customer },
  routes: customersRoutes,
  errors: customersErrors,
  migrations: customersMigrations,
  constraints: { as_customers_city_code_fk: 'codings.unknown' },
  writtenByUseCases: ['customer'],
};

export { candidatesOn, cityOf, customerById, insertCustomerPhones, insertCustomers } from './customers.store';
