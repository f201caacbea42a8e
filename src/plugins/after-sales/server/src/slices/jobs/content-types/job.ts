import { contentType, instant, longText, oneOf, optionalText, text } from '../../../kernel/content-types';
import { STAGES } from '../domain';

/** The service of one device inside a reception: what is assigned, done and reported. */
export const job = contentType({
  singular: 'job',
  plural: 'jobs',
  table: 'as_jobs',
  displayName: 'Job',
  mainField: 'number',
  attributes: {
    number: text(),
    receptionId: text(),
    deviceId: text(),
    position: { type: 'integer', required: true, column: { notNullable: true } },
    stage: oneOf(STAGES),
    stageSince: instant({ required: true, column: { notNullable: true } }),
    statusCode: optionalText(),
    emergency: { type: 'boolean', required: true, default: false, column: { notNullable: true, defaultTo: false } },
    agentId: optionalText(),
    technicianId: optionalText(),
    assignedAt: instant(),
    promisedAt: instant(),
    appointmentFrom: instant(),
    appointmentTo: instant(),
    reasonCode: optionalText(),
    result: optionalText(),
    closedAt: instant(),
    note: longText({ searchable: false }),
  },
});
