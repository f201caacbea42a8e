import type { TariffRow } from '../../../../../shared/api/invoices';

export interface Priced {
  tariff: TariffRow['tariff'];
  service: TariffRow['service'];
  day: string;
  product: string | null;
  category: string | null;
  part: string | null;
  grade: string | null;
  zone: string | null;
}

/** How much each agreement says about a row's closeness; a product says more than category, grade and zone together. */
const WEIGHTS = { part: 16, product: 8, category: 4, grade: 2, zone: 1 } as const;
type Key = keyof typeof WEIGHTS;
const KEYS = Object.keys(WEIGHTS) as Key[];

const fits = (row: TariffRow, asked: Priced): boolean =>
  row.tariff === asked.tariff && row.service === asked.service && row.validFrom <= asked.day && KEYS.every((key) => row[key] === null || row[key] === asked[key]);

const closeness = (row: TariffRow): number => KEYS.reduce((sum, key) => sum + (row[key] === null ? 0 : WEIGHTS[key]), 0);

/**
 * The tariff row that prices a piece of work: the most specific one that fits; of the same key the latest that was valid
 * on the day. Null means that nobody has set a price: the line waits for staff, never a silent zero.
 */
export function findPrice(rows: readonly TariffRow[], asked: Priced): TariffRow | null {
  const fitting = rows.filter((row) => fits(row, asked));
  return fitting.sort((a, b) => closeness(b) - closeness(a) || (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}
