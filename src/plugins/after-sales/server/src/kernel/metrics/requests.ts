import { performance } from 'node:perf_hooks';
import type { Log } from '../kernel';
import { describeError, valuesIn } from '../log/scrub';
import type { Actor } from '../scope';
import type { RequestMetrics } from './request-metrics';

/** What is remembered of one request while it is served, for the log and the metrics: ids and codes. */
export interface Trace {
  readonly requestId: string;
  readonly method: string;
  readonly since: number;
  /** Id of the registry's row; without one the path is nobody's. */
  route?: string;
  /** The row waits for news: how long that takes says nothing about this program. */
  waits?: boolean;
  actor?: Actor;
  /** Why it was refused. */
  code?: string;
  replayed?: boolean;
  /** What the caller sent. Never told: it is what must be taken out of an error's text. */
  sent?: { params: unknown; query: string; body: unknown };
}

/** While PostgreSQL is away every request fails alike: one stack a second tells as much as a thousand. */
const PASSING = new Set(['server.unavailable', 'server.too-slow']);
const TELL_AGAIN_MS = 1_000;

interface Options {
  log: Log;
  metrics?: RequestMetrics;
  /** A line per request. */
  tellEach: boolean;
  /** On a developer's machine errors are told as they are. */
  plainErrors: boolean;
}

/** Watches the requests of the registry's rows from the first look to the answer. */
export class Requests {
  inFlight = 0;

  private readonly lastTold = new Map<string, number>();

  constructor(private readonly options: Options) {}

  begin(requestId: string, method: string): Trace {
    this.inFlight += 1;
    return { requestId, method, since: performance.now() };
  }

  /** Which row of the registry it is. Whoever waits for news isn't being served meanwhile. */
  found(trace: Trace, { id, waits = false }: { id: string; waits?: boolean }): void {
    trace.route = id;
    trace.waits = waits;
    if (waits) this.inFlight -= 1;
  }

  /** To be called exactly once for every `begin`, whatever happened. */
  end(trace: Trace, status: number): void {
    if (!trace.waits) this.inFlight -= 1;
    const ms = performance.now() - trace.since;
    this.options.metrics?.observe(trace, status, ms / 1000);
    if (!this.options.tellEach) return;
    const { requestId, method, route = 'none', actor, code } = trace;
    this.options.log.info(`${method} ${route} ${status} ${Math.ceil(ms)} ms`, { requestId, method, route, status, ms: Math.round(ms * 10) / 10, actor, code });
  }

  /** Something that nobody foresaw: what it is and where, without what it was about. */
  failed(trace: Trace, code: string, error: unknown): void {
    if (PASSING.has(code) && !this.mayTellAgain(code)) return;
    const { requestId, method, route = 'none', actor, sent } = trace;
    const values = valuesIn([sent?.params, [...new URLSearchParams(sent?.query).values()], sent?.body]);
    const told = this.options.plainErrors ? plain(error) : asText(describeError(error, values));
    this.options.log.error(`${method} ${route} ${code} request ${requestId}: ${told}`, { requestId, method, route, code, actor });
  }

  private mayTellAgain(code: string): boolean {
    const now = performance.now();
    if (now - (this.lastTold.get(code) ?? -Infinity) < TELL_AGAIN_MS) return false;
    this.lastTold.set(code, now);
    return true;
  }
}

const plain = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const asText = ({ message, stack }: { message: string; stack?: string }): string => (stack ? `${message}\n${stack}` : message);
