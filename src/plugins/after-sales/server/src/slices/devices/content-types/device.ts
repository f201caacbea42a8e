import { contentType, hidden, oneOf, optionalText } from '../../../kernel/content-types';

/**
 * One physical unit. `known` devices are in our books; an `unverified` one exists only because somebody told us of it.
 * What was told of brand and model is kept word by word beside the codes.
 */
export const device = contentType({
  singular: 'device',
  plural: 'devices',
  table: 'as_devices',
  displayName: 'Device',
  mainField: 'serial',
  attributes: {
    serial: optionalText(),
    serialKey: optionalText(hidden),
    productCode: optionalText(),
    categoryCode: optionalText(),
    brandCode: optionalText(),
    categoryTold: optionalText(),
    brandTold: optionalText(),
    yearOfManufacture: { type: 'integer' },
    state: oneOf(['known', 'unverified']),
  },
});
