import type { Examples } from '../../kernel/http/examples';

const AGENT = '01a201f5-dda0-7000-8000-000000000a01';
const PAPER = '01a201f5-dda0-7000-8000-00000000be01';

const CONTRACT = {
  id: PAPER,
  agent: { id: AGENT, name: 'خدمات البرز' },
  kind: 'contract',
  number: 'ن-۱۴۰۵/۱۱۲',
  validFrom: '2026-03-21',
  validUntil: '2027-03-20',
  note: null,
  file: null,
  addedAt: '2026-11-22T06:10:00.000Z',
  addedBy: 'مریم احمدی',
  ended: null,
};

export const papersExamples: Examples = {
  'agents.papers': { params: { id: AGENT }, answer: { items: [{ ...CONTRACT, file: 'application/pdf' }] } },
  'agents.ending-papers': { query: { within: '60' }, answer: { items: [{ ...CONTRACT, validUntil: '2026-12-20' }], next: null } },
  'agents.add-paper': { params: { id: AGENT }, body: { kind: 'contract', number: 'ن-۱۴۰۵/۱۱۲', validFrom: '2026-03-21', validUntil: '2027-03-20' }, answer: CONTRACT },
  'agents.end-paper': { params: { id: PAPER }, body: { reason: 'قرارداد فسخ شد' }, answer: { ...CONTRACT, ended: { at: '2026-11-22T07:00:00.000Z', reason: 'قرارداد فسخ شد' } } },
  'agents.attach-paper': { params: { id: PAPER }, answer: { ...CONTRACT, file: 'application/pdf' } },
  'agents.paper-file': { params: { id: PAPER } },
};
