import { z } from 'zod';
import { possibleDay } from './days';
import { STAGES } from './jobs';

/** Where a device is: nowhere yet put, on a shelf, at the bench, with somebody else, back with its owner. */
export const PLACES = ['counter', 'shelf', 'workshop', 'away', 'handed-over'] as const;
export type Place = (typeof PLACES)[number];

export const STEPS = ['take-in', 'shelve', 'to-workshop', 'send-out', 'bring-back', 'inspect', 'hand-over'] as const;
export type Step = (typeof STEPS)[number];

/** By what somebody without a slip is identified. */
export const DOCUMENTS = ['national-card', 'birth-certificate', 'driving-licence', 'passport', 'other'] as const;
export type IdentityDocument = (typeof DOCUMENTS)[number];

export const SHELF_LENGTH = 20;

const id = z.string().min(8).max(64);
const instant = z.string().describe('ISO 8601, UTC');
const words = (most: number) => z.string().trim().min(1).max(most);
const note = words(500).describe('In own words; kept in the register of moves, not in the history of events.');
const shelf = words(SHELF_LENGTH).describe('As it is written on the shelf, e.g. `A-12`. Case, spaces and the script of digits make no difference.');

export const custodyParams = z.strictObject({ id: id.describe('Id of the job of the device.') });

export const takeInBody = z
  .strictObject({
    accessories: words(500).optional().describe('What was handed in with the device.'),
    condition: words(500).optional().describe('How it looks from outside: scratches, dents, missing parts.'),
    shelf: shelf.optional(),
    note: note.optional(),
  })
  .prefault({})
  .meta({ id: 'TakeIn' });
export type TakeIn = z.infer<typeof takeInBody>;

export const shelveBody = z.strictObject({ shelf, note: note.optional() });
export type Shelve = z.infer<typeof shelveBody>;

export const toWorkshopBody = z.strictObject({ technician: id.optional().describe('A technician of our own, when it is known who works on it.'), note: note.optional() }).prefault({});
export type ToWorkshop = z.infer<typeof toWorkshopBody>;

export const sendOutBody = z
  .strictObject({
    agent: id.optional().describe('An agent of ours.'),
    sentTo: words(120).optional().describe('The maker, or whoever else is no agent of ours.'),
    wayBill: words(40).optional().describe('Number of the way-bill.'),
    note: note.optional(),
  })
  .refine((told) => (told.agent === undefined) !== (told.sentTo === undefined), { path: ['sentTo'], params: { code: 'input.required' } });
export type SendOut = z.infer<typeof sendOutBody>;

export const bringBackBody = z.strictObject({ shelf: shelf.optional(), note: note.optional() }).prefault({});
export type BringBack = z.infer<typeof bringBackBody>;

export const inspectBody = z
  .strictObject({
    passed: z.boolean().describe('What has not passed goes back to the workshop, and its job is reopened.'),
    reason: z.string().trim().min(1).max(60).optional().describe('Where it has not passed: code of a reason of the kind `reopen`.'),
    note: note.optional(),
  })
  .refine(({ passed, reason }) => passed || reason !== undefined, { path: ['reason'], params: { code: 'input.required' } });
export type Inspect = z.infer<typeof inspectBody>;

const identity = z.strictObject({
  reason: words(300).describe('Why there is no slip.'),
  document: z.enum(DOCUMENTS),
  lastDigits: words(12).describe('The last two to six digits of the document; more is not kept.'),
});

export const handOverBody = z
  .strictObject({
    receiver: words(120).describe('Who took the device.'),
    trackingCode: words(60).optional().describe('From the slip, scanned or typed.'),
    identity: identity.optional().describe('Instead of a slip.'),
    note: note.optional(),
  })
  .refine((told) => (told.trackingCode === undefined) !== (told.identity === undefined), { path: ['trackingCode'], params: { code: 'input.required' } })
  .meta({ id: 'DeviceHandOver' });
export type HandOver = z.infer<typeof handOverBody>;

