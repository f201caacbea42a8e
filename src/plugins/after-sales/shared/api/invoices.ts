import { z } from 'zod';
import { possibleDay } from './days';

const code = z.string().trim().min(1).max(60);
const id = z.string().min(8).max(64);
const day = possibleDay;
/** Money in the smallest unit of the company's currency, as text: numbers of JSON would lose digits. */
const amount = z.string().regex(/^\d{1,15}$/).describe('Whole number of the smallest unit of the currency.');

export const REPORT_KINDS = ['installation', 'warranty-repair', 'paid-repair', 'internal-work'] as const;
export const REPORT_STATES = ['submitted', 'approved', 'partly-approved', 'returned', 'rejected'] as const;
export const LINE_KINDS = ['work', 'part', 'travel', 'other'] as const;
export const PAYERS = ['company', 'customer', 'agent'] as const;
export const ZONES = ['in-town', 'out-of-town'] as const;
export const TARIFFS = ['wage', 'customer'] as const;
/** What a tariff prices: the work of each kind of report, travel, and parts. */
export const SERVICES = [...REPORT_KINDS, 'travel', 'part'] as const;

export const newTariffRow = z.strictObject({
  tariff: z.enum(TARIFFS).describe('`wage`: what the company pays the agent; `customer`: what the customer pays at most.'),
  service: z.enum(SERVICES),
  product: code.optional(),
  category: code.optional(),
  part: code.optional().describe('For the service `part`.'),
  grade: z.string().trim().min(1).max(20).optional().describe('Grade of the agent.'),
  zone: z.enum(ZONES).optional(),
  validFrom: day.describe('From this day on; a later row of the same key takes over from its own day.'),
  amount,
}).meta({ id: 'NewTariffRow' });
export type NewTariffRow = z.infer<typeof newTariffRow>;

export const tariffRow = z.strictObject({
  id: z.string(),
  tariff: z.enum(TARIFFS),
  service: z.enum(SERVICES),
  product: z.string().nullable(),
  category: z.string().nullable(),
  part: z.string().nullable(),
  grade: z.string().nullable(),
  zone: z.string().nullable(),
  validFrom: z.string(),
  amount: z.string(),
}).meta({ id: 'TariffRow' });
export type TariffRow = z.infer<typeof tariffRow>;
export const tariffQuery = z.strictObject({ tariff: z.enum(TARIFFS).optional(), service: z.enum(SERVICES).optional(), limit: z.coerce.number().int().min(1).max(200).default(100), after: z.string().max(200).optional() });
export const tariffList = z.strictObject({ items: z.array(tariffRow), next: z.string().nullable() });

export const reportLine = z
  .strictObject({
    kind: z.enum(LINE_KINDS),
    part: code.optional().describe('Code of the part coding, for a part.'),
    text: z.string().trim().min(1).max(500).optional(),
    quantity: z.number().int().min(1).max(1_000).default(1),
  })
  .refine((line) => line.kind !== 'part' || line.part !== undefined, { path: ['part'], params: { code: 'input.required' } });

export const submitReport = z.strictObject({
  kind: z.enum(REPORT_KINDS),
  serviceDay: day.describe('The day of the visit; not in the future and at most 30 days ago.'),
  zone: z.enum(ZONES).default('in-town'),
  foundFaults: z.array(code).max(20).optional().describe('Codes of the fault coding.'),
  lines: z.array(reportLine).min(1).max(50),
  photos: z.array(id).max(20).optional().describe('Ids that POST /photos gave.'),
  result: z.enum(['fixed', 'follow-up', 'no-result']).default('fixed'),
  note: z.string().trim().max(2_000).optional(),
}).meta({ id: 'NewReport' });
export type SubmitReport = z.infer<typeof submitReport>;

const money = z.strictObject({ amount: z.string(), currency: z.string(), scale: z.number() }).meta({ id: 'Money' }).nullable();

export const lineAnswer = z.strictObject({
  position: z.number(),
  kind: z.enum(LINE_KINDS),
  part: z.string().nullable(),
  text: z.string().nullable(),
  quantity: z.number(),
  payer: z.enum(PAYERS),
  covered: z.boolean().nullable().describe('The warranty\'s verdict for this line; null where it wasn\'t asked.'),
  coverReason: z.string().nullable(),
  wage: money.describe('What the company pays the agent; null waits for staff.'),
  price: money.describe('What the customer pays at most; null waits for staff.'),
  decision: z.enum(['approved', 'cut']).nullable(),
  cutReason: z.string().nullable(),
  cutCode: z.string().nullable().describe('The reason\'s code, where it was taken from the list `report-cut`.'),
  grantedQuantity: z.number().nullable().describe('How many the office approved; null until it decides.'),
  granted: money.describe('What the company pays the agent after the decision; null until then, and where nobody has set an amount.'),
}).meta({ id: 'ReportLine' });

