import { z } from 'zod';
import { phone } from './customers';
import { restChannels } from './receptions';

/** What a contact was about, as far as it matters for what happens next. */
export const CONTACT_KINDS = ['inquiry', 'follow-up', 'service', 'complaint', 'suggestion', 'praise', 'missed-call', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A contact that asks for service is a reception and comes in by `POST /receptions`; everything else is recorded here. */
export const RECORDED_KINDS = ['inquiry', 'follow-up', 'complaint', 'suggestion', 'praise', 'missed-call', 'other'] as const;

export const OUTCOMES = ['solved-at-once', 'passed-on', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const LANGUAGES = ['fa', 'en', 'es'] as const;
/** Kinds that say nothing without a word about the matter. */
const SPEECHLESS: readonly string[] = ['missed-call', 'follow-up'];

const id = z.string().min(8).max(64);
const instant = z.string().describe('ISO 8601, UTC');
const day = z.iso
  .date()
  .refine((told) => told >= '1900-01-01' && told < '2200-01-01', { params: { code: 'input.out-of-range' } })
  .describe('A day in the company\'s zone, Gregorian, `YYYY-MM-DD`.');
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
};
const fragment = z.string().trim().min(1).max(80);

export const newContact = z
  .strictObject({
    kind: z.enum(RECORDED_KINDS),
    channel: z.enum(restChannels),
    phone: phone.optional().describe('The number this contact came from; all that a missed call needs.'),
    customer: id.optional().describe('Id of the customer, when known; otherwise the one whose reception or job it is about.'),
    reception: id.optional().describe('Id of the reception it is about.'),
    job: id.optional().describe('Id of the job it is about.'),
    subject: z.string().trim().min(1).max(300).optional().describe('What it was about, in a few words.'),
    outcome: z.enum(OUTCOMES).default('none').describe('Whether the first call solved it.'),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .refine(({ kind, phone: told }) => kind !== 'missed-call' || told !== undefined, { path: ['phone'], params: { code: 'input.required' } })
  .refine(({ kind, subject }) => SPEECHLESS.includes(kind) || subject !== undefined, { path: ['subject'], params: { code: 'input.required' } }).meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof newContact>;

export const contactAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(CONTACT_KINDS),
  channel: z.string(),
  at: instant,
  takenBy: z.strictObject({ kind: z.string(), id: z.string() }),
  phone: z.string().nullable(),
  customer: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  reception: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  job: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  subject: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  note: z.string().nullable(),
}).meta({ id: 'Contact' });
export type ContactAnswer = z.infer<typeof contactAnswer>;

export const recordedContact = z.strictObject({
  id: z.string(),
  at: instant,
  kind: z.enum(CONTACT_KINDS),
  outcome: z.enum(OUTCOMES),
  customer: z.string().nullable(),
  reception: z.string().nullable(),
  job: z.string().nullable(),
}).meta({ id: 'RecordedContact' });
export type RecordedContact = z.infer<typeof recordedContact>;

export const contactListQuery = z.strictObject({
  kind: z.enum(CONTACT_KINDS).optional(),
  channel: z.string().max(20).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  customer: z.string().max(64).optional().describe('A customer\'s id.'),
  job: z.string().max(64).optional().describe('A job\'s id.'),
  phone: z.string().max(40).optional().describe('Part of the number; fewer than three digits: its end.'),
  from: day.optional(),
  to: day.optional().describe('This day included.'),
  ...paging,
});
export type ContactListQuery = z.infer<typeof contactListQuery>;
export const contactList = z.strictObject({ items: z.array(contactAnswer), next: z.string().nullable() });

export const summaryQuery = z.strictObject({ from: day, to: day.describe('This day included.') });
const count = z.number().int();
export const contactSummary = z.strictObject({
  from: z.string(),
  to: z.string(),
  total: count,
  solvedAtOnce: count.describe('Solved in the first call.'),
  byKind: z.record(z.string(), count),
  byChannel: z.record(z.string(), count),
  byOutcome: z.record(z.string(), count),
}).meta({ id: 'ContactSummary' });
export type ContactSummary = z.infer<typeof contactSummary>;

const agent = z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable();
const lineOfReception = z.strictObject({ id: z.string(), number: z.string(), openedAt: instant, jobs: z.array(z.strictObject({ id: z.string(), number: z.string(), stage: z.string() })) });
const deviceLine = z.strictObject({
  id: z.string(),
  serial: z.string().nullable(),
  product: z.string().nullable(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  known: z.boolean(),
});

export const lookUpQuery = z.strictObject({
  q: fragment.describe('Any part of a phone, a name, a serial or a number, or a tracking code. Fewer than three letters or digits: the beginning of a number or serial, or the end of a phone.'),
});
export const MATCHED_BY = ['tracking-code', 'phone', 'number', 'serial', 'name'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];
export const lookUpAnswer = z.strictObject({
  customers: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        matchedBy: z.enum(MATCHED_BY),
        phones: z.array(z.string()),
        city: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
        handlingNote: z.string().nullable().describe('How to treat this customer.'),
        counts: z.strictObject({ receptions: count, openJobs: count, contacts: count, followUps: count }),
        openJobs: z.array(
          z.strictObject({
            id: z.string(),
            number: z.string(),
            reception: z.string().describe('Number of its reception.'),
            stage: z.string(),
            since: instant,
            agent,
            promisedAt: instant.nullable(),
            device: z.string().nullable(),
            followUps: count,
          }),
        ),
        devices: z.array(deviceLine),
        lastReceptions: z.array(lineOfReception),
      }),
    )
    .describe('The best matches first, twenty at most.'),
}).meta({ id: 'LookUp' });
export type LookUpAnswer = z.infer<typeof lookUpAnswer>;

