import type { NewCoding } from '../../src/plugins/after-sales/shared/api/codings';
import type { ImportedReception } from '../../src/plugins/after-sales/server/src/slices/receptions';
import { isDay, startOfDay } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import { foldKey } from '../../src/plugins/after-sales/server/src/kernel/text';
import { madeUpCustomer } from './made-up';
import type { RepairRow } from './read-rows';

export const SOURCE = 'open-repair';

const LONGEST_CODE = 50;
const LONGEST_TEXT = 255;
const NOON_MS = 12 * 3_600_000;

/** Why a row can't become a reception; shown with its line number. */
export class BadRow extends Error {}

/** A code from a name as people write it: «Russell Hobbs » and «russell hobbs» are one brand. '' when nothing remains. */
export const codeOf = (name: string): string =>
  foldKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE)
    .replace(/-+$/, '');

/** In this standard «Unknown» is how a missing brand is written. */
const isTold = (name: string): boolean => name.trim() !== '' && !/^unknown$/i.test(name.trim());

export interface MappedRow {
  category: NewCoding | null;
  brand: NewCoding | null;
  reception: ImportedReception;
}

const coding = (name: string): NewCoding | null => {
  const code = isTold(name) ? codeOf(name) : '';
  return code === '' ? null : { code, labels: { en: name.trim().slice(0, 200) } };
};

const manufactured = (year: string): number | undefined => (/^\d{4}$/.test(year) && Number(year) >= 1900 && Number(year) <= 2100 ? Number(year) : undefined);

const refuseUnusable = (row: RepairRow): void => {
  if (row.id.trim() === '') throw new BadRow('no id');
  if (!isDay(row.event_date.trim())) throw new BadRow(`event_date «${row.event_date}» is not a date (yyyy-mm-dd)`);
  for (const name of ['id', 'brand', 'product_category', 'country'] as const) {
    if (row[name].length > LONGEST_TEXT) throw new BadRow(`${name} is longer than ${LONGEST_TEXT} characters`);
  }
  if (Object.values(row).some((value) => value.includes('\0'))) throw new BadRow('holds a NUL character');
};

/**
 * One repair as a reception: category and brand become codings, the problem a declared fault as told, the event's day at
 * noon its time. What the file lacks, the customer, is made up.
 * @throws BadRow
 */
export function mapRow(row: RepairRow, timeZone: string): MappedRow {
  refuseUnusable(row);
  const category = coding(row.product_category);
  const brand = coding(row.brand);
  const problem = row.problem.trim();
  const yearOfManufacture = manufactured(row.year_of_manufacture.trim());
  return {
    category,
    brand,
    reception: {
      source: SOURCE,
      sourceId: row.id.trim(),
      row,
      at: new Date(startOfDay(row.event_date.trim(), timeZone).getTime() + NOON_MS),
      command: {
        customer: { new: madeUpCustomer(row.id.trim()) },
        country: row.country === '' ? null : row.country,
        devices: [
          {
            ...(category && { category: category.code }),
            ...(brand && { brand: brand.code }),
            categoryTold: row.product_category,
            brandTold: row.brand,
            ...(yearOfManufacture !== undefined && { yearOfManufacture }),
            faults: problem === '' ? [] : [{ told: problem }],
          },
        ],
      },
    },
  };
}
