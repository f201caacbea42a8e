import * as fc from 'fast-check';
import { addDays, dayOf, fromJalali } from '../../../kernel/calendar';
import { isIn, readDay, windowOf } from './day';

const ZONES = ['Asia/Tehran', 'America/St_Johns', 'Europe/Madrid', 'UTC', 'Pacific/Apia'];
const HOUR_MS = 3_600_000;

const days = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays('1990-01-01', n));
const hours = (day: string, zone: string): number => {
  const { from, to } = windowOf(day, zone);
  return (to.getTime() - from.getTime()) / HOUR_MS;
};

describe('[RP9] a day of the company', () => {
  test('every instant belongs to exactly the day that the company’s calendar says, whatever the machine’s zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.date({ min: new Date('1990-01-02'), max: new Date('2060-01-01'), noInvalidDate: true }), (zone, instant) => {
        const day = dayOf(instant, zone);
        expect(isIn(windowOf(day, zone), instant)).toBe(true);
        expect(isIn(windowOf(addDays(day, 1), zone), instant)).toBe(false);
        expect(isIn(windowOf(addDays(day, -1), zone), instant)).toBe(false);
      }),
    );
  });

  test('days follow one another without a gap and without a moment that belongs to two', () => {
    fc.assert(fc.property(fc.constantFrom(...ZONES), days, (zone, day) => expect(windowOf(day, zone).to).toEqual(windowOf(addDays(day, 1), zone).from)));
  });

  test('a day on which the clock is turned is an hour shorter or longer', () => {
    expect([hours('2021-03-22', 'Asia/Tehran'), hours('2021-09-21', 'Asia/Tehran'), hours('2026-03-22', 'Asia/Tehran')]).toEqual([23, 25, 24]);
    expect([hours('2026-03-08', 'America/St_Johns'), hours('2026-11-01', 'America/St_Johns')]).toEqual([23, 25]);
  });

  test('the edges of Jalali months and years are edges of days', () => {
    for (const [year, month, day] of [[1403, 12, 30], [1404, 1, 1], [1404, 6, 31], [1404, 7, 1], [1404, 12, 29]] as const) {
      const gregorian = fromJalali(year, month, day)!;
      const { from, to } = windowOf(gregorian, 'Asia/Tehran');
      expect(dayOf(from, 'Asia/Tehran')).toBe(gregorian);
      expect(dayOf(new Date(from.getTime() - 1), 'Asia/Tehran')).toBe(addDays(gregorian, -1));
      expect(dayOf(new Date(to.getTime() - 1), 'Asia/Tehran')).toBe(gregorian);
    }
  });

  test('a day that has not come yet is refused, and today is the company’s today', () => {
    const lateEvening = new Date('2026-11-22T21:00:00Z');
    expect(readDay(undefined, lateEvening, 'Asia/Tehran')).toBe('2026-11-23');
    expect(readDay(undefined, lateEvening, 'America/St_Johns')).toBe('2026-11-22');
    expect(() => readDay('2026-11-23', lateEvening, 'America/St_Johns')).toThrow('day-reports.future');
    expect(readDay('2026-11-23', lateEvening, 'Asia/Tehran')).toBe('2026-11-23');
  });
});
