import type { z } from 'zod';
import type { Db, Tx } from '../db/tx';
import type { Kernel } from '../kernel';
import type { Scope } from '../scope';
import type { Language } from './texts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Who may call a route: a permission of the same name as the route decides for staff and systems. */
export type Caller = 'public' | 'staff' | 'system' | 'agent';

export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  params: Params;
  query: Query;
  body: Body;
  scope: Scope;
  now: Date;
  language: Language;
  kernel: Kernel;
}

export interface Reply<Answer = unknown> {
  status?: number;
  body: Answer;
  /** Instead of JSON: private bytes, always handed out as a download. */
  file?: { bytes: Buffer; type: string; name: string };
  page?: Page;
}

/** Public bytes that the browser shows: the pages of the API's own description. */
export interface Page {
  bytes: Buffer;
  gzip: Buffer;
  type: string;
  headers: Readonly<Record<string, string>>;
}

/** The body of a route that takes bytes instead of JSON. */
export interface Upload {
  type: string;
  bytes: Buffer;
}

/** At most `points` calls per `seconds` from one address; counted in PostgreSQL, so over all instances. */
export interface Limit {
  points: (kernel: Kernel) => number;
  seconds: number;
}

interface RouteBase<Params, Query, Body, Answer> {
  /** `<slice>.<action>`; also the name of the permission. */
  id: string;
  path: `/${string}`;
  /** What it does, in one sentence for the API's reader. */
  summary: string;
  who: readonly Caller[];
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  answer: z.ZodType<Answer>;
  status?: number;
  /** Codes that this route adds to those that every route can answer. */
  errors?: readonly string[];
  limit?: Limit;
  /** The route takes bytes of these types instead of JSON; its call's body is an `Upload`. */
  upload?: { types: readonly string[]; limitBytes: number };
  /** True for probes, which must answer when the database doesn't. */
  withoutDatabase?: boolean;
  /** The most round trips to the database that one call takes, beside the counting of its limit; held to by the tests. */
  roundTrips: number;
  /** The route answers with bytes of one of these types instead of JSON. */
  fileTypes?: readonly string[];
}

export interface ReadRoute<Params = unknown, Query = unknown, Answer = unknown> extends RouteBase<Params, Query, never, Answer> {
  method: 'GET';
  /**
   * The answer may come much later than the question, because it waits for news. Who asked is looked at once more before
   * anything is answered, and the time is nobody's slowness: it isn't measured.
   */
  waits?: boolean;
  handle(call: Call<Params, Query, never>, db: Db): Promise<Reply<Answer>>;
}

export interface WriteRoute<Params = unknown, Query = unknown, Body = unknown, Answer = unknown> extends RouteBase<Params, Query, Body, Answer> {
  method: Exclude<Method, 'GET'>;
  /** Names that two calls must not work on at once (a phone, a serial); locked together with BEGIN, before the first look. */
  locks?(call: Call<Params, Query, Body>): readonly string[];
  handle(call: Call<Params, Query, Body>, tx: Tx): Promise<Reply<Answer>>;
}

export type Route = ReadRoute | WriteRoute;

/** A row that reads: no transaction, no effect. */
export const readRoute = <P, Q, A>(row: Omit<ReadRoute<P, Q, A>, 'method'>): Route => ({ ...row, method: 'GET' }) as unknown as Route;

/** A row that writes: it runs inside one transaction, once per idempotency key. */
export const writeRoute = <P, Q, B, A>(row: WriteRoute<P, Q, B, A>): Route => row as unknown as Route;

interface Entry {
  route: Route;
  segments: string[];
}

export class Registry {
  readonly routes: readonly Route[];
  private readonly entries: Entry[];

  constructor(routes: readonly Route[]) {
    const seen = new Set<string>();
    for (const route of routes) {
      for (const key of [route.id, `${route.method} ${route.path}`]) {
        if (seen.has(key)) throw new Error(`two routes are called ${key}`);
        seen.add(key);
      }
    }
    this.routes = routes;
    // Literal segments win over parameters: `/receptions/search` before `/receptions/:id`.
    this.entries = routes
      .map((route) => ({ route, segments: route.path.slice(1).split('/') }))
      .sort((a, b) => a.route.path.split(':').length - b.route.path.split(':').length);
  }

  /** The row for a path, its parameters, and whether the path exists under another method. HEAD asks for a GET without its body. */
  find(method: string, path: string): { route?: Route; params: Record<string, string>; otherMethods: string[] } {
    const asked = path.split('/').filter(Boolean);
    const otherMethods: string[] = [];
    const wanted = method === 'HEAD' ? 'GET' : method;
    for (const { route, segments } of this.entries) {
      const params = matchSegments(segments, asked);
      if (!params) continue;
      if (route.method === wanted) return { route, params, otherMethods };
      otherMethods.push(...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
    }
    return { params: {}, otherMethods };
  }
}

function matchSegments(segments: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (segments.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const value = asked[i]!;
    if (segment.startsWith(':')) {
      try {
        params[segment.slice(1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (segment !== value) return null;
  }
  return params;
}
