import type { Examples } from '../../kernel/http/examples';

const TELEPHONE = { id: '1797865200000', device: 'Galaxy A54', program: 'Chrome on Android', begunAt: '2026-11-21T05:40:00.000Z', lastUsedAt: '2026-11-21T09:20:11.000Z', current: true };
const DESK = { id: '1797779000000', device: null, program: 'Firefox on Windows', begunAt: '2026-11-20T05:43:20.000Z', lastUsedAt: '2026-11-20T13:55:02.000Z', current: false };

export const sessionsExamples: Examples = {
  'me.sessions': { answer: { items: [TELEPHONE, DESK] } },
  'me.end-session': { params: { id: DESK.id }, answer: { ended: 1 } },
  'agents.sessions': { params: { id: '12' }, answer: { items: [{ ...TELEPHONE, current: false }] } },
  'agents.end-sessions': { params: { id: '12' }, answer: { ended: 2 } },
  'agents.end-session': { params: { id: '12', session: TELEPHONE.id }, answer: { ended: 1 } },
};
