import type { Examples } from '../../kernel/http/examples';
import { DEVICE, REPORT, REPORTED } from './invoices.examples';

export const reviewExamples: Examples = {
  'reports.review': {
    params: { id: REPORT },
    answer: {
      report: REPORTED,
      own: false,
      technician: { id: '01a201f5-dda0-7000-8000-000000000e01', name: 'علی سرویسکار' },
      customer: { id: '01a201f5-dda0-7000-8000-000000000c01', name: 'مریم احمدی' },
      region: { province: '08', city: 'TEH' },
      device: { id: DEVICE, serial: 'SN-1405-000123', product: 'WM-8', category: 'WM', brand: 'PAK' },
      job: {
        reception: { id: '01a201f5-dda0-7000-8000-000000000b01', number: '1405-00041' },
        openedAt: '2026-11-20T06:10:00.000Z',
        promisedAt: '2026-11-23T14:30:00.000Z',
        startedAt: '2026-11-22T05:40:00.000Z',
        closedAt: '2026-11-22T06:57:20.000Z',
        result: 'fixed',
        note: null,
        faults: [{ code: 'F-07', told: 'آب را تخلیه نمی‌کند' }],
      },
      foundFaults: ['F-07'],
      clocks: [{ measure: 'finish', state: 'met', dueAt: '2026-11-23T14:30:00.000Z', metAt: '2026-11-22T06:57:20.000Z', kept: true }],
      earlier: [
        {
          job: { id: '01a201f5-dda0-7000-8000-0000000000b0', number: '1405-00012' },
          closedAt: '2026-09-02T11:00:00.000Z',
          result: 'fixed',
          report: { id: '01a201f5-dda0-7000-8000-0000000004e0', number: '1405-00003' },
          work: ['باز کردن گرفتگی پمپ'],
          parts: [],
        },
      ],
      sentBefore: [],
      notes: [],
      lines: [
        {
          position: 1,
          says: 'مشمول گارانتی است.',
          trace: ['گارانتی از ۱۴۰۵/۰۱/۰۱ آغاز شده است.'],
          partName: null,
          wageRow: {
            id: '01a201f5-dda0-7000-8000-000000000106',
            tariff: 'wage',
            service: 'warranty-repair',
            product: null,
            category: 'WM',
            part: null,
            grade: null,
            zone: null,
            validFrom: '2026-03-21',
            amount: '4500000',
          },
        },
        { position: 2, says: 'مشمول گارانتی است.', trace: ['گارانتی از ۱۴۰۵/۰۱/۰۱ آغاز شده است.'], partName: 'پمپ تخلیه', wageRow: null },
      ],
    },
  },
};
