import { z } from 'zod';
import { possibleMoment } from './days';

/** The week as Iran counts it; which days are worked is staff's to say. */
export const WEEKDAYS = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const PLACE_SCOPES = ['company', 'province', 'branch'] as const;
export type PlaceScope = (typeof PLACE_SCOPES)[number];

export const MEASURES = ['arrival', 'finish'] as const;
export type Measure = (typeof MEASURES)[number];

export const CLOCK_STATES = ['running', 'paused', 'missed', 'met', 'cancelled'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

const opening = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const closing = z.union([opening, z.literal('24:00')]);
const hours = z.strictObject({ from: opening, to: closing.describe('24:00 is the end of the day.') });
export type Hours = z.infer<typeof hours>;
const day = z.iso.date().refine((text) => !text.startsWith('0000'), { params: { code: 'input.format' } });
const instant = possibleMoment;
const said = z.string().describe('ISO 8601, UTC');
const word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const reason = z.string().trim().min(1).max(300).describe('Kept in the history for ever, so no names of people.');
const placeScope = z.enum(PLACE_SCOPES).default('company').describe('What is said of a branch goes before what is said of its province, and that before the company\'s.');
const placeCode = z.string().trim().min(1).max(60).optional().describe('Code of the province or branch; nothing for the company.');
const place = { scope: placeScope, code: placeCode };
const knownPlace = { scope: z.enum(PLACE_SCOPES), code: z.string().nullable() };
export type PlaceBody = { scope: PlaceScope; code?: string };

const oneDay = z.array(hours).max(6);
export const week = z
  .strictObject({ sat: oneDay, sun: oneDay, mon: oneDay, tue: oneDay, wed: oneDay, thu: oneDay, fri: oneDay })
  .describe('Working hours of each weekday, several a day; an empty list is a day off.').meta({ id: 'Week' });
export type Week = z.infer<typeof week>;

const since = day.optional().describe('The first day on which it holds; today unless given. What was planned for later days gives way.');
export const weekQuery = z.strictObject({ ...place, day: day.optional().describe('Today unless given.') });
export const weekBody = z.strictObject({ ...place, from: since, week }).meta({ id: 'NewWorkingWeek' });
export const inheritBody = z.strictObject({ scope: z.enum(['province', 'branch']), code: z.string().trim().min(1).max(60), from: since });
export const weekAnswer = z.strictObject({
  ...knownPlace,
  day: z.string(),
  heldBy: z.enum(PLACE_SCOPES).nullable().describe('Whose week holds there on that day; null when nobody has said anything.'),
  week,
}).meta({ id: 'WorkingWeek' });
export type WeekBody = z.infer<typeof weekBody>;
export type InheritBody = z.infer<typeof inheritBody>;
export type WeekAnswer = z.infer<typeof weekAnswer>;

const label = z.string().trim().min(1).max(120);
const knownLabels = z.strictObject({ fa: z.string().nullable(), en: z.string().nullable(), es: z.string().nullable() });
export const holidayKinds = z.enum(['holiday', 'working-day']).describe('`working-day` takes a holiday of the company back for one province or branch.');
export const holidayBody = z.strictObject({
  ...place,
  day,
  kind: holidayKinds.default('holiday'),
  labels: z
    .strictObject({ fa: label.nullish(), en: label.nullish(), es: label.nullish() })
    .refine((labels) => Object.values(labels).some((text) => text != null), { params: { code: 'codings.label-required' } }),
}).meta({ id: 'NewHoliday' });
export type HolidayBody = z.infer<typeof holidayBody>;
export const holidayAnswer = z.strictObject({ id: z.string(), ...knownPlace, day: z.string(), kind: holidayKinds, labels: knownLabels }).meta({ id: 'Holiday' });
export type HolidayAnswer = z.infer<typeof holidayAnswer>;
export const holidayQuery = z.strictObject({ from: day.optional().describe('Today unless given.'), to: day.optional().describe('Included; a year later unless given.') });
export const holidayList = z.strictObject({ items: z.array(holidayAnswer) });

export const closureBody = z.strictObject({ ...place, from: instant, to: instant, reason }).meta({ id: 'NewClosure' });
export type ClosureBody = z.infer<typeof closureBody>;
export const closureAnswer = z.strictObject({ id: z.string(), ...knownPlace, from: said, to: said, reason: z.string(), withdrawnAt: said.nullable() }).meta({ id: 'Closure' });
export type ClosureAnswer = z.infer<typeof closureAnswer>;
export const closureQuery = z.strictObject({ after: instant.optional().describe('Closures that end after this instant; now unless given.') });
export const closureList = z.strictObject({ items: z.array(closureAnswer) });
export const withdrawal = z.strictObject({ reason: reason.optional() }).prefault({});

export const stepRule = z.strictObject({
  name: word,
  kind: z.enum(['warn', 'escalate']).describe('Warnings come before the due time, escalations at it or after. One step, `due`, is always there.'),
  offset: z.number().int().min(-100_000).max(100_000).describe('Before the due time when negative.'),
  unit: z.enum(['minutes', 'working-minutes', 'working-days']).describe('Minutes of the wall clock, of working time, or the same time so many working days later.'),
}).meta({ id: 'SlaStep' });
export type StepRule = z.infer<typeof stepRule>;

const anyOf = (about: string) => word.nullish().describe(`${about}; any when missing.`);
export const targetBody = z.strictObject({
  measure: z.enum(MEASURES).describe('From the call to the arrival, or to the end of the work.'),
  area: anyOf('`town`, `suburb` …'),
  serviceType: anyOf('`repair`, `installation` …'),
  contract: z.string().trim().min(1).max(60).nullish().describe('Code of a service contract; any when missing.'),
  minutes: z.number().int().min(1).max(525_600).describe('Of working time.'),
  steps: z.array(stepRule).max(20).optional().describe('As the first targets have them unless given: a warning 30 working minutes before, escalations 2 working hours and a working day after.'),
}).meta({ id: 'NewSlaTarget' });
export type TargetBody = z.infer<typeof targetBody>;
export const targetAnswer = z.strictObject({
  id: z.string(),
  measure: z.enum(MEASURES),
  area: z.string().nullable(),
  serviceType: z.string().nullable(),
  contract: z.string().nullable(),
  minutes: z.number(),
  steps: z.array(stepRule),
  validFrom: said,
  validTo: said.nullable(),
}).meta({ id: 'SlaTarget' });
export type TargetAnswer = z.infer<typeof targetAnswer>;
export const targetQuery = z.strictObject({ measure: z.enum(MEASURES).optional(), past: z.stringbool().default(false).describe('Those that no longer hold too.') });
export const targetList = z.strictObject({ items: z.array(targetAnswer) });

export const slaQuery = z.strictObject({
  filter: z.enum(['late', 'warned', 'promised-today']).optional().describe('Past the due time; warned and not late yet; promised to the customer for today, those that stand still too.'),
  measure: z.enum(MEASURES).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
});
export type SlaQuery = z.infer<typeof slaQuery>;
export const slaLine = z.strictObject({
  job: z.strictObject({ id: z.string(), number: z.string(), stage: z.string(), receptionId: z.string() }),
  measure: z.enum(MEASURES),
  state: z.enum(CLOCK_STATES),
  late: z.boolean(),
  startedAt: said,
  dueAt: said.nullable().describe('Null while it stands still: nobody can say.'),
  promisedAt: said.nullable().describe('What the customer was told first; it doesn\'t move.'),
  warnedAt: said.nullable(),
  pausedSince: said.nullable(),
  pausedMinutes: z.number().describe('Working minutes in which it stood still.'),
  nextStep: z.strictObject({ name: z.string(), at: said }).nullable(),
  minutes: z.number().describe('What was promised, in working minutes.'),
}).meta({ id: 'SlaLine' });
export type SlaLine = z.infer<typeof slaLine>;
export const slaList = z.strictObject({ items: z.array(slaLine), next: z.string().nullable() });
export type SlaList = z.infer<typeof slaList>;

export const promiseQuery = z.strictObject({
  area: word.optional(),
  serviceType: word.optional(),
  contract: z.string().trim().min(1).max(60).optional(),
  province: z.string().trim().min(1).max(60).optional(),
  branch: z.string().trim().min(1).max(60).optional(),
});
export const promiseAnswer = z.strictObject({
  arriveBy: said.nullable().describe('Null when nothing is promised.'),
  finishBy: said.nullable(),
  day: z.string().nullable().describe('The day to tell the customer: of the finish, else of the arrival, in the company\'s zone.'),
}).meta({ id: 'SlaPromise' });
export type PromiseAnswer = z.infer<typeof promiseAnswer>;

export const idParams = z.strictObject({ id: z.uuid() });
