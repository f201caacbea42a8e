import { contentType, instant, longText, oneOf, text } from '../../../kernel/content-types';
import { STAGES } from '../domain/stages';

/** The service of one device inside a reception: what is assigned, done and reported. */
export const job = contentType({
  singular: 'job',
  plural: 'jobs',
  table: 'as_jobs',
  displayName: 'Job',
  attributes: {
    number: text(),
    receptionId: text(),
    deviceId: text(),
    position: { type: 'integer', required: true, column: { notNullable: true } },
    stage: oneOf(STAGES),
    stageSince: instant({ required: true, column: { notNullable: true } }),
    note: longText({ searchable: false }),
  },
});
