import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const RECEPTION = '01a201f5-dda0-7000-8000-0000000005e1';
const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';
const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';

export const receptionsExamples: Examples = {
  'receptions.open': {
    body: {
      channel: 'phone',
      customer: { new: { name: 'مریم احمدی', phones: ['0912 345 6789', '021-22334455'], address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲' } },
      devices: [{ serial: 'SN-1405-000123', faults: [{ code: 'F-07', told: 'آب را تخلیه نمی‌کند' }] }],
    },
    answer: {
      id: RECEPTION,
      number: '1405-00042',
      trackingCode: 'TN9X-YXDX-0T1',
      openedAt: '2026-11-22T06:43:00.000Z',
      customer: { id: CUSTOMER },
      region: { province: 'tehran', city: null, by: 'landline' },
      jobs: [
        {
          id: JOB,
          stage: 'new',
          device: { id: DEVICE, known: true },
          number: '1405-00057',
          promisedAt: '2026-11-22T12:43:00.000Z',
          warranty: { covered: true, reason: 'covered', until: '2028-10-05', says: 'تا پایان روز ۱۴۰۷/۰۷/۱۴ گارانتی دارد.' },
        },
      ],
    },
  },
  'receptions.list': {
    query: { stage: 'new', limit: '25' },
    answer: {
      items: [
        {
          id: RECEPTION,
          number: '1405-00042',
          openedAt: '2026-11-22T06:43:00.000Z',
          channel: 'phone',
          customer: { id: CUSTOMER, name: 'مریم احمدی' },
          jobs: [{ stage: 'new', number: '1405-00057' }],
        },
      ],
      next: null,
    },
  },
  'receptions.show': {
    params: { id: RECEPTION },
    answer: {
      id: RECEPTION,
      number: '1405-00042',
      trackingCode: 'TN9X-YXDX-0T1',
      channel: 'phone',
      openedAt: '2026-11-22T06:43:00.000Z',
      customer: { id: CUSTOMER, name: 'مریم احمدی' },
      region: { province: 'tehran', city: null, by: 'landline' },
      note: null,
      jobs: [
        {
          id: JOB,
          number: '1405-00057',
          stage: 'new',
          stageSince: '2026-11-22T06:43:00.000Z',
          device: { id: DEVICE, brand: 'SNW', serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM', brandTold: null, known: true },
          faults: [{ code: 'F-07', told: 'آب را تخلیه نمی‌کند' }],
        },
      ],
    },
  },
  'tracking.show': {
    params: { code: 'TN9X-YXDX-0T1' },
    query: { phone: '6789' },
    answer: {
      number: '1405-00042',
      openedAt: '2026-11-22T06:43:00.000Z',
      jobs: [{ number: '1405-00057', stage: 'new', says: 'ثبت شده و در نوبت ارجاع است.', since: '2026-11-22T06:43:00.000Z', device: 'ماشین لباسشویی' }],
    },
  },
};

export const receptionsRefusals: readonly ExampleRefusal[] = [
  { code: 'receptions.device-twice', fields: [{ path: 'devices.1.serial', code: 'receptions.device-twice' }] },
];
