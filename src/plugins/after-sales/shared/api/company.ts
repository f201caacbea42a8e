import { z } from 'zod';

/** What has numbers of its own, counted by year. */
export const NUMBER_KINDS = ['reception', 'job', 'report'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

const name = z.string().trim().min(1).max(120);
const knownName = z.string();
const timeZone = z.string().describe('A name of the IANA list, e.g. `Asia/Tehran`.');
const calendar = z.enum(['persian', 'gregorian']).describe('In which days are shown, and years of numbers and months of warranty are counted.');
const currency = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{3}$/).describe('ISO 4217'),
    scale: z.number().int().min(0).max(6).describe('How many of an amount\'s digits stand behind the decimal point.'),
  })
  .meta({ id: 'Currency' });
const moneyUnit = z.enum(['rial', 'toman']).describe('In which amounts of Rial are shown and typed; they are always kept and sent in Rial.');
const inspectRepairs = z.boolean().describe('Whether a device is handed over after a repair only when somebody has inspected it.');
const storageDays = z.number().int().min(1).max(365).describe('How many days a finished device may wait to be fetched before it stands among those left behind.');
const language = z.enum(['fa', 'en', 'es']).describe('For whoever asks for none.');

export const companyAnswer = z
  .strictObject({
    names: z.strictObject({ fa: knownName, en: knownName, es: knownName }),
    country: z.string().describe('ISO 3166, two letters. It stands in the configuration file and can\'t be changed here.'),
    timeZone,
    calendar,
    currency,
    moneyUnit,
    language,
    homeAreaCode: z.string().nullable().describe('A local landline number without an area code belongs to this one.'),
    inspectRepairs,
    storageDays,
  })
  .meta({ id: 'Company' });
export type CompanyAnswer = z.infer<typeof companyAnswer>;

export const companyChanges = z
  .strictObject({
    names: z.strictObject({ fa: name.optional(), en: name.optional(), es: name.optional() }).optional(),
    timeZone: timeZone.trim().max(60).optional(),
    calendar: calendar.optional(),
    currency: currency.optional(),
    moneyUnit: moneyUnit.optional(),
    language: language.optional(),
    homeAreaCode: z.string().trim().min(1).max(60).nullable().optional().describe('A code of the list of area codes; null takes it away.'),
    inspectRepairs: inspectRepairs.optional(),
    storageDays: storageDays.optional(),
  })
  .meta({ id: 'CompanyChanges' });
export type CompanyChanges = z.infer<typeof companyChanges>;

/** The largest running number that a company may go on from. */
export const LAST_NUMBER = 999_999_999;
const PREFIX = /^([A-Z0-9]([A-Z0-9-]*[A-Z0-9])?)?$/;

const digits = z.number().int().min(3).max(9).describe('With zeros before it the running number has at least so many digits.');

export const numberingLine = z
  .strictObject({
    kind: z.enum(NUMBER_KINDS),
    prefix: z.string(),
    digits,
    year: z.number().describe('The year of now in the company\'s calendar and zone; each year counts from one.'),
    next: z.number().describe('The running number that comes next.'),
    example: z.string().describe('The whole number that comes next.'),
  })
  .meta({ id: 'Numbering' });
export type NumberingLine = z.infer<typeof numberingLine>;
export const numberingList = z.strictObject({ items: z.array(numberingLine) });

export const numberingParams = z.strictObject({ kind: z.enum(NUMBER_KINDS) });
export const numberingChanges = z
  .strictObject({
    prefix: z
      .string()
      .trim()
      .toUpperCase()
      .max(6)
      .refine((told) => PREFIX.test(told), { params: { code: 'company.number-prefix' } })
      .optional()
      .describe('Stands before the year of new numbers: Latin letters, digits, and hyphens inside. Nothing takes it away.'),
    digits: digits.optional(),
    next: z.number().int().min(1).max(LAST_NUMBER).optional().describe('From where this year goes on; never back to a number that was given.'),
  })
  .meta({ id: 'NumberingChanges' });
export type NumberingChanges = z.infer<typeof numberingChanges>;
