import { z } from 'zod';

export const serial = z.string().trim().min(2).max(80).describe('As printed on the device; letter case, spaces, dashes and Persian digits make no difference.');
export const yearOfManufacture = z.number().int().min(1900).max(2100).describe('Gregorian year.');

export const registerDevice = z.strictObject({
  serial,
  product: z.string().min(1).max(60).describe('Code of the product coding.'),
  yearOfManufacture: yearOfManufacture.optional(),
}).meta({ id: 'NewDevice' });
export type RegisterDevice = z.infer<typeof registerDevice>;

export const deviceAnswer = z.strictObject({ id: z.string(), serial: z.string(), product: z.string(), state: z.enum(['known', 'unverified']) }).meta({ id: 'Device' });
export type DeviceAnswer = z.infer<typeof deviceAnswer>;

export const DEVICE_SORTS = ['added', '-added', 'serial', '-serial', 'product', '-product'] as const;
export type DeviceSort = (typeof DEVICE_SORTS)[number];

export const deviceListQuery = z.strictObject({
  q: z.string().trim().min(1).max(80).optional().describe('Part of a serial, or of the label of a product, brand or category.'),
  product: z.string().min(1).max(60).optional().describe('Code of the product coding.'),
  sort: z
    .enum(DEVICE_SORTS)
    .default('-added')
    .describe('`added`: when it was first heard of; `product`: by its code. A minus turns the order round; what has no serial or no product stands last either way.'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(200).optional().describe('`next` of the page before. Where the row at which that one ended was renamed meanwhile, the page begins at its new place.'),
});
export type DeviceListQuery = z.infer<typeof deviceListQuery>;

export const deviceLine = z.strictObject({
  id: z.string(),
  serial: z.string().nullable(),
  product: z.string().nullable(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  known: z.boolean().describe('In our books, not only told by a customer.'),
  jobs: z.number().int(),
  customer: z.strictObject({ id: z.string(), name: z.string() }).nullable().describe('Who had it at the last reception.'),
  addedAt: z.string().describe('When it was first heard of; ISO 8601, UTC.'),
}).meta({ id: 'DeviceLine' });
export type DeviceLine = z.infer<typeof deviceLine>;
export const deviceList = z.strictObject({ items: z.array(deviceLine), next: z.string().nullable() });

export const changeDevice = z.strictObject({
  serial: serial.optional(),
  product: z.string().min(1).max(60).optional().describe('Code of the product coding; category and brand follow from it.'),
  yearOfManufacture: yearOfManufacture.nullable().optional(),
  reason: z.string().trim().min(3).max(300).describe('Why; kept in the history for ever, so no names of people.'),
  changedAt: z.string().max(40).optional().describe('`changedAt` as it was read: a change that somebody else made meanwhile is then not written over.'),
}).meta({ id: 'DeviceChanges' });
export type ChangeDevice = z.infer<typeof changeDevice>;

export const changedDevice = z.strictObject({
  id: z.string(),
  serial: z.string().nullable(),
  product: z.string().nullable(),
  yearOfManufacture: z.number().int().nullable(),
  state: z.enum(['known', 'unverified']),
  changedAt: z.string(),
}).meta({ id: 'ChangedDevice' });
export type ChangedDevice = z.infer<typeof changedDevice>;
