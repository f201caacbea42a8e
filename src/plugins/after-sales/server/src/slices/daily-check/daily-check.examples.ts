import type { Examples } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-0000000000b1';

export const dailyCheckExamples: Examples = {
  'daily-check.list': {
    query: { from: '2026-11-21' },
    answer: {
      from: '2026-11-21',
      to: '2026-11-21',
      items: [
        {
          kind: 'done-without-report',
          id: JOB,
          at: '2026-11-21T11:20:00.000Z',
          job: { id: JOB, number: '1405-00057' },
          report: null,
          customer: { id: '01a201f5-dda0-7000-8000-000000000c01', name: 'مریم احمدی' },
          phone: null,
          agent: 'خدمات البرز',
          explanation: null,
        },
      ],
      next: null,
    },
  },
  'daily-check.explain': {
    params: { kind: 'done-without-report', id: JOB },
    body: { note: 'با راهنمایی تلفنی حل شد؛ گزارشی ندارد' },
    answer: { kind: 'done-without-report', id: JOB, note: 'با راهنمایی تلفنی حل شد؛ گزارشی ندارد', at: '2026-11-22T06:57:20.000Z' },
  },
};
