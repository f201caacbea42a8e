import { z } from 'zod';
import { CONTACT_KINDS } from './contacts';
import { REPORT_KINDS, REPORT_STATES } from './invoices';
import { FACT_KINDS, FACT_SOURCES, verdictAnswer } from './warranty';

const instant = z.string().describe('ISO 8601, UTC');
const person = z.strictObject({ id: z.string(), name: z.string() });
const numbered = z.strictObject({ id: z.string(), number: z.string() });

/** A device from the factory to today: what it is, who had it, what was done to it, and what is covered. */
export const deviceLife = z.strictObject({
  id: z.string(),
  serial: z.string().nullable(),
  product: z.string().nullable(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  categoryTold: z.string().nullable().describe('What the customer called it.'),
  brandTold: z.string().nullable(),
  yearOfManufacture: z.number().int().nullable(),
  state: z.enum(['known', 'unverified']),
  changedAt: instant.describe('When the record was last changed; send it with a change.'),
  warranty: z.strictObject({ day: z.string(), verdicts: z.array(verdictAnswer) }).describe('Today, for labour, parts and travel.'),
  facts: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(FACT_KINDS), day: z.string().nullable(), source: z.enum(FACT_SOURCES), provisional: z.boolean(), replaces: z.string().nullable() }),
  ).describe('What is known of its way to the customer; a fact that replaces another one amends it.'),
  owners: z.array(z.strictObject({ customer: person, from: instant, to: instant, receptions: z.number().int() })).describe('Who had it at its receptions, the last one first.'),
  jobs: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      reception: numbered,
      customer: person,
      openedAt: instant,
      stage: z.string(),
      since: instant,
      result: z.string().nullable(),
      agent: person.nullable(),
      technician: person.nullable(),
    }),
  ).describe('The newest fifty.'),
  reports: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      job: z.string(),
      kind: z.enum(REPORT_KINDS),
      state: z.enum(REPORT_STATES),
      serviceDay: z.string(),
      parts: z.array(z.strictObject({ code: z.string(), quantity: z.number().int(), cut: z.boolean() })),
    }),
  ).describe('Reports of work on it with the parts that were fitted.'),
  contacts: z.array(
    z.strictObject({ id: z.string(), at: instant, kind: z.enum(CONTACT_KINDS), channel: z.string(), subject: z.string().nullable(), job: z.string().nullable().describe('Number of the job it was about.') }),
  ),
  events: z.array(z.strictObject({ at: instant, event: z.string(), reason: z.string().nullable(), by: z.string().describe('What kind of caller did it.'), was: z.string().nullable().describe('What a correction replaced.') })).describe('What was done to its record and its warranty.'),
}).meta({ id: 'DeviceLife' });
export type DeviceLife = z.infer<typeof deviceLife>;
