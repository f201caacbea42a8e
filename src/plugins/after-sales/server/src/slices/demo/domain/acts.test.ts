import { actsOf } from './acts';
import { customerAt } from './people';

const NOW = new Date('2026-11-22T09:00:00Z');

test('[PF2] the demo company has work of every kind, the oldest first, none of it in the future', () => {
  const acts = actsOf((i) => `agent-${i % 2}`, NOW);
  expect(new Set(acts.flatMap(({ steps }) => steps.map(({ verb }) => verb)))).toEqual(new Set(['assign', 'accept', 'start', 'wait', 'cancel', 'on-the-way', 'schedule', 'refuse']));
  expect(new Set(acts.flatMap(({ report }) => report ?? []))).toEqual(new Set(['submitted', 'approved', 'returned', 'partly-approved', 'rejected']));
  const days = acts.map(({ daysAgo }) => daysAgo);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(days.at(-1)).toBe(0);
});

test('[PF2] nobody of the demo company has the telephone of another', () => {
  const phones = Array.from({ length: 60 }, (_, i) => customerAt(i).phones[0]);
  expect(new Set(phones).size).toBe(60);
  expect(phones.every((phone) => /^\+98900\d{7}$/.test(phone))).toBe(true);
});
