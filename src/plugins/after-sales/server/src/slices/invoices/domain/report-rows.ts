import type { SubmitReport } from '../../../../../shared/api/invoices';
import { findPrice, type Priced } from './price';
import type { TariffRow } from '../../../../../shared/api/invoices';

/** The warranty's verdict for one line, frozen with it. */
export interface LineVerdict {
  covered: boolean;
  reason: string;
  policyVersion: number | null;
  trace: unknown;
}

export interface LineRow {
  position: number;
  kind: string;
  part_code: string | null;
  text: string | null;
  quantity: number;
  payer: string;
  verdict: LineVerdict | null;
  wage: string | null;
  price: string | null;
  wage_row: string | null;
  price_row: string | null;
}

export interface PricedDevice {
  product: string | null;
  category: string | null;
  grade: string | null;
}

type Line = SubmitReport['lines'][number];

const serviceOf = (kind: SubmitReport['kind'], line: Line): TariffRow['service'] => (line.kind === 'travel' ? 'travel' : line.kind === 'part' ? 'part' : kind);

/** Who pays: our own work and what the warranty covers is the company's, the rest is the customer's. */
const payerOf = (kind: SubmitReport['kind'], verdict: LineVerdict | null): string => {
  if (kind === 'internal-work' || kind === 'installation') return 'company';
  return kind === 'warranty-repair' && verdict?.covered ? 'company' : 'customer';
};

const times = (row: TariffRow | null, quantity: number): string | null => (row === null ? null : String(BigInt(row.amount) * BigInt(quantity)));

/**
 * The lines of a report with prices of both tariffs, each keeping the row it came from. An amount without a row stays
 * open for staff; an agent gets no wage for parts, which are stock.
 */
export function lineRows(told: SubmitReport, device: PricedDevice, tariff: readonly TariffRow[], verdicts: readonly (LineVerdict | null)[]): LineRow[] {
  return told.lines.map((line, i) => {
    const asked = (name: Priced['tariff']): Priced => ({ tariff: name, service: serviceOf(told.kind, line), day: told.serviceDay, product: device.product, category: device.category, part: line.part ?? null, grade: device.grade, zone: told.zone });
    const wageRow = line.kind === 'part' ? null : findPrice(tariff, asked('wage'));
    const priceRow = findPrice(tariff, asked('customer'));
    return {
      position: i + 1,
      kind: line.kind,
      part_code: line.part ?? null,
      text: line.text ?? null,
      quantity: line.quantity,
      payer: payerOf(told.kind, verdicts[i]),
      verdict: verdicts[i],
      wage: line.kind === 'part' ? '0' : times(wageRow, line.quantity),
      price: times(priceRow, line.quantity),
      wage_row: wageRow?.id ?? null,
      price_row: priceRow?.id ?? null,
    };
  });
}

/** Which kind of cover a line asks the warranty for. */
export const workOf = (line: Line): 'labour' | 'part' | 'travel' => (line.kind === 'part' ? 'part' : line.kind === 'travel' ? 'travel' : 'labour');
