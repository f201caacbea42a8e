import { Counter, Histogram, type Registry } from 'prom-client';
import type { Trace } from './requests';

/** From a probe to a report that takes too long. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Observer {
  observe(seconds: number): void;
}

/**
 * Counts requests by the registry's row and never by path: paths hold ids and tracking codes, and whoever tries
 * addresses would fill the memory of this process and of Prometheus. All that is nobody's is one row, `none`.
 */
export class RequestMetrics {
  private readonly seconds: Histogram<'route' | 'status'>;
  private readonly refusals: Counter<'code'>;
  private readonly replays: Counter;
  /** Looking a row up by a text of ours costs a tenth of letting the library sort and join its labels. */
  private readonly rows = new Map<string, Observer>();

  constructor(registry: Registry) {
    const registers = [registry];
    this.seconds = new Histogram({
      name: 'after_sales_request_seconds',
      help: 'Time from the arrival of a request to its answer, by route id (`none`: no such route) and class of status; without those that wait for news',
      labelNames: ['route', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.refusals = new Counter({ name: 'after_sales_refusals_total', help: 'Refused requests by error code', labelNames: ['code'], registers });
    this.replays = new Counter({ name: 'after_sales_idempotent_replays_total', help: 'Writes that were answered from the stored answer of the first one', registers });
  }

  observe({ route = 'none', waits, code, replayed }: Trace, status: number, seconds: number): void {
    if (!waits) this.measure(route, status, seconds);
    if (code) this.refusals.inc({ code });
    if (replayed) this.replays.inc();
  }

  private measure(route: string, status: number, seconds: number): void {
    const key = `${route} ${Math.floor(status / 100)}`;
    let row = this.rows.get(key);
    if (!row) {
      row = this.seconds.labels({ route, status: `${Math.floor(status / 100)}xx` });
      this.rows.set(key, row);
    }
    row.observe(seconds);
  }
}
