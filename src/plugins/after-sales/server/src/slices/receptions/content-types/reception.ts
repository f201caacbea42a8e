import { contentType, hidden, instant, longText, oneOf, optionalText, text } from '../../../kernel/content-types';
import { CHANNELS } from '../../../kernel/scope';

/** A contact that asks for service, with its number for us and its tracking code for the customer. */
export const reception = contentType({
  singular: 'reception',
  plural: 'receptions',
  table: 'as_receptions',
  displayName: 'Reception',
  mainField: 'number',
  attributes: {
    number: text(),
    trackingCode: text(),
    channel: oneOf(CHANNELS),
    openedAt: instant({ required: true, column: { notNullable: true } }),
    contactId: text(),
    customerId: text(),
    contactPhone: optionalText(hidden),
    countryCode: optionalText(),
    provinceCode: optionalText(),
    cityCode: optionalText(),
    regionBy: oneOf(['city', 'landline', 'none']),
    address: longText(hidden),
    note: longText({ searchable: false }),
    sourceRef: optionalText(hidden),
  },
});
