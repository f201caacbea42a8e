import { z } from 'zod';

export const serial = z.string().trim().min(2).max(80).describe('As printed on the device; letter case, spaces, dashes and Persian digits make no difference.');
export const yearOfManufacture = z.number().int().min(1900).max(2100).describe('Gregorian year.');

export const registerDevice = z.strictObject({
  serial,
  product: z.string().max(60).describe('Code of the product coding.'),
  yearOfManufacture: yearOfManufacture.optional(),
}).meta({ id: 'NewDevice' });
export type RegisterDevice = z.infer<typeof registerDevice>;

export const deviceAnswer = z.strictObject({ id: z.string(), serial: z.string(), product: z.string(), state: z.enum(['known', 'unverified']) }).meta({ id: 'Device' });
export type DeviceAnswer = z.infer<typeof deviceAnswer>;
