import type { OpenReceptionBody, ReceptionDevice } from '../../../../shared/api/receptions';

/** What an operator has typed so far; texts only, empty for nothing, so that it can be kept as it is. */
export interface Draft {
  channel: OpenReceptionBody['channel'];
  /** A customer that we know, or none while a new one is being typed. */
  customerId: string;
  customerName: string;
  isNew: boolean;
  name: string;
  phone: string;
  otherPhone: string;
  nationalId: string;
  /** The people on this phone who are somebody else. */
  notSameAs: readonly string[];
  city: string;
  address: string;
  devices: readonly DeviceDraft[];
  note: string;
}

export interface DeviceDraft {
  /** Stays the same while others are removed. */
  key: number;
  /** A device that we know. */
  id: string;
  serial: string;
  product: string;
  category: string;
  brand: string;
  fault: string;
  told: string;
  note: string;
}

export const NO_DEVICE: Omit<DeviceDraft, 'key'> = { id: '', serial: '', product: '', category: '', brand: '', fault: '', told: '', note: '' };

export const EMPTY: Draft = {
  channel: 'phone',
  customerId: '',
  customerName: '',
  isNew: false,
  name: '',
  phone: '',
  otherPhone: '',
  nationalId: '',
  notSameAs: [],
  city: '',
  address: '',
  devices: [{ key: 1, ...NO_DEVICE }],
  note: '',
};

/** Whether anything would be lost if it were thrown away. */
export const isEmpty = (draft: Draft): boolean => JSON.stringify({ ...draft, channel: EMPTY.channel }) === JSON.stringify(EMPTY);

export const withDevice = (draft: Draft): readonly DeviceDraft[] => [...draft.devices, { key: Math.max(0, ...draft.devices.map(({ key }) => key)) + 1, ...NO_DEVICE }];

/** The fields that were filled in, without the empty ones. */
const filled = <Values extends Record<string, string>>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []))) as Partial<Values>;

function deviceBody({ id, serial, product, category, brand, fault, told, note }: DeviceDraft): ReceptionDevice {
  const declared = filled({ code: fault, told });
  const device = id ? { id } : product ? filled({ serial, product }) : filled({ serial, category, brand });
  return { ...device, ...(Object.keys(declared).length > 0 && { faults: [declared] }), ...filled({ note }) };
}

/** The draft as the body of `POST /receptions`. What is missing is left for the server to ask for, at its field. */
export function bodyOf(draft: Draft): OpenReceptionBody {
  const { channel, customerId, name, phone, otherPhone, nationalId, city, address, notSameAs, note } = draft;
  const customer: OpenReceptionBody['customer'] = customerId
    ? { id: customerId }
    : { new: { name: name.trim(), phones: [phone, otherPhone].filter(Boolean), ...filled({ nationalId, city, address }) }, ...(notSameAs.length > 0 && { notSameAs: [...notSameAs] }) };
  const region = filled({ city, address });
  return { channel, customer, devices: draft.devices.map(deviceBody), ...(Object.keys(region).length > 0 && { region }), ...filled({ note }) };
}

/** A device of which nothing is known can't be served: it is asked for before anything is sent. */
export const missingIn = ({ devices }: Draft, words: string): Record<string, string> =>
  Object.fromEntries(devices.flatMap(({ id, serial, product, category }, at) => (id || serial.trim() || product || category ? [] : [[`devices.${at}.serial`, words]])));

/** Where a refusal of the server stands in the form; the rest is told above it. */
export function pathsOf({ devices }: Draft): string[] {
  const ofDevices = devices.flatMap((_, at) => ['serial', 'product', 'category', 'brand', 'faults', 'faults.0.code', 'faults.0.told', 'note', 'id'].map((field) => `devices.${at}.${field}`));
  return ['channel', 'customer.new.name', 'customer.new.phones', 'customer.new.phones.0', 'customer.new.phones.1', 'customer.new.nationalId', 'customer.new.city', 'customer.new.address', 'region.city', 'region.address', 'note', ...ofDevices];
}
