import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';
const OTHER = '01a201f5-dda0-7000-8000-000000000c03';
const MERGE = '01a201f5-dda0-7000-8000-0000000000e1';

const MARYAM = { id: CUSTOMER, name: 'مریم احمدی', phones: ['+989123456789', '+982122334455'], city: null };

export const mergesExamples: Examples = {
  'customers.duplicates': {
    params: { id: CUSTOMER },
    answer: { items: [{ id: OTHER, name: 'م. احمدی', phones: ['+989123456789'], city: null, receptions: 2, why: ['phone'] }] },
  },
  'customers.merge-preview': {
    params: { id: CUSTOMER },
    query: { from: OTHER },
    answer: {
      into: { ...MARYAM, address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲', handlingNote: null },
      from: { id: OTHER, name: 'م. احمدی', phones: ['+989123456789'], city: null, address: null, handlingNote: 'پیش از آمدن زنگ بزنید' },
      moves: { receptions: 2, openJobs: 1, devices: 1, contacts: 3, phones: 0 },
      handlingNote: 'پیش از آمدن زنگ بزنید',
    },
  },
  'customers.merge': { params: { id: CUSTOMER }, body: { from: OTHER }, answer: { id: MERGE, into: CUSTOMER, from: OTHER, moved: { receptions: 2, contacts: 3, phones: 0 } } },
  'customers.unmerge': {
    params: { id: MERGE },
    answer: { id: MERGE, into: CUSTOMER, from: OTHER, back: { receptions: 2, contacts: 3, phones: 0 }, gone: 0, newSince: { receptions: 1, contacts: 0 }, noteStays: false },
  },
};

export const mergesRefusals: readonly ExampleRefusal[] = [
  { code: 'merges.itself', fields: [{ path: 'from', code: 'merges.itself' }] },
  { code: 'merges.from-merged', fields: [{ path: 'from', code: 'merges.from-merged' }] },
  { code: 'merges.too-large', params: { maximum: 1000 } },
];
