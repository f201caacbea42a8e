import type { Slice } from '../../kernel/slice';
import { contactsErrors } from './contacts.errors';
import { contactsExamples, contactsRefusals } from './contacts.examples';
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
  api: {
    title: 'Contacts and search',
    about: 'Every call, letter and visit, and what answers “who is calling?” and “where is my service?”.',
    examples: contactsExamples,
    refusals: contactsRefusals,
  },
  migrations: [...contactsMigrations, ...searchMigrations],
  jobs: [refreshKeys],
  writtenByUseCases: ['contact'],
};

export { insertContact } from './contacts.store';
export { recordContact } from './use-cases/record-contact';
