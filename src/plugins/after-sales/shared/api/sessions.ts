import { z } from 'zod';

/** One log-in on one device, from the password until it ends; renewing its tokens leaves it the same. */
export const sessionLine = z
  .strictObject({
    id: z.string(),
    device: z.string().nullable().describe('What the device called itself at the log-in (`deviceId`); the panel of staff says nothing.'),
    program: z.string().nullable().describe('Browser and system, as far as the browser tells.'),
    begunAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().describe('When its tokens were last renewed, which a device in use does every few minutes.'),
    current: z.boolean().describe('Whether this very request came with it.'),
  })
  .meta({ id: 'Session' });
export type SessionLine = z.infer<typeof sessionLine>;
export const sessionList = z.strictObject({ items: z.array(sessionLine) }).meta({ id: 'SessionList' });
export const endedSessions = z.strictObject({ ended: z.number().int().describe('How many log-ins are over now.') }).meta({ id: 'EndedSessions' });

const session = z.string().regex(/^\d{1,16}$/);
const userId = z.coerce.number().int().min(1).max(2_147_483_647);
export const ownSessionParams = z.strictObject({ id: session });
export const personParams = z.strictObject({ id: userId });
export const personSessionParams = z.strictObject({ id: userId, session });
