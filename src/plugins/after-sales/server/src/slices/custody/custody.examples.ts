import type { CustodyLine, CustodyMoved } from '../../../../shared/api/custody';
import type { Examples } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const AGENT = '01a201f5-dda0-7000-8000-000000000a01';
const TECHNICIAN = '01a201f5-dda0-7000-8000-0000000007e1';
const params = { id: JOB };

const LINE: CustodyLine = {
  job: { id: JOB, number: '1405-00057', stage: 'in-progress', emergency: false },
  reception: { id: '01a201f5-dda0-7000-8000-0000000005e1', number: '1405-00042' },
  customer: { name: 'مریم احمدی' },
  device: { id: '01a201f5-dda0-7000-8000-000000000d01', product: 'WM-8414', category: 'WM', brand: 'SNW', serial: 'SN-1405-000123' },
  place: 'shelf',
  since: '2026-11-22T07:10:00.000Z',
  shelf: 'A-12',
  technician: null,
  agent: null,
  sentTo: null,
  takenInAt: '2026-11-22T06:43:00.000Z',
  inspected: false,
  closedAt: null,
};

const MOVE = { by: { kind: 'staff', name: 'سارا رضایی' }, shelf: null, technician: null, sentTo: null, wayBill: null, passed: null, reason: null, receiver: null, against: null };
const SAID = { accessories: null, condition: null, identity: null, note: null };

const moved = (changes: Partial<CustodyMoved>): CustodyMoved => ({
  job: { id: JOB, number: '1405-00057', stage: 'in-progress' },
  place: 'counter',
  since: '2026-11-22T06:43:00.000Z',
  shelf: null,
  technician: null,
  agent: null,
  inspected: false,
  may: ['shelve', 'to-workshop', 'send-out'],
  next: 'shelve',
  ...changes,
});
const done = { id: JOB, number: '1405-00057', stage: 'done' as const };

export const custodyExamples: Examples = {
  'custody.list': { query: { filter: 'all' }, answer: { items: [LINE], next: null } },
  'custody.find': { query: { q: '1405-00057' }, answer: { items: [LINE] } },
  'custody.register': {
    query: { from: '2026-11-22', to: '2026-11-22', way: 'in' },
    answer: { items: [{ id: '811', at: '2026-11-22T06:43:00.000Z', step: 'take-in', ...MOVE, job: { id: JOB, number: '1405-00057' }, reception: LINE.reception, customer: LINE.customer, device: LINE.device }], next: null },
  },
  'custody.show': {
    params,
    answer: {
      ...LINE,
      customer: { name: 'مریم احمدی', phones: ['+989123456789'] },
      accessories: 'شلنگ تخلیه',
      condition: 'خط روی در',
      note: null,
      trail: [
        { at: '2026-11-22T06:43:00.000Z', step: 'take-in', ...MOVE, ...SAID, accessories: 'شلنگ تخلیه', condition: 'خط روی در' },
        { at: '2026-11-22T07:10:00.000Z', step: 'shelve', ...MOVE, ...SAID, shelf: 'A-12' },
      ],
      may: ['shelve', 'to-workshop', 'send-out'],
      next: 'to-workshop',
      jobMay: ['hand-over', 'wait', 'done', 'not-possible', 'reassign', 'cancel'],
    },
  },
  'custody.take-in': { params, body: { accessories: 'شلنگ تخلیه', condition: 'خط روی در' }, answer: moved({}) },
  'custody.shelve': { params, body: { shelf: 'A-12' }, answer: moved({ place: 'shelf', shelf: 'A-12', next: 'to-workshop' }) },
  'custody.to-workshop': { params, body: { technician: TECHNICIAN }, answer: moved({ place: 'workshop', technician: TECHNICIAN, next: null }) },
  'custody.send-out': { params, body: { agent: AGENT, wayBill: '14050901' }, answer: moved({ place: 'away', agent: AGENT, may: ['bring-back'], next: 'bring-back' }) },
  'custody.bring-back': { params, body: { shelf: 'A-12' }, answer: moved({ place: 'shelf', shelf: 'A-12', next: 'to-workshop' }) },
  'custody.inspect': { params, body: { passed: true }, answer: moved({ job: done, place: 'workshop', inspected: true, may: ['shelve', 'to-workshop', 'hand-over'], next: 'hand-over' }) },
  'custody.hand-over': { params, body: { receiver: 'مریم احمدی', trackingCode: '7K3Q-F9M2-XTH' }, answer: moved({ job: done, place: 'handed-over', inspected: true, may: [], next: null }) },
};
