import { contentType, oneOf, optionalText, text } from '../../../kernel/content-types';

/** Who sold a device to the end customer. */
export const dealer = contentType({
  singular: 'dealer',
  plural: 'dealers',
  table: 'as_dealers',
  displayName: 'Dealer',
  mainField: 'name',
  attributes: { code: text(), name: text(), phone: optionalText(), cityCode: optionalText(), state: oneOf(['active', 'retired']) },
});
