import { z } from 'zod';
import { customerChoice, phone } from './customers';
import { serial, yearOfManufacture } from './devices';

const code = z.string().min(1).max(60);

/** `import` is missing on purpose: old data come in through the replay, which alone may bring their times. */
export const restChannels = ['phone', 'web', 'sms', 'walk-in', 'letter', 'email', 'fax', 'ivr', 'app', 'api'] as const;

export const declaredFault = z
  .strictObject({
    code: code.optional().describe('Code of the fault coding.'),
    told: z.string().trim().min(1).max(4000).optional().describe('The customer\'s own words.'),
  })
  .refine((fault) => fault.code !== undefined || fault.told !== undefined, { path: ['told'], params: { code: 'input.required' } }).meta({ id: 'DeclaredFault' });

export const receptionDevice = z.strictObject({
  id: z.string().min(8).max(64).optional().describe('A device that we know, instead of what follows.'),
  serial: serial.optional(),
  product: code.optional().describe('Code of the product coding; category and brand follow from it.'),
  category: code.optional().describe('Code of the product category, when the product isn\'t known.'),
  brand: code.optional().describe('Code of the brand, when the product isn\'t known.'),
  categoryTold: z.string().max(120).optional().describe('What it is, in the customer\'s own words.'),
  brandTold: z.string().max(120).optional().describe('The brand in the customer\'s own words.'),
  yearOfManufacture: yearOfManufacture.optional(),
  faults: z.array(declaredFault).max(20).optional(),
  note: z.string().trim().max(2000).optional(),
}).meta({ id: 'ReceptionDevice' });
export type ReceptionDevice = z.infer<typeof receptionDevice>;

export const openReceptionBody = z.strictObject({
  channel: z.enum(restChannels),
  customer: customerChoice,
  contactPhone: phone.optional().describe('The number this contact came from; otherwise the customer\'s first.'),
  devices: z.array(receptionDevice).min(1).max(20).describe('One job is opened for each.'),
  region: z
    .strictObject({
      city: code.optional().describe('Code of the city coding; otherwise the landline\'s area code decides.'),
      address: z.string().trim().max(500).optional(),
    })
    .optional(),
  note: z.string().trim().max(2000).optional(),
}).meta({ id: 'NewReception' });
export type OpenReceptionBody = z.infer<typeof openReceptionBody>;

const instant = z.string().describe('ISO 8601, UTC');
const region = z.strictObject({ province: z.string().nullable(), city: z.string().nullable(), by: z.enum(['city', 'landline', 'none']) });

const warrantyAtDoor = z
  .strictObject({ covered: z.boolean(), reason: z.string(), until: z.string().nullable().describe('Last covered day'), says: z.string().describe('The reason in the caller\'s language.') })
  .nullable()
  .describe('Whether the work is covered, by the day of this call; null where no serial number was told.');

export const openedReception = z.strictObject({
  id: z.string(),
  number: z.string().describe('For us: year and running number.'),
  trackingCode: z.string().describe('For the customer; the last character checks the others.'),
  openedAt: instant,
  customer: z.strictObject({ id: z.string() }),
  region,
  jobs: z.array(z.strictObject({ id: z.string(), number: z.string(), stage: z.string(), device: z.strictObject({ id: z.string(), known: z.boolean() }), promisedAt: instant.nullable().describe('Until when somebody is there; to be told to the customer.'), warranty: warrantyAtDoor })),
}).meta({ id: 'OpenedReception' });
export type OpenedReception = z.infer<typeof openedReception>;

const jobAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  stage: z.string(),
  stageSince: instant,
  device: z.strictObject({
    id: z.string(),
    serial: z.string().nullable(),
    product: z.string().nullable(),
    category: z.string().nullable(),
    brand: z.string().nullable(),
    brandTold: z.string().nullable(),
    known: z.boolean(),
  }),
  faults: z.array(z.strictObject({ code: z.string().nullable(), told: z.string().nullable() })),
});

export const receptionAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  trackingCode: z.string(),
  channel: z.string(),
  openedAt: instant,
  customer: z.strictObject({ id: z.string(), name: z.string() }),
  region,
  note: z.string().nullable(),
  jobs: z.array(jobAnswer),
}).meta({ id: 'Reception' });
export type ReceptionAnswer = z.infer<typeof receptionAnswer>;

export const receptionListQuery = z.strictObject({
  number: z.string().max(40).optional().describe('A reception\'s number.'),
  customer: z.string().max(64).optional().describe('A customer\'s id.'),
  stage: z.string().max(40).optional().describe('Receptions with a job in this stage.'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
});

export const receptionList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      openedAt: instant,
      channel: z.string(),
      customer: z.strictObject({ id: z.string(), name: z.string() }),
      jobs: z.array(z.strictObject({ number: z.string(), stage: z.string() })),
    }),
  ),
  next: z.string().nullable(),
});

export const trackingQuery = z.strictObject({ phone: z.string().max(20).describe('The last four digits of a phone of the customer.') });

export const trackingAnswer = z.strictObject({
  number: z.string(),
  openedAt: instant,
  jobs: z.array(z.strictObject({ number: z.string(), device: z.string().nullable(), stage: z.string(), says: z.string().describe('The stage in the customer\'s words.'), since: instant })),
}).meta({ id: 'Tracking' });