export const reportAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  kind: z.enum(REPORT_KINDS),
  state: z.enum(REPORT_STATES),
  job: z.strictObject({ id: z.string(), number: z.string() }),
  agent: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  device: z.string(),
  serviceDay: z.string(),
  submittedAt: z.string(),
  decidedAt: z.string().nullable(),
  policyVersion: z.number().nullable(),
  note: z.string().nullable(),
  returnReason: z.string().nullable(),
  photos: z.array(z.string()),
  lines: z.array(lineAnswer),
}).meta({ id: 'Report' });
export type ReportAnswer = z.infer<typeof reportAnswer>;

/** The states in which the office has said its word. */
export const DECIDED_STATES = ['approved', 'partly-approved', 'rejected'] as const;
export const reportQuery = z.strictObject({
  kind: z.enum(REPORT_KINDS).optional(),
  state: z.enum([...REPORT_STATES, 'decided']).optional().describe('`decided`: approved, partly approved or rejected.'),
  parts: z.enum(['yes']).optional().describe('Only reports with a part line: requests for parts.'),
  agent: id.optional(),
  number: z.string().max(40).optional(),
  q: z.string().trim().min(1).max(80).optional().describe('Number of the report (whole, or its running part) or of the job, beginning of the serial, part of the agent\'s name.'),
  from: day.optional().describe('First day of submission, in the company\'s zone.'),
  to: day.optional().describe('Last day of submission.'),
  sort: z.enum(['submitted', '-submitted']).default('-submitted').describe('Oldest first, or newest first.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(200).optional(),
});
export type ReportQuery = z.infer<typeof reportQuery>;
export const reportListLine = z.strictObject({
  id: z.string(),
  number: z.string(),
  kind: z.enum(REPORT_KINDS),
  state: z.enum(REPORT_STATES),
  job: z.string(),
  agent: z.string().nullable(),
  product: z.string().nullable(),
  serial: z.string().nullable(),
  serviceDay: z.string(),
  submittedAt: z.string(),
  decidedAt: z.string().nullable(),
  lines: z.number(),
  wage: money.describe('What the lines come to by the tariff; lines without an amount are left out.'),
  granted: money.describe('What the office approved of it; null until it decides.'),
}).meta({ id: 'ReportListLine' });
export type ReportListLine = z.infer<typeof reportListLine>;
export const reportList = z.strictObject({ items: z.array(reportListLine), next: z.string().nullable() });

export const decideReport = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        position: z.number().int().min(1),
        decision: z.enum(['approve', 'cut']),
        reason: z.string().trim().min(2).max(300).optional().describe('A cut needs this or `reasonCode`.'),
        reasonCode: code.optional().describe('Code of the list `report-cut`.'),
        quantity: z.number().int().min(1).max(1_000).optional().describe('A cut that leaves so many; without it and `amount` nothing is left.'),
        amount: amount.optional().describe('A cut that leaves this amount, or the amount of a line that no tariff prices.'),
      }),
    )
    .max(50)
    .optional()
    .describe('Lines that aren\'t named are approved.'),
}).meta({ id: 'ReportDecision' });
export type DecideReport = z.infer<typeof decideReport>;
export const sendBack = z.strictObject({ reason: z.string().trim().min(2).max(300) });

export const photoAnswer = z.strictObject({ id: z.string(), width: z.number(), height: z.number(), bytes: z.number() }).meta({ id: 'Photo' });

/** What a photo of a job shows: what the office decides on a serial by, or anything else. */
export const PHOTO_KINDS = ['plate', 'warranty-card', 'purchase-invoice', 'device', 'other'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

export const attachPhoto = z.strictObject({ photo: z.uuid().describe('Id that POST /photos gave.'), kind: z.enum(PHOTO_KINDS).default('plate') }).meta({ id: 'NewPhotoOfJob' });
export type AttachPhoto = z.infer<typeof attachPhoto>;

export const photoOfJob = z.strictObject({
  id: z.string(),
  kind: z.enum(PHOTO_KINDS).nullable().describe('null for photos of a report of work.'),
  width: z.number(),
  height: z.number(),
  at: z.string().describe('ISO 8601, UTC'),
  report: z.string().nullable().describe('Number of the report that it stands on.'),
}).meta({ id: 'PhotoOfJob' });
export type PhotoOfJob = z.infer<typeof photoOfJob>;
export const photosOfJob = z.strictObject({ items: z.array(photoOfJob) });
