import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';

const POLICY = {
  id: '01a201f5-dda0-7000-8000-00000000010a',
  scope: 'category',
  code: 'WM',
  version: 1,
  validFrom: '2026-03-21',
  validTo: null,
  terms: {
    startRule: ['installation', 'sale', 'warehouse-exit'],
    activationWindowMonths: 12,
    months: { labour: 24, part: 18, travel: 12 },
    partGroups: [{ code: 'pumps', labels: { fa: 'پمپ‌ها', en: 'Pumps' }, parts: ['P-1042'] }],
    partMonths: [{ of: { group: 'pumps' }, months: 60 }],
    consumables: [],
    fittedPartMonths: 0,
    presaleMonths: 0,
    exchange: 'rest-of-term',
    voids: [{ reason: 'seal-broken', labels: { fa: 'شکستن پلمب', en: 'Seal broken' }, voids: ['all'] }],
    promotions: [],
    lastDay: 'same-day',
    installedBeforeSold: 'refused',
    lateRepair: null,
    exchangeAtReturn: null,
    repairGuaranteeDays: null,
    estimateFirst: false,
  },
};

export const warrantyExamples: Examples = {
  'warranty.check': {
    query: { serial: 'SN-1405-000123', day: '1405/09/01', work: 'labour' },
    answer: {
      serial: 'SN-1405-000123',
      device: { id: DEVICE, product: 'WM-8414', category: 'WM', brand: 'SNW' },
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
          trace: [
            { code: 'day', params: { day: '2026-11-22', work: 'labour' }, text: 'روز ملاک، تاریخ اعلام عیب است: ۱۴۰۵/۰۹/۰۱؛ بررسی برای اجرت.' },
            { code: 'policy', params: { scope: 'category', code: 'WM', version: 1 }, text: 'ملاک، ضوابط گارانتی نوع دستگاه «WM»، نسخهٔ ۱ است.' },
            { code: 'start', params: { basis: 'sale', day: '2026-09-22' }, text: 'شروع گارانتی ۱۴۰۵/۰۶/۳۱ است، بر پایهٔ فروش.' },
            { code: 'months', params: { work: 'labour', months: 24 }, text: 'مدت گارانتی برای اجرت ۲۴ ماه است.' },
            { code: 'within', params: { day: '2026-11-22', from: '2026-09-22', until: '2028-09-21' }, text: '۱۴۰۵/۰۹/۰۱ میان ۱۴۰۵/۰۶/۳۱ و ۱۴۰۷/۰۶/۳۱ است.' },
          ],
          text: 'تا پایان روز ۱۴۰۷/۰۶/۳۱ گارانتی دارد.',
        },
      ],
    },
  },
  'public.warranty': {
    params: { serial: 'SN-1405-000123' },
    answer: {
      covered: true,
      until: '2028-09-21',
      text: 'این دستگاه تا پایان روز ۱۴۰۷/۰۶/۳۱ گارانتی دارد.',
      lines: [
        { work: 'labour', covered: true, until: '2028-09-21' },
        { work: 'part', covered: true, until: '2028-03-19' },
        { work: 'travel', covered: true, until: '2027-09-22' },
      ],
    },
  },
  'warranty.record-fact': {
    body: { serial: 'SN-1405-000123', kind: 'sold', day: '1405/06/31', source: 'purchase-invoice' },
    answer: { id: '01a201f5-dda0-7000-8000-00000000010b', kind: 'sold', day: '2026-09-22', source: 'purchase-invoice', provisional: false, replaces: null, device: DEVICE },
  },
  'warranty.void': {
    body: { serial: 'SN-1405-000123', reason: 'seal-broken' },
    answer: { id: '01a201f5-dda0-7000-8000-00000000010c', device: DEVICE, type: 'void', day: '2026-11-22' },
  },
  'warranty.reinstate': {
    body: { serial: 'SN-1405-000123', reason: 'پلمب هنگام حمل شکسته بود' },
    answer: { id: '01a201f5-dda0-7000-8000-00000000010d', device: DEVICE, type: 'reinstate', day: '2026-11-22' },
  },
  'warranty.extend': {
    body: { serial: 'SN-1405-000123', reason: 'تعمیر سه هفته طول کشید', days: 14 },
    answer: { id: '01a201f5-dda0-7000-8000-00000000010e', device: DEVICE, type: 'extend', day: '2026-11-22' },
  },
  'warranty.accept-start': {
    body: { serial: 'SN-1405-000124', basis: 'sale', reason: 'فاکتور رسمی خرید ارائه شد' },
    answer: { id: '01a201f5-dda0-7000-8000-00000000010f', device: '01a201f5-dda0-7000-8000-000000000109', type: 'move-start', day: '2026-11-22' },
  },
  'warranty-policies.create': {
    body: {
      scope: 'category',
      code: 'WM',
      validFrom: '2026-03-21',
      inForceAlready: true,
      terms: {
        startRule: ['installation', 'sale', 'warehouse-exit'],
        activationWindowMonths: 12,
        months: { labour: 24, part: 18, travel: 12 },
        partGroups: [{ code: 'pumps', labels: { fa: 'پمپ‌ها', en: 'Pumps' }, parts: ['P-1042'] }],
        partMonths: [{ of: { group: 'pumps' }, months: 60 }],
        voids: [{ reason: 'seal-broken', labels: { fa: 'شکستن پلمب', en: 'Seal broken' }, voids: ['all'] }],
      },
    },
    answer: POLICY,
  },
  'warranty-policies.list': {
    query: { scope: 'category', code: 'WM' },
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-00000000010a',
          scope: 'category',
          code: 'WM',
          version: 1,
          validFrom: '2026-03-21',
          validTo: null,
          terms: {
            voids: [{ voids: ['all'], labels: { en: 'Seal broken', fa: 'شکستن پلمب' }, reason: 'seal-broken' }],
            months: { part: 18, labour: 24, travel: 12 },
            lastDay: 'same-day',
            exchange: 'rest-of-term',
            startRule: ['installation', 'sale', 'warehouse-exit'],
            lateRepair: null,
            partGroups: [{ code: 'pumps', parts: ['P-1042'], labels: { en: 'Pumps', fa: 'پمپ‌ها' } }],
            partMonths: [{ of: { group: 'pumps' }, months: 60 }],
            promotions: [],
            consumables: [],
            estimateFirst: false,
            presaleMonths: 0,
            exchangeAtReturn: null,
            fittedPartMonths: 0,
            installedBeforeSold: 'refused',
            repairGuaranteeDays: null,
            activationWindowMonths: 12,
          },
        },
      ],
      next: null,
    },
  },
};

