import { z } from 'zod';
import { jobToPick } from '../../../../shared/api/contacts';
import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';
const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const RECEPTION = '01a201f5-dda0-7000-8000-0000000005e1';
const AGENT = '01a201f5-dda0-7000-8000-000000000a01';
const DEVICE = '01a201f5-dda0-7000-8000-000000000d01';

export const contactsExamples: Examples = {
  'contacts.record': {
    body: { kind: 'inquiry', channel: 'phone', phone: '0912 345 6789', customer: CUSTOMER, subject: 'ساعت کار نمایندگی', outcome: 'solved-at-once' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000102',
      at: '2026-11-22T06:49:40.000Z',
      kind: 'inquiry',
      outcome: 'solved-at-once',
      customer: CUSTOMER,
      reception: null,
      job: null,
    },
  },
  'contacts.list': {
    query: { kind: 'inquiry', from: '2026-11-22' },
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-000000000102',
          kind: 'inquiry',
          channel: 'phone',
          phone: '+989123456789',
          subject: 'ساعت کار نمایندگی',
          outcome: 'solved-at-once',
          note: null,
          customer: { id: CUSTOMER, name: 'مریم احمدی' },
          reception: null,
          job: null,
          at: '2026-11-22T06:49:40.000Z',
          takenBy: { kind: 'system', id: '3' },
        },
      ],
      next: null,
    },
  },
  'contacts.summary': {
    query: { from: '2026-11-22', to: '2026-11-22' },
    answer: {
      from: '2026-11-22',
      to: '2026-11-22',
      total: 4,
      solvedAtOnce: 1,
      byKind: { 'follow-up': 2, inquiry: 1, service: 1 },
      byChannel: { phone: 4 },
      byOutcome: { 'passed-on': 3, 'solved-at-once': 1 },
    },
  },
  'contacts.follow-up': {
    params: { id: JOB },
    body: { channel: 'phone', phone: '0912 345 6789' },
    answer: {
      contact: '01a201f5-dda0-7000-8000-000000000103',
      job: { id: JOB, number: '1405-00057', device: 'ماشین لباسشویی' },
      reception: { id: RECEPTION, number: '1405-00042' },
      customer: { id: CUSTOMER, name: 'مریم احمدی', handlingNote: null },
      stage: 'scheduled',
      says: 'زمان مراجعه تعیین شده است.',
      since: '2026-11-22T06:48:00.000Z',
      status: null,
      reason: null,
      promisedAt: '2026-11-22T12:43:00.000Z',
      late: false,
      agent: { id: AGENT, code: 'TEH-01', name: 'خدمات البرز' },
      followUps: 1,
      agentPushed: true,
      escalated: false,
      sentence: 'سرویس ماشین لباسشویی شما به شمارهٔ ⁦۱۴۰۵-۰۰۰۵۷⁩ از یکشنبه ۱ آذر ۱۴۰۵ در این مرحله است: زمان مراجعه تعیین شده است. سرویسکار دوشنبه ۲ آذر ۱۴۰۵ بین ساعت ⁦۰۹:۰۰⁩ و ⁦۱۱:۰۰⁩ مراجعه می‌کند. قرار است تا یکشنبه ۱ آذر ۱۴۰۵ انجام شود. پیگیری شما ثبت شد و هم‌اکنون به مسئول انجام کار یادآوری می‌شود.',
    },
  },
  'contacts.follow-up-by-code': {
    body: { number: '1405-00042', channel: 'phone' },
    answer: {
      contact: '01a201f5-dda0-7000-8000-000000000104',
      job: { id: JOB, number: '1405-00057', device: 'ماشین لباسشویی' },
      reception: { id: RECEPTION, number: '1405-00042' },
      customer: { id: CUSTOMER, name: 'مریم احمدی', handlingNote: null },
      stage: 'scheduled',
      says: 'زمان مراجعه تعیین شده است.',
      since: '2026-11-22T06:48:00.000Z',
      status: null,
      reason: null,
      promisedAt: '2026-11-22T12:43:00.000Z',
      late: false,
      agent: { id: AGENT, code: 'TEH-01', name: 'خدمات البرز' },
      followUps: 2,
      agentPushed: true,
      escalated: false,
      sentence: 'سرویس ماشین لباسشویی شما به شمارهٔ ⁦۱۴۰۵-۰۰۰۵۷⁩ از یکشنبه ۱ آذر ۱۴۰۵ در این مرحله است: زمان مراجعه تعیین شده است. سرویسکار دوشنبه ۲ آذر ۱۴۰۵ بین ساعت ⁦۰۹:۰۰⁩ و ⁦۱۱:۰۰⁩ مراجعه می‌کند. قرار است تا یکشنبه ۱ آذر ۱۴۰۵ انجام شود. پیگیری شما ثبت شد و هم‌اکنون به مسئول انجام کار یادآوری می‌شود.',
    },
  },
  'contacts.look-up': {
    query: { q: '6789' },
    answer: {
      customers: [
        {
          id: CUSTOMER,
          name: 'مریم احمدی',
          matchedBy: 'phone',
          phones: ['+989123456789', '+982122334455'],
          city: null,
          handlingNote: null,
          counts: { receptions: 1, openJobs: 1, contacts: 4, followUps: 2 },
          openJobs: [
            {
              id: JOB,
              agent: { id: AGENT, code: 'TEH-01', name: 'خدمات البرز' },
              since: '2026-11-22T06:48:00.000Z',
              stage: 'scheduled',
              device: 'ماشین لباسشویی',
              number: '1405-00057',
              followUps: 2,
              reception: '1405-00042',
              promisedAt: '2026-11-22T12:43:00.000Z',
            },
          ],
          devices: [{ id: DEVICE, brand: 'SNW', known: true, serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM' }],
          lastReceptions: [{ id: RECEPTION, jobs: [{ id: JOB, stage: 'scheduled', number: '1405-00057' }], number: '1405-00042', openedAt: '2026-11-22T06:43:00.000Z' }],
        },
      ],
    },
  },
  'contacts.history': {
    params: { id: CUSTOMER },
    query: { limit: '3' },
    answer: {
      customer: { id: CUSTOMER, name: 'مریم احمدی', handlingNote: null },
      items: [
        {
          type: 'contact',
          at: '2026-11-22T06:49:40.000Z',
          id: '01a201f5-dda0-7000-8000-000000000102',
          job: null,
          kind: 'inquiry',
          note: null,
          channel: 'phone',
          outcome: 'solved-at-once',
          subject: 'ساعت کار نمایندگی',
        },
        {
          type: 'contact',
          at: '2026-11-22T06:49:20.000Z',
          id: '01a201f5-dda0-7000-8000-000000000104',
          job: '1405-00057',
          kind: 'follow-up',
          note: null,
          channel: 'phone',
          outcome: 'passed-on',
          subject: null,
        },
        { type: 'event', at: '2026-11-22T06:49:20.000Z', to: null, from: null, event: 'job.agent-pushed', channel: 'phone', subject: { id: JOB, type: 'job' } },
      ],
      next: 'aDE3OTUzMzAxNjAwMDAuMS4xNTE0',
    },
  },
  'jobs.timeline': {
    params: { id: JOB },
    query: { limit: '2' },
    answer: {
      items: [
        { id: '01a201f5-dda0-7000-8000-0000000000e2', at: '2026-11-22T06:49:20.000Z', event: 'contact.recorded', from: null, to: 'follow-up', reason: null, channel: 'phone', by: { kind: 'staff', name: 'سارا رضایی' }, agent: null, technician: null, measure: null, due: null, appointment: null, note: null },
        { id: '01a201f5-dda0-7000-8000-0000000000e1', at: '2026-11-22T06:45:00.000Z', event: 'job.assign', from: 'new', to: 'assigned', reason: null, channel: 'admin', by: { kind: 'staff', name: 'سارا رضایی' }, agent: 'خدمات البرز', technician: null, measure: null, due: null, appointment: null, note: 'پیش از آمدن تماس بگیرید' },
      ],
      next: 'czE1MTQ',
    },
  },
  'contacts.search': {
    query: { q: 'لباسشویی', in: 'jobs' },
    answer: {
      in: 'jobs',
      items: [
        {
          id: JOB,
          number: '1405-00057',
          stage: 'scheduled',
          reception: { id: RECEPTION, number: '1405-00042' },
          customer: { id: CUSTOMER, name: 'مریم احمدی' },
          device: { id: DEVICE, brand: 'SNW', known: true, serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM' },
          agent: { id: AGENT, code: 'TEH-01', name: 'خدمات البرز' },
          since: '2026-11-22T06:48:00.000Z',
          promisedAt: '2026-11-22T12:43:00.000Z',
        },
      ],
      next: null,
    },
  },
  'customers.list': {
    query: { q: '۶۷۸۹', sort: 'name' },
    answer: {
      items: [{ id: CUSTOMER, name: 'مریم احمدی', phones: ['+989123456789'], city: null, handlingNote: null, openJobs: 1, receptions: 2, mergedInto: null, addedAt: '2026-10-03T07:12:00.000Z' }],
      next: null,
    },
  },
  'devices.list': {
    query: { q: '000123', sort: 'serial' },
    answer: {
      items: [{ id: DEVICE, serial: 'SN-1405-000123', product: 'WM-8414', category: 'WM', brand: 'SNW', known: true, jobs: 1, customer: { id: CUSTOMER, name: 'مریم احمدی' }, addedAt: '2026-10-03T07:12:00.000Z' }],
      next: null,
    },
  },
};

export const contactsRefusals: readonly ExampleRefusal[] = [
  { code: 'contacts.reception-unknown', fields: [{ path: 'reception', code: 'contacts.reception-unknown' }] },
  { code: 'contacts.job-unknown', fields: [{ path: 'job', code: 'contacts.job-unknown' }] },
  { code: 'contacts.job-elsewhere', fields: [{ path: 'job', code: 'contacts.job-elsewhere' }] },
  { code: 'contacts.ask-by-job', fields: [{ path: 'job', code: 'contacts.ask-by-job' }] },
  { code: 'contacts.tracking-code', fields: [{ path: 'trackingCode', code: 'contacts.tracking-code' }] },
  {
    code: 'contacts.several-jobs',
    params: { count: 2 },
    data: {
      jobs: [
        { id: JOB, number: '1405-00057', stage: 'scheduled', reception: '1405-00042', device: { fa: 'ماشین لباسشویی', en: 'Washing machine', es: 'Lavadora' } },
        { id: '01a201f5-dda0-7000-8000-0000000000b2', number: '1405-00058', stage: 'new', reception: '1405-00042', device: { fa: 'یخچال', en: 'Refrigerator', es: null } },
      ],
    },
    carries: { jobs: z.array(jobToPick) },
  },
];
