import type { ChangeDevice } from '../../../../../shared/api/devices';
import { fieldError } from '../../../kernel/http/errors';
import { cleanText, foldSerial } from '../../../kernel/text';

/** What a device is taken for. */
export interface Identity {
  serial: string | null;
  serialKey: string | null;
  product: string | null;
  yearOfManufacture: number | null;
}

/** The folded serial that a correction asks for. @throws devices.serial-empty at `serial` */
export function wantedKey({ serial }: Pick<ChangeDevice, 'serial'>): string | null {
  if (serial === undefined) return null;
  const key = foldSerial(serial);
  if (key === '') throw fieldError('devices.serial-empty', 'serial');
  return key;
}

/**
 * What a device is afterwards, and the trace of it: which fields, and what they held. The same serial in another spelling
 * is written anew and stays the same serial.
 */
export function corrected(before: Identity, { serial, product, yearOfManufacture }: Pick<ChangeDevice, 'serial' | 'product' | 'yearOfManufacture'>): { identity: Identity; trace: Record<string, string | number | null> | null } {
  const identity = {
    serial: serial === undefined ? before.serial : cleanText(serial),
    serialKey: serial === undefined ? before.serialKey : foldSerial(serial),
    product: product ?? before.product,
    yearOfManufacture: yearOfManufacture === undefined ? before.yearOfManufacture : yearOfManufacture,
  };
  const fields = (['serial', 'product', 'yearOfManufacture'] as const).filter((field) => identity[field] !== before[field]);
  if (fields.length === 0) return { identity, trace: null };
  return { identity, trace: { fields: fields.join(','), ...Object.fromEntries(fields.map((field) => [field, before[field]])) } };
}