export const historyAnswer = z.strictObject({
  customer: z.strictObject({ id: z.string(), name: z.string(), handlingNote: z.string().nullable() }),
  items: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('reception'), at: instant, id: z.string(), number: z.string(), channel: z.string(), jobs: lineOfReception.shape.jobs }),
      z.strictObject({
        type: z.literal('contact'),
        at: instant,
        id: z.string(),
        kind: z.string(),
        channel: z.string(),
        outcome: z.string(),
        subject: z.string().nullable(),
        note: z.string().nullable(),
        job: z.string().nullable().describe('Number of the job it was about.'),
      }),
      z.strictObject({
        type: z.literal('event'),
        at: instant,
        event: z.string().describe('What happened, e.g. `job.assigned`.'),
        subject: z.strictObject({ type: z.string(), id: z.string() }),
        from: z.string().nullable(),
        to: z.string().nullable(),
        channel: z.string(),
      }),
    ]),
  ),
  next: z.string().nullable(),
}).meta({ id: 'History' });
export type HistoryAnswer = z.infer<typeof historyAnswer>;
export const timelineAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      at: instant,
      event: z.string().describe('What happened, e.g. `job.assign`, `contact.recorded`, `report.submitted`, `sla.warned`.'),
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string().nullable().describe('Why, in the caller\'s language.'),
      channel: z.string(),
      by: z.strictObject({ kind: z.string(), name: z.string().nullable() }),
      agent: z.string().nullable().describe('Name of the agent that it was given to.'),
      technician: z.string().nullable(),
      measure: z.string().nullable().describe('Which clock it is about: `arrival` or `finish`.'),
      due: instant.nullable(),
      appointment: z.strictObject({ from: instant, to: instant }).nullable(),
      note: z.string().nullable().describe('What was written with it.'),
    }),
  ),
  next: z.string().nullable(),
}).meta({ id: 'JobTimeline' });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
export const historyQuery = z.strictObject(paging);
export type HistoryQuery = z.infer<typeof historyQuery>;

