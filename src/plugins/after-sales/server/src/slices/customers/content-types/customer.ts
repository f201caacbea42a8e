import { contentType, hidden, longText, optionalText, text } from '../../../kernel/content-types';

/** A person or firm that we serve. Personal data stands here and in as_customer_phones, and nowhere else. */
export const customer = contentType({
  singular: 'customer',
  plural: 'customers',
  table: 'as_customers',
  displayName: 'Customer',
  mainField: 'name',
  attributes: {
    name: text(),
    nameKey: text(hidden),
    nationalId: optionalText(hidden),
    cityCode: optionalText(),
    address: longText({ searchable: false }),
    handlingNote: longText({ searchable: false }),
    mergedInto: optionalText(hidden),
  },
});
