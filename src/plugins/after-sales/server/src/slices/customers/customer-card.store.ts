import type { CustomerAnswer } from '../../../../shared/api/customers';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';

/** An instant as the API writes it. */
const iso = (at: Sql): Sql => sql`to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** When the record of the customer `c` was last changed. */
export const CHANGED_AT = iso(sql`c.updated_at`);

/** No more others on one phone than fit beside it. */
const SHARED = sql`5`;
const MERGES = sql`50`;
const LINES_SHOWN = sql`20`;

/** One customer with everything that staff keep of them; null when there is none. */
export async function readCard(scope: Scope, db: Db, id: string): Promise<CustomerAnswer | null> {
  return db.one(sql<CustomerAnswer>`select c.document_id as id, c.name, c.city_code as city, c.address, c.handling_note as "handlingNote", ${CHANGED_AT} as "changedAt",
      (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
      (select coalesce(jsonb_agg(jsonb_build_object('phone', p.e164, 'kind', p.kind, 'whose', p.whose, 'sharedWith', others.people) order by p.position), '[]')
        from as_customer_phones p cross join lateral (select coalesce(jsonb_agg(to_jsonb(o)), '[]') as people from (select x.document_id as id, x.name
            from as_customer_phones s join as_customers x on x.document_id = s.customer_id and x.merged_into is null
            where s.owner = p.owner and s.e164 = p.e164 and s.customer_id <> p.customer_id order by x.id desc limit ${SHARED}) o) others
        where p.customer_id = c.document_id) as numbers,
      (select jsonb_build_object('receptions', count(distinct r.id), 'openJobs', count(*) filter (where j.stage = any(${OPEN_STAGES}::text[])), 'devices', count(distinct j.device_id))
        from as_receptions r left join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id) as counts,
      (select coalesce(jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc), '[]') from (select j.id as seq, j.document_id as id, j.number, j.stage, ${iso(sql`j.stage_since at time zone 'utc'`)} as since,
          d.product_code as product, d.category_code as category, d.brand_code as brand
        from as_receptions r join as_jobs j on j.reception_id = r.document_id join as_devices d on d.document_id = j.device_id
        where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[]) order by j.id desc limit ${LINES_SHOWN}) o) as "openJobs",
      (select coalesce(jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc), '[]') from (select d.id as seq, d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand
        from as_devices d where d.document_id in (select j.device_id from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id)
        order by d.id desc limit ${LINES_SHOWN}) o) as devices,
      (select jsonb_build_object('id', i.document_id, 'name', i.name, 'merge', m.id, 'at', ${iso(sql`m.at at time zone 'utc'`)})
        from as_customers i join as_customer_merges m on m.owner = i.owner and m.merged_id = c.document_id and m.undone_at is null where i.document_id = c.merged_into) as "mergedInto",
      (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from (select m.id, jsonb_build_object('id', f.document_id, 'name', f.name) as customer, ${iso(sql`m.at at time zone 'utc'`)} as at
        from as_customer_merges m join as_customers f on f.document_id = m.merged_id
        where m.owner = c.owner and m.customer_id = c.document_id and m.undone_at is null order by m.seq desc limit ${MERGES}) o) as merges
    from as_customers c where c.owner = ${scope.owner} and c.document_id = ${id}`);
}
