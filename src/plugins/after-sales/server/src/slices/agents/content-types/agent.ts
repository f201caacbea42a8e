import { contentType, hidden, longText, oneOf, optionalText, text } from '../../../kernel/content-types';

/** An outside company or person that serves a region for us. */
export const agent = contentType({
  singular: 'agent',
  plural: 'agents',
  table: 'as_agents',
  displayName: 'Agent',
  mainField: 'name',
  attributes: {
    code: text(),
    name: text(),
    nameKey: text(hidden),
    phone: optionalText(),
    provinceCode: optionalText(),
    cityCode: optionalText(),
    address: longText({ searchable: false }),
    grade: optionalText(),
    state: oneOf(['active', 'retired']),
  },
});
