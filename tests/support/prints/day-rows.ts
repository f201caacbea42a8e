import type { BranchDay } from '../../../src/plugins/after-sales/shared/api/branch-days';
import type { PrintedDay } from '../../../src/plugins/after-sales/server/src/slices/prints/domain/printed';

const washer = { category: 'WM', brand: 'SNW', product: 'WM-8414' };
const signed = { at: '2026-11-22T14:30:00.000Z', by: 'agent', name: 'رضا کریمی' };
const supervisor = { at: '2026-11-22T15:05:00.000Z', by: 'staff', name: 'سعید کریمی' };
const visit = { job: 'job-1', number: '1405-01688', device: washer, city: 'THR', leftAt: '2026-11-22T05:40:00.000Z', arrivedAt: '2026-11-22T06:08:00.000Z', endedAt: '2026-11-22T07:10:00.000Z', minutes: 62, outcome: 'done', result: 'fixed', reason: null } as const;

export const dayReport: PrintedDay = {
  report: {
    id: 'report-1',
    day: '2026-11-22',
    version: 2,
    state: 'countersigned',
    technician: { id: 't', name: 'رضا کریمی' },
    agent: { id: 'a', name: 'نمایندگی ولی‌عصر' },
    drafted: {
      firstAt: '2026-11-22T05:40:00.000Z',
      lastAt: '2026-11-22T11:20:00.000Z',
      minutes: 340,
      minutesAtWork: 117,
      visits: [
        visit,
        { ...visit, job: 'job-2', number: '1405-01691', device: { category: 'OV', brand: null, product: null }, leftAt: null, arrivedAt: '2026-11-22T08:30:00.000Z', endedAt: '2026-11-22T09:05:00.000Z', minutes: 35, outcome: 'waiting-part', result: null, reason: 'part-ordered' },
        { ...visit, job: 'job-3', number: '1405-01702', device: { category: null, brand: null, product: null }, leftAt: null, arrivedAt: '2026-11-22T11:00:00.000Z', endedAt: '2026-11-22T11:20:00.000Z', minutes: 20, outcome: 'not-possible', result: null, reason: 'too-worn-out' },
      ],
      notVisited: [{ job: 'job-4', number: '1405-01710', device: washer, city: 'THR', appointment: { from: '2026-11-22T12:30:00.000Z', to: '2026-11-22T14:30:00.000Z' } }],
      reports: [{ id: 'r', number: '1405-00940', job: '1405-01688', kind: 'warranty-repair' }],
      done: 1,
      notDone: 3,
      waitingPart: 1,
    },
    typed: { odometerFrom: 84_210, odometerTo: 84_252, distance: 42, expenses: [{ text: 'پارکینگ', amount: '350000' }, { text: 'عوارض آزادراه (۲ بار)', amount: '1200000' }], expensesTotal: '1550000', currency: 'IRR', scale: 0, note: 'برف آمد؛ نوبت چهارم به فردا افتاد.\nمشتری خبر دارد.' },
    sent: signed,
    returned: null,
    countersigned: supervisor,
    after: [{ job: 'job-5', number: '1405-01715', at: '2026-11-22T13:10:00.000Z', to: 'in-progress' }],
    versions: [],
    may: [],
  },
  names: [
    { list: 'category', code: 'WM', fa: 'ماشین لباسشویی', en: 'Washing machine', es: 'Lavadora' },
    { list: 'category', code: 'OV', fa: 'مایکروفر', en: 'Microwave oven', es: 'Microondas' },
    { list: 'brand', code: 'SNW', fa: 'اسنوا', en: 'Snowa', es: null },
    { list: 'reason', code: 'part-ordered', fa: 'قطعه سفارش داده شد', en: 'The part was ordered', es: 'Se pidió el repuesto' },
    { list: 'reason', code: 'too-worn-out', fa: 'فرسودگی بیش از حد', en: 'Too worn out', es: 'Demasiado desgastado' },
  ],
};

const line = { technician: { id: 't1', name: 'رضا کریمی' }, agent: 'نمایندگی ولی‌عصر', state: 'countersigned', visits: 3, done: 1, notDone: 3, minutesAtWork: 117, distance: 42 } as const;

export const branchDay: BranchDay = {
  id: 'branch-1',
  day: '2026-11-22',
  version: 1,
  state: 'sent',
  figures: { opened: 38, assigned: 35, done: 29, notPossible: 2, cancelled: 1, late: 3, promised: 31, kept: 28, unassigned: 4, followUps: 11, complaints: 1 },
  technicians: [line, { ...line, technician: { id: 't2', name: 'علی نادری' }, agent: null, state: 'sent', visits: 5, done: 5, notDone: 0, minutesAtWork: 260, distance: null }, { ...line, technician: { id: 't3', name: 'حسین موسوی‌نژاد' }, state: 'missing', visits: 0, done: 0, notDone: 0, minutesAtWork: 0, distance: null }],
  totals: { signed: 2, missing: 1, visits: 8, done: 6, notDone: 3, distance: 42, expenses: '1550000' },
  currency: 'IRR',
  scale: 0,
  note: 'برف؛ دو سرویس به فردا افتاد.',
  sent: supervisor,
  returned: null,
  countersigned: null,
  versions: [],
  may: [],
};
