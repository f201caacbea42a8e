import type { NewTariffRow, TariffRow } from '../../../../shared/api/invoices';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

/** The rows of both tariffs that could price one of these services on a day, as jsonb, for a use-case's load statement. */
export const tariffRowsFor = (scope: Scope, services: readonly string[], day: string): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'tariff', r.tariff, 'service', r.service, 'product', r.product_code, 'category', r.category_code,
      'part', r.part_code, 'grade', r.grade, 'zone', r.zone, 'validFrom', r.valid_from, 'amount', r.amount::text)), '[]')
    from as_tariff_rows r where r.owner = ${scope.owner} and r.service = any(${services}::text[]) and r.valid_from <= ${day}::date`;

export async function insertTariffRow(scope: Scope, tx: Tx, id: string, row: NewTariffRow): Promise<void> {
  await tx.many(sql`insert into as_tariff_rows (id, owner, tariff, service, product_code, category_code, part_code, grade, zone, valid_from, amount)
    values (${id}::uuid, ${scope.owner}, ${row.tariff}, ${row.service}, ${row.product ?? null}, ${row.category ?? null}, ${row.part ?? null}, ${row.grade ?? null}, ${row.zone ?? null},
      ${row.validFrom}::date, ${row.amount}::bigint)`);
}

export type TariffLine = TariffRow & { seq: string };

/** A page of tariff rows, newest first. */
export async function listTariffRows(scope: Scope, db: Db, { tariff, service, after, limit }: { tariff: string | null; service: string | null; after: number | null; limit: number }): Promise<TariffLine[]> {
  return db.many(sql<TariffLine>`select r.seq::text as seq, r.id::text as id, r.tariff, r.service, r.product_code as product, r.category_code as category, r.part_code as part, r.grade, r.zone,
      r.valid_from::text as "validFrom", r.amount::text as amount
    from as_tariff_rows r where r.owner = ${scope.owner} and (${tariff}::text is null or r.tariff = ${tariff}) and (${service}::text is null or r.service = ${service})
      and (${after}::bigint is null or r.seq < ${after}) order by r.seq desc limit ${limit}::int`);
}
