import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Middleware } from 'koa';

/** Without a request for this long, nothing that had already arrived is still unread. */
const QUIET_MS = 150;
const LOOK_EVERY_MS = 20;
/** Koa writes an answer after the last middleware; this is long enough for it to be on its way. */
const FLUSH_MS = 50;

/** Counts requests in flight, ours and Strapi's, so that a stop can wait for them: Strapi itself just cuts them. */
export class InFlight {
  private count = 0;
  private lastEnd = 0;
  private draining = false;

  readonly middleware: Middleware = async (ctx, next) => {
    this.count += 1;
    try {
      await next();
    } finally {
      this.count -= 1;
      this.lastEnd = Date.now();
      // Whoever keeps a connection would send the next request into a process that is about to end. Node writes the
      // header from this, over whatever an error handler has done to the others.
      if (this.draining) ctx.res.shouldKeepAlive = false;
    }
  };

  /**
   * Stops listening and resolves when the last request is answered, or after `patienceMs`. Until then whatever arrives is
   * served, not refused: a proxy that knows nothing yet still sends, and a refusal would reach the customer unless the
   * proxy tries elsewhere. Every answer closes its connection, so that it comes to an end. `announceMs` is for balancers
   * that ask `/ready` and never try elsewhere: for this long new connections are still taken.
   */
  async drain(server: Server, { announceMs, patienceMs }: { announceMs: number; patienceMs: number }): Promise<void> {
    this.draining = true;
    await pause(announceMs);
    // Not http's own close(): it cuts every connection whose next request has arrived but is not read yet.
    if (server.listening) NetServer.prototype.close.call(server);
    const begin = Date.now();
    const busy = (): boolean => this.count > 0 || Date.now() - Math.max(begin, this.lastEnd) < QUIET_MS;
    while (busy() && Date.now() - begin < patienceMs) await pause(LOOK_EVERY_MS);
    server.closeIdleConnections();
    await pause(FLUSH_MS);
  }
}
