import type { Context, Next } from 'koa';
import { isReasonable } from '../http/body';
import { AppError, toAppError } from '../http/errors';
import { oneCaller, type Limits, type Purse } from '../http/limits';
import { preferredLanguage, text } from '../http/texts';
import type { Kernel } from '../kernel';
import type { Attempt, Door } from './doors';

/** Strapi keeps it in a column of 255 characters and answers a longer one with a fault of its own. */
const LONGEST_DEVICE = 200;
/** A crowd behind one router waits for those of it who are just being let in, not for the end of the window. */
const LONGEST_WAIT_FOR_OTHERS_SECONDS = 60;
const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 3_600;
const KNOWN_FOR_SECONDS = 90 * 24 * HOUR_SECONDS;

/** What an attempt at a door is counted against. */
interface Purses {
  /** This name from this address: the first to be empty. */
  pair: Purse;
  /** This name from anywhere, against many addresses. */
  name: Purse;
  /** This address with any name, against many names. */
  address: Purse;
  /** Who got in with this name from this address: the two wide purses are not for them. */
  known: Purse;
}

type Figures = Kernel['config']['http']['limits'];

const figuresOf: Record<Attempt, (figures: Figures) => { pair: [number, number]; name: [number, number]; address: [number, number] }> = {
  password: ({ logIns }) => ({ pair: [logIns.perPair, 5 * 60], name: [logIns.perName, QUARTER_SECONDS], address: [logIns.perAddress, QUARTER_SECONDS] }),
  mail: ({ mails }) => ({ pair: [mails.perName, HOUR_SECONDS], name: [mails.perName, HOUR_SECONDS], address: [mails.perAddress, HOUR_SECONDS] }),
  secret: ({ secrets }) => ({ pair: [secrets.perAddress, QUARTER_SECONDS], name: [secrets.perAddress, QUARTER_SECONDS], address: [secrets.perAddress, QUARTER_SECONDS] }),
  renewal: ({ renewals }) => ({ pair: [renewals.perAddress, QUARTER_SECONDS], name: [renewals.perAddress, QUARTER_SECONDS], address: [renewals.perAddress, QUARTER_SECONDS] }),
};

function pursesOf(door: Door, figures: Figures): Purses {
  const told = figuresOf[door.attempt](figures);
  const purse = (what: 'pair' | 'name' | 'address'): Purse => ({ name: `door ${door.of} ${door.attempt} ${what}`, points: told[what][0], seconds: told[what][1] });
  return { pair: purse('pair'), name: purse('name'), address: purse('address'), known: { name: `door ${door.of} known`, points: 1, seconds: KNOWN_FOR_SECONDS } };
}

/** Written in any way that could mean the same person to Strapi. */
const foldName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** As Strapi has read it. */
const bodyOf = (ctx: Context): Record<string, unknown> => {
  const { body } = ctx.request as { body?: unknown };
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
};

interface Caller {
  address: string;
  name: string | undefined;
  pair: string;
}

function callerOf(ctx: Context, door: Door): Caller {
  const address = oneCaller(ctx.ip);
  const given = door.identifier ? bodyOf(ctx)[door.identifier] : (ctx.state as { user?: { id?: number } }).user?.id;
  // What is neither is no name of anybody: Strapi refuses it, and only the address counts.
  const name = typeof given === 'string' || typeof given === 'number' ? foldName(String(given)) : undefined;
  return { address, name, pair: `${address} ${name ?? ''}` };
}

/**
 * Takes the points before the attempt, so that a thousand attempts at once are no more than one after the other, and
 * tells which purses must get theirs back when it succeeds.
 */
async function take(limits: Limits, purses: Purses, caller: Caller): Promise<[Purse, string][]> {
  const { address, name, pair } = caller;
  if (name !== undefined) {
    await limits.spend(purses.pair, pair);
    if (await limits.remembers(purses.known, pair)) return [];
  }
  const wide: [Purse, string][] = [[purses.address, address], ...(name === undefined ? [] : [[purses.name, name] as [Purse, string]])];
  for (const [purse, who] of wide) {
    const wait = await limits.trySpend(purse, who);
    if (wait > 0) throw new AppError('limits.too-many', { retryAfterSeconds: Math.min(wait, LONGEST_WAIT_FOR_OTHERS_SECONDS) });
  }
  return wide;
}

/** Whoever succeeds has cost nothing, and is known here from now on. A mail that was asked for is no success. */
async function settle(limits: Limits, door: Door, purses: Purses, { name, pair }: Caller, taken: [Purse, string][]): Promise<void> {
  if (door.attempt === 'mail') return;
  for (const [purse, who] of taken) await limits.giveBack(purse, who);
  if (name === undefined) return;
  await limits.refill(purses.pair, pair);
  await limits.remember(purses.known, pair);
}

const isDevice = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.length <= LONGEST_DEVICE);

/**
 * What Strapi would pass to PostgreSQL, which can't take it, or quote in a refusal until the stack is full: thousands of
 * brackets inside each other. Both would be answered with a fault of the server's own.
 */
function refuseUnstorable(ctx: Context): void {
  // A picture or a form of several parts is not read at all, and Strapi's controllers take the nothing apart: 500.
  const request = ctx.request as { body?: unknown };
  if (typeof request.body !== 'object' || request.body === null) request.body = {};
  const body = bodyOf(ctx);
  const wrong = Object.keys(body).find((field) => !isReasonable(body[field]) || (field === 'deviceId' && !isDevice(body[field])));
  if (wrong !== undefined) throw new AppError('input.invalid', { fields: [{ path: wrong.slice(0, 100).replaceAll('\0', ''), code: 'input.format' }] });
}

/** Our refusal, readable for those who know only Strapi's: its panel, its clients. */
function refuse(kernel: Kernel, ctx: Context, error: unknown): void {
  const { code, details } = toAppError(error, kernel.errors, {});
  const language = preferredLanguage(ctx.get('accept-language'), kernel.config.company.language);
  const status = kernel.errors[code]?.status ?? 500;
  if (status >= 500 && !(error instanceof AppError)) kernel.log.error(`the limits of a log-in: ${error instanceof Error ? error.message : 'unknown'}`);
  const message = text(language, `error.${code}`, details.params);
  const fields = details.fields?.map((field) => ({ path: field.path, code: field.code, message: text(language, `error.${field.code}`, field.params) }));
  if (details.retryAfterSeconds) ctx.set('retry-after', String(details.retryAfterSeconds));
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: status === 429 ? 'RateLimitError' : 'ApplicationError', code, message, details: {}, ...(fields && { fields }) } };
}

/**
 * Who may try at a door of Strapi's, counted in PostgreSQL and so over all instances: few wrong tries with one name from
 * one address, more with one name from everywhere or with many names from one address. Thirty people behind one router
 * get in because success costs nothing; somebody who is being attacked gets in from where they have been before.
 */
export function doorKeeper(kernel: () => Kernel, door: Door): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    const { limits, config } = kernel();
    const caller = callerOf(ctx, door);
    const purses = pursesOf(door, config.http.limits);
    let taken: [Purse, string][];
    try {
      refuseUnstorable(ctx);
      taken = await take(limits, purses, caller);
    } catch (error) {
      return refuse(kernel(), ctx, error);
    }
    await next();
    // Whoever is in stays in, whatever becomes of the counting.
    if (ctx.status < 400) await settle(limits, door, purses, caller, taken).catch(() => undefined);
  };
}
