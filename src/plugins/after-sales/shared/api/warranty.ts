import { z } from 'zod';
import { possibleDay } from './days';
import { serial } from './devices';

/** What is paid for in a repair; each is covered for its own time. */
export const WORK_KINDS = ['labour', 'part', 'travel'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What we may know of a device's way to its customer. */
export const FACT_KINDS = ['manufactured', 'warehouse-exit', 'sold', 'installed'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Who said so. */
export const FACT_SOURCES = ['factory', 'warehouse', 'dealer', 'customer', 'purchase-invoice', 'installation-report', 'office', 'import'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What may start the clock, by the names that policies use. */
export const START_FACTS = ['installation', 'sale', 'warehouse-exit', 'manufacture'] as const;
export type StartFact = (typeof START_FACTS)[number];

/** Why a line is covered or not. Closed: a new reason is a new text in three languages. */
export const REASONS = [
  'covered', 'provisional', 'presale', 'not-started', 'expired', 'void', 'replaced', 'part-not-covered', 'work-not-covered', 'consumable',
  'waiting-for-office', 'unknown-serial', 'no-policy',
] as const;
export type Reason = (typeof REASONS)[number];

/** What the cover counts from. */
export const BASES = [...START_FACTS, 'shelf-cap', 'exchange', 'fitted-part', 'presale'] as const;
export type Basis = (typeof BASES)[number];

export const POLICY_SCOPES = ['product', 'category', 'brand'] as const;
export type PolicyScope = (typeof POLICY_SCOPES)[number];

const code = z.string().trim().min(1).max(60);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/).describe('Small letters, digits and dashes.');
const months = z.number().int().min(0).max(600);
const isoDay = possibleDay.describe('YYYY-MM-DD, Gregorian.');
const labels = z.strictObject({ fa: z.string().trim().min(1).max(120).optional(), en: z.string().trim().min(1).max(120).optional(), es: z.string().trim().min(1).max(120).optional() });
export type Labels = z.infer<typeof labels>;

const partRef = z.union([z.strictObject({ part: code.describe('Code of the part coding.') }), z.strictObject({ group: slug.describe('Code of a group of this policy.') })]);
export type PartRef = z.infer<typeof partRef>;

const voidTarget = z.union([z.enum(['all', ...WORK_KINDS]), partRef]);
export type VoidTarget = z.infer<typeof voidTarget>;

/** Everything that a policy decides. Terms differ a lot by product class, so they are data. */
export const policyTerms = z.strictObject({
  startRule: z.array(z.enum(START_FACTS)).min(1).max(4).describe('The first of these that is known starts the clock.'),
  activationWindowMonths: months.min(1).nullable().default(null).describe('Months from warehouse exit after which the warranty starts by itself.'),
  months: z.strictObject({ labour: months, part: months, travel: months }).describe('0: not covered.'),
  partGroups: z.array(z.strictObject({ code: slug, labels: labels.default({}), parts: z.array(code).min(1).max(500) })).max(50).default([]).describe('Part categories, such as compressors.'),
  partMonths: z.array(z.strictObject({ of: partRef, months })).max(200).default([]).describe('Replace the general months for these parts.'),
  consumables: z.array(partRef).max(200).default([]).describe('Never covered.'),
  fittedPartMonths: months.default(0).describe('Cover of a part from the day that it is fitted in a repair.'),
  presaleMonths: months.default(0).describe('From warehouse exit, for an unsold device at its dealer.'),
  exchange: z.enum(['rest-of-term', 'fresh-term']).default('rest-of-term').describe('What the new device gets when one is exchanged.'),
  voids: z.array(z.strictObject({ reason: slug, labels: labels.default({}), voids: z.array(voidTarget).min(1).max(20) })).max(50).default([]).describe('Reasons that void, and what each voids.'),
  promotions: z.array(z.strictObject({ code: slug, from: isoDay, to: isoDay, months: months.min(1) })).max(50).default([]).describe('More months for what was bought in a period.'),
  lastDay: z.enum(['same-day', 'day-before']).default('same-day').describe('Whether the anniversary itself is still covered.'),
  installedBeforeSold: z.enum(['refused', 'allowed']).default('refused').describe('Allowed e.g. for boilers in new buildings.'),
  lateRepair: z.strictObject({ afterDays: z.number().int().min(1).max(365), extendDaysPerWeek: z.number().int().min(0).max(70), loaner: z.boolean() }).nullable().default(null).describe('Kept, not yet acted on.'),
  exchangeAtReturn: z.number().int().min(2).max(20).nullable().default(null).describe('Exchange at the n-th return of the same defect. Kept, not yet acted on.'),
  repairGuaranteeDays: z.number().int().min(1).max(3650).nullable().default(null).describe('Guarantee of the repair itself. Kept, not yet acted on.'),
  estimateFirst: z.boolean().default(false).describe('An estimate is due before work outside the warranty. Kept, not yet acted on.'),
});
export type PolicyTerms = z.infer<typeof policyTerms>;

export const createPolicyBody = z.strictObject({
  scope: z.enum(POLICY_SCOPES).describe('What the policy belongs to; for a device the closest wins.'),
  code: code.describe('Code of that product, product category or brand.'),
  validFrom: isoDay,
  validTo: isoDay.nullable().default(null).describe('Its last day; without one it ends where the next version begins.'),
  terms: policyTerms,
  inForceAlready: z.boolean().default(false).describe('It was in force before today and is only written down now; devices sold since then get it.'),
}).meta({ id: 'NewWarrantyPolicy' });
export type CreatePolicyBody = z.infer<typeof createPolicyBody>;

export const policyAnswer = z.strictObject({
  id: z.string(),
  scope: z.enum(POLICY_SCOPES),
  code: z.string(),
  version: z.number().int(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  terms: policyTerms,
}).meta({ id: 'WarrantyPolicy' });
export type PolicyAnswer = z.infer<typeof policyAnswer>;

export const policyQuery = z.strictObject({
  scope: z.enum(POLICY_SCOPES).optional(),
  code: code.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
});
export type PolicyQuery = z.infer<typeof policyQuery>;
export const policyPage = z.strictObject({ items: z.array(policyAnswer), next: z.string().nullable() });

const reason = z.string().trim().min(3).max(300).describe('Why; kept in the history for ever, so no names of people.');
const pastDay = z.string().min(2).max(60).optional().describe('From which day it counts, today or before; today when left out.');

export const recordFactBody = z.strictObject({
  serial,
  kind: z.enum(FACT_KINDS),
  day: z.string().min(2).max(60).nullable().describe('YYYY-MM-DD, or a Jalali day such as 1404/06/31. null takes an amended fact back.'),
  source: z.enum(FACT_SOURCES),
  amends: z.uuid().optional().describe('The fact that this one replaces.'),
  reason: reason.optional(),
  provisional: z.boolean().default(false).describe('Reported and not approved yet.'),
}).meta({ id: 'NewWarrantyFact' });
export type RecordFactBody = z.infer<typeof recordFactBody>;

export const factAnswer = z.strictObject({
  id: z.string(),
  device: z.string(),
  kind: z.enum(FACT_KINDS),
  day: z.string().nullable(),
  source: z.enum(FACT_SOURCES),
  provisional: z.boolean(),
  replaces: z.string().nullable(),
}).meta({ id: 'WarrantyFact' });
export type FactAnswer = z.infer<typeof factAnswer>;

export const voidBody = z.strictObject({ serial, reason: slug.describe('One of the reasons of the device\'s policy.'), day: pastDay });
export type VoidBody = z.infer<typeof voidBody>;

export const reinstateBody = z.strictObject({ serial, reason, day: pastDay, void: z.uuid().optional().describe('The one to lift; without it all that are in force.') });
export type ReinstateBody = z.infer<typeof reinstateBody>;

export const extendBody = z
  .strictObject({
    serial,
    reason,
    day: pastDay,
    months: z.number().int().min(1).max(120).optional(),
    days: z.number().int().min(1).max(3650).optional(),
    works: z.array(z.enum(WORK_KINDS)).min(1).max(3).optional().describe('All three when left out.'),
  })
  .refine((body) => body.months !== undefined || body.days !== undefined, { path: ['months'], params: { code: 'input.required' } });
export type ExtendBody = z.infer<typeof extendBody>;

export const acceptStartBody = z.strictObject({ serial, basis: z.enum(['installation', 'sale']), reason });
export type AcceptStartBody = z.infer<typeof acceptStartBody>;

export const warrantyEventAnswer = z.strictObject({ id: z.string(), device: z.string(), type: z.string(), day: z.string() }).meta({ id: 'WarrantyEvent' });
export type WarrantyEventAnswer = z.infer<typeof warrantyEventAnswer>;

export const checkQuery = z.strictObject({
  serial,
  part: code.optional().describe('Code of the part coding; only the line of the part depends on it.'),
  day: z.string().min(2).max(60).optional().describe('The day the fault was reported; today when left out. Jalali days are understood.'),
  work: z.enum(WORK_KINDS).optional().describe('Only this line.'),
});
export type CheckQuery = z.infer<typeof checkQuery>;

export const traceStep = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), text: z.string() }).meta({ id: 'TraceStep' });

