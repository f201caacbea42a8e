import type { Slice } from '../../kernel/slice';
import { contactsErrors } from './contacts.errors';
import { contactsRoutes } from './contacts.routes';
import { contactsMigrations } from './contacts.sql';
import { contact } from './content-types/contact';
import { searchMigrations } from './search.sql';
import { refreshKeys } from './use-cases/refresh-keys';

export const contacts: Slice = {
  name: 'contacts',
  contentTypes: { contact },
  routes: contactsRoutes,
  errors: contactsErrors,
  migrations: [...contactsMigrations, ...searchMigrations],
  jobs: [refreshKeys],
  writtenByUseCases: ['contact'],
};

export { insertContact } from './contacts.store';
