import { z } from 'zod';

const call = z.string().trim().regex(/^[\x21-\x7e]{1,80}$/).describe('What the telephone system calls this call; told twice it is one call.');
const extension = z.string().trim().regex(/^[0-9*#]{1,20}$/);
const instant = z.string().describe('ISO 8601, UTC');
const told = z.iso.datetime({ offset: true });

export const ringBody = z
  .strictObject({
    call,
    phone: z.string().trim().max(40).optional().describe('The caller\'s number as the line told it; none when it was withheld.'),
    extension: extension.describe('The extension that rings.'),
    at: told.optional().describe('When it began to ring; now, unless it is told later.'),
  })
  .meta({ id: 'IncomingCall' });
export type RingBody = z.infer<typeof ringBody>;

export const endBody = z
  .strictObject({
    answered: z.boolean().describe('A call that nobody answered is kept as a missed contact.'),
    seconds: z.number().int().min(0).max(86_400).optional().describe('How long was spoken.'),
  })
  .meta({ id: 'EndOfCall' });
export type EndBody = z.infer<typeof endBody>;

export const callParams = z.strictObject({ call });

export const keptCall = z
  .strictObject({
    call: z.string(),
    at: instant,
    answered: z.boolean().nullable().describe('Null while it rings.'),
    contact: z.string().nullable().describe('The missed contact that was kept.'),
  })
  .meta({ id: 'KeptCall' });
export type KeptCall = z.infer<typeof keptCall>;

export const extensionAnswer = z.strictObject({ extension: z.string().nullable() }).meta({ id: 'Extension' });
export const extensionBody = z.strictObject({ extension: extension.nullable().describe('Null: my telephone rings nowhere in this program.') });
export type ExtensionBody = z.infer<typeof extensionBody>;

/** How long a question may be kept open; browsers and proxies are patient for half a minute. */
export const LONGEST_WAIT = 25;
export const waitQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('`next` of the answer before.'),
  wait: z.coerce.number().int().min(0).max(LONGEST_WAIT).describe('Seconds to wait for a call before the answer is an empty one.'),
});
export type WaitQuery = z.infer<typeof waitQuery>;

const caller = z.strictObject({ id: z.string(), name: z.string(), openJobs: z.number().int() });
export const ringingCall = z.strictObject({
  id: z.string(),
  phone: z.string().nullable(),
  at: instant,
  over: z.boolean().describe('It rings no more.'),
  people: z.array(caller).describe('Who has this number, at most five.'),
});
export type RingingCall = z.infer<typeof ringingCall>;
export const myCalls = z.strictObject({ extension: z.string().nullable(), items: z.array(ringingCall), next: z.number().int() }).meta({ id: 'MyCalls' });
export type MyCalls = z.infer<typeof myCalls>;
