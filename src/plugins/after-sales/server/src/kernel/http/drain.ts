import type { Server } from 'node:http';
import type { Middleware } from 'koa';

/** Counts requests in flight, ours and Strapi's, so that a stop can wait for them: Strapi itself just cuts them. */
export class InFlight {
  private count = 0;
  private idle: (() => void) | undefined;

  readonly middleware: Middleware = async (_ctx, next) => {
    this.count += 1;
    try {
      await next();
    } finally {
      this.count -= 1;
      // Koa writes the answer after this; the next turn of the loop is late enough for it to be on its way.
      if (this.count === 0) setImmediate(() => this.count === 0 && this.idle?.());
    }
  };

  /** Stops listening and resolves when the last request is answered, or after `patienceMs`. */
  async drain(server: Server, patienceMs: number): Promise<void> {
    if (server.listening) server.close();
    server.closeIdleConnections();
    if (this.count > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        this.idle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
