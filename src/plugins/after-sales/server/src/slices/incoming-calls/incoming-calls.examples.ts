import type { ExampleRefusal, Examples } from '../../kernel/http/examples';

const AT = '2026-11-22T06:49:40.000Z';
const CALL = 'pbx-1795330180.42';

export const incomingCallsExamples: Examples = {
  'incoming-calls.ring': { body: { call: CALL, phone: '09123456789', extension: '201' }, answer: { call: CALL, at: AT, answered: null, contact: null } },
  'incoming-calls.end': { params: { call: CALL }, body: { answered: false }, answer: { call: CALL, at: AT, answered: false, contact: '01a201f5-dda0-7000-8000-000000000105' } },
  'incoming-calls.mine': {
    query: { after: '41', wait: '25' },
    answer: { extension: '201', items: [{ id: '01a201f5-dda0-7000-8000-00000000ca11', phone: '+989123456789', at: AT, over: false, people: [{ id: '01a201f5-dda0-7000-8000-000000000c01', name: 'مریم احمدی', openJobs: 1 }] }], next: 42 },
  },
  'incoming-calls.extension': { answer: { extension: '201' } },
  'incoming-calls.set-extension': { body: { extension: '201' }, answer: { extension: '201' } },
};

export const incomingCallsRefusals: readonly ExampleRefusal[] = [{ code: 'incoming-calls.other-call' }, { code: 'incoming-calls.ended-otherwise' }];
