import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

/** What many jobs may have in their search keys; the triggers of search.sql.ts name it so. */
export interface Renamed {
  list: string;
  id: string;
}

/** Makes the keys of one stretch of jobs again, those that have what was renamed; says where the next stretch begins. */
export async function refreshStretch(scope: Scope, db: Db, { list, id }: Renamed, after: number, length: number): Promise<number | null> {
  const row = await db.one(sql<{ last: number | null }>`with stretch as materialized (select k.seq from as_job_keys k where k.owner = ${scope.owner} and k.seq > ${after}::int order by k.seq limit ${length}::int),
    refreshed as (update as_job_keys k set key = as_job_key(k.seq)
      from stretch s join as_jobs j on j.id = s.seq join as_receptions r on r.document_id = j.reception_id join as_devices d on d.document_id = j.device_id
      where k.owner = ${scope.owner} and k.seq = s.seq and case ${list}::text
        when 'customer' then r.customer_id = ${id} when 'agent' then j.agent_id = ${id} when 'city' then r.city_code = ${id} when 'brand' then d.brand_code = ${id}
        when 'product' then d.product_code = ${id} when 'product-category' then d.category_code = ${id}
        when 'fault' then exists (select from as_job_faults f where f.job_id = j.document_id and f.fault_code = ${id}) end)
    select max(seq) as last from stretch`);
  return row?.last ?? null;
}
