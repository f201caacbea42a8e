import type { Examples } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-000000000b01';
const TOLD = '01a201f5-dda0-7000-8000-000000000d07';
const OURS = '01a201f5-dda0-7000-8000-000000000d01';
const SETTLED = { job: JOB, number: '1405-00042', stage: 'new', device: OURS };

export const unknownSerialsExamples: Examples = {
  'unknown-serials.show': {
    params: { id: JOB },
    answer: {
      job: JOB,
      number: '1405-00042',
      waits: true,
      device: { id: TOLD, serial: 'SN-1405-000132', product: null, category: 'WM', brand: null, categoryTold: null, brandTold: 'اسنوا', yearOfManufacture: null, state: 'unverified' },
      near: [{ id: OURS, serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM', brand: 'SNW', differs: 'two-swapped' }],
    },
  },
  'unknown-serials.correct': { params: { id: JOB }, body: { device: OURS, note: 'سریال از روی پلاک خوانده شد' }, answer: SETTLED },
  'unknown-serials.register': {
    params: { id: JOB },
    body: { product: 'WM-8414', fact: { kind: 'sold', day: '2026-05-11', source: 'purchase-invoice' }, reason: 'فاکتور خرید دیده شد' },
    answer: { ...SETTLED, device: TOLD },
  },
  'unknown-serials.leave': { params: { id: JOB }, body: { reason: 'پلاک کنده شده و فاکتور خرید نیست' }, answer: { ...SETTLED, device: TOLD } },
};
