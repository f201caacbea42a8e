import { createHash, randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';

import { runOnce } from '../idempotency';
import { poolDb, withTx } from '../db/tx';
import type { Kernel } from '../kernel';
import type { Scope } from '../scope';
import { readJson, readUpload } from './body';
import { AppError, toAppError } from './errors';
import type { Call, Reply, Route, Upload, WriteRoute } from './registry';
import { preferredLanguage, text, type Language } from './texts';
import { parseInput } from './validation';

export const API_ROOT = '/api/after-sales';

const KEY_FORMAT = /^[\x21-\x7e]{8,200}$/;
const REQUEST_ID_FORMAT = /^[\w.:-]{8,80}$/;

interface Asked {
  requestId: string;
  language: Language;
}

/**
 * The one way in. Mounted ahead of Strapi's own middlewares, it serves every row of the registry and does for all of
 * them, in this order: request id, limit, guard, schema, scope, transaction and idempotency, errors. There is no second
 * path: the Strapi routes that exist for roles and tokens to grant lead here too.
 */
export function createDispatcher(kernel: Kernel): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== API_ROOT && !ctx.path.startsWith(`${API_ROOT}/`)) return next();
    await dispatch(kernel, ctx);
  };
}

export async function dispatch(kernel: Kernel, ctx: Context): Promise<void> {
  const given = ctx.get('x-request-id');
  const asked: Asked = {
    requestId: REQUEST_ID_FORMAT.test(given) ? given : randomUUID(),
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
    const reply = await serve(kernel, ctx, route, params, asked);
    if (reply.file) sendFile(ctx, reply.file);
    else ctx.body = reply.body;
    ctx.status = reply.status ?? route.status ?? (ctx.body === undefined ? 204 : 200);
  } catch (error) {
    answerError(kernel, ctx, error, asked);
  }
}

async function serve(kernel: Kernel, ctx: Context, route: Route, rawParams: Record<string, string>, asked: Asked): Promise<Reply> {
  if (kernel.stopping && !route.withoutDatabase) throw new AppError('server.stopping', { retryAfterSeconds: 2 });
  await kernel.limits.take(kernel, route, ctx.ip);
  const admitted = await kernel.guard.admit(route, ctx.get('authorization') || undefined);
  const scope: Scope = { owner: kernel.config.company.owner, requestId: asked.requestId, ...admitted };
  const { http } = kernel.config;
  const limit = admitted.actor.kind === 'public' ? http.publicBodyLimitBytes : http.bodyLimitBytes;
  const body = route.upload ? await readUpload(ctx.req, route.upload) : route.body ? await readJson(ctx.req, limit) : undefined;
  const call: Call = {
    params: route.params ? parseInput(route.params, storable(rawParams), 'params') : {},
    query: route.query ? parseInput(route.query, readQuery(ctx), 'query') : {},
    body: route.body ? parseInput<unknown>(route.body, body, 'body') : body,
    scope,
    now: kernel.clock.now(),
    language: asked.language,
    kernel,
  };
  const reply = route.method === 'GET' ? await route.handle(call as Call<unknown, unknown, never>, poolDb(kernel.pool)) : await write(kernel, ctx, route, call);
  return { ...reply, body: checkAnswer(kernel, route, reply.body) };
}

async function write(kernel: Kernel, ctx: Context, route: WriteRoute, call: Call): Promise<Reply> {
  const key = ctx.get('idempotency-key');
  if (!key && route.method !== 'POST') {
    return withTx(kernel.pool, (tx) => route.handle(call, tx), kernel.composition.retryOn);
  }
  if (!KEY_FORMAT.test(key)) throw new AppError('idempotency.key-required');
  const once = { scope: call.scope, route: route.id, key, body: { params: call.params, query: call.query, body: comparable(route, call.body) }, locks: route.locks?.(call) };
  const outcome = await runOnce(kernel.pool, once, kernel.composition.retryOn, async (tx) => {
    const reply = await route.handle(call, tx);
    return { ...reply, status: reply.status ?? route.status ?? 200 };
  });
  if (outcome.replayed) ctx.set('idempotent-replay', 'true');
  if (kernel.debug) ctx.set('x-round-trips', String(outcome.roundTrips));
  return { status: outcome.status, body: outcome.body };
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

/** A query as a flat object; a parameter given twice is refused by the schema as not being text. */
function readQuery(ctx: Context): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(ctx.querystring)) query[key] = key in query ? [query[key], value] : value;
  return storable(query);
}

/** PostgreSQL can't store NUL and half characters; refused here so that no query ever meets them. */
function storable<T extends Record<string, unknown>>(values: T): T {
  for (const [key, value] of Object.entries(values)) {
    if (`${key}${String(value)}`.includes('\0') || !`${key}${String(value)}`.isWellFormed()) {
      throw new AppError('input.invalid', { fields: [{ path: key.slice(0, 100).replaceAll('\0', ''), code: 'input.format' }] });
    }
  }
  return values;
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

function answerError(kernel: Kernel, ctx: Context, error: unknown, { requestId, language }: Asked): void {
  const catalogue = kernel.errors;
  const { code, details } = toAppError(error, catalogue, kernel.composition.constraints);
  const status = catalogue[code]?.status ?? 500;
  // What was refused on purpose (not ready yet, stopping) is no fault of the program.
  if (status >= 500 && !(error instanceof AppError)) kernel.log.error(`${ctx.method} ${ctx.path} ${code} request ${requestId}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
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

