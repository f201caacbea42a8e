import type { Pool } from 'pg';
import { GROUP_NOT_STATED, SOURCE } from './map-row';

export interface Totals {
  rows: number;
  category: Record<string, number>;
  brand: Record<string, number>;
  /** Gregorian year of the day of the event. */
  year: Record<string, number>;
  country: Record<string, number>;
  /** Repair group. */
  agent: Record<string, number>;
  /** `done/fixed`, `done/follow-up`, `done/no-result`, `not-possible`. */
  state: Record<string, number>;
  /** Why it was not possible. */
  reason: Record<string, number>;
}

/**
 * Counts what is in the database for these rows of the source, by the words that the file used (not by our codings,
 * which join spellings), so that anybody can count the file and compare.
 */
export async function countImported(pool: Pool, owner: string, timeZone: string, ids: readonly string[]): Promise<Totals> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('create temporary table replayed (source_ref text primary key) on commit drop');
    await client.query('insert into replayed select unnest($1::text[])', [ids.map((id) => `${SOURCE}/${id}`)]);
    await client.query('analyze replayed');
    const count = async (expression: string, condition = 'true'): Promise<Record<string, number>> => {
      const { rows } = await client.query<{ name: string; rows: string }>(
        `select ${expression} as name, count(*) as rows from replayed
           join as_receptions r on r.owner = $1 and r.source_ref = replayed.source_ref
           join as_jobs j on j.reception_id = r.document_id
           join as_devices d on d.document_id = j.device_id
         where $2::text is not null and ${condition} group by 1 order by 2 desc, 1`,
        [owner, timeZone],
      );
      return Object.fromEntries(rows.map(({ name, rows: n }) => [name, Number(n)]));
    };
    const totals = {
      category: await count('d.category_told'),
      brand: await count('d.brand_told'),
      year: await count('extract(year from r.opened_at at time zone $2)::text'),
      country: await count(`coalesce(r.country_code, '')`),
      agent: await count(`(select coalesce(nullif(a.name, '${GROUP_NOT_STATED}'), '') from as_agents a where a.document_id = j.agent_id)`),
      state: await count(`j.stage || coalesce('/' || j.result, '')`),
      reason: await count('j.reason_code', `j.stage = 'not-possible'`),
    };
    return { rows: Object.values(totals.category).reduce((sum, n) => sum + n, 0), ...totals };
  } finally {
    await client.query('rollback');
    client.release();
  }
}