const asking = {
  channel: z.enum(restChannels),
  phone: phone.optional().describe('The number the question came from.'),
  language: z.enum(LANGUAGES).optional().describe('The language to answer the customer in; otherwise that of Accept-Language.'),
};
export const followUpBody = z.strictObject(asking).meta({ id: 'NewFollowUp' });
export type FollowUpBody = z.infer<typeof followUpBody>;
export const followUpByCodeBody = z
  .strictObject({
    trackingCode: z.string().max(60).optional(),
    number: z.string().max(40).optional().describe('Of the reception or of the job.'),
    ...asking,
  })
  .refine((told) => (told.trackingCode === undefined) !== (told.number === undefined), { path: ['trackingCode'], params: { code: 'input.required' } }).meta({ id: 'NewFollowUpByCode' });
export type FollowUpByCodeBody = z.infer<typeof followUpByCodeBody>;

export const followUpAnswer = z.strictObject({
  contact: z.string().describe('Id of the contact that was recorded.'),
  job: z.strictObject({ id: z.string(), number: z.string(), device: z.string().nullable() }),
  reception: z.strictObject({ id: z.string(), number: z.string() }),
  customer: z.strictObject({ id: z.string(), name: z.string(), handlingNote: z.string().nullable() }),
  stage: z.string(),
  says: z.string().describe('Where it stands, in the customer\'s words.'),
  since: instant,
  status: z.string().nullable().describe('Code of the status that staff defined.'),
  reason: z.strictObject({ code: z.string(), label: z.string() }).nullable().describe('Why it stands there.'),
  promisedAt: instant.nullable(),
  late: z.boolean().describe('The promised date has passed and the job is open.'),
  agent,
  followUps: count.describe('How often this job was asked after, this time included.'),
  agentPushed: z.boolean(),
  escalated: z.boolean().describe('This follow-up passed the job to a supervisor.'),
  sentence: z.string().describe('To be read out as it is.'),
}).meta({ id: 'FollowUp' });
export type FollowUpAnswer = z.infer<typeof followUpAnswer>;

/** With `contacts.several-jobs`: the jobs that share the number that was told. */
export const jobToPick = z.strictObject({
  id: z.string(),
  number: z.string(),
  stage: z.string(),
  reception: z.string().describe('Number of its reception.'),
  device: z.strictObject({ fa: z.string().nullable(), en: z.string().nullable(), es: z.string().nullable() }),
}).meta({ id: 'JobToPick' });

export const SEARCHED = ['receptions', 'jobs', 'customers', 'devices'] as const;
export const searchQuery = z.strictObject({
  q: fragment.describe('Part of any field: number, name, phone, serial, product, brand, category, fault as told, note, agent, city. Several words: all of them. Fewer than three letters or digits: the beginning of a number or serial, or the end of a phone.'),
  in: z.enum(SEARCHED).default('receptions'),
  ...paging,
});
export type SearchQuery = z.infer<typeof searchQuery>;
const next = z.string().nullable();
const person = z.strictObject({ id: z.string(), name: z.string() });
export const searchAnswer = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('receptions'), items: z.array(z.strictObject({ ...lineOfReception.shape, customer: person })), next }),
  z.strictObject({
    in: z.literal('jobs'),
    items: z.array(
      z.strictObject({
        id: z.string(),
        number: z.string(),
        stage: z.string(),
        since: instant,
        reception: z.strictObject({ id: z.string(), number: z.string() }),
        customer: person,
        device: deviceLine,
        agent,
        promisedAt: instant.nullable(),
      }),
    ),
    next,
  }),
  z.strictObject({ in: z.literal('customers'), items: z.array(z.strictObject({ id: z.string(), name: z.string(), phones: z.array(z.string()), city: z.string().nullable() })), next }),
  z.strictObject({ in: z.literal('devices'), items: z.array(deviceLine), next }),
]).meta({ id: 'SearchResult' });
export type SearchAnswer = z.infer<typeof searchAnswer>;
