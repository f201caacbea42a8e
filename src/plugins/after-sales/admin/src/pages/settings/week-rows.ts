import type { Hours, Week, Weekday } from '../../../../shared/api/service-time';

/** Where the week begins for who reads it. */
export const DAYS: Readonly<Record<'fa' | 'en' | 'es', readonly Weekday[]>> = {
  fa: ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'],
  en: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  es: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
};

/** What a new shift is, after those that are there. */
const FIRST: Hours = { from: '08:00', to: '16:30' };

export const withDay = (week: Week, day: Weekday, shifts: Hours[]): Week => ({ ...week, [day]: shifts });

export function withShift(week: Week, day: Weekday): Week {
  const last = week[day].at(-1);
  return withDay(week, day, [...week[day], last ? { from: last.to === '24:00' ? last.from : last.to, to: '20:00' } : FIRST]);
}

/** All days that are worked get the shifts of this one. */
export const allLike = (week: Week, day: Weekday): Week =>
  Object.fromEntries(Object.entries(week).map(([each, shifts]) => [each, shifts.length > 0 ? week[day].map((shift) => ({ ...shift })) : []])) as unknown as Week;
