import { createHmac, hkdfSync, randomInt, randomUUID } from 'node:crypto';
import { poolDb } from '../db/tx';
import { AppError } from '../http/errors';
import { neighbourhood, oneCaller, type Purse } from '../http/limits';
import type { Kernel } from '../kernel';
import { insertCode, tryCode } from './one-time-codes.store';

const DIGITS = 6;
const TRIES = 5;
const LIVES_MS = 2 * 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Somebody should look when this much of the hour's budget is gone. */
const ALARM_AT = 0.8;

export interface OneTimeCodeRequest {
  /** What it opens, e.g. `tracking`; a code for one thing opens no other. */
  purpose: string;
  /** Who must have it: a phone as E.164. */
  subject: string;
  /** From where it is asked for. */
  address: string;
}

export interface Issued {
  /** Goes to whoever asked; without it the code is worth nothing. */
  requestId: string;
  /** Goes to the subject and to nobody else: into a message, never into an answer or a log. */
  code: string;
  expiresAt: Date;
}

/** What it needs of the kernel. It works outside the caller's transaction: a try that was lost must stay lost. */
type Tools = Pick<Kernel, 'pool' | 'limits' | 'config' | 'clock' | 'log'>;

/**
 * Codes that prove that somebody has a phone: six digits, for two minutes, five tries, used once. This makes and checks
 * them; sending is the business of whoever asks for one.
 *
 * A code is made in the same way whether the subject is known or not, and whoever asks for a slice must do so too: ask for
 * it always, send it only to those who exist, answer with the request id in either case. Then neither the answer nor the
 * time that it takes tells who is a customer.
 */
export class OneTimeCodes {
  private readonly hashKey: Buffer;

  /** `secret` is any of the installation's: the key is derived from it for this use alone. */
  constructor(secret: string) {
    this.hashKey = Buffer.from(hkdfSync('sha256', secret, '', 'after-sales one-time codes', 32));
  }

  /**
   * Makes a code.
   * @throws limits.too-many (429) when this subject, this address, its neighbourhood or everybody has had enough
   */
  async issue(tools: Tools, { purpose, subject, address }: OneTimeCodeRequest): Promise<Issued> {
    await spend(tools, subject, address);
    const requestId = randomUUID();
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const expiresAt = new Date(tools.clock.now().getTime() + LIVES_MS);
    await insertCode(poolDb(tools.pool), { id: requestId, codeHash: this.hash(purpose, subject, requestId, code), expiresAt });
    return { requestId, code, expiresAt };
  }

  /**
   * Uses a code up. A wrong code, purpose or subject costs one of the five tries.
   * @throws one-time-codes.wrong (400) while there are tries left; one-time-codes.gone (400) when it was used, has expired,
   * has been tried too often or never existed
   */
  async verify(tools: Tools, { purpose, subject, requestId, code }: { purpose: string; subject: string; requestId: string; code: string }): Promise<void> {
    if (!UUID.test(requestId)) throw new AppError('one-time-codes.gone');
    const tried = await tryCode(poolDb(tools.pool), { id: requestId, codeHash: this.hash(purpose, subject, requestId, code), tries: TRIES, now: tools.clock.now() });
    if (tried?.accepted) return;
    throw tried && tried.tries < TRIES ? new AppError('one-time-codes.wrong', { params: { left: TRIES - tried.tries } }) : new AppError('one-time-codes.gone');
  }

  private hash(...parts: string[]): Buffer {
    return createHmac('sha256', this.hashKey).update(JSON.stringify(parts)).digest();
  }
}

/** From the narrowest to the widest, so that whoever is refused by one takes nothing from those that all share. */
async function spend({ limits, config, log }: Tools, subject: string, address: string): Promise<void> {
  const { perSubjectInTenMinutes, perSubjectInADay, perAddressInTenMinutes, perNeighbourhoodInAnHour, inAnHour } = config.oneTimeCodes;
  const purse = (name: string, points: number, seconds: number): Purse => ({ name: `one-time-codes ${name}`, points, seconds });
  await limits.spend(purse('subject', perSubjectInTenMinutes, 600), subject);
  await limits.spend(purse('address', perAddressInTenMinutes, 600), oneCaller(address));
  await limits.spend(purse('subject and day', perSubjectInADay, 86_400), subject);
  await limits.spend(purse('neighbourhood', perNeighbourhoodInAnHour, 3_600), neighbourhood(address));
  const all = await limits.spendTelling(purse('all', inAnHour, 3_600), 'all');
  if (all.spent === Math.ceil(inAnHour * ALARM_AT)) log.warn(`one-time codes: ${all.spent} of the ${inAnHour} of this hour are used`);
  if (all.spent === inAnHour + 1) log.warn(`one-time codes: all ${inAnHour} of this hour are used; nobody gets one for ${all.wait} s`);
  if (all.wait > 0) throw new AppError('limits.too-many', { retryAfterSeconds: all.wait });
}
