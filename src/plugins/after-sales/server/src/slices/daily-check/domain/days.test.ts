import { daysToCheck } from './days';

const TEHRAN = 'Asia/Tehran';
/** A quarter past midnight in Tehran; in London it is still the day before. */
const NOW = new Date('2026-11-21T20:45:00Z');

describe('[RC24] which days are checked', () => {
  test('yesterday where the company is', () => {
    expect(daysToCheck({}, NOW, TEHRAN)).toEqual({ from: '2026-11-21', to: '2026-11-21' });
  });

  test('one day, or some', () => {
    expect(daysToCheck({ from: '2026-11-01' }, NOW, TEHRAN)).toEqual({ from: '2026-11-01', to: '2026-11-01' });
    expect(daysToCheck({ to: '2026-11-01' }, NOW, TEHRAN)).toEqual({ from: '2026-11-01', to: '2026-11-01' });
    expect(daysToCheck({ from: '2026-10-01', to: '2026-10-31' }, NOW, TEHRAN)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  });

  test('not backwards, and no more than a month', () => {
    expect(() => daysToCheck({ from: '2026-11-02', to: '2026-11-01' }, NOW, TEHRAN)).toThrow('daily-check.days');
    expect(() => daysToCheck({ from: '2026-10-01', to: '2026-11-01' }, NOW, TEHRAN)).toThrow('daily-check.days');
  });
});
