import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const contactsErrors = {
  'contacts.reception-unknown': { status: 400 },
  'contacts.job-unknown': { status: 400 },
  'contacts.job-elsewhere': { status: 400 },
  'contacts.ask-by-job': { status: 400 },
  'contacts.tracking-code': { status: 400 },
  'contacts.several-jobs': { status: 409 },
} as const satisfies ErrorCatalogue;
