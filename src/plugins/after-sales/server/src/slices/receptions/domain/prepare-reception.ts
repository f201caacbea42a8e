import type { OpenReceptionBody, ReceptionDevice } from '../../../../../shared/api/receptions';
import { fieldError } from '../../../kernel/http/errors';
import type { Channel } from '../../../kernel/scope';
import { foldSerial, nationalDigits, type PhoneOptions } from '../../../kernel/text';
import type { CodeRef } from '../../codings/domain';
import { phoneLocks, readPhones, type Phone } from '../../customers/domain';
import { prefixesOf } from './region';

/** What opens a reception: the body that REST takes, and what only the replay of old data may add. */
export type OpenReception = Omit<OpenReceptionBody, 'channel'> & {
  channel: Channel;
  /** ISO 3166-1 alpha-3, when it isn't our own country; null when the source doesn't say. */
  country?: string | null;
  /** The row of the source that this reception comes from; unique per owner. */
  sourceRef?: string;
};

/** Everything that must be asked of the database before anything can be decided. */
export interface Questions {
  customerId: string | null;
  phones: Phone[];
  contactPhone: Phone | null;
  deviceIds: string[];
  /** The folded serial of each device, or null where none was told. */
  serialKeys: (string | null)[];
  refs: CodeRef[];
  cityCode: string | null;
  landlinePrefixes: string[];
  productCodes: string[];
}

const deviceRefs = (device: ReceptionDevice, i: number): CodeRef[] => [
  ...(device.product ? [{ list: 'product', code: device.product, path: `devices.${i}.product` } as const] : []),
  ...(device.category ? [{ list: 'product-category', code: device.category, path: `devices.${i}.category` } as const] : []),
  ...(device.brand ? [{ list: 'brand', code: device.brand, path: `devices.${i}.brand` } as const] : []),
  ...(device.faults ?? []).flatMap((fault, n) => (fault.code ? [{ list: 'fault', code: fault.code, path: `devices.${i}.faults.${n}.code` } as const] : [])),
];

const serialKeyOf = (device: ReceptionDevice, i: number): string | null => {
  if (device.serial === undefined) return null;
  const key = foldSerial(device.serial);
  if (key === '') throw fieldError('devices.serial-empty', `devices.${i}.serial`);
  return key;
};

const refuseTwice = (keys: readonly (string | null)[], field: string): void => {
  keys.forEach((key, i) => {
    if (key !== null && keys.indexOf(key) !== i) throw fieldError('receptions.device-twice', `devices.${i}.${field}`);
  });
};

/**
 * Reads what was told and says what must be looked up.
 * @throws input.phone, devices.serial-empty, receptions.device-twice at the field
 */
export function prepareReception(command: OpenReception, phoneOptions: PhoneOptions): Questions {
  const { customer, devices, region } = command;
  const isNew = 'new' in customer;
  const phones = isNew ? readPhones(customer.new.phones, phoneOptions, 'customer.new.phones') : [];
  const contactPhone = command.contactPhone === undefined ? null : readContactPhone(command.contactPhone, phoneOptions);
  const serialKeys = devices.map(serialKeyOf);
  refuseTwice(serialKeys, 'serial');
  refuseTwice(devices.map((device) => device.id ?? null), 'id');
  const cityCode = region?.city ?? (isNew ? (customer.new.city ?? null) : null);
  const landline = [...(contactPhone ? [contactPhone] : []), ...phones].find((phone) => phone.kind === 'landline');
  return {
    customerId: isNew ? null : customer.id,
    phones,
    contactPhone,
    deviceIds: devices.flatMap((device) => device.id ?? []),
    serialKeys,
    refs: [...devices.flatMap(deviceRefs), ...cityRefs(command)],
    cityCode,
    landlinePrefixes: landline ? prefixesOf(nationalDigits(landline.e164)) : [],
    productCodes: devices.flatMap((device) => device.product ?? []),
  };
}

const cityRefs = ({ customer, region }: OpenReception): CodeRef[] => [
  ...(region?.city ? [{ list: 'city', code: region.city, path: 'region.city' } as const] : []),
  ...('new' in customer && customer.new.city ? [{ list: 'city', code: customer.new.city, path: 'customer.new.city' } as const] : []),
];

const readContactPhone = (told: string, options: PhoneOptions): Phone => {
  try {
    return readPhones([told], options, 'contactPhone')[0];
  } catch {
    throw fieldError('input.phone', 'contactPhone');
  }
};

/** Names that two openings must not work on at once. */
export const locksOf = ({ phones }: Questions): string[] => phoneLocks(phones);
