import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import {
  addDays, addMonths, dayOf, daysBetween, fromJalali, isDay, isJalaliLeap, startOfDay, startOfJalaliYear, toJalali, yearOf,
  type Day,
} from './calendar';

const TEHRAN = 'Asia/Tehran';
const jalali = (y: number, m: number, d: number): Day => {
  const day = fromJalali(y, m, d);
  if (day === null) throw new Error(`No such day: ${y}/${m}/${d}`);
  return day;
};
const days = fc.integer({ min: -50_000, max: 60_000 }).map((n) => addDays('2000-01-01', n));

/** The table of the calendar centre of Tehran University: Jalali year (a star marks a leap year) and its Nowruz. */
const table = readFileSync(resolve(__dirname, '../../../../../tests/data/jalali-leap-years.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [, year, stars, nowruz] = /^(\d{4})(\**)\s+(\S+)/.exec(line) ?? [];
    return { year: Number(year), leap: stars !== '', nowruz };
  });

describe('the official table of 1206–1498', () => {
  it('is there in full', () => {
    expect(table).toHaveLength(293);
    expect([table[0].year, table[292].year]).toEqual([1206, 1498]);
  });

  it('agrees on 1 Farvardin of every year', () => {
    expect(table.map(({ year }) => startOfJalaliYear(year))).toEqual(table.map(({ nowruz }) => nowruz));
    expect(table.map(({ nowruz }) => toJalali(nowruz))).toEqual(table.map(({ year }) => ({ year, month: 1, day: 1 })));
  });

  it('agrees on every leap year', () => {
    expect(table.map(({ year }) => isJalaliLeap(year))).toEqual(table.map(({ leap }) => leap));
  });

  it('agrees on the last day of every year: 29 or 30 Esfand is the day before Nowruz', () => {
    expect(table.map(({ nowruz }) => toJalali(addDays(nowruz, -1)).day)).toEqual(
      table.map(({ year }) => (isJalaliLeap(year - 1) ? 30 : 29)),
    );
  });
});

describe('the edges of the Jalali year', () => {
  it('has 30 Esfand in the leap years 1395, 1399, 1403, 1408 and 1412 and in no other near them', () => {
    const leap = Array.from({ length: 20 }, (_, i) => 1394 + i).filter(isJalaliLeap);
    expect(leap).toEqual([1395, 1399, 1403, 1408, 1412]);
  });

  it('knows 30 Esfand 1403 and knows no 30 Esfand 1404', () => {
    expect(fromJalali(1403, 12, 30)).toBe('2025-03-20');
    expect(fromJalali(1404, 12, 30)).toBeNull();
    expect(fromJalali(1404, 12, 29)).toBe('2026-03-20');
  });

  it('knows 31 Shahrivar and knows no 31 Mehr', () => {
    expect(fromJalali(1403, 6, 31)).toBe('2024-09-21');
    expect(fromJalali(1403, 7, 31)).toBeNull();
  });

  it('goes from 29 Esfand 1404 to 1 Farvardin 1405 in one day', () => {
    expect(addDays(jalali(1404, 12, 29), 1)).toBe(jalali(1405, 1, 1));
    expect(daysBetween(jalali(1403, 12, 29), jalali(1404, 1, 1))).toBe(2);
  });

  it.each([[1404, 0, 1], [1404, 13, 1], [1404, 1, 0], [1404, 1, 32], [0, 1, 1], [-5, 1, 1], [1404.5, 1, 1], [NaN, 1, 1], [99999, 1, 1], [1404, 12, 1e9]])(
    'knows no day %p/%p/%p',
    (y, m, d) => {
      expect(fromJalali(y, m, d)).toBeNull();
    },
  );

  it('comes back unchanged from Jalali and agrees with Intl, on every day of 1395–1415', () => {
    const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
    const wrong: Day[] = [];
    for (let day = startOfJalaliYear(1395); day < startOfJalaliYear(1416); day = addDays(day, 1)) {
      const { year, month, day: d } = toJalali(day);
      const parts = intl.formatToParts(new Date(`${day}T12:00:00Z`));
      const value = (type: string) => Number(parts.find((p) => p.type === type)?.value);
      const same = value('year') === year && value('month') === month && value('day') === d;
      if (!same || fromJalali(year, month, d) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('addMonths', () => {
  it('ends on the last day of a shorter month: 31 Shahrivar + 1 month is 30 Mehr', () => {
    expect(addMonths(jalali(1403, 6, 31), 1, 'persian')).toBe(jalali(1403, 7, 30));
    expect(addMonths(jalali(1403, 6, 31), 6, 'persian')).toBe(jalali(1403, 12, 30));
    expect(addMonths(jalali(1404, 6, 31), 6, 'persian')).toBe(jalali(1404, 12, 29));
    expect(addMonths('2025-01-31', 1, 'gregorian')).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 12, 'gregorian')).toBe('2025-02-28');
  });

  it('takes 30 Esfand 1403 to 29 Esfand 1404 and to 30 Esfand 1408', () => {
    expect(addMonths(jalali(1403, 12, 30), 12, 'persian')).toBe(jalali(1404, 12, 29));
    expect(addMonths(jalali(1403, 12, 30), 60, 'persian')).toBe(jalali(1408, 12, 30));
  });

  it('loses the 31st when months are added one after the other, so series count from the anchor', () => {
    const anchor = jalali(1404, 1, 31);
    expect(addMonths(anchor, 12, 'persian')).toBe(jalali(1405, 1, 31));
    let step = anchor;
    for (let i = 0; i < 12; i += 1) step = addMonths(step, 1, 'persian');
    expect(step).not.toBe(addMonths(anchor, 12, 'persian'));
  });

  it('goes backwards over 1 Farvardin', () => {
    expect(addMonths(jalali(1404, 1, 31), -1, 'persian')).toBe(jalali(1403, 12, 30));
    expect(addMonths(jalali(1405, 1, 31), -1, 'persian')).toBe(jalali(1404, 12, 29));
    expect(addMonths(jalali(1404, 1, 1), -13, 'persian')).toBe(jalali(1402, 12, 1));
  });

  it('changes the month by n and the day of the month by three at most, downwards', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const from = toJalali(day);
        const to = toJalali(addMonths(day, n, 'persian'));
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(n);
        expect(from.day - to.day).toBeGreaterThanOrEqual(0);
        if (to.day !== from.day) expect(to.day).toBeGreaterThanOrEqual(29);
      }),
    );
  });

  it('refuses what is not a day and results outside the calendar', () => {
    expect(() => addMonths('1404/01/01', 1, 'persian')).toThrow(RangeError);
    expect(() => addMonths('2025-01-01', 0.5, 'gregorian')).toThrow(RangeError);
    expect(() => addMonths('9999-12-01', 1, 'gregorian')).toThrow(RangeError);
    expect(() => addMonths('0700-01-01', -1200, 'persian')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('knows a real day from other texts', () => {
    expect(['2025-03-20', '2024-02-29', '0001-01-01', '9999-12-31'].every(isDay)).toBe(true);
    const wrong = ['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '0000-01-01', '2025-3-2', '2025-03-20T00:00', ' 2025-03-20', '۲۰۲۵-۰۳-۲۰', '', null, 5];
    expect(wrong.filter(isDay)).toEqual([]);
  });

  it('adds and counts days as inverses', () => {
    fc.assert(fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n));
  });

  it('refuses a step out of the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2025-01-01', 1.5)).toThrow(RangeError);
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
  });
});

