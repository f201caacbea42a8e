import type { RegisterSerial, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import type { FactKind, FactSource } from '../../../../shared/api/warranty';

/** Who can have said so, at the office's desk. */
export const SOURCES = ['purchase-invoice', 'customer', 'dealer', 'warehouse', 'factory', 'office'] as const satisfies readonly FactSource[];

export const PATHS = ['product', 'serial', 'reason', 'fact.kind', 'fact.day', 'fact.source'] as const;

export interface RegisterValues {
  product: string;
  serial: string;
  /** Empty: nothing of its way is known. */
  kind: string;
  day: string | null;
  source: string;
  reason: string;
}

export const firstOf = ({ device }: UnknownSerialAnswer): RegisterValues => ({ product: device.product ?? '', serial: device.serial ?? '', kind: '', day: null, source: 'purchase-invoice', reason: '' });

/** A fact is sent with its reason, or not at all. */
export function bodyOf({ product, serial, kind, day, source, reason }: RegisterValues): RegisterSerial {
  const fact = kind !== '' && day !== null ? { fact: { kind: kind as FactKind, day, source: source as FactSource }, ...(reason.trim() && { reason: reason.trim() }) } : {};
  return { product, ...(serial.trim() && { serial: serial.trim() }), ...fact };
}
