import { AppError } from '../../../kernel/http/errors';
import type { Week } from '../../../../../shared/api/service-time';
import { readCursor, cursorAfter } from './cursor';
import { IRANIAN_WEEK, solarHolidays } from './iran';
import { refuseBadWeek, weekdayOf, weekInWords, weekRows } from './week';
import { calendarFor, placeOf, weekAt, weekOf, type CalendarFacts, type HolidayRow, type PlaceOf, type WeekRow } from './work-calendar';

const COMPANY: PlaceOf = { scope: 'company', code: '' };
const YAZD: PlaceOf = { scope: 'province', code: 'yazd' };
const BRANCH: PlaceOf = { scope: 'branch', code: 'yazd-1' };
const EARLY: Week = { ...IRANIAN_WEEK, thu: [], sat: [{ from: '06:00', to: '12:00' }, { from: '16:00', to: '20:00' }] };
const SATURDAY = '2026-04-04';
const THURSDAY = '2026-04-09';

const week = (place: PlaceOf, hours: Week, validFrom = '1900-01-01', validTo: string | null = null): WeekRow[] => weekRows(hours).map((row) => ({ ...place, ...row, validFrom, validTo }));
const holiday = (place: PlaceOf, day: string, kind: HolidayRow['kind'] = 'holiday'): HolidayRow => ({ ...place, day, kind });

const facts = (more: Partial<CalendarFacts>): CalendarFacts => ({ weeks: week(COMPANY, IRANIAN_WEEK), holidays: [], closures: [], ...more });
const hoursIn = (known: CalendarFacts, day: string, place = { province: 'yazd' as string | null, branch: null as string | null }): number =>
  calendarFor(known, place, 'Asia/Tehran').spansOn(day).reduce((sum, { from, to }) => sum + (to - from) / 3_600_000, 0);

const refusal = (work: () => void): [string, string | undefined] => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.fields?.[0]?.path];
  }
  return ['nothing', undefined];
};

describe('the most specific week holds', () => {
  const weeks = [...week(COMPANY, IRANIAN_WEEK), ...week(YAZD, EARLY), ...week(BRANCH, { ...EARLY, sat: [] })];

  test.each([
    ['the company where nothing else is said', { province: 'fars', branch: null }, 9],
    ['the province before the company', { province: 'yazd', branch: null }, 10],
    ['the branch before its province', { province: 'yazd', branch: 'yazd-1' }, 0],
    ['another branch has its province\'s', { province: 'yazd', branch: 'yazd-2' }, 10],
    ['a place that nobody knows has the company\'s', { province: null, branch: null }, 9],
  ])('%s', (_what, place, hours) => expect(hoursIn(facts({ weeks }), SATURDAY, place)).toBe(hours));

  test('a day off of the province is off although the company works', () => expect(hoursIn(facts({ weeks }), THURSDAY)).toBe(0));

  test('a week holds from its first day on and until the day before its end', () => {
    const summer = [...week(COMPANY, IRANIAN_WEEK, '1900-01-01', '2026-04-04'), ...week(COMPANY, EARLY, '2026-04-04')];
    expect(hoursIn(facts({ weeks: summer }), '2026-03-28')).toBe(9);
    expect(hoursIn(facts({ weeks: summer }), SATURDAY)).toBe(10);
    expect(weekOf(weekAt(summer, { province: null, branch: null }, SATURDAY))).toEqual(EARLY);
  });
});