export const verdictAnswer = z.strictObject({
  work: z.enum(WORK_KINDS),
  covered: z.boolean(),
  reason: z.enum(REASONS),
  text: z.string().describe('The reason in the caller\'s language.'),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable().describe('The last covered day.'),
  basis: z.enum(BASES).nullable(),
  policyVersion: z.strictObject({ scope: z.enum(POLICY_SCOPES), code: z.string(), version: z.number().int() }).nullable(),
  trace: z.array(traceStep).describe('How it was decided, step by step.'),
}).meta({ id: 'WarrantyVerdict' });
export type VerdictAnswer = z.infer<typeof verdictAnswer>;

export const checkAnswer = z.strictObject({
  serial: z.string(),
  device: z.strictObject({ id: z.string(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable() }).nullable(),
  day: z.string(),
  verdicts: z.array(verdictAnswer).min(1),
}).meta({ id: 'WarrantyCheck' });
export type CheckAnswer = z.infer<typeof checkAnswer>;

export const publicWarrantyParams = z.strictObject({ serial: z.string().min(1).max(120) });
export const publicWarrantyAnswer = z.strictObject({
  covered: z.boolean(),
  until: z.string().nullable().describe('The last covered day.'),
  text: z.string(),
  lines: z.array(z.strictObject({ work: z.enum(WORK_KINDS), covered: z.boolean(), until: z.string().nullable() })),
}).meta({ id: 'PublicWarranty' });
export type PublicWarrantyAnswer = z.infer<typeof publicWarrantyAnswer>;
