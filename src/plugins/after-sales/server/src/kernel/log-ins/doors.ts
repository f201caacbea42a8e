import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** How a door may be tried: by passwords, by asking for mails, by secrets that were sent, or by renewing tokens. */
export type Attempt = 'password' | 'mail' | 'secret' | 'renewal';

/** One of Strapi's own routes at which somebody who isn't in yet asks to be let in. */
export interface Door {
  /** Whose door: it never counts for the other's. */
  of: 'agents' | 'staff';
  attempt: Attempt;
  /** Field of the body that says who wants in; where there is none, only the address counts. */
  identifier?: string;
}

type Doors = Record<string, Omit<Door, 'of'>>;

const AGENTS: Doors = {
  'POST /auth/local': { attempt: 'password', identifier: 'identifier' },
  'POST /auth/local/register': { attempt: 'mail', identifier: 'email' },
  'POST /auth/forgot-password': { attempt: 'mail', identifier: 'email' },
  'POST /auth/send-email-confirmation': { attempt: 'mail', identifier: 'email' },
  'POST /auth/reset-password': { attempt: 'secret' },
  'GET /auth/email-confirmation': { attempt: 'secret' },
  'POST /auth/change-password': { attempt: 'password' },
  'POST /auth/refresh': { attempt: 'renewal' },
};

const STAFF: Doors = {
  'POST /login': { attempt: 'password', identifier: 'email' },
  'POST /forgot-password': { attempt: 'mail', identifier: 'email' },
  'POST /reset-password': { attempt: 'secret' },
  'POST /register': { attempt: 'secret' },
  'POST /register-admin': { attempt: 'secret' },
  'GET /registration-info': { attempt: 'secret' },
  'POST /access-token': { attempt: 'renewal' },
};

/** Strapi's own limits count in the memory of one process; by address alone, or by name alone. */
const STRAPIS_LIMITS = new Set<unknown>(['plugin::users-permissions.rateLimit', 'admin::rateLimit', 'plugin::email.rateLimit']);

type Middleware = (ctx: Context, next: Next) => Promise<void>;
type Keeper = (door: Door) => Middleware;

/** Of whichever Strapi of this process: its routes outlive it. */
const keepers = new WeakSet<object>();
const isKeeper = (middleware: unknown): boolean => typeof middleware === 'function' && keepers.has(middleware);

interface StrapiRoute {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
interface Router {
  routes: StrapiRoute[];
}
type Routers = Record<string, Router | (((tools: { strapi: Core.Strapi }) => Router) & Partial<Router>)>;

/**
 * Puts a keeper in front of each door, in the place of Strapi's own limits. It stands on the route itself: whatever
 * spelling of the path Strapi's router takes for the route comes by it, and the body has been read.
 */
export function keepDoors(strapi: Core.Strapi, keeper: Keeper): void {
  const users = strapi.plugin('users-permissions') as unknown as { routes: Routers };
  const admin = (strapi as unknown as { admin: { routes: Routers } }).admin;
  const missing = [...keepRouters(users.routes, strapi, keeper, AGENTS, 'agents'), ...keepRouters(admin.routes, strapi, keeper, STAFF, 'staff')];
  // A door that was renamed by another release of Strapi would stand open without a word.
  if (missing.length > 0) throw new Error(`after-sales doesn't know this release of Strapi: it has no route ${missing.join(', ')}`);
}

function keepRouters(routers: Routers, strapi: Core.Strapi, keeper: Keeper, doors: Doors, of: Door['of']): string[] {
  const missing = new Set(Object.keys(doors));
  for (const [name, given] of Object.entries(routers)) {
    // A maker of routes that shows them shows the ones that it will make; another is called now instead of later.
    if (typeof given === 'function' && !given.routes) routers[name] = given({ strapi });
    for (const route of (routers[name] as Router).routes) {
      const door = doors[`${route.method} ${route.path}`];
      if (!door) continue;
      missing.delete(`${route.method} ${route.path}`);
      const others = (route.config?.middlewares ?? []).filter((middleware) => !STRAPIS_LIMITS.has(middleware) && !isKeeper(middleware));
      const mine = keeper({ ...door, of });
      keepers.add(mine);
      route.config = { ...route.config, middlewares: [mine, ...others] };
    }
  }
  return [...missing];
}
