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

/** A customer is picked, never merged by itself: either one we know, or a new one that is none of those on the phone. */
export const customerChoice = z.union([
  z.strictObject({ id: id.describe('A customer that we know.') }),
  z.strictObject({
    new: newCustomer,
    notSameAs: z.array(id).max(50).optional().describe('The candidates that were shown and are somebody else.'),
  }),
]).meta({ id: 'CustomerChoice' });
export type CustomerChoice = z.infer<typeof customerChoice>;

export const candidate = z.strictObject({ id: z.string(), name: z.string().describe('Masked'), phone: z.string().describe('Masked') }).meta({ id: 'Candidate' });

export const customerAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  city: z.string().nullable(),
  address: z.string().nullable(),
}).meta({ id: 'Customer' });
