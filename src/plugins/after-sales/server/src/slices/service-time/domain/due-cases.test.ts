import { fromJalali, toJalali } from '../../../kernel/calendar';
import { WEEKDAYS, type Hours, type Week } from '../../../../../shared/api/service-time';
import { DUE_CASES, ZONE_CASES } from './due-cases.data';
import { dueTime, type Pause } from './due-time';
import { IRANIAN_WEEK, solarHolidays } from './iran';
import { weekdayOf, weekRows } from './week';
import { calendarFor, type CalendarFacts, type ClosureRow } from './work-calendar';
import { workingMinutesBetween } from './working-time';

const ANYWHERE = { province: null, branch: null };
const COMPANY = { scope: 'company', code: '' } as const;
const TEHRAN_MS = 3.5 * 3_600_000;
const HOLIDAYS = [1403, 1404, 1405, 1406, 1408, 1409].flatMap(solarHolidays).map(({ day }) => ({ ...COMPANY, day, kind: 'holiday' as const }));

const weeksOf = (week: Week): CalendarFacts['weeks'] => weekRows(week).map((row) => ({ ...COMPANY, ...row, validFrom: '1900-01-01', validTo: null }));

/** «Sat 1405/01/15 09:00» as Tehran has it, without any help of the rules; the weekday must be the right one. */
function instant(text: string): Date {
  const [, weekday, year, month, day, time] = /^(\w{3}) (\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d)$/.exec(text) ?? [];
  const found = fromJalali(Number(year), Number(month), Number(day));
  if (found === null || weekdayOf(found) !== weekday.toLowerCase()) throw new Error(`no such day: ${text}`);
  return new Date(Date.parse(`${found}T${time}:00Z`) - TEHRAN_MS);
}

function written(at: Date | null): string {
  if (at === null) return 'never';
  const [day, time] = new Date(at.getTime() + TEHRAN_MS).toISOString().split('T');
  const { year, month, day: of } = toJalali(day);
  const weekday = weekdayOf(day);
  return `${weekday[0].toUpperCase()}${weekday.slice(1)} ${year}/${String(month).padStart(2, '0')}/${String(of).padStart(2, '0')} ${time.slice(0, 5)}`;
}

const minutesOf = (text: string): number => [...text.matchAll(/(\d+) (h|min)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (unit === 'h' ? 60 : 1), 0);

const rows = DUE_CASES.split('\n').flatMap((line) => {
  if (!line.includes('|')) return [];
  const [call, promised, due, words, meanwhile = ''] = line.split('|').map((cell) => cell.trim());
  const stretches = meanwhile.split(';').filter(Boolean).map((text) => {
    const [, kind, from, to] = /^(pause|closed) (.+) – (.+)$/.exec(text.trim()) ?? [];
    return { kind, from: instant(from), to: instant(to) };
  });
  return [{ call, promised, due, words, meanwhile, stretches }];
});

test('the table has at least 120 cases', () => expect(rows.length).toBeGreaterThanOrEqual(120));

test.each(rows)('[SL1] $call + $promised = $due ($words) $meanwhile', ({ call, promised, due, stretches }) => {
  const closures = stretches.filter(({ kind }) => kind === 'closed').map(({ from, to }): ClosureRow => ({ ...COMPANY, from: from.toISOString(), to: to.toISOString() }));
  const pauses = stretches.filter(({ kind }) => kind === 'pause').map(({ from, to }): Pause => ({ from, to }));
  const calendar = calendarFor({ weeks: weeksOf(IRANIAN_WEEK), holidays: HOLIDAYS, closures }, ANYWHERE, 'Asia/Tehran');
  const startedAt = instant(call);
  const targetMinutes = minutesOf(promised);
  const { at } = dueTime({ startedAt, targetMinutes, pauses, calendar });
  expect(written(at)).toBe(due);
  if (pauses.length === 0) expect(workingMinutesBetween(startedAt, instant(due), calendar)).toBe(targetMinutes);
});

test.each(ZONE_CASES)('%s, open %s: a call at %s + %i minutes is due %s (%s)', (zone, hours, call, targetMinutes, due) => {
  const daily = hours.split(' ').map((text): Hours => ({ from: text.slice(0, 5), to: text.slice(6) }));
  const week = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, daily])) as Week;
  const calendar = calendarFor({ weeks: weeksOf(week), holidays: [], closures: [] }, ANYWHERE, zone);
  const startedAt = new Date(call);
  expect(dueTime({ startedAt, targetMinutes, pauses: [], calendar })).toEqual({ at: new Date(due) });
  expect(workingMinutesBetween(startedAt, new Date(due), calendar)).toBe(targetMinutes);
});
