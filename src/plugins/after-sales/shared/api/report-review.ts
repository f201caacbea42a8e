import { z } from 'zod';
import { reportAnswer, tariffRow } from './invoices';
import { RESULTS } from './jobs';
import { CLOCK_STATES, MEASURES } from './service-time';

const said = z.string().describe('ISO 8601, UTC');

/** What was promised about the job, and whether it was kept. */
const clock = z.strictObject({
  measure: z.enum(MEASURES),
  state: z.enum(CLOCK_STATES),
  dueAt: said.nullable(),
  metAt: said.nullable(),
  kept: z.boolean().nullable().describe('Null while nobody can say yet.'),
});

/** What was done to the same device within the year before this fault was reported. */
const earlierRepair = z.strictObject({
  job: z.strictObject({ id: z.string(), number: z.string() }),
  closedAt: said,
  result: z.enum(RESULTS).nullable(),
  report: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  work: z.array(z.string()),
  parts: z.array(z.string()).describe('Codes of the part coding.'),
});
export type EarlierRepair = z.infer<typeof earlierRepair>;

/** Why a line costs what it costs and why the warranty covers it or doesn't. */
const lineGround = z.strictObject({
  position: z.number(),
  says: z.string().nullable().describe('The warranty\'s reason in the caller\'s language; null where it wasn\'t asked.'),
  trace: z.array(z.string()).describe('How it was decided, step by step, in the caller\'s language.'),
  partName: z.string().nullable().describe('The part\'s name in the caller\'s language.'),
  wageRow: tariffRow.nullable().describe('The row of the wage tariff that prices it.'),
});

/** A report with everything that whoever decides on it looks at. */
export const reviewAnswer = z.strictObject({
  report: reportAnswer,
  own: z.boolean().describe('Whether the caller sent it; then somebody else decides.'),
  technician: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  customer: z.strictObject({ id: z.string(), name: z.string() }),
  region: z.strictObject({ province: z.string().nullable(), city: z.string().nullable() }),
  device: z.strictObject({ id: z.string(), serial: z.string().nullable(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable() }),
  job: z.strictObject({
    reception: z.strictObject({ id: z.string(), number: z.string() }),
    openedAt: said,
    promisedAt: said.nullable(),
    startedAt: said.nullable().describe('When the work was begun before the report came; null where nobody noted a visit.'),
    closedAt: said.nullable(),
    result: z.enum(RESULTS).nullable(),
    note: z.string().nullable(),
    faults: z.array(z.strictObject({ code: z.string().nullable(), told: z.string().nullable() })),
  }),
  foundFaults: z.array(z.string()),
  clocks: z.array(clock),
  earlier: z.array(earlierRepair).describe('The newest first, at most ten.'),
  sentBefore: z.array(z.strictObject({ id: z.string(), number: z.string(), submittedAt: said, returnReason: z.string().nullable() })).describe('Reports of this job that were returned.'),
  notes: z.array(z.strictObject({ at: said, by: z.string(), text: z.string() })),
  lines: z.array(lineGround),
}).meta({ id: 'ReportReview' });
export type ReviewAnswer = z.infer<typeof reviewAnswer>;
export type LineGround = z.infer<typeof lineGround>;
