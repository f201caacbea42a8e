import type { NewTariffRow, TariffRow } from '../../../../../shared/api/invoices';
import type { Tx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { findKnownCodes, refuseUnknownCodes, type CodeRef } from '../../codings';
import { insertTariffRow } from '../tariffs.store';

/**
 * Adds a row to the wage or the customer tariff. Rows are never changed: another price is another row from another day,
 * and what was reported before keeps the row it came from.
 * @throws codings.unknown, codings.retired at the field; tariffs.row-taken (409) for the same key and day
 */
export async function addTariffRow(tx: Tx, { scope, now, kernel }: { scope: Scope; now: Date; kernel: Pick<Kernel, 'ids'> }, told: NewTariffRow): Promise<TariffRow> {
  const refs: CodeRef[] = [
    ...(told.product ? [{ list: 'product' as const, code: told.product, path: 'product' }] : []),
    ...(told.category ? [{ list: 'product-category' as const, code: told.category, path: 'category' }] : []),
    ...(told.part ? [{ list: 'part' as const, code: told.part, path: 'part' }] : []),
  ];
  refuseUnknownCodes(await findKnownCodes(scope, tx, refs), refs);
  const id = kernel.ids.next();
  await insertTariffRow(scope, tx, id, told);
  const event = { type: 'tariff.row-added', subject: { type: 'tariff-row', id }, data: { tariff: told.tariff, service: told.service, from: told.validFrom } };
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);
  const { product = null, category = null, part = null, grade = null, zone = null } = told;
  return { id, tariff: told.tariff, service: told.service, product, category, part, grade, zone, validFrom: told.validFrom, amount: told.amount };
}
