import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { addGauges, type Observed } from './gauges';
import { RequestMetrics } from './request-metrics';

/**
 * What Prometheus reads, on a port of its own: the public port never serves it, so that no proxy can let it out by
 * mistake. One per process.
 */
export class Metrics {
  private readonly registry = new Registry();
  readonly requests = new RequestMetrics(this.registry);
  private server: Server | undefined;
  /** Where it listens; asked for as 0 the system has chosen. */
  port: number | undefined;

  /** Everything besides requests; to be called once, when what it looks at exists. */
  watch(observed: Observed): void {
    collectDefaultMetrics({ register: this.registry });
    addGauges(this.registry, observed);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Listens, or says in words why it can't: an instance that nobody can watch must not look like a watched one. */
  async listen(host: string, port: number): Promise<number> {
    const server = createServer((request, response) => {
      const asked = request.url?.split('?')[0] === '/metrics' && request.method === 'GET';
      if (!asked) return void response.writeHead(404).end();
      this.text().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(`after-sales: metrics can't be served on ${host}:${port} (${error.code}); set METRICS_PORT to a free port`)));
      server.listen(port, host, resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    return this.port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server?.listening) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
