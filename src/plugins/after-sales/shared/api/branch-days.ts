import { z } from 'zod';
import { DAY_STATES, ROLL_STATES } from './day-reports';
import { possibleDay } from './days';

/** The dispatch of a day in numbers, in the order in which they are read. */
export const BRANCH_FIGURES = ['opened', 'assigned', 'done', 'notPossible', 'cancelled', 'late', 'promised', 'kept', 'unassigned', 'followUps', 'complaints'] as const;
export type BranchFigure = (typeof BRANCH_FIGURES)[number];

const instant = z.string().describe('ISO 8601, UTC');
const day = possibleDay.describe("A day of the company's zone, YYYY-MM-DD.");
const note = z.string().trim().max(4_000).nullable().describe('In own words; kept with the report, not in the history of events.');

const figures = z.strictObject({
  opened: z.number().describe('Receptions opened.'),
  assigned: z.number().describe('Jobs given to an agent or technician.'),
  done: z.number(),
  notPossible: z.number(),
  cancelled: z.number(),
  late: z.number().describe('Clocks of service times that were missed on this day.'),
  promised: z.number().describe('Jobs promised for this day.'),
  kept: z.number().describe('Of those, how many were done by the promised time.'),
  unassigned: z.number().describe('What nobody had been given when the day closed.'),
  followUps: z.number().describe('Callers who asked where their service is.'),
  complaints: z.number(),
});
export type BranchFigures = z.infer<typeof figures>;

/** A technician's line in the day of the branch; the name is looked up when it is read. */
const technicianLine = {
  state: z.enum(ROLL_STATES),
  visits: z.number(),
  done: z.number(),
  notDone: z.number(),
  minutesAtWork: z.number(),
  distance: z.number().nullable(),
};
export const draftedBranchDay = z.strictObject({
  figures,
  technicians: z.array(z.strictObject({ id: z.string(), ...technicianLine })),
  totals: z.strictObject({ signed: z.number(), missing: z.number(), visits: z.number(), done: z.number(), notDone: z.number(), distance: z.number(), expenses: z.string() }),
});
export type DraftedBranchDay = z.infer<typeof draftedBranchDay>;

const signature = z.strictObject({ at: instant, by: z.string(), name: z.string().nullable() });

export const branchDay = z.strictObject({
  id: z.string().nullable().describe('Null while nothing was saved.'),
  day: z.string(),
  version: z.number(),
  state: z.enum(DAY_STATES),
  figures,
  technicians: z.array(z.strictObject({ technician: z.strictObject({ id: z.string(), name: z.string() }), agent: z.string().nullable(), ...technicianLine })),
  totals: draftedBranchDay.shape.totals,
  currency: z.string(),
  scale: z.number(),
  note,
  sent: signature.nullable(),
  returned: signature.extend({ reason: z.string() }).nullable(),
  countersigned: signature.nullable(),
  versions: z.array(z.strictObject({ id: z.string(), version: z.number(), state: z.enum(DAY_STATES), sentAt: instant.nullable() })),
  may: z.array(z.string()).describe('What may be done with it now.'),
}).meta({ id: 'BranchDay' });
export type BranchDay = z.infer<typeof branchDay>;

export const branchDayParams = z.strictObject({ day });
export const branchDayBody = z.strictObject({ note: note.optional() }).prefault({});
export type BranchDayBody = z.infer<typeof branchDayBody>;

/** Which version the caller has read: nobody signs what they haven't seen. */
const version = z.number().int().min(1).max(10_000);
export const countersignBranchDay = z.strictObject({ version });
export const returnBranchDay = z.strictObject({ version, reason: z.string().trim().min(2).max(300) });

export const branchDaysQuery = z.strictObject({
  until: day.optional().describe('The newest day of the list; today unless given.'),
  limit: z.coerce.number().int().min(1).max(100).default(31),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
});
export type BranchDaysQuery = z.infer<typeof branchDaysQuery>;

/** `missing`: something happened on that day and nobody has written it; `idle`: nothing happened. */
export const BRANCH_LINE_STATES = [...ROLL_STATES, 'idle'] as const;
export const branchDayLine = z.strictObject({
  day: z.string(),
  state: z.enum(BRANCH_LINE_STATES),
  id: z.string().nullable(),
  version: z.number(),
  sent: signature.nullable(),
  countersigned: signature.nullable(),
  signed: z.number().describe("Technicians' reports of that day that are signed."),
  done: z.number().nullable().describe('As it stands in the signed report.'),
}).meta({ id: 'BranchDayLine' });
export type BranchDayLine = z.infer<typeof branchDayLine>;
export const branchDayPage = z.strictObject({ items: z.array(branchDayLine), next: z.string().nullable() });
