import { lastDays } from './last-days';

test('[PF2] days begin at the company\'s midnight and follow each other without a gap', () => {
  const days = lastDays(new Date('2026-11-22T21:00:00Z'), 'Asia/Tehran', 14);
  expect(days.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
  expect(days[13]).toEqual({ day: '2026-11-23', from: new Date('2026-11-22T20:30:00Z'), to: new Date('2026-11-23T20:30:00Z') });
  for (const [i, { from }] of days.entries()) if (i > 0) expect(from).toEqual(days[i - 1].to);
});

test('[PF2] a day on which the clocks change is as long as it is', () => {
  const [day] = lastDays(new Date('2026-11-01T18:00:00Z'), 'America/New_York', 1);
  expect(day.to.getTime() - day.from.getTime()).toBe(25 * 3_600_000);
});
