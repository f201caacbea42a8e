import fc from 'fast-check';
import { addDays, type CalendarName } from './calendar';
import { formatDay } from './format-day';
import { parseDay } from './parse-day';

const TODAY = '2025-04-25';
const read = (text: string, calendar: CalendarName = 'persian') => parseDay(text, { calendar, today: TODAY });

describe('parseDay', () => {
  it.each([
    '1404/2/5', '1404/02/05', '۱۴۰۴-۰۲-۰۵', '١٤٠٤/٠٢/٠٥', '1404.2.5', ' 1404 / 2 / 5 ', '\u200f۱۴۰۴/۰۲/۰۵', '۵ اردیبهشت ۱۴۰۴',
    '5 ارديبهشت 1404', 'جمعه ۵ اردیبهشت ۱۴۰۴', 'جمعه، ۵ اردیبهشت ۱۴۰۴', '5 Ordibehesht 1404', '2025-04-25', '2025/4/25', '۲۰۲۵/۰۴/۲۵',
    '25 April 2025', 'Friday 25 april 2025', '25 de abril de 2025', 'viernes 25 de abril de 2025', '۲۵ آوریل ۲۰۲۵',
  ])('reads %s as 5 Ordibehesht 1404', (text) => {
    expect(read(text)).toBe(TODAY);
    expect(read(text, 'gregorian')).toBe(TODAY);
  });

  it('reads days near today', () => {
    expect(['امروز', 'today', 'Hoy', '+0'].map((s) => read(s))).toEqual(Array(4).fill(TODAY));
    expect(['دیروز', 'ديروز', 'yesterday', 'ayer', '-1', '−۱'].map((s) => read(s))).toEqual(Array(6).fill('2025-04-24'));
    expect(['فردا', 'tomorrow', 'mañana', '+1', '+ 1'].map((s) => read(s))).toEqual(Array(5).fill('2025-04-26'));
    expect([read('+7'), read('-7')]).toEqual(['2025-05-02', '2025-04-18']);
  });

  it('knows the edges: 30 Esfand of a leap year only, 31 Shahrivar, 1 Farvardin', () => {
    expect(read('1403/12/30')).toBe('2025-03-20');
    expect(read('1404/12/30')).toBeNull();
    expect(read('۳۰ اسفند ۱۴۰۴')).toBeNull();
    expect(read('29 اسفند 1404')).toBe('2026-03-20');
    expect(read('1403/6/31')).toBe('2024-09-21');
    expect(read('1403/7/31')).toBeNull();
    expect(read('1 فروردین 1404')).toBe('2025-03-21');
    expect(read('2025-02-29')).toBeNull();
  });

  it('reads names as they are spelled in haste', () => {
    expect(read('۵ ابان ۱۴۰۴')).toBe(read('1404/8/5'));
    expect(read('۵ امرداد ۱۴۰۴')).toBe(read('1404/5/5'));
    expect(read('سه شنبه ۲ اردیبهشت ۱۴۰۴')).toBe('2025-04-22');
    expect(read('۱ مه ۲۰۲۵')).toBe('2025-05-01');
  });

  it('asks the setting only where the size of the year tells nothing', () => {
    expect(read('1150/01/01', 'gregorian')).toBe('1150-01-01');
    expect(read('1150/01/01', 'persian')).toBe('1771-03-21');
  });

  it.each([
    '', '1404', '1404/2', '1404/2/5/1', '1404/2-5', '5/2/1404', '04/2/5', '25/04/2025', '1404/13/1', '1404/0/1', '5 مارس 1404',
    '5 اردیبهشت 2025', 'دیروز صبح', '5 foo 1404', 'foo 5 اردیبهشت 1404', '+', '+99999', '0000/01/01', 'constructor', '__proto__', 'a'.repeat(10_000),
  ])('refuses %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('reads back every day that formatDay writes, but for the day-first Spanish one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.constantFrom('fa' as const, 'en' as const, 'es' as const),
        fc.constantFrom('persian' as const, 'gregorian' as const),
        fc.constantFrom('short' as const, 'long' as const),
        (n, locale, calendar, style) => {
          const day = addDays(TODAY, n);
          expect(parseDay(formatDay(day, { locale, calendar, style }), { calendar, today: TODAY, dayFirst: locale === 'es' })).toBe(day);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...'0123456789/-+. de اسفند')).map((a) => a.join('')));
    fc.assert(fc.property(typed, (s) => void read(s)), { numRuns: 2000 });
  });
});
