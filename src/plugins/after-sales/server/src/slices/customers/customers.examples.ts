import { z } from 'zod';
import { candidate } from '../../../../shared/api/customers';
import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';

const CARD = {
  id: CUSTOMER,
  name: 'مریم احمدی',
  phones: ['+989123456789', '+982122334455'],
  city: null,
  address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲',
  handlingNote: null,
  numbers: [
    { phone: '+989123456789', kind: 'mobile', whose: null, sharedWith: [] },
    { phone: '+982122334455', kind: 'landline', whose: 'منزل', sharedWith: [{ id: '01a201f5-dda0-7000-8000-000000000c02', name: 'رضا احمدی' }] },
  ],
  counts: { receptions: 2, openJobs: 1, devices: 1 },
  openJobs: [{ id: '01a201f5-dda0-7000-8000-0000000000b1', number: '1405-00057', stage: 'scheduled', since: '2026-11-22T07:10:00.000Z', product: 'WM-8414', category: 'WM', brand: 'SNW' }],
  devices: [{ id: '01a201f5-dda0-7000-8000-000000000d01', serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM', brand: 'SNW' }],
  changedAt: '2026-11-22T06:43:00.000Z',
  mergedInto: null,
  merges: [],
};

export const customersExamples: Examples = {
  'customers.show': { params: { id: CUSTOMER }, answer: CARD },
  'customers.add': {
    body: { name: 'مریم احمدی', phones: ['۰۹۱۲۳۴۵۶۷۸۹', '۰۲۱-۲۲۳۳۴۴۵۵'], address: CARD.address },
    answer: { ...CARD, numbers: CARD.numbers.map((line) => ({ ...line, whose: null })), counts: { receptions: 0, openJobs: 0, devices: 0 }, openJobs: [], devices: [] },
  },
  'customers.change': { params: { id: CUSTOMER }, body: { name: 'مریم احمدی', address: CARD.address, changedAt: '2026-11-20T08:12:00.000Z' }, answer: CARD },
  'customers.add-phone': { params: { id: CUSTOMER }, body: { phone: '۰۲۱-۲۲۳۳۴۴۵۵', whose: 'منزل' }, answer: CARD },
  'customers.change-phone': { params: { id: CUSTOMER }, body: { phone: '02122334455', whose: 'منزل' }, answer: CARD },
  'customers.remove-phone': { params: { id: CUSTOMER }, body: { phone: '02188776655' }, answer: CARD },
};

export const customersRefusals: readonly ExampleRefusal[] = [
  { code: 'customers.candidates', params: { count: 1 }, data: { candidates: [{ id: CUSTOMER, name: 'م… ا…', phone: '+98912•••6789' }] }, carries: { candidates: z.array(candidate) } },
  { code: 'customers.unknown', fields: [{ path: 'customer.id', code: 'customers.unknown' }] },
  { code: 'customers.phone-taken', fields: [{ path: 'phone', code: 'customers.phone-taken' }] },
  { code: 'customers.phone-unknown', fields: [{ path: 'phone', code: 'customers.phone-unknown' }] },
  { code: 'customers.last-phone', fields: [{ path: 'phone', code: 'customers.last-phone' }] },
];
