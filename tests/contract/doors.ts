import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { TestApp } from '../support/app';
import type { Finding } from './contract';

// What can be called beside the registry: nothing of ours. Strapi's own doors stand in its own code, and those few
// addresses that no router declares are named here.

/** Strapi's own plugins, whose routers may have doors. */
const STRAPIS: Readonly<Record<string, string>> = {
  'content-manager': 'the panel shows and edits records by it; ours are written by use-cases only',
  'content-type-builder': 'shows types to developers; nothing of ours is changed by it outside development',
  'content-releases': 'of Strapi\'s paid editions; without one it has no doors',
  'review-workflows': 'of Strapi\'s paid editions; without one it has no doors',
  email: 'sends the letters of forgotten passwords',
  upload: 'the media library; closed to anybody without a token',
  i18n: 'languages of content, which ours has none of',
  'users-permissions': "log-ins of agents' people",
};

/** Addresses that Strapi makes without a router. */
const WITHOUT_A_ROUTER: Readonly<Record<string, string>> = {
  '/_health': 'asks whether the process runs, every method',
  '/admin/:path*': 'the built panel',
  '/uploads/(.*)': 'public files of the media library; none of ours lies there',
  '/': 'Strapi\'s first page',
  '/((?!uploads/).+)': 'the public folder, which holds robots.txt',
};

/** Middlewares that stand before a part of Strapi's own doors; they have no methods of their own. */
const MIDDLEWARES: ReadonlySet<string> = new Set(['/content-manager/collection-types/:model', '/content-manager/single-types/:model', '/api([^/]*)', '([^/]*)']);

interface Router {
  type?: string;
  prefix?: string;
  routes: { method: string; path: string; config?: { prefix?: string } }[];
}

/** What these routers declare, as `GET /address`. */
const declaredBy = (routers: Readonly<Record<string, Router>>): string[] =>
  Object.values(routers).flatMap(({ type, prefix = '', routes }) =>
    routes.map(({ method, path, config }) => `${method} ${type === 'content-api' ? '/api' : ''}${config?.prefix ?? prefix}${path}`.replace(/\/$/, '')),
  );

interface Served {
  plugins: Record<string, { routes: Readonly<Record<string, Router>> }>;
  apis: Record<string, object>;
  admin: { routes: Readonly<Record<string, Router>> };
  server: { listRoutes(): { methods: string[]; path: string }[] };
}

const doors = (says: string): Finding => ({ route: 'beside the registry', check: 'doors', says });

/** Every address that this process serves is a row of the registry or one of Strapi's own. */
export function nothingBesideTheRegistry(app: TestApp, rows: readonly Pick<Route, 'method' | 'path'>[], root: string): Finding[] {
  const { plugins, apis, admin, server } = app.strapi as unknown as Served;
  const own = rows.map(({ method, path }) => `${method} ${root}${path}`);
  const strapis = [admin.routes, ...Object.keys(STRAPIS).map((name) => plugins[name]?.routes ?? {})].flatMap(declaredBy);
  const known = new Set([...own, ...strapis]);
  const layers = server.listRoutes();
  const calls = layers.flatMap(({ methods, path }) => (path in WITHOUT_A_ROUTER ? [] : methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`.replace(/\/$/, ''))));
  return [
    ...[...new Set(calls)].filter((call) => !known.has(call)).map((call) => doors(`${call} is served and is no row of the registry: no guard, no limit and no test knows it`)),
    ...layers.filter(({ methods, path }) => methods.length === 0 && !MIDDLEWARES.has(path)).map(({ path }) => doors(`a middleware stands before ${path}`)),
    ...Object.keys(apis).map((name) => doors(`src/api/${name} has doors of its own; what it does belongs into a slice`)),
    ...Object.entries(plugins).filter(([name]) => name !== 'after-sales' && !(name in STRAPIS)).map(([name]) => doors(`the plugin ${name} is installed; say in tests/contract/doors.ts what its doors are for`)),
  ];
}
