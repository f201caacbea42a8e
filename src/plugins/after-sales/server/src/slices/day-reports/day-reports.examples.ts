import type { ExampleRefusal, Examples } from '../../kernel/http/examples';

const ID = '01a201f5-dda0-7000-8000-000000000901';
const TECHNICIAN = { id: '01a201f5-dda0-7000-8000-000000000702', name: 'رضا کریمی' };
const AGENT = { id: '01a201f5-dda0-7000-8000-000000000701', name: 'نمایندگی ولی‌عصر' };
const JOB = { job: '01a201f5-dda0-7000-8000-000000000302', number: '1405-01688', device: { category: 'WM', brand: 'SNOWA', product: 'WM-8414' }, city: 'THR' };

const drafted = {
  firstAt: '2026-11-22T05:40:00.000Z',
  lastAt: '2026-11-22T07:10:00.000Z',
  minutes: 90,
  minutesAtWork: 62,
  visits: [{ ...JOB, leftAt: '2026-11-22T05:40:00.000Z', arrivedAt: '2026-11-22T06:08:00.000Z', endedAt: '2026-11-22T07:10:00.000Z', minutes: 62, outcome: 'done', result: 'fixed', reason: null }],
  notVisited: [],
  reports: [{ id: '01a201f5-dda0-7000-8000-000000000501', number: '1405-00940', job: '1405-01688', kind: 'warranty-repair' }],
  done: 1,
  notDone: 0,
  waitingPart: 0,
};

const typed = { odometerFrom: 84_210, odometerTo: 84_252, expenses: [{ text: 'پارکینگ', amount: '350000' }], note: 'مشتری راضی بود.' };
const sent = { at: '2026-11-22T14:30:00.000Z', by: 'agent', name: 'رضا کریمی' };

const report = {
  id: ID,
  day: '2026-11-22',
  version: 1,
  state: 'sent',
  technician: TECHNICIAN,
  agent: AGENT,
  drafted,
  typed: { ...typed, distance: 42, expensesTotal: '350000', currency: 'IRR', scale: 0 },
  sent,
  returned: null,
  countersigned: null,
  after: [],
  versions: [{ id: ID, version: 1, state: 'sent', sentAt: sent.at }],
  may: ['return', 'countersign'],
};
const saved = { ...report, state: 'draft', sent: null, versions: [{ id: ID, version: 1, state: 'draft', sentAt: null }], may: ['save', 'send'] };
const supervisor = { at: '2026-11-22T15:05:00.000Z', by: 'staff', name: 'سعید کریمی' };
const countersigned = { ...report, state: 'countersigned', countersigned: supervisor, versions: [{ ...report.versions[0], state: 'countersigned' }], may: ['return'] };
const returned = { ...report, state: 'returned', returned: { ...supervisor, reason: 'کیلومتر پایان را بنویسید' }, versions: [{ ...report.versions[0], state: 'returned' }], may: ['save', 'send'] };

const branch = {
  id: '01a201f5-dda0-7000-8000-000000000902',
  day: '2026-11-22',
  version: 1,
  state: 'sent',
  figures: { opened: 38, assigned: 35, done: 29, notPossible: 2, cancelled: 1, late: 3, promised: 31, kept: 28, unassigned: 4, followUps: 11, complaints: 1 },
  technicians: [{ technician: TECHNICIAN, agent: AGENT.name, state: 'countersigned', visits: 1, done: 1, notDone: 0, minutesAtWork: 62, distance: 42 }],
  totals: { signed: 1, missing: 0, visits: 1, done: 1, notDone: 0, distance: 42, expenses: '350000' },
  currency: 'IRR',
  scale: 0,
  note: 'برف؛ دو سرویس به فردا افتاد.',
  sent: supervisor,
  returned: null,
  countersigned: null,
  versions: [{ id: '01a201f5-dda0-7000-8000-000000000902', version: 1, state: 'sent', sentAt: supervisor.at }],
  may: ['return'],
};
const manager = { at: '2026-11-23T05:00:00.000Z', by: 'staff', name: 'حمید رستمی' };

export const dayReportsExamples: Examples = {
  'day-reports.mine': { query: { day: '2026-11-22', technician: TECHNICIAN.id }, answer: saved },
  'day-reports.save': { body: { day: '2026-11-22', technician: TECHNICIAN.id, ...typed }, answer: saved },
  'day-reports.send': { body: { day: '2026-11-22', technician: TECHNICIAN.id, ...typed }, answer: report },
  'day-reports.roll': {
    query: { day: '2026-11-22' },
    answer: {
      day: '2026-11-22',
      items: [
        { technician: TECHNICIAN, agent: AGENT, state: 'sent', report: ID, version: 1, sentAt: sent.at, jobs: 1 },
        { technician: { id: '01a201f5-dda0-7000-8000-000000000703', name: 'علی نادری' }, agent: null, state: 'missing', report: null, version: 0, sentAt: null, jobs: 4 },
      ],
      next: null,
    },
  },
  'day-reports.list': {
    query: { state: 'sent', limit: '25' },
    answer: { items: [{ id: ID, day: '2026-11-22', version: 1, state: 'sent', technician: TECHNICIAN, agent: AGENT, sentAt: sent.at, visits: 1, done: 1, notDone: 0, waitingPart: 0 }], next: null },
  },
  'day-reports.show': { params: { id: ID }, answer: report },
  'day-reports.return': { params: { id: ID }, body: { reason: 'کیلومتر پایان را بنویسید' }, answer: returned },
  'day-reports.countersign': { params: { id: ID }, answer: countersigned },
  'branch-days.list': {
    query: { limit: '31' },
    answer: {
      items: [
        { day: '2026-11-22', state: 'sent', id: branch.id, version: 1, sent: supervisor, countersigned: null, signed: 1, done: 29 },
        { day: '2026-11-21', state: 'missing', id: null, version: 0, sent: null, countersigned: null, signed: 0, done: null },
      ],
      next: null,
    },
  },
  'branch-days.show': { params: { day: '2026-11-22' }, answer: branch },
  'branch-days.save': { params: { day: '2026-11-22' }, body: { note: branch.note }, answer: { ...branch, state: 'draft', sent: null, versions: [{ ...branch.versions[0], state: 'draft', sentAt: null }], may: ['save', 'send'] } },
  'branch-days.send': { params: { day: '2026-11-22' }, body: { note: branch.note }, answer: branch },
  'branch-days.return': {
    params: { day: '2026-11-22' },
    body: { version: 1, reason: 'گزارش دو سرویسکار نیامده است' },
    answer: { ...branch, state: 'returned', returned: { ...manager, reason: 'گزارش دو سرویسکار نیامده است' }, versions: [{ ...branch.versions[0], state: 'returned' }], may: ['save', 'send'] },
  },
  'branch-days.countersign': { params: { day: '2026-11-22' }, body: { version: 1 }, answer: { ...branch, state: 'countersigned', countersigned: manager, versions: [{ ...branch.versions[0], state: 'countersigned' }] } },
};

export const dayReportsRefusals: readonly ExampleRefusal[] = [
  { code: 'day-reports.future', fields: [{ path: 'day', code: 'day-reports.future' }] },
  { code: 'day-reports.odometer', fields: [{ path: 'odometerTo', code: 'day-reports.odometer' }] },
];
