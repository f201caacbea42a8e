import { z } from 'zod';
import { possibleDay } from './days';

/** What doesn't fit together between the register of calls and the reports of work. */
export const CHECK_KINDS = ['done-without-report', 'report-without-visit', 'promised-without-report', 'call-without-job'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

const said = z.string().describe('ISO 8601, UTC');
const named = z.strictObject({ id: z.string(), number: z.string() });

export const checkQuery = z.strictObject({
  from: possibleDay.optional().describe('First day, in the company\'s zone; yesterday unless given.'),
  to: possibleDay.optional().describe('Last day; the first one unless given, at most 31 days.'),
  kind: z.enum(CHECK_KINDS).optional(),
  explained: z.enum(['no', 'yes', 'any']).default('no'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(200).optional(),
});
export type CheckQuery = z.infer<typeof checkQuery>;

export const checkLine = z.strictObject({
  kind: z.enum(CHECK_KINDS).describe('`done-without-report`: a job was done and nobody reported; `report-without-visit`: no visit was noted before the report; `promised-without-report`: promised for that day and still open; `call-without-job`: a call that nobody followed up.'),
  id: z.string().describe('Of the job, the report or the contact.'),
  at: said,
  job: named.nullable(),
  report: named.nullable(),
  customer: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  phone: z.string().nullable(),
  agent: z.string().nullable(),
  explanation: z.strictObject({ note: z.string(), at: said }).nullable(),
}).meta({ id: 'DailyCheckLine' });
export type CheckLine = z.infer<typeof checkLine>;
export const checkList = z.strictObject({ from: z.string(), to: z.string(), items: z.array(checkLine), next: z.string().nullable() });

export const checkParams = z.strictObject({ kind: z.enum(CHECK_KINDS), id: z.string().min(8).max(64) });
export const explainBody = z.strictObject({ note: z.string().trim().min(2).max(500).describe('Why it is in order all the same.') });
export const explainedAnswer = z.strictObject({ kind: z.enum(CHECK_KINDS), id: z.string(), note: z.string(), at: said }).meta({ id: 'DailyCheckExplained' });
export type ExplainedAnswer = z.infer<typeof explainedAnswer>;
