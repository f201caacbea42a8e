import { formatDay } from './format-day';

describe('formatDay', () => {
  it('writes short days in either calendar', () => {
    expect(formatDay('2025-04-25', { locale: 'fa', calendar: 'persian', style: 'short' })).toBe('۱۴۰۴/۰۲/۰۵');
    expect(formatDay('2025-04-25', { locale: 'en', calendar: 'persian', style: 'short' })).toBe('1404/02/05');
    expect(formatDay('2025-04-25', { locale: 'fa', calendar: 'gregorian', style: 'short' })).toBe('۲۰۲۵/۰۴/۲۵');
    expect(formatDay('2025-04-25', { locale: 'en', calendar: 'gregorian', style: 'short' })).toBe('2025-04-25');
    expect(formatDay('2025-04-25', { locale: 'es', calendar: 'gregorian', style: 'short' })).toBe('25/04/2025');
  });

  it('writes long days in reading order: 30 Esfand, 29 Esfand, 1 Farvardin, 31 Shahrivar', () => {
    const fa = (day: string) => formatDay(day, { locale: 'fa', calendar: 'persian', style: 'long' });
    expect(fa('2025-03-20')).toBe('پنجشنبه ۳۰ اسفند ۱۴۰۳');
    expect(fa('2026-03-20')).toBe('جمعه ۲۹ اسفند ۱۴۰۴');
    expect(fa('2025-03-21')).toBe('جمعه ۱ فروردین ۱۴۰۴');
    expect(fa('2024-09-21')).toBe('شنبه ۳۱ شهریور ۱۴۰۳');
  });

  it('writes long days in the other languages and in the Gregorian calendar', () => {
    expect(formatDay('2025-03-20', { locale: 'en', calendar: 'gregorian', style: 'long' })).toBe('Thursday 20 March 2025');
    expect(formatDay('2025-03-20', { locale: 'en', calendar: 'persian', style: 'long' })).toBe('Thursday 30 Esfand 1403');
    expect(formatDay('2025-03-20', { locale: 'es', calendar: 'gregorian', style: 'long' })).toBe('jueves 20 de marzo de 2025');
    expect(formatDay('2025-01-01', { locale: 'fa', calendar: 'gregorian', style: 'long' })).toBe('چهارشنبه ۱ ژانویه ۲۰۲۵');
  });

  it('keeps weekdays right before its reference day and before the Gregorian reform', () => {
    expect(formatDay('1969-07-20', { locale: 'en', calendar: 'gregorian', style: 'long' })).toBe('Sunday 20 July 1969');
    expect(formatDay('1500-01-01', { locale: 'en', calendar: 'gregorian', style: 'long' })).toBe('Monday 1 January 1500');
  });

  it('refuses what is not a day', () => {
    expect(() => formatDay('2025-02-30', { locale: 'fa', calendar: 'persian', style: 'short' })).toThrow(RangeError);
  });
});
