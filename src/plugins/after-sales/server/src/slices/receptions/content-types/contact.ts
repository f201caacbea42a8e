import { contentType, hidden, instant, oneOf, optionalText, text } from '../../../kernel/content-types';
import { CHANNELS } from '../../../kernel/scope';

/** Any call, visit, letter or message. So far those that ask for service; the other kinds come with the contact desk. */
export const contact = contentType({
  singular: 'contact',
  plural: 'contacts',
  table: 'as_contacts',
  displayName: 'Contact',
  attributes: {
    kind: oneOf(['service']),
    channel: oneOf(CHANNELS),
    at: instant({ required: true, column: { notNullable: true } }),
    customerId: text(),
    phone: optionalText(hidden),
    takenByKind: text(hidden),
    takenById: text(hidden),
  },
});
