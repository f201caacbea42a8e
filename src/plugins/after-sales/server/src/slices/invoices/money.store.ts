import { sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

/** Whether any amount was written down, in a tariff or a report. Until the transaction ends nobody writes the first one. */
export async function isMoneyRecorded(scope: Scope, tx: Tx): Promise<boolean> {
  await tx.many(sql`lock table as_tariff_rows, as_invoice_lines in share mode`);
  const row = await tx.one(sql<{ found: boolean }>`select exists (select from as_tariff_rows where owner = ${scope.owner}) or exists (select from as_invoice_lines where owner = ${scope.owner}) as found`);
  return row?.found ?? false;
}
