import type { Examples } from '../../kernel/http/examples';

const few = (count: number) => ({ count, more: false });

export const homeExamples: Examples = {
  'home.numbers': {
    answer: {
      opened: few(12),
      done: few(9),
      open: { count: 999, more: true },
      unassigned: few(4),
      late: few(2),
      promisedToday: few(7),
      waitingApproval: null,
      trend: [
        { day: '2026-11-21', opened: 31, done: 28 },
        { day: '2026-11-22', opened: 12, done: 9 },
      ],
    },
  },
};
