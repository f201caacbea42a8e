import winston from 'winston';
import { Writable } from 'node:stream';
import type { TestApp } from '../app';

/** What changes without anybody's doing: limits are counted for refused calls too. */
const LIVE = /^as_(limits|log_ins|ended_log_ins|one_time_codes|kept|kept_grants|known_names|marker|migrations)$/;

/** A fingerprint of all tables of the business, the kept answers included: equal before and after means that nothing was left. */
export class Fingerprint {
  private constructor(
    private readonly app: TestApp,
    private readonly text: string,
  ) {}

  static async of(app: TestApp): Promise<Fingerprint> {
    const rows = await app.sql<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and (table_name like 'as\\_%' or table_name like 'up\\_user%') order by 1`);
    const tables = rows.map(({ name }) => name).filter((name) => !LIVE.test(name));
    // Whatever writes a row gives it the number of its transaction: counting and adding these up tells every write that
    // stayed, in a tenth of the time in which the rows themselves could be compared.
    const parts = tables.map((name) => `select '${name}' as name, count(*)::int as rows, coalesce(sum(xmin::text::bigint), 0)::text as sum from "${name}"`);
    return new Fingerprint(app, parts.join(' union all '));
  }

  /** One line per table. */
  async take(): Promise<string[]> {
    const rows = await this.app.sql<{ name: string; rows: number; sum: string }>(this.text);
    return rows.map(({ name, rows: count, sum }) => `${name} ${count} ${sum}`);
  }
}

/** Every line that anything in the process writes at level `error` from now on. */
export function errorLines(app: TestApp): string[] {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  app.strapi.log.add(new winston.transports.Stream({ level: 'error', stream }));
  return lines;
}
