import { createHash, randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import { runOnce } from '../idempotency';
import { countedTx, countingDb, poolDb } from '../db/tx';
import type { Kernel } from '../kernel';
import type { Trace } from '../metrics';
import type { Scope } from '../scope';
import { readJson, readUpload } from './body';
import { AppError, toAppError } from './errors';
import type { Call, Page, ReadRoute, Reply, Route, Upload, WriteRoute } from './registry';
import { preferredLanguage, text, type Language } from './texts';
import { parseInput, storable } from './validation';

export const API_ROOT = '/api/after-sales';

/** Whether a path is this API's; an app's own `/api/after-sales-news` is not. */
export const isOurs = (path: string): boolean => path === API_ROOT || path.startsWith(`${API_ROOT}/`);

const KEY_FORMAT = /^[\x21-\x7e]{8,200}$/;
const REQUEST_ID_FORMAT = /^[\w.:-]{8,80}$/;

/** A row without a schema takes nothing, and refuses whatever is sent: a field that is ignored looks as if it worked. */
const NOTHING = z.strictObject({}).prefault({});

interface Asked {
  requestId: string;
  trace: Trace;
  language: Language;
}

/**
 * The one way in. Mounted ahead of Strapi's own middlewares, it serves every row of the registry and does for all of
 * them, in this order: request id, limit, guard, schema, scope, transaction and idempotency, errors. There is no second
 * path: the Strapi routes that exist for roles and tokens to grant lead here too.
 */
export function createDispatcher(kernel: Kernel): Middleware {
  return async (ctx, next) => {
    if (!isOurs(ctx.path)) return next();
    await dispatch(kernel, ctx);
  };
}

export async function dispatch(kernel: Kernel, ctx: Context): Promise<void> {
  const given = ctx.get('x-request-id');
  const requestId = REQUEST_ID_FORMAT.test(given) ? given : randomUUID();
  const asked: Asked = {
    requestId,
    trace: kernel.requests.begin(requestId, ctx.method),
    language: preferredLanguage(ctx.get('accept-language'), kernel.config.company.language),
  };
  ctx.set('x-request-id', asked.requestId);
  ctx.set('cache-control', 'no-store');
  ctx.set('x-content-type-options', 'nosniff');
  try {
    const { route, params, otherMethods } = kernel.registry.find(ctx.method, ctx.path.slice(API_ROOT.length));
    if (!route) {
      if (otherMethods.length > 0) ctx.set('allow', otherMethods.join(', '));
      throw new AppError(otherMethods.length > 0 ? 'route.method' : 'route.not-found');
    }
    kernel.requests.found(asked.trace, route);
    const reply = await serve(kernel, ctx, route, params, asked);
    if (reply.file) sendFile(ctx, reply.file);
    else if (reply.page) sendPage(ctx, reply.page);
    else ctx.body = reply.body;
    ctx.status = reply.status ?? route.status ?? (ctx.body === undefined ? 204 : 200);
  } catch (error) {
    answerError(kernel, ctx, error, asked);
  } finally {
    kernel.requests.end(asked.trace, ctx.status);
  }
}

async function serve(kernel: Kernel, ctx: Context, route: Route, rawParams: Record<string, string>, asked: Asked): Promise<Reply> {
  if (kernel.drained && !route.withoutDatabase) throw new AppError('server.stopping', { retryAfterSeconds: 2 });
  await kernel.limits.take(kernel, route, ctx.ip);
  const admitted = await kernel.guard.admit(route, ctx.get('authorization') || undefined);
  asked.trace.actor = admitted.actor;
  const { requests } = kernel.config.http.limits;
  kernel.limits.countCall(admitted.actor, admitted.actor.kind === 'system' ? requests.perSystem : requests.perPerson);
  const scope: Scope = { owner: kernel.config.company.owner, requestId: asked.requestId, ...admitted };
  const { http } = kernel.config;
  const limit = admitted.actor.kind === 'public' ? http.publicBodyLimitBytes : http.bodyLimitBytes;
  const body = route.upload ? await readUpload(ctx.req, route.upload) : route.method === 'GET' ? undefined : await readJson(ctx.req, limit);
  asked.trace.sent = { params: rawParams, query: ctx.querystring, body };
  const call: Call = {
    params: route.params ? parseInput(route.params, storable(rawParams, 'params'), 'params') : {},
    query: parseInput<unknown>(route.query ?? NOTHING, readQuery(ctx), 'query'),
    body: route.upload || route.method === 'GET' ? body : parseInput<unknown>(route.body ?? NOTHING, body, 'body'),
    scope,
    now: kernel.clock.now(),
    language: asked.language,
    kernel,
  };
  const { roundTrips, ...reply } = route.method === 'GET' ? await read(kernel, ctx, route, call as Call<unknown, unknown, never>) : await write(kernel, ctx, route, call, asked);
  if (kernel.debug) ctx.set('x-round-trips', String(roundTrips));
  return { ...reply, body: checkAnswer(kernel, route, reply.body) };
}

type Counted = Reply & { roundTrips: number };

async function read(kernel: Kernel, ctx: Context, route: ReadRoute, call: Call<unknown, unknown, never>): Promise<Counted> {
  // Whoever wants only the head of an answer needn't wait for what would stand in its body.
  if (route.waits && ctx.method === 'HEAD') return { status: route.status ?? 200, body: undefined, roundTrips: 0 };
  const db = countingDb(poolDb(kernel.pool));
  const reply = await route.handle(call, db);
  // While the question was open the log-in may have been ended, or the right taken away.
  if (route.waits) await kernel.guard.admit(route, ctx.get('authorization') || undefined);
  return { ...reply, roundTrips: db.roundTrips };
}

async function write(kernel: Kernel, ctx: Context, route: WriteRoute, call: Call, asked: Asked): Promise<Counted> {
  const key = ctx.get('idempotency-key');
  if (!key && route.method !== 'POST') {
    const { result, roundTrips } = await countedTx(kernel.pool, (tx) => route.handle(call, tx), kernel.composition.retryOn);
    return { ...result, roundTrips };
  }
  if (!KEY_FORMAT.test(key)) throw new AppError('idempotency.key-required');
  const once = { scope: call.scope, route: route.id, key, body: { params: call.params, query: call.query, body: comparable(route, call.body) }, locks: route.locks?.(call) };
  const outcome = await runOnce(kernel.pool, once, kernel.composition.retryOn, async (tx) => {
    const reply = await route.handle(call, tx);
    return { ...reply, status: reply.status ?? route.status ?? 200 };
  });
  if (outcome.replayed) ctx.set('idempotent-replay', 'true');
  asked.trace.replayed = outcome.replayed;
  return { status: outcome.status, body: outcome.body, roundTrips: outcome.roundTrips };
}

/** What makes two bodies the same: JSON itself, of bytes their digest. */
const comparable = (route: Route, body: unknown): unknown => (route.upload ? createHash('sha256').update((body as Upload).bytes).digest('hex') : body);

/** Private bytes never open in the browser by themselves and can't run anything if they do. */
function sendFile(ctx: Context, { bytes, type, name }: { bytes: Buffer; type: string; name: string }): void {
  ctx.set('content-disposition', `attachment; filename="${name}"`);
  ctx.set('content-security-policy', 'sandbox');
  ctx.type = type;
  ctx.body = bytes;
}

function sendPage(ctx: Context, { bytes, gzip, type, headers }: Page): void {
  const packed = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
  ctx.set({ ...headers, vary: 'accept-encoding', ...(packed && { 'content-encoding': 'gzip' }) });
  ctx.type = type;
  ctx.body = packed ? gzip : bytes;
}

/** A query as a flat object; a parameter given twice is refused by the schema as not being text. */
function readQuery(ctx: Context): Record<string, unknown> {
  // Without a prototype, so that `constructor` is not there before anybody gave it, and `__proto__` is a name like others.
  const query = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of new URLSearchParams(ctx.querystring)) {
    const before = query[key];
    // All of them side by side: inside each other, thousands of the same name break whatever walks through them.
    if (Array.isArray(before)) before.push(value);
    else query[key] = before === undefined ? value : [before, value];
  }
  return storable(query, 'query');
}

