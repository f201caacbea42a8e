import type { Examples } from '../../kernel/http/examples';

const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';
const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';
const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const REPORT = '01a201f5-dda0-7000-8000-0000000000f1';

const MARYAM = { id: CUSTOMER, name: 'مریم احمدی' };

export const deviceLivesExamples: Examples = {
  'devices.show': {
    params: { id: DEVICE },
    answer: {
      id: DEVICE,
      serial: 'SN-1405-000123',
      product: 'WM-8414',
      category: 'WM',
      brand: 'SNW',
      categoryTold: null,
      brandTold: null,
      yearOfManufacture: 2025,
      state: 'known',
      changedAt: '2026-09-22T06:43:00.000Z',
      warranty: {
        day: '2026-11-22',
        verdicts: [
          {
            work: 'labour',
            covered: true,
            reason: 'covered',
            startsOn: '2026-09-22',
            endsOn: '2028-09-21',
            basis: 'sale',
            policyVersion: { scope: 'category', code: 'WM', version: 1 },
            trace: [{ code: 'start', params: { basis: 'sale', day: '2026-09-22' }, text: 'شروع گارانتی ۱۴۰۵/۰۶/۳۱ است، بر پایهٔ فروش.' }],
            text: 'تا پایان روز ۱۴۰۷/۰۶/۳۱ گارانتی دارد.',
          },
        ],
      },
      facts: [{ id: '01a201f5-dda0-7000-8000-0000000000fa', kind: 'sold', day: '2026-09-22', source: 'dealer', provisional: false, replaces: null }],
      owners: [{ customer: MARYAM, from: '2026-11-22T06:43:00.000Z', to: '2026-11-22T06:43:00.000Z', receptions: 1 }],
      jobs: [
        {
          id: JOB,
          number: '1405-00057',
          reception: { id: '01a201f5-dda0-7000-8000-0000000005e1', number: '1405-00042' },
          customer: MARYAM,
          openedAt: '2026-11-22T06:43:00.000Z',
          stage: 'done',
          since: '2026-11-22T10:05:00.000Z',
          result: 'fixed',
          agent: { id: '01a201f5-dda0-7000-8000-000000000a01', name: 'خدمات البرز' },
          technician: null,
        },
      ],
      reports: [{ id: REPORT, number: '1405-00031', job: JOB, kind: 'warranty-repair', state: 'approved', serviceDay: '2026-11-22', parts: [{ code: 'P-1042', quantity: 1, cut: false }] }],
      contacts: [{ id: '01a201f5-dda0-7000-8000-000000000102', at: '2026-11-22T08:10:00.000Z', kind: 'follow-up', channel: 'phone', subject: null, job: '1405-00057' }],
      events: [{ at: '2026-09-22T06:43:00.000Z', event: 'device.registered', reason: null, by: 'system', was: null }],
    },
  },
};
