import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';

export const devicesExamples: Examples = {
  'devices.register': { body: { serial: 'SN-1405-000123', product: 'WM-8414' }, answer: { id: DEVICE, serial: 'SN-1405-000123', product: 'WM-8414', state: 'known' } },
  'devices.change': {
    params: { id: DEVICE },
    body: { product: 'WM-8414', reason: 'روی پلاک مدل دیگری نوشته بود' },
    answer: { id: DEVICE, serial: 'SN-1405-000123', product: 'WM-8414', yearOfManufacture: 2025, state: 'known', changedAt: '2026-11-22T06:43:00.000Z' },
  },
};

export const devicesRefusals: readonly ExampleRefusal[] = [
  { code: 'devices.unknown', fields: [{ path: 'serial', code: 'devices.unknown' }] },
  { code: 'devices.serial-empty', fields: [{ path: 'serial', code: 'devices.serial-empty' }] },
  { code: 'devices.serial-taken' },
];
