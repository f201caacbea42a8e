import { REPORT_KINDS, REPORT_STATES } from '../../../../../shared/api/invoices';
import { contentType, instant, longText, oneOf, optionalText, text } from '../../../kernel/content-types';

/** An agent's report of work, approved by the office line by line; posted to the books later. */
export const invoice = contentType({
  singular: 'invoice',
  plural: 'invoices',
  table: 'as_invoices',
  displayName: 'Work report',
  mainField: 'number',
  attributes: {
    number: text(),
    kind: oneOf(REPORT_KINDS),
    state: oneOf(REPORT_STATES),
    jobId: text(),
    deviceId: text(),
    agentId: optionalText(),
    technicianId: optionalText(),
    hasParts: { type: 'boolean', required: true, default: false, column: { notNullable: true, defaultTo: false } },
    serviceDay: { type: 'date', required: true, column: { notNullable: true } },
    zone: text(),
    submittedAt: instant({ required: true, column: { notNullable: true } }),
    decidedAt: instant(),
    policyVersion: { type: 'integer' },
    returnReason: optionalText(),
    note: longText({ searchable: false }),
  },
});