export const warrantyRefusals: readonly ExampleRefusal[] = [
  { code: 'warranty.fact-future', fields: [{ path: 'day', code: 'warranty.fact-future' }] },
  { code: 'warranty.day-future', fields: [{ path: 'day', code: 'warranty.day-future' }] },
  { code: 'warranty.amends-unknown', fields: [{ path: 'amends', code: 'warranty.amends-unknown' }] },
  { code: 'warranty.amends-replaced', fields: [{ path: 'amends', code: 'warranty.amends-replaced' }] },
  { code: 'warranty.no-policy', fields: [{ path: 'serial', code: 'warranty.no-policy' }] },
  { code: 'warranty.not-void', fields: [{ path: 'serial', code: 'warranty.not-void' }] },
  {
    code: 'warranty.void-reason-unknown',
    params: { values: 'seal-broken, water' },
    fields: [{ path: 'reason', code: 'warranty.void-reason-unknown', params: { values: 'seal-broken, water' } }],
  },
  { code: 'warranty.policy-order', params: { version: 2 } },
  { code: 'warranty.group-unknown', params: { group: 'motors' }, fields: [{ path: 'terms.partMonths.0.of.group', code: 'warranty.group-unknown', params: { group: 'motors' } }] },
  { code: 'warranty.part-not-in-device', params: { part: 'P-1042' }, fields: [{ path: 'part', code: 'warranty.part-not-in-device', params: { part: 'P-1042' } }] },
];
