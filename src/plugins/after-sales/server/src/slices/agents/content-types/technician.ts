import { contentType, oneOf, optionalText, text } from '../../../kernel/content-types';

/** A person who does the work: an agent's, or our own when there is no agent. */
export const technician = contentType({
  singular: 'technician',
  plural: 'technicians',
  table: 'as_technicians',
  displayName: 'Technician',
  mainField: 'name',
  attributes: { agentId: optionalText(), name: text(), phone: optionalText(), state: oneOf(['active', 'retired']) },
});
