import { z } from 'zod';
import { possibleDay, possibleMoment } from './days';

/** The closed list of a job's stages that the program understands; staff's own statuses refine it. */
export const STAGES = [
  'new',
  'waiting-for-office',
  'assigned',
  'accepted',
  'scheduled',
  'on-the-way',
  'in-progress',
  'waiting-part',
  'waiting-customer',
  'done',
  'not-possible',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

export const RESULTS = ['fixed', 'follow-up', 'no-result'] as const;
export type Result = (typeof RESULTS)[number];

export const REASON_KINDS = ['refuse', 'not-possible', 'cancel', 'reassign', 'wait', 'reopen', 'report-cut', 'report-return'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

const id = z.string().min(8).max(64);
const code = z.string().trim().min(1).max(60);
const instant = z.string().describe('ISO 8601, UTC');
const moment = possibleMoment.describe('ISO 8601 with a zone, e.g. 2026-11-22T09:30:00+03:30');
const note = z.string().trim().min(1).max(2000).describe('In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote.');
const reason = code.describe('Code of a reason of this kind, see GET /job-reasons.');

/** A body that may be left out altogether. */
export const noteBody = z.strictObject({ note: note.optional() }).prefault({});
export const reasonBody = z.strictObject({ reason, note: note.optional() });
export const assignBody = z
  .strictObject({
    agent: id.optional().describe('Id of the agent who gets the job.'),
    technician: id.optional().describe('Id of a technician of our own, instead of an agent.'),
    reason: reason.optional().describe('Code of a reason of the kind `reassign`.'),
    note: note.optional(),
  })
  .refine((told) => (told.agent === undefined) !== (told.technician === undefined), { path: ['agent'], params: { code: 'input.required' } });
export const reassignBody = z
  .strictObject({ agent: id.optional(), technician: id.optional(), reason, note: note.optional() })
  .refine((told) => (told.agent === undefined) !== (told.technician === undefined), { path: ['agent'], params: { code: 'input.required' } });
export const triageBody = z.strictObject({ emergency: z.boolean().optional().describe('Goes before everything else in every list.'), note: note.optional() }).prefault({});
export const handOverBody = z.strictObject({ technician: id.describe('A technician of the same agent.'), note: note.optional() });
export const scheduleBody = z.strictObject({ from: moment, to: moment, note: note.optional() });
export const waitBody = z.strictObject({ for: z.enum(['part', 'customer']), reason, note: note.optional() });
export const doneBody = z.strictObject({ result: z.enum(RESULTS), note: note.optional() });
export const setStatusBody = z.strictObject({
  status: code.describe('Code of a status that staff defined, see GET /job-statuses.'),
  reason: reason.optional().describe('Where the stage that it stands for asks for one.'),
  result: z.enum(RESULTS).optional(),
  from: moment.optional(),
  to: moment.optional(),
  note: note.optional(),
});

export const movedJob = z.strictObject({
  id: z.string(),
  number: z.string(),
  stage: z.enum(STAGES),
  stageSince: instant,
  status: z.string().nullable(),
  emergency: z.boolean(),
  agent: z.string().nullable(),
  technician: z.string().nullable(),
  reason: z.string().nullable(),
  result: z.string().nullable(),
  appointment: z.strictObject({ from: instant, to: instant }).nullable(),
}).meta({ id: 'MovedJob' });
export type MovedJob = z.infer<typeof movedJob>;

const party = z.strictObject({ id: z.string(), name: z.string() }).nullable();
const line = {
  id: z.string(),
  number: z.string(),
  reception: z.strictObject({ id: z.string(), number: z.string(), openedAt: instant }),
  stage: z.enum(STAGES),
  stageSince: instant,
  status: z.string().nullable(),
  emergency: z.boolean(),
  promisedAt: instant.nullable(),
  appointment: z.strictObject({ from: instant, to: instant }).nullable(),
  device: z.strictObject({ id: z.string(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable(), serial: z.string().nullable() }),
  region: z.strictObject({ province: z.string().nullable(), city: z.string().nullable() }),
  agent: party,
  technician: party,
  reason: z.string().nullable(),
};

export const jobLine = z.strictObject({ ...line, customer: z.strictObject({ name: z.string(), address: z.string().nullable() }) }).meta({ id: 'JobLine' });
export type JobLine = z.infer<typeof jobLine>;

export const jobAnswer = z.strictObject({
  ...line,
  result: z.string().nullable(),
  assignedAt: instant.nullable(),
  closedAt: instant.nullable(),
  note: z.string().nullable().describe('What was said of this device when the reception was opened.'),
  customer: z.strictObject({ id: z.string(), name: z.string(), phones: z.array(z.string()), address: z.string().nullable() }),
  faults: z.array(z.strictObject({ code: z.string().nullable(), told: z.string().nullable() })),
  notes: z.array(z.strictObject({ at: instant, verb: z.string(), by: z.string(), text: z.string() })),
  may: z.array(z.string()).describe('What the caller may do with it now.'),
}).meta({ id: 'Job' });
export type JobAnswer = z.infer<typeof jobAnswer>;

const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(200).optional().describe('`next` of the page before.') };
/** The orders of a worklist; a minus turns one round. Open jobs come most urgent first, closed ones last closed first. */
export const WORK_ORDERS = ['urgent', 'opened', '-opened', 'promised', '-promised', 'since', '-since', 'closed', '-closed'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

export const worklistQuery = z.strictObject({
  stage: z.enum(STAGES).optional(),
  open: z.enum(['yes', 'no', 'any']).optional().describe('Open jobs unless a stage is asked for.'),
  agent: id.optional().describe('For the office: this agent\'s jobs only.'),
  sort: z.enum(WORK_ORDERS).optional().describe('`urgent` (emergencies, then the oldest) for open jobs, `-closed` for closed ones, unless told. `urgent`, `promised` and `since` are for open jobs, `closed` for closed ones.'),
  ...paging,
});
export type WorklistQuery = z.infer<typeof worklistQuery>;
export const jobPage = z.strictObject({ items: z.array(jobLine), next: z.string().nullable() });

export const unassignedQuery = z.strictObject({ before: possibleDay.optional().describe('Only what came in before this day began, in the company\'s zone.'), ...paging });
export const unassignedPage = z.strictObject({
  items: z.array(jobLine),
  next: z.string().nullable(),
  leftOver: z.strictObject({ day: z.string(), count: z.number() }).nullable().describe('How many the last working day left to this one.'),
});

export const proposalAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      agent: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
      refusedBefore: z.boolean(),
      openJobs: z.number(),
      reasons: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), text: z.string() })),
    }),
  ),
}).meta({ id: 'Proposal' });
export type ProposalAnswer = z.infer<typeof proposalAnswer>;