const party = z.strictObject({ id: z.string(), name: z.string() }).nullable();
const job = z.strictObject({ id: z.string(), number: z.string(), stage: z.enum(STAGES), emergency: z.boolean() });
const reception = z.strictObject({ id: z.string(), number: z.string() });
const device = z.strictObject({ id: z.string(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable(), serial: z.string().nullable() });

const whereabouts = {
  place: z.enum(PLACES).nullable().describe('null: never in our hands.'),
  since: instant.nullable(),
  shelf: z.string().nullable(),
  technician: party,
  agent: party,
  sentTo: z.string().nullable(),
  takenInAt: instant.nullable(),
  inspected: z.boolean().describe('Passed its inspection since it was done.'),
};

export const custodyLine = z.strictObject({ job, reception, customer: z.strictObject({ name: z.string() }), device, ...whereabouts, closedAt: instant.nullable() }).meta({ id: 'CustodyLine' });
export type CustodyLine = z.infer<typeof custodyLine>;

const may = z.array(z.enum(STEPS)).describe('What can be done with it now.');
const next = z.enum(STEPS).nullable().describe('The likeliest of them.');

/** What every step answers. */
export const custodyMoved = z
  .strictObject({
    job: z.strictObject({ id: z.string(), number: z.string(), stage: z.enum(STAGES) }),
    place: z.enum(PLACES),
    since: instant,
    shelf: z.string().nullable(),
    technician: z.string().nullable(),
    agent: z.string().nullable(),
    inspected: z.boolean(),
    may,
    next,
  })
  .meta({ id: 'CustodyMoved' });
export type CustodyMoved = z.infer<typeof custodyMoved>;

const move = {
  at: instant,
  step: z.enum(STEPS),
  by: z.strictObject({ kind: z.string(), name: z.string().nullable() }),
  shelf: z.string().nullable(),
  technician: z.string().nullable().describe('Name.'),
  sentTo: z.string().nullable().describe('Name of the agent, or of whoever else it was sent to.'),
  wayBill: z.string().nullable(),
  passed: z.boolean().nullable(),
  reason: z.string().nullable().describe('Code, where it did not pass.'),
  receiver: z.string().nullable(),
  against: z.enum(['slip', 'identity']).nullable(),
};

const trailEntry = z.strictObject({
  ...move,
  accessories: z.string().nullable(),
  condition: z.string().nullable(),
  identity: identity.nullable(),
  note: z.string().nullable(),
});
export type TrailEntry = z.infer<typeof trailEntry>;

export const custodyAnswer = z
  .strictObject({
    ...custodyLine.shape,
    customer: z.strictObject({ name: z.string(), phones: z.array(z.string()) }),
    accessories: z.string().nullable(),
    condition: z.string().nullable(),
    note: z.string().nullable().describe('What was said of this device when the reception was opened.'),
    trail: z.array(trailEntry).describe('Every move, the first one first.'),
    may,
    next,
    jobMay: z.array(z.string()).describe('What the office may do with the job itself now.'),
  })
  .meta({ id: 'Custody' });
export type CustodyAnswer = z.infer<typeof custodyAnswer>;

const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(200).optional().describe('`next` of the page before.') };

export const CUSTODY_FILTERS = ['all', 'to-inspect', 'ready', 'left-behind'] as const;
export type CustodyFilter = (typeof CUSTODY_FILTERS)[number];

export const custodyQuery = z.strictObject({
  filter: z.enum(CUSTODY_FILTERS).default('all').describe('`ready`: may be fetched. `left-behind`: finished for longer than the storage days.'),
  days: z.coerce.number().int().min(0).max(3650).optional().describe('Another number of days for `left-behind`.'),
  shelf: shelf.optional(),
  q: z.string().trim().min(1).max(80).optional().describe('Words of the number, serial, customer or phone, or a tracking code.'),
  sort: z.enum(['taken-in', '-taken-in']).default('taken-in').describe('The longest here first, or with a minus the last that came in.'),
  ...paging,
});
export type CustodyQuery = z.infer<typeof custodyQuery>;
export const custodyPage = z.strictObject({ items: z.array(custodyLine), next: z.string().nullable() });

export const findQuery = z.strictObject({ q: z.string().trim().min(1).max(80).describe('A whole number of a job or reception, a tracking code or a serial, as a scanner reads it.') });
export const custodyFound = z.strictObject({ items: z.array(custodyLine).describe('The newest first, twenty at most.') });
export type CustodyFound = z.infer<typeof custodyFound>;

export const WAYS = ['in', 'out'] as const;
export const registerQuery = z.strictObject({
  from: possibleDay.optional().describe("From this day on, in the company's zone."),
  to: possibleDay.optional().describe('This day included.'),
  way: z.enum(WAYS).optional().describe('`in`: taken in or brought back. `out`: handed over or sent out.'),
  ...paging,
});
export type RegisterQuery = z.infer<typeof registerQuery>;
export const registerLine = z
  .strictObject({ id: z.string(), ...move, job: z.strictObject({ id: z.string(), number: z.string() }), reception, customer: z.strictObject({ name: z.string() }), device })
  .meta({ id: 'CustodyRegisterLine' });
export type RegisterLine = z.infer<typeof registerLine>;
export const registerPage = z.strictObject({ items: z.array(registerLine), next: z.string().nullable() });