/**
 * Outside production every answer is held against its schema, unknown fields included, so that a document that slips
 * out of a controller fails a test and not a customer.
 */
function checkAnswer(kernel: Kernel, route: Route, body: unknown): unknown {
  if (!kernel.debug || body === undefined) return body;
  const parsed = route.answer.safeParse(JSON.parse(JSON.stringify(body)));
  if (!parsed.success) throw new Error(`the answer of ${route.id} isn't what the registry promises: ${parsed.error.message}`);
  return body;
}

function answerError(kernel: Kernel, ctx: Context, error: unknown, { requestId, language, trace }: Asked): void {
  const catalogue = kernel.errors;
  const { code, details } = toAppError(error, catalogue, kernel.composition.constraints);
  const status = catalogue[code]?.status ?? 500;
  // What was refused on purpose (not ready yet, stopping) is no fault of the program.
  if (status >= 500 && !(error instanceof AppError)) kernel.requests.failed(trace, code, error);
  trace.code = code;
  if (details.retryAfterSeconds) ctx.set('retry-after', String(details.retryAfterSeconds));
  if (status === 401) ctx.set('www-authenticate', 'Bearer');
  ctx.status = status;
  ctx.body = {
    error: {
      code,
      message: text(language, `error.${code}`, details.params),
      ...(details.fields && {
        fields: details.fields.map((field) => ({ path: field.path, code: field.code, message: text(language, `error.${field.code}`, field.params) })),
      }),
      ...details.data,
      requestId,
    },
  };
}