describe('instants in a time zone', () => {
  it('puts 20:29Z of 2025-03-20 on 30 Esfand 1403 and 20:31Z on 1 Farvardin 1404, in Tehran', () => {
    const before = new Date('2025-03-20T20:29:00Z');
    const after = new Date('2025-03-20T20:31:00Z');
    expect(toJalali(dayOf(before, TEHRAN))).toEqual({ year: 1403, month: 12, day: 30 });
    expect(toJalali(dayOf(after, TEHRAN))).toEqual({ year: 1404, month: 1, day: 1 });
    expect([yearOf(before, TEHRAN, 'persian'), yearOf(after, TEHRAN, 'persian')]).toEqual([1403, 1404]);
    expect([dayOf(before, 'UTC'), dayOf(after, 'UTC')]).toEqual(['2025-03-20', '2025-03-20']);
    expect(yearOf(new Date('2024-12-31T21:00:00Z'), TEHRAN, 'gregorian')).toBe(2025);
  });

  it('gives each day its first instant, also where the clock leaps over midnight on 1–2 Farvardin', () => {
    expect(startOfDay('2025-03-21', TEHRAN).toISOString()).toBe('2025-03-20T20:30:00.000Z');
    // Summer time of 1400 began at 00:00 on 2 Farvardin and ended at 24:00 of 30 Shahrivar.
    expect(startOfDay('2021-03-22', TEHRAN).toISOString()).toBe('2021-03-21T20:30:00.000Z');
    expect(startOfDay('2021-07-01', TEHRAN).toISOString()).toBe('2021-06-30T19:30:00.000Z');
    expect(startOfDay('2021-09-22', TEHRAN).toISOString()).toBe('2021-09-21T20:30:00.000Z');
    expect(startOfDay('2025-07-01', 'America/St_Johns').toISOString()).toBe('2025-07-01T02:30:00.000Z');
  });

  it('has each day begin where the one before ends, in any zone', () => {
    const zones = fc.constantFrom('UTC', TEHRAN, 'America/St_Johns', 'Pacific/Auckland', 'America/Havana');
    const near = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2012-01-01', n));
    fc.assert(
      fc.property(near, zones, (day, zone) => {
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1));
      }),
    );
  });

  it('refuses what is not a day', () => {
    expect(() => startOfDay('2025-02-30', TEHRAN)).toThrow(RangeError);
    expect(() => startOfJalaliYear(0)).toThrow(RangeError);
    expect(() => dayOf(new Date(NaN), TEHRAN)).toThrow();
  });
});
