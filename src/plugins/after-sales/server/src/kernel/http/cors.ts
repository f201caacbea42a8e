import cors from '@koa/cors';
import type { Context, Middleware } from 'koa';
import { isOurs } from './dispatcher';

/**
 * Lets pages of the configured origins call the API, without cookies. The dispatcher stands ahead of Strapi's own CORS,
 * which would answer every origin unless told otherwise.
 */
export function allowOrigins(origins: readonly string[]): Middleware {
  const answer = cors({
    origin: (ctx: Context) => (origins.includes(ctx.get('origin')) ? ctx.get('origin') : ''),
    allowMethods: 'GET,HEAD,POST,PATCH,DELETE',
    exposeHeaders: 'x-request-id,retry-after,idempotent-replay',
    maxAge: 600,
  });
  return (ctx, next) => (isOurs(ctx.path) ? answer(ctx, next) : next());
}
