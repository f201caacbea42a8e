import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

/** Makes the search keys of some of a customer's receptions again, those after `after`; says with which it ended, or null after the last. */
export async function refreshKeysOf(scope: Scope, db: Db, customerId: string, after: number, count: number): Promise<number | null> {
  const row = await db.one(sql<{ last: number | null }>`with next as materialized (select r.id, r.document_id from as_receptions r
      where r.owner = ${scope.owner} and r.customer_id = ${customerId} and r.id > ${after}::int order by r.id limit ${count}::int),
    refreshed as materialized (select as_refresh_job_keys(array(select j.id from next join as_jobs j on j.reception_id = next.document_id)))
    select (select max(id) from next) as last from refreshed`);
  return row?.last ?? null;
}
