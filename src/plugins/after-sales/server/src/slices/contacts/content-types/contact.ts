import { CONTACT_KINDS, OUTCOMES } from '../../../../../shared/api/contacts';
import { contentType, hidden, instant, longText, oneOf, optionalText, text } from '../../../kernel/content-types';
import { CHANNELS } from '../../../kernel/scope';

/** Any call, visit, letter or message, whoever it came from. What people said stands here and never in an event. */
export const contact = contentType({
  singular: 'contact',
  plural: 'contacts',
  table: 'as_contacts',
  displayName: 'Contact',
  mainField: 'kind',
  attributes: {
    kind: oneOf(CONTACT_KINDS),
    channel: oneOf(CHANNELS),
    at: instant({ required: true, column: { notNullable: true } }),
    customerId: optionalText(),
    receptionId: optionalText(),
    jobId: optionalText(),
    outcome: oneOf(OUTCOMES),
    phone: optionalText(hidden),
    subject: optionalText({ searchable: false }),
    note: longText({ searchable: false }),
    takenByKind: text(hidden),
    takenById: text(hidden),
  },
});
