import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const RECEPTION = '01a201f5-dda0-7000-8000-0000000005e1';

export const serviceTimeExamples: Examples = {
  'working-week.show': {
    query: { scope: 'province', code: 'yazd', day: '2026-11-22' },
    answer: {
      scope: 'province',
      code: 'yazd',
      day: '2026-11-22',
      heldBy: 'province',
      week: {
        sat: [{ from: '08:00', to: '17:00' }],
        sun: [{ from: '08:00', to: '17:00' }],
        mon: [{ from: '08:00', to: '17:00' }],
        tue: [{ from: '08:00', to: '17:00' }],
        wed: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '19:00' }],
        thu: [{ from: '08:00', to: '13:00' }],
        fri: [],
      },
    },
  },
  'working-week.replace': {
    body: {
      scope: 'province',
      code: 'yazd',
      week: {
        sat: [{ from: '08:00', to: '17:00' }],
        sun: [{ from: '08:00', to: '17:00' }],
        mon: [{ from: '08:00', to: '17:00' }],
        tue: [{ from: '08:00', to: '17:00' }],
        wed: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '19:00' }],
        thu: [{ from: '08:00', to: '13:00' }],
        fri: [],
      },
    },
    answer: {
      scope: 'province',
      code: 'yazd',
      day: '2026-11-22',
      heldBy: 'province',
      week: {
        sat: [{ from: '08:00', to: '17:00' }],
        sun: [{ from: '08:00', to: '17:00' }],
        mon: [{ from: '08:00', to: '17:00' }],
        tue: [{ from: '08:00', to: '17:00' }],
        wed: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '19:00' }],
        thu: [{ from: '08:00', to: '13:00' }],
        fri: [],
      },
    },
  },
  'working-week.inherit': {
    body: { scope: 'province', code: 'yazd' },
    answer: {
      scope: 'province',
      code: 'yazd',
      day: '2026-11-22',
      heldBy: 'company',
      week: {
        sat: [{ from: '08:00', to: '17:00' }],
        sun: [{ from: '08:00', to: '17:00' }],
        mon: [{ from: '08:00', to: '17:00' }],
        tue: [{ from: '08:00', to: '17:00' }],
        wed: [{ from: '08:00', to: '17:00' }],
        thu: [{ from: '08:00', to: '13:00' }],
        fri: [],
      },
    },
  },
  'holidays.list': {
    query: { from: '2027-06-01', to: '2027-06-30' },
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-000000000110',
          scope: 'company',
          code: null,
          day: '2027-06-04',
          kind: 'holiday',
          labels: { fa: 'رحلت امام خمینی', en: 'Passing of Imam Khomeini', es: 'Fallecimiento del imán Jomeini' },
        },
        {
          id: '01a201f5-dda0-7000-8000-000000000111',
          scope: 'company',
          code: null,
          day: '2027-06-05',
          kind: 'holiday',
          labels: { fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad', es: 'Levantamiento del 15 de Jordad' },
        },
        { id: '01a201f5-dda0-7000-8000-000000000112', scope: 'province', code: 'yazd', day: '2027-06-17', kind: 'holiday', labels: { fa: 'عاشورا', en: 'Ashura', es: null } },
      ],
    },
  },
  'holidays.add': {
    body: { scope: 'province', code: 'yazd', day: '2027-06-17', labels: { fa: 'عاشورا', en: 'Ashura' } },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000112',
      scope: 'province',
      code: 'yazd',
      day: '2027-06-17',
      kind: 'holiday',
      labels: { fa: 'عاشورا', en: 'Ashura', es: null },
    },
  },
  'holidays.remove': {
    params: { id: '01a201f5-dda0-7000-8000-000000000112' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000112',
      scope: 'province',
      code: 'yazd',
      day: '2027-06-17',
      kind: 'holiday',
      labels: { fa: 'عاشورا', en: 'Ashura', es: null },
    },
  },
  'closures.list': {
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-000000000113',
          scope: 'province',
          code: 'yazd',
          from: '2027-01-24T06:30:00.000Z',
          to: '2027-01-24T13:30:00.000Z',
          reason: 'برف و یخبندان',
          withdrawnAt: null,
        },
      ],
    },
  },
  'closures.declare': {
    body: { scope: 'province', code: 'yazd', from: '2027-01-24T06:30:00Z', to: '2027-01-24T13:30:00Z', reason: 'برف و یخبندان' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000113',
      scope: 'province',
      code: 'yazd',
      from: '2027-01-24T06:30:00.000Z',
      to: '2027-01-24T13:30:00.000Z',
      reason: 'برف و یخبندان',
      withdrawnAt: null,
    },
  },
  'closures.withdraw': {
    params: { id: '01a201f5-dda0-7000-8000-000000000113' },
    body: { reason: 'هوا بهتر شد' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000113',
      scope: 'province',
      code: 'yazd',
      from: '2027-01-24T06:30:00.000Z',
      to: '2027-01-24T13:30:00.000Z',
      reason: 'برف و یخبندان',
      withdrawnAt: '2026-11-22T07:05:40.000Z',
    },
  },
  'sla.list': {
    query: { filter: 'late', limit: '50' },
    answer: {
      items: [
        {
          job: { id: JOB, number: '1405-00057', stage: 'scheduled', receptionId: RECEPTION },
          measure: 'arrival',
          state: 'running',
          late: true,
          startedAt: '2026-11-22T06:43:00.000Z',
          dueAt: '2026-11-22T12:43:00.000Z',
          promisedAt: '2026-11-22T12:43:00.000Z',
          warnedAt: '2026-11-22T12:13:00.000Z',
          pausedSince: null,
          pausedMinutes: 0,
          nextStep: { name: 'two-hours-late', at: '2026-11-23T06:13:00.000Z' },
          minutes: 360,
        },
      ],
      next: null,
    },
  },
  'sla.promise': { query: { area: 'town', province: 'tehran' }, answer: { arriveBy: '2026-11-22T13:06:00.000Z', finishBy: null, day: '2026-11-22' } },
  'sla-targets.list': {
    query: { measure: 'arrival' },
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-000000000114',
          area: 'suburb',
          contract: null,
          minutes: 420,
          steps: [
            { kind: 'warn', name: 'half-hour-left', unit: 'working-minutes', offset: -30 },
            { kind: 'escalate', name: 'two-hours-late', unit: 'working-minutes', offset: 120 },
            { kind: 'escalate', name: 'a-day-late', unit: 'working-days', offset: 1 },
          ],
          measure: 'arrival',
          serviceType: null,
          validFrom: '2026-11-22T06:35:00.000Z',
          validTo: null,
        },
        {
          id: '01a201f5-dda0-7000-8000-000000000115',
          area: 'town',
          contract: null,
          minutes: 360,
          steps: [
            { kind: 'warn', name: 'half-hour-left', unit: 'working-minutes', offset: -30 },
            { kind: 'escalate', name: 'two-hours-late', unit: 'working-minutes', offset: 120 },
            { kind: 'escalate', name: 'a-day-late', unit: 'working-days', offset: 1 },
          ],
          measure: 'arrival',
          serviceType: null,
          validFrom: '2026-11-22T06:35:00.000Z',
          validTo: null,
        },
        {
          id: '01a201f5-dda0-7000-8000-000000000116',
          area: 'town',
          contract: null,
          minutes: 300,
          steps: [
            { kind: 'warn', name: 'half-hour-left', unit: 'working-minutes', offset: -30 },
            { kind: 'escalate', name: 'two-hours-late', unit: 'working-minutes', offset: 120 },
            { kind: 'escalate', name: 'a-day-late', unit: 'working-days', offset: 1 },
          ],
          measure: 'arrival',
          serviceType: 'repair',
          validFrom: '2026-11-22T07:06:20.000Z',
          validTo: null,
        },
      ],
    },
  },
  'sla-targets.add': {
    body: { measure: 'arrival', area: 'town', serviceType: 'repair', minutes: 300 },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000116',
      measure: 'arrival',
      area: 'town',
      serviceType: 'repair',
      contract: null,
      minutes: 300,
      steps: [
        { name: 'half-hour-left', kind: 'warn', offset: -30, unit: 'working-minutes' },
        { name: 'two-hours-late', kind: 'escalate', offset: 120, unit: 'working-minutes' },
        { name: 'a-day-late', kind: 'escalate', offset: 1, unit: 'working-days' },
      ],
      validFrom: '2026-11-22T07:06:20.000Z',
      validTo: null,
    },
  },
  'sla-targets.retire': {
    params: { id: '01a201f5-dda0-7000-8000-000000000116' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000116',
      area: 'town',
      contract: null,
      minutes: 300,
      steps: [
        { kind: 'warn', name: 'half-hour-left', unit: 'working-minutes', offset: -30 },
        { kind: 'escalate', name: 'two-hours-late', unit: 'working-minutes', offset: 120 },
        { kind: 'escalate', name: 'a-day-late', unit: 'working-days', offset: 1 },
      ],
      measure: 'arrival',
      serviceType: 'repair',
      validFrom: '2026-11-22T07:06:20.000Z',
      validTo: '2026-11-22T07:07:00.000Z',
    },
  },
};

export const serviceTimeRefusals: readonly ExampleRefusal[] = [
  { code: 'service-time.place-code', fields: [{ path: 'code', code: 'service-time.place-code' }] },
  { code: 'service-time.hours-order', fields: [{ path: 'week.sat.0.to', code: 'service-time.hours-order' }] },
  { code: 'service-time.hours-overlap', fields: [{ path: 'week.sat.1.from', code: 'service-time.hours-overlap' }] },
  { code: 'service-time.never-opens', fields: [{ path: 'week', code: 'service-time.never-opens' }] },
  { code: 'service-time.holiday-taken', fields: [{ path: 'day', code: 'service-time.holiday-taken' }] },
  { code: 'service-time.closure-order', fields: [{ path: 'to', code: 'service-time.closure-order' }] },
  { code: 'sla.target-tie', fields: [{ path: 'area', code: 'sla.target-tie' }] },
  { code: 'sla.step-twice', params: { name: 'half-hour-left' }, fields: [{ path: 'steps.1.name', code: 'sla.step-twice', params: { name: 'half-hour-left' } }] },
  { code: 'sla.step-offset', fields: [{ path: 'steps.0.offset', code: 'sla.step-offset' }] },
];
