import { z } from 'zod';
import { possibleDay } from './days';
import { serial, yearOfManufacture } from './devices';
import { FACT_KINDS, FACT_SOURCES } from './warranty';

const code = z.string().trim().min(1).max(60);
const id = z.string().min(8).max(64);
const note = z.string().trim().min(1).max(2000).optional().describe('In own words; kept with the job, for whoever does the work.');

/** How a serial of our books differs from the one that was told. */
export const DIFFERENCES = ['one-changed', 'two-swapped', 'one-missing', 'one-too-many'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export const nearDevice = z.strictObject({
  id: z.string(),
  serial: z.string(),
  product: z.string().nullable(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  differs: z.enum(DIFFERENCES).describe('`one-missing`: the told serial lacks a character; `one-too-many`: it has one more.'),
}).meta({ id: 'NearDevice' });
export type NearDevice = z.infer<typeof nearDevice>;

export const unknownSerialAnswer = z.strictObject({
  job: z.string(),
  number: z.string(),
  waits: z.boolean().describe('Whether the job waits for the office.'),
  device: z.strictObject({
    id: z.string(),
    serial: z.string().nullable().describe('As it was told.'),
    product: z.string().nullable(),
    category: z.string().nullable(),
    brand: z.string().nullable(),
    categoryTold: z.string().nullable(),
    brandTold: z.string().nullable(),
    yearOfManufacture: z.number().int().nullable(),
    state: z.enum(['known', 'unverified']).describe('`known`: somebody has registered it meanwhile, the job may go on.'),
  }),
  near: z.array(nearDevice).describe('Devices of ours whose serial differs by one character or by two that are swapped.'),
}).meta({ id: 'UnknownSerial' });
export type UnknownSerialAnswer = z.infer<typeof unknownSerialAnswer>;

export const correctSerialBody = z.strictObject({ device: id.describe('Id of the device that the job is about.'), note }).meta({ id: 'SerialCorrection' });
export type CorrectSerial = z.infer<typeof correctSerialBody>;

export const registerSerialBody = z
  .strictObject({
    product: code.describe('Code of the product coding.'),
    serial: serial.optional().describe('As the plate says, where something else was told.'),
    yearOfManufacture: yearOfManufacture.optional(),
    fact: z
      .strictObject({ kind: z.enum(FACT_KINDS), day: possibleDay, source: z.enum(FACT_SOURCES) })
      .optional()
      .describe('What starts the warranty, as the card or the purchase invoice says.'),
    reason: z.string().trim().min(3).max(300).optional().describe('Why the office believes it; kept in the history for ever, so no names of people.'),
    note,
  })
  .meta({ id: 'SerialRegistration' });
export type RegisterSerial = z.infer<typeof registerSerialBody>;

export const leaveSerialBody = z
  .strictObject({ reason: z.string().trim().min(3).max(300).describe('Why it isn\'t accepted; kept in the history for ever, so no names of people.'), note })
  .meta({ id: 'SerialRefusal' });
export type LeaveSerial = z.infer<typeof leaveSerialBody>;

export const settledAnswer = z.strictObject({ job: z.string(), number: z.string(), stage: z.string(), device: z.string().describe('The device that the job is about now.') }).meta({ id: 'SettledSerial' });
export type SettledAnswer = z.infer<typeof settledAnswer>;
