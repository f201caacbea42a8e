import { z } from 'zod';

const id = z.string().min(8).max(64);
const count = z.number().int();

/** Why two records may be the same person. */
export const ALIKE = ['phone', 'name-and-city'] as const;
export type Alike = (typeof ALIKE)[number];

export const duplicates = z.strictObject({
  items: z.array(
    z.strictObject({ id: z.string(), name: z.string(), phones: z.array(z.string()), city: z.string().nullable(), receptions: count, why: z.array(z.enum(ALIKE)).min(1) }),
  ),
}).meta({ id: 'Duplicates' });
export type Duplicates = z.infer<typeof duplicates>;

export const mergePreviewQuery = z.strictObject({ from: id.describe('The customer who would be merged into this one.') });

const facts = z.strictObject({ id: z.string(), name: z.string(), phones: z.array(z.string()), city: z.string().nullable(), address: z.string().nullable(), handlingNote: z.string().nullable() });

export const mergePreview = z.strictObject({
  into: facts.describe('Stays as it is, with what comes to it.'),
  from: facts.describe('Is kept and leads to the other from then on.'),
  moves: z.strictObject({ receptions: count, openJobs: count, devices: count, contacts: count, phones: count }).describe('What will be with the customer who stays.'),
  handlingNote: z.string().nullable().describe('The note of the customer who stays, afterwards.'),
}).meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof mergePreview>;

export const mergeBody = z.strictObject({ from: id.describe('The customer to be merged into this one.') }).meta({ id: 'NewMerge' });

const moved = z.strictObject({ receptions: count, contacts: count, phones: count });

export const mergeAnswer = z.strictObject({ id: z.string(), into: z.string(), from: z.string(), moved }).meta({ id: 'Merge' });
export type MergeAnswer = z.infer<typeof mergeAnswer>;

export const unmergeAnswer = z.strictObject({
  id: z.string(),
  into: z.string(),
  from: z.string(),
  back: moved.describe('What went back.'),
  gone: count.describe('What was moved then and is not there any more.'),
  newSince: z.strictObject({ receptions: count, contacts: count }).describe('What came to the customer since; it stays.'),
  noteStays: z.boolean().describe('The handling note was changed meanwhile and stays as it is.'),
}).meta({ id: 'Unmerge' });
export type UnmergeAnswer = z.infer<typeof unmergeAnswer>;
