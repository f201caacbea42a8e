import { z } from 'zod';

const id = z.string().min(8).max(64);

export const phone = z.string().min(3).max(40).describe('As told; Persian digits, spaces and dashes are understood. A local landline takes the office\'s area code.');

export const newCustomer = z.strictObject({
  name: z.string().trim().min(2).max(120),
  phones: z.array(phone).min(1).max(10).describe('The first one is called first.'),
  nationalId: z.string().max(20).optional().describe('Iranian national ID, ten digits.'),
  city: z.string().max(60).optional().describe('Code of the city coding.'),
  address: z.string().trim().max(500).optional(),
  handlingNote: z.string().trim().max(500).optional().describe('How to treat this customer; shown to staff only.'),
}).meta({ id: 'NewCustomer' });
export type NewCustomer = z.infer<typeof newCustomer>;

const notSameAs = z.array(id).max(50).optional().describe('The candidates that were shown and are somebody else.');

export const addCustomer = z.strictObject({ ...newCustomer.shape, notSameAs }).meta({ id: 'AddedCustomer' });
export type AddCustomer = z.infer<typeof addCustomer>;

/** A customer is picked, never merged by itself: either one we know, or a new one that is none of those on the phone. */
export const customerChoice = z.union([
  z.strictObject({ id: id.describe('A customer that we know.') }),
  z.strictObject({
    new: newCustomer,
    notSameAs,
  }),
]).meta({ id: 'CustomerChoice' });
export type CustomerChoice = z.infer<typeof customerChoice>;

export const candidate = z.strictObject({ id: z.string(), name: z.string().describe('Masked'), phone: z.string().describe('Masked') }).meta({ id: 'Candidate' });

/** A phone and whose it is: the spouse's, the guard's, the shop's. */
const numberLine = z.strictObject({
  phone: z.string().describe('E.164'),
  kind: z.enum(['mobile', 'landline', 'other']),
  whose: z.string().nullable().describe('Whose it is or when to call it, as staff wrote it.'),
  sharedWith: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe('Other customers on the same phone, five at most.'),
});

const person = z.strictObject({ id: z.string(), name: z.string() });

export const customerAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()).describe('The first one is called first.'),
  city: z.string().nullable(),
  address: z.string().nullable(),
  handlingNote: z.string().nullable().describe('How to treat this customer; shown to staff only.'),
  numbers: z.array(numberLine).describe('The phones with what is known of each.'),
  counts: z.strictObject({ receptions: z.number().int(), openJobs: z.number().int(), devices: z.number().int() }),
  openJobs: z.array(z.strictObject({ id: z.string(), number: z.string(), stage: z.string(), since: z.string(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable() })).describe('The newest twenty.'),
  devices: z.array(z.strictObject({ id: z.string(), serial: z.string().nullable(), product: z.string().nullable(), category: z.string().nullable(), brand: z.string().nullable() })).describe('The newest twenty.'),
  changedAt: z.string().describe('When the record was last changed; send it with a change.'),
  mergedInto: z.strictObject({ ...person.shape, merge: z.string(), at: z.string() }).nullable().describe('Where everything of this customer is now.'),
  merges: z.array(z.strictObject({ id: z.string(), customer: person, at: z.string() })).describe('Who was merged into this customer and may be taken out again.'),
}).meta({ id: 'Customer' });
export type CustomerAnswer = z.infer<typeof customerAnswer>;

const seen = { changedAt: z.string().max(40).optional().describe('`changedAt` as it was read: a change that somebody else made meanwhile is then not written over.') };
const whose = z.string().trim().max(60).nullable();

export const changeCustomer = z.strictObject({
  name: z.string().trim().min(2).max(120).optional(),
  city: z.string().max(60).nullable().optional().describe('Code of the city coding.'),
  address: z.string().trim().max(500).nullable().optional(),
  handlingNote: z.string().trim().max(2000).nullable().optional(),
  ...seen,
}).meta({ id: 'CustomerChanges' });
export type ChangeCustomer = z.infer<typeof changeCustomer>;

export const addPhone = z.strictObject({ phone, whose: whose.optional(), first: z.boolean().default(false).describe('To be called first from now on.') });
export type AddPhone = z.infer<typeof addPhone>;
export const changePhone = z.strictObject({ phone: phone.describe('One of the customer.'), whose: whose.optional(), first: z.boolean().default(false) });
export type ChangePhone = z.infer<typeof changePhone>;
export const removePhone = z.strictObject({ phone: phone.describe('One of the customer; the last one stays.') });

export const CUSTOMER_SORTS = ['added', '-added', 'name', '-name'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

export const customerListQuery = z.strictObject({
  q: z.string().trim().min(1).max(80).optional().describe('Part of a name, phone or city, in any digits; those who were merged are found too.'),
  sort: z.enum(CUSTOMER_SORTS).default('-added').describe('`added`: when they came to us. A minus turns the order round.'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(200).optional().describe('`next` of the page before. Where the row at which that one ended was renamed meanwhile, the page begins at its new place.'),
});
export type CustomerListQuery = z.infer<typeof customerListQuery>;
export const customerLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  city: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
  handlingNote: z.string().nullable(),
  openJobs: z.number().int(),
  receptions: z.number().int(),
  mergedInto: z.string().nullable(),
  addedAt: z.string().describe('When they came to us; ISO 8601, UTC.'),
}).meta({ id: 'CustomerLine' });
export type CustomerLine = z.infer<typeof customerLine>;
export const customerList = z.strictObject({ items: z.array(customerLine), next: z.string().nullable() });
