import { z } from 'zod';
import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const RECEPTION = '01a201f5-dda0-7000-8000-0000000005e1';
const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';
const AGENT = '01a201f5-dda0-7000-8000-000000000a01';
const TECHNICIAN = '01a201f5-dda0-7000-8000-0000000007e1';
const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';
const AGENT_EAST = '01a201f5-dda0-7000-8000-000000000a02';

export const jobsExamples: Examples = {
  'jobs.worklist': {
    query: { stage: 'scheduled' },
    answer: {
      items: [
        {
          id: JOB,
          number: '1405-00057',
          reception: { id: RECEPTION, number: '1405-00042', openedAt: '2026-11-22T06:43:00.000Z' },
          stage: 'scheduled',
          stageSince: '2026-11-22T06:48:00.000Z',
          status: null,
          emergency: true,
          promisedAt: '2026-11-22T12:43:00.000Z',
          appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' },
          device: { id: DEVICE, product: 'WM-8414', category: 'WM', brand: 'SNW', serial: 'SN-1405-000123' },
          region: { province: 'tehran', city: null },
          agent: { id: AGENT, name: 'خدمات البرز' },
          technician: { id: TECHNICIAN, name: 'رضا کریمی' },
          reason: null,
          customer: { name: 'مریم احمدی', address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲' },
        },
      ],
      next: null,
    },
  },
  'jobs.unassigned': {
    answer: {
      items: [
        {
          id: JOB,
          number: '1405-00057',
          reception: { id: RECEPTION, number: '1405-00042', openedAt: '2026-11-22T06:43:00.000Z' },
          stage: 'new',
          stageSince: '2026-11-22T06:43:00.000Z',
          status: null,
          emergency: false,
          promisedAt: '2026-11-22T12:43:00.000Z',
          appointment: null,
          device: { id: DEVICE, product: 'WM-8414', category: 'WM', brand: 'SNW', serial: 'SN-1405-000123' },
          region: { province: 'tehran', city: null },
          agent: null,
          technician: null,
          reason: null,
          customer: { name: 'مریم احمدی', address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲' },
        },
      ],
      next: null,
      leftOver: null,
    },
  },
  'jobs.show': {
    params: { id: JOB },
    answer: {
      id: JOB,
      number: '1405-00057',
      reception: { id: RECEPTION, number: '1405-00042', openedAt: '2026-11-22T06:43:00.000Z' },
      stage: 'scheduled',
      stageSince: '2026-11-22T06:48:00.000Z',
      status: null,
      emergency: true,
      promisedAt: '2026-11-22T12:43:00.000Z',
      appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' },
      device: { id: DEVICE, product: 'WM-8414', category: 'WM', brand: 'SNW', serial: 'SN-1405-000123' },
      region: { province: 'tehran', city: null },
      agent: { id: AGENT, name: 'خدمات البرز' },
      technician: { id: TECHNICIAN, name: 'رضا کریمی' },
      reason: null,
      result: null,
      assignedAt: '2026-11-22T06:47:00.000Z',
      closedAt: null,
      note: null,
      customer: { id: CUSTOMER, name: 'مریم احمدی', phones: ['+989123456789', '+982122334455'], address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲' },
      faults: [{ code: 'F-07', told: 'آب را تخلیه نمی‌کند' }],
      notes: [],
      may: ['hand-over', 'schedule', 'on-the-way', 'start', 'wait', 'not-possible'],
    },
  },
  'jobs.proposal': {
    params: { id: JOB },
    answer: {
      items: [
        {
          agent: { id: AGENT, code: 'TEH-01', name: 'خدمات البرز' },
          refusedBefore: false,
          openJobs: 0,
          reasons: [
            { code: 'region.landline', params: { prefix: '02122' }, text: 'تلفن ثابت مشتری با 02122 آغاز می‌شود که محدودهٔ این نماینده است.' },
            { code: 'skill.brand', params: {}, text: 'این نوع دستگاه از همین برند را تعمیر می‌کند.' },
            { code: 'load', params: { count: 0 }, text: '0 سرویس باز دارد.' },
          ],
        },
        {
          agent: { id: AGENT_EAST, code: 'TEH-02', name: 'سرویس‌کاران شرق' },
          refusedBefore: false,
          openJobs: 0,
          reasons: [
            { code: 'region.province', params: {}, text: 'استان مشتری در محدودهٔ این نماینده است.' },
            { code: 'skill.any', params: {}, text: 'مهارت ویژه‌ای برای او ثبت نشده و هر دستگاهی را می‌پذیرد.' },
            { code: 'load', params: { count: 0 }, text: '0 سرویس باز دارد.' },
          ],
        },
      ],
    },
  },
  'jobs.set-status': {
    params: { id: JOB },
    body: { status: 'part-from-factory', reason: 'part-ordered' },
    answer: {
      id: JOB,
      number: '1405-00057',
      stage: 'waiting-part',
      stageSince: '2026-11-22T06:53:20.000Z',
      status: 'part-from-factory',
      emergency: true,
      agent: AGENT,
      technician: TECHNICIAN,
      reason: 'part-ordered',
      result: null,
      appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' },
    },
  },
  'jobs.list-statuses': {
    answer: {
      items: [
        {
          code: 'part-from-factory',
          labels: { en: 'Waiting for the factory', es: null, fa: 'منتظر قطعه از کارخانه' },
          stage: 'waiting-part',
          follows: [],
          setBy: ['office', 'agent', 'technician'],
          customerWords: { en: null, es: null, fa: 'قطعه از کارخانه در راه است.' },
          visibleToCustomer: true,
          pausesClock: true,
          state: 'active',
        },
      ],
    },
  },
  'job-statuses.create': {
    body: {
      code: 'part-from-factory',
      labels: { fa: 'منتظر قطعه از کارخانه', en: 'Waiting for the factory' },
      stage: 'waiting-part',
      visibleToCustomer: true,
      customerWords: { fa: 'قطعه از کارخانه در راه است.' },
    },
    answer: {
      code: 'part-from-factory',
      labels: { fa: 'منتظر قطعه از کارخانه', en: 'Waiting for the factory', es: null },
      stage: 'waiting-part',
      follows: [],
      setBy: ['office', 'agent', 'technician'],
      customerWords: { fa: 'قطعه از کارخانه در راه است.', en: null, es: null },
      visibleToCustomer: true,
      pausesClock: false,
      state: 'active',
    },
  },
  'job-statuses.change': {
    params: { code: 'part-from-factory' },
    body: { pausesClock: true },
    answer: {
      code: 'part-from-factory',
      labels: { en: 'Waiting for the factory', es: null, fa: 'منتظر قطعه از کارخانه' },
      stage: 'waiting-part',
      follows: [],
      setBy: ['office', 'agent', 'technician'],
      customerWords: { en: null, es: null, fa: 'قطعه از کارخانه در راه است.' },
      visibleToCustomer: true,
      pausesClock: true,
      state: 'active',
    },
  },
  'job-statuses.retire': {
    params: { code: 'part-from-factory' },
    body: { reason: 'کارخانه خودش می‌فرستد' },
    answer: {
      code: 'part-from-factory',
      labels: { en: 'Waiting for the factory', es: null, fa: 'منتظر قطعه از کارخانه' },
      stage: 'waiting-part',
      follows: [],
      setBy: ['office', 'agent', 'technician'],
      customerWords: { en: null, es: null, fa: 'قطعه از کارخانه در راه است.' },
      visibleToCustomer: true,
      pausesClock: true,
      state: 'retired',
    },
  },
  'job-statuses.reinstate': {
    params: { code: 'part-from-factory' },
    answer: {
      code: 'part-from-factory',
      labels: { en: 'Waiting for the factory', es: null, fa: 'منتظر قطعه از کارخانه' },
      stage: 'waiting-part',
      follows: [],
      setBy: ['office', 'agent', 'technician'],
      customerWords: { en: null, es: null, fa: 'قطعه از کارخانه در راه است.' },
      visibleToCustomer: true,
      pausesClock: true,
      state: 'active',
    },
  },
  'jobs.list-reasons': {
    query: { kind: 'refuse' },
    answer: {
      items: [
        { kind: 'refuse', code: 'no-capacity', labels: { en: 'No capacity', es: 'Sin disponibilidad', fa: 'ظرفیت خالی نداریم' }, state: 'active' },
        { kind: 'refuse', code: 'too-far', labels: { en: 'Too far away', es: 'Demasiado lejos', fa: 'بیرون از محدوده و دور است' }, state: 'active' },
        {
          kind: 'refuse',
          code: 'lack-of-skill',
          labels: { en: 'Not skilled in this device', es: 'Sin preparación para este equipo', fa: 'تخصص این دستگاه را نداریم' },
          state: 'active',
        },
        { kind: 'refuse', code: 'other', labels: { en: 'Other', es: 'Otro', fa: 'دلیل دیگر' }, state: 'active' },
      ],
    },
  },
  'job-reasons.create': {
    body: { kind: 'refuse', code: 'holiday', labels: { fa: 'تعطیلات', en: 'Holiday' } },
    answer: { kind: 'refuse', code: 'holiday', labels: { fa: 'تعطیلات', en: 'Holiday', es: null }, state: 'active' },
  },
  'job-reasons.change': {
    params: { kind: 'refuse', code: 'holiday' },
    body: { labels: { fa: 'تعطیلی نمایندگی', en: 'Agency closed' } },
    answer: { kind: 'refuse', code: 'holiday', labels: { fa: 'تعطیلی نمایندگی', en: 'Agency closed', es: null }, state: 'active' },
  },
  'job-reasons.retire': {
    params: { kind: 'refuse', code: 'holiday' },
    answer: { kind: 'refuse', code: 'holiday', labels: { en: 'Agency closed', es: null, fa: 'تعطیلی نمایندگی' }, state: 'retired' },
  },
  'job-reasons.reinstate': {
    params: { kind: 'refuse', code: 'holiday' },
    answer: { kind: 'refuse', code: 'holiday', labels: { en: 'Agency closed', es: null, fa: 'تعطیلی نمایندگی' }, state: 'active' },
  },
};

export const jobsRefusals: readonly ExampleRefusal[] = [
  { code: 'jobs.wrong-stage', params: { from: 'done', to: 'in-progress' }, data: { from: 'done', to: 'in-progress' }, carries: { from: z.string(), to: z.string() } },
  { code: 'jobs.reason-unknown', params: { code: 'no-time' }, fields: [{ path: 'reason', code: 'jobs.reason-unknown', params: { code: 'no-time' } }] },
  { code: 'jobs.appointment-order', fields: [{ path: 'to', code: 'jobs.appointment-order' }] },
  { code: 'statuses.unknown', params: { code: 'part-from-abroad' }, fields: [{ path: 'status', code: 'statuses.unknown', params: { code: 'part-from-abroad' } }] },
  { code: 'statuses.retired', params: { code: 'part-from-factory' }, fields: [{ path: 'status', code: 'statuses.retired', params: { code: 'part-from-factory' } }] },
  { code: 'statuses.code-taken', fields: [{ path: 'code', code: 'statuses.code-taken' }] },
  { code: 'reasons.code-taken', fields: [{ path: 'code', code: 'reasons.code-taken' }] },
  { code: 'statuses.edge-not-legal', params: { from: 'waiting-part', to: 'done' } },
  { code: 'statuses.not-next', params: { from: 'part-from-factory', to: 'part-arrived' } },
  { code: 'statuses.needs-verb', params: { verb: 'done' }, data: { verb: 'done' }, carries: { verb: z.string() } },
];