describe('holidays', () => {
  test('close the whole day everywhere, or in one province', () => {
    expect(hoursIn(facts({ holidays: [holiday(COMPANY, SATURDAY)] }), SATURDAY)).toBe(0);
    expect(hoursIn(facts({ holidays: [holiday(YAZD, SATURDAY)] }), SATURDAY)).toBe(0);
    expect(hoursIn(facts({ holidays: [holiday(YAZD, SATURDAY)] }), SATURDAY, { province: 'fars', branch: null })).toBe(9);
  });

  test('a province or branch that works on a holiday says so', () => {
    const holidays = [holiday(COMPANY, SATURDAY), holiday(YAZD, SATURDAY, 'working-day'), holiday(BRANCH, SATURDAY)];
    expect(hoursIn(facts({ holidays }), SATURDAY)).toBe(9);
    expect(hoursIn(facts({ holidays }), SATURDAY, { province: 'yazd', branch: 'yazd-1' })).toBe(0);
  });

  test('those of the solar year stand on their days; the lunar ones are left to staff', () => {
    expect(solarHolidays(1405).map(({ day }) => day)).toEqual(['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-04-01', '2026-04-02', '2026-06-04', '2026-06-05', '2027-02-11', '2027-03-20']);
  });
});

test('closures hold together: the company\'s closes the branch too, the neighbour\'s doesn\'t', () => {
  const closure = (place: PlaceOf) => ({ ...place, from: '2026-04-04T06:00:00Z', to: '2026-04-04T07:00:00Z' });
  const closures = [closure(COMPANY), closure(BRANCH), closure({ scope: 'province', code: 'fars' })];
  const closed = (place: { province: string | null; branch: string | null }) => calendarFor(facts({ closures }), place, 'Asia/Tehran').closures.length;
  expect([closed({ province: 'yazd', branch: 'yazd-1' }), closed({ province: 'fars', branch: null })]).toEqual([1, 1]);
  expect(calendarFor(facts({ closures: closures.slice(1) }), { province: 'yazd', branch: null }, 'Asia/Tehran').closures).toEqual([]);
});

describe('what staff write', () => {
  test.each([
    ['an end before the beginning', { ...EARLY, sun: [{ from: '17:00', to: '08:00' }] }, 'service-time.hours-order', 'week.sun.0.to'],
    ['an end that is the beginning', { ...EARLY, sun: [{ from: '08:00', to: '08:00' }] }, 'service-time.hours-order', 'week.sun.0.to'],
    ['hours that overlap', { ...EARLY, mon: [{ from: '14:00', to: '18:00' }, { from: '08:00', to: '14:01' }] }, 'service-time.hours-overlap', 'week.mon.1.from'],
    ['a week of days off', { sat: [], sun: [], mon: [], tue: [], wed: [], thu: [], fri: [] }, 'service-time.never-opens', 'week'],
    ['hours that touch', { ...EARLY, mon: [{ from: '08:00', to: '14:00' }, { from: '14:00', to: '24:00' }] }, 'nothing', undefined],
  ])('%s', (_what, wrong, code, path) => expect(refusal(() => refuseBadWeek(wrong))).toEqual([code, path]));

  test('a province needs a code, the company has none', () => {
    expect(refusal(() => placeOf({ scope: 'province' }))).toEqual(['service-time.place-code', 'code']);
    expect(refusal(() => placeOf({ scope: 'company', code: 'x' }))).toEqual(['service-time.place-code', 'code']);
    expect(placeOf({ scope: 'branch', code: 'x' })).toEqual({ scope: 'branch', code: 'x' });
  });

  test('a week reads back as it was written, and in words', () => {
    expect(weekOf(week(COMPANY, EARLY))).toEqual(EARLY);
    expect(weekInWords(EARLY)).toBe('sat 06:00-12:00 16:00-20:00, sun 08:00-17:00, mon 08:00-17:00, tue 08:00-17:00, wed 08:00-17:00');
  });

  test.each([['2026-03-20', 'fri'], ['2026-03-21', 'sat'], ['1999-12-31', 'fri'], ['2024-02-29', 'thu']])('%s is a %s', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));
});

test('a page mark reads back; what we did not write is refused', () => {
  const end = { at: new Date('2026-04-04T06:00:00.123Z'), id: '42' };
  expect(readCursor(cursorAfter(end))).toEqual(end);
  for (const wrong of ['', 'zzz', Buffer.from('t1').toString('base64url'), Buffer.from('t999999999999999.1').toString('base64url').slice(2)]) expect(refusal(() => readCursor(wrong))).toEqual(['input.cursor', 'after']);
});
