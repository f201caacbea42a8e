import type { NewCoding } from '../../src/plugins/after-sales/shared/api/codings';
import { createHash } from 'node:crypto';
import type { Ending, ImportedRepair } from '../../src/plugins/after-sales/server/src/slices/imports';
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
  /** The repair group, who did the work. */
  agent: { code: string; name: string };
  /** Without an ending it is opened and given to nobody. */
  repair: Omit<ImportedRepair, 'agent'>;
}

const coding = (name: string): NewCoding | null => {
  const code = isTold(name) ? codeOf(name) : '';
  return code === '' ? null : { code, labels: { en: name.trim().slice(0, 200) } };
};

export const GROUP_NOT_STATED = 'Group not stated';

/** A group is an agent. Names that differ only in a space are different groups to who counts the file: the digest keeps them apart. */
export const agentOf = (group: string): { code: string; name: string } => ({
  code: `${codeOf(group).slice(0, 40) || 'group'}-${createHash('sha256').update(group).digest('hex').slice(0, 8)}`,
  name: group.trim() === '' ? GROUP_NOT_STATED : group.trim(),
});

/** The barriers of the standard as our reasons; what a partner words otherwise is kept as a note beside `other`. */
const BARRIERS: readonly [RegExp, string][] = [
  [/^spare parts? not available/i, 'spare-parts-not-available'],
  [/^spare parts? too expensive/i, 'spare-parts-too-expensive'],
  [/^no way to open/i, 'no-way-to-open'],
  [/^repair information not available/i, 'repair-information-not-available'],
  [/^lack of equipment/i, 'lack-of-equipment'],
  [/too worn out/i, 'too-worn-out'],
];

export const reasonOf = (barrier: string): string => {
  if (barrier.trim() === '') return 'not-stated';
  return BARRIERS.find(([pattern]) => pattern.test(barrier.trim()))?.[1] ?? 'other';
};

/** How it ended, in the words of the standard; what isn't one of its words says nothing of the result. */
export function endingOf({ repair_status: status, repair_barrier_if_end_of_life: barrier }: Pick<RepairRow, 'repair_status' | 'repair_barrier_if_end_of_life'>): Ending {
  if (/^end of life$/i.test(status.trim())) return { notPossible: reasonOf(barrier), ...(barrier.trim() !== '' && { note: barrier.trim().slice(0, LONGEST_TEXT) }) };
  if (/^fixed$/i.test(status.trim())) return { done: 'fixed' };
  return { done: /^repairable$/i.test(status.trim()) ? 'follow-up' : 'no-result' };
}

const manufactured = (year: string): number | undefined => (/^\d{4}$/.test(year) && Number(year) >= 1900 && Number(year) <= 2100 ? Number(year) : undefined);

const refuseUnusable = (row: RepairRow): void => {
  if (row.id.trim() === '') throw new BadRow('no id');
  if (!isDay(row.event_date.trim())) throw new BadRow(`event_date «${row.event_date}» is not a date (yyyy-mm-dd)`);
  for (const name of ['id', 'brand', 'product_category', 'country', 'group_identifier'] as const) {
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
    agent: agentOf(row.group_identifier),
    repair: {
      source: SOURCE,
      sourceId: row.id.trim(),
      row,
      at: new Date(startOfDay(row.event_date.trim(), timeZone).getTime() + NOON_MS),
      ending: endingOf(row),
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
