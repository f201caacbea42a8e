import { z } from 'zod';
import { possibleDay } from './days';

/** What a day report passes through. What was signed never changes: a return begins a new version. */
export const DAY_STATES = ['draft', 'sent', 'returned', 'countersigned'] as const;
export type DayState = (typeof DAY_STATES)[number];

/** How a visit ended; `open` still goes on, `taken` was given to somebody else or cancelled meanwhile. */
export const OUTCOMES = ['done', 'not-possible', 'waiting-part', 'waiting-customer', 'open', 'taken'] as const;
export type VisitOutcome = (typeof OUTCOMES)[number];

const id = z.string().min(8).max(64);
const instant = z.string().describe('ISO 8601, UTC');
const day = possibleDay.describe("A day of the company's zone, YYYY-MM-DD.");
const kilometres = z.number().int().min(0).max(9_999_999);
const amount = z.string().regex(/^\d{1,15}$/).describe("In the smallest unit of the company's currency.");
const note = z.string().trim().max(2_000).nullable().describe('In own words; kept with the report, not in the history of events.');

const job = { job: z.string(), number: z.string() };
const device = z.strictObject({ category: z.string().nullable(), brand: z.string().nullable(), product: z.string().nullable() }).describe('Codes of the codings.');

export const dayVisit = z.strictObject({
  ...job,
  device,
  city: z.string().nullable(),
  leftAt: instant.nullable().describe('When the technician set out.'),
  arrivedAt: instant.nullable(),
  endedAt: instant.nullable(),
  minutes: z.number().nullable().describe('From the arrival to the end.'),
  outcome: z.enum(OUTCOMES),
  result: z.string().nullable(),
  reason: z.string().nullable().describe('Code of the reason why it was not done.'),
});
export type DayVisit = z.infer<typeof dayVisit>;

/** What the program knows of a technician's day by itself; ids and codes only, so that it can be kept for ever. */
export const draftedDay = z.strictObject({
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  minutes: z.number().describe('Between the first and the last thing that happened.'),
  minutesAtWork: z.number().describe('The visits together.'),
  visits: z.array(dayVisit),
  notVisited: z.array(z.strictObject({ ...job, device, city: z.string().nullable(), appointment: z.strictObject({ from: instant, to: instant }) })).describe('Appointments of this day to which nobody came.'),
  reports: z.array(z.strictObject({ id: z.string(), number: z.string(), job: z.string(), kind: z.string() })).describe('Reports of work sent on this day.'),
  done: z.number(),
  notDone: z.number(),
  waitingPart: z.number(),
}).meta({ id: 'DraftedDay' });
export type DraftedDay = z.infer<typeof draftedDay>;

const typed = {
  odometerFrom: kilometres.nullable(),
  odometerTo: kilometres.nullable(),
  expenses: z.array(z.strictObject({ text: z.string().trim().min(1).max(200), amount })).max(20),
  note,
};

const whose = {
  day: day.optional().describe("Today in the company's zone unless given."),
  technician: id.optional().describe('For whoever is no technician: whose day it is. A technician has the own days only.'),
};
export const dayQuery = z.strictObject(whose);
export type DayQuery = z.infer<typeof dayQuery>;
export const dayBody = z.strictObject({
  ...whose,
  odometerFrom: typed.odometerFrom.optional(),
  odometerTo: typed.odometerTo.optional(),
  expenses: typed.expenses.optional(),
  note: note.optional(),
}).prefault({}).meta({ id: 'DayReportTyped' });
export type DayBody = z.infer<typeof dayBody>;

const party = z.strictObject({ id: z.string(), name: z.string() });
const signature = z.strictObject({ at: instant, by: z.string().describe('staff or agent'), name: z.string().nullable() });
const signatures = {
  sent: signature.nullable(),
  returned: signature.extend({ reason: z.string() }).nullable(),
  countersigned: signature.nullable(),
};
const version = z.strictObject({ id: z.string(), version: z.number(), state: z.enum(DAY_STATES), sentAt: instant.nullable() });

export const dayReport = z.strictObject({
  id: z.string().nullable().describe('Null while nothing was saved.'),
  day: z.string(),
  version: z.number(),
  state: z.enum(DAY_STATES),
  technician: party,
  agent: party.nullable(),
  drafted: draftedDay.describe('Computed anew until it is signed; from then on as it was signed.'),
  typed: z.strictObject({ ...typed, distance: z.number().nullable(), expensesTotal: z.string(), currency: z.string(), scale: z.number() }),
  ...signatures,
  after: z.array(z.strictObject({ ...job, at: instant, to: z.string() })).describe('What happened on this day and became known after the signature.'),
  versions: z.array(version),
  may: z.array(z.string()).describe('What the caller may do with it now.'),
}).meta({ id: 'DayReport' });
export type DayReport = z.infer<typeof dayReport>;

export const dayReportParams = z.strictObject({ id });
export const returnBody = z.strictObject({ reason: z.string().trim().min(2).max(300) });

const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(200).optional().describe('`next` of the page before.') };

export const dayReportQuery = z.strictObject({
  day: day.optional(),
  state: z.enum(DAY_STATES).optional(),
  technician: id.optional(),
  agent: id.optional(),
  ...paging,
});
export type DayReportQuery = z.infer<typeof dayReportQuery>;

const figures = { visits: z.number(), done: z.number(), notDone: z.number(), waitingPart: z.number() };
export const dayReportLine = z.strictObject({
  id: z.string(),
  day: z.string(),
  version: z.number(),
  state: z.enum(DAY_STATES),
  technician: party,
  agent: party.nullable(),
  sentAt: instant.nullable(),
  ...figures,
}).meta({ id: 'DayReportLine' });
export type DayReportLine = z.infer<typeof dayReportLine>;
export const dayReportPage = z.strictObject({ items: z.array(dayReportLine), next: z.string().nullable() });

/** `missing`: worked on that day and has written nothing. */
export const ROLL_STATES = ['missing', ...DAY_STATES] as const;
export type RollState = (typeof ROLL_STATES)[number];
export const rollQuery = z.strictObject({ day: day.optional().describe("Today in the company's zone unless given."), agent: id.optional(), state: z.enum(ROLL_STATES).optional(), ...paging });
export type RollQuery = z.infer<typeof rollQuery>;
export const rollLine = z.strictObject({
  technician: party,
  agent: party.nullable(),
  state: z.enum(ROLL_STATES),
  report: z.string().nullable(),
  version: z.number(),
  sentAt: instant.nullable(),
  jobs: z.number().describe('On how many jobs something happened on that day.'),
}).meta({ id: 'RollLine' });
export type RollLine = z.infer<typeof rollLine>;
export const rollPage = z.strictObject({ day: z.string(), items: z.array(rollLine), next: z.string().nullable() });
