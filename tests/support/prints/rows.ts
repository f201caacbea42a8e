import type { JobOnPaper, PrintedJob, PrintedReception, PrintedReport } from '../../../src/plugins/after-sales/server/src/slices/prints/domain/printed';
import type { Reader } from '../../../src/plugins/after-sales/server/src/slices/prints/papers/words';

type Language = Reader['language'];

export const readerOf = (language: Language): Reader => ({
  language,
  company: { name: { fa: 'خدمات پس از فروش نمونه', en: 'Sample After-Sales', es: 'Posventa de Ejemplo' }, timeZone: 'Asia/Tehran', calendar: 'persian', moneyUnit: 'rial' },
});

const named = (code: string, fa: string | null, en: string | null, es: string | null) => ({ code, fa, en, es });

const customer = { name: 'مریم احمدی‌نژاد', address: 'تهران، خیابان ولی‌عصر، کوچهٔ ۱۲، پلاک ۴', phones: ['+989121234567', '+982188776655'] };

const washer: JobOnPaper = {
  number: '1405-01688',
  promisedAt: '2026-11-29T13:30:00.000Z',
  note: 'شلنگ تخلیه همراه است؛ خط روی در.',
  device: { serial: 'SN-8414/ 0042-XK', category: named('WM', 'ماشین لباسشویی', 'Washing machine', 'Lavadora'), categoryTold: null, brand: named('SNW', 'اسنوا', 'Snowa', null), brandTold: null, product: named('WM-8414', null, 'Octa 8414', null) },
  faults: [{ name: named('F-07', 'آب را تخلیه نمی‌کند', 'Does not drain', 'No desagua'), told: 'از ۲ روز پیش (بعد از قطع برق) پیغام E18 می‌دهد' }, { name: null, told: 'صدای ۵۰٪ بلندتر' }],
};

const oven: JobOnPaper = {
  number: '1405-01689',
  promisedAt: null,
  note: null,
  device: { serial: null, category: null, categoryTold: 'مایکروفر', brand: null, brandTold: 'Bosch', product: null },
  faults: [],
};

export const reception: PrintedReception = { number: 'R-1405-01201', trackingCode: '7K3QF9M2XTH', openedAt: new Date('2026-11-22T06:05:00Z'), note: 'پیش از آمدن زنگ بزنید.', customer, jobs: [washer, oven] };

export const job: PrintedJob = { receptionNumber: 'R-1405-01201', openedAt: reception.openedAt, receptionNote: reception.note, customer, agent: 'نمایندگی ولی‌عصر', technician: 'رضا کریمی', job: washer, held: { accessories: 'شلنگ تخلیه، دفترچه', condition: 'خط روی در', shelf: 'A-12' }, times: [
  { at: '2026-11-22T06:10:00Z', what: 'take-in', shelf: null, passed: null },
  { at: '2026-11-22T06:25:00Z', what: 'shelve', shelf: 'A-12', passed: null },
  { at: '2026-11-22T09:00:00Z', what: 'to-workshop', shelf: null, passed: null },
  { at: '2026-11-22T09:05:00Z', what: 'start', shelf: null, passed: null },
  { at: '2026-11-22T11:40:00Z', what: 'done', shelf: null, passed: null },
  { at: '2026-11-22T12:00:00Z', what: 'inspect', shelf: null, passed: false },
], parts: [{ part: named('P-1042', 'پمپ تخلیه', 'Drain pump', 'Bomba de desagüe'), text: null, quantity: 2 }] };

const line = { text: null, part: null, quantity: 1, payer: 'company', covered: true, wage: '4500000', price: '6000000', currency: 'IRR', scale: 0, decision: 'approved', cutReason: null };

export const report: PrintedReport = {
  number: '1405-00940',
  kind: 'warranty-repair',
  state: 'partly-approved',
  jobNumber: '1405-01688',
  serviceDay: '2026-11-21',
  submittedAt: new Date('2026-11-21T15:00:00Z'),
  decidedAt: new Date('2026-11-22T08:00:00Z'),
  note: 'دستگاه پس از ۳ بار آزمایش سالم تحویل شد.',
  returnReason: null,
  customer,
  device: washer.device,
  agent: 'نمایندگی ولی‌عصر',
  technician: 'رضا کریمی',
  faults: [{ name: named('F-07', 'آب را تخلیه نمی‌کند', 'Does not drain', 'No desagua'), told: null }],
  lines: [
    { ...line, kind: 'work', text: 'تعویض پمپ تخلیه و شست‌وشوی مسیر' },
    { ...line, kind: 'part', part: named('P-1042', 'پمپ تخلیه', 'Drain pump', 'Bomba de desagüe'), quantity: 2, wage: '0', price: '19000000' },
    { ...line, kind: 'part', part: named('FILTER', 'فیلتر', 'Filter', 'Filtro'), payer: 'customer', covered: false, wage: '0', price: '1250000' },
    { ...line, kind: 'travel', wage: '800000', price: null, payer: 'customer', covered: false },
    { ...line, kind: 'other', text: 'پارکینگ', covered: null, wage: '350000', price: '0', decision: 'cut', cutReason: 'رسید ندارد' },
  ],
};
