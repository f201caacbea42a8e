import fc from 'fast-check';
import { WEEKDAYS, type Week } from '../../../../../shared/api/service-time';
import { dueTime, pausedMinutes, pausedWorkingMinutes, type Pause } from './due-time';
import { IRANIAN_WEEK } from './iran';
import { weekRows } from './week';
import { calendarFor, type CalendarFacts, type WorkCalendar } from './work-calendar';
import { addWorkingMinutes, workingMinutesBetween } from './working-time';

const COMPANY = { scope: 'company', code: '' } as const;
const ANYWHERE = { province: null, branch: null };
const MINUTE = 60_000;
const SPRING = Date.parse('2026-03-15T00:00:00Z');
const NIGHTS = { from: '00:00', to: '24:00' };

const ZONES = ['Asia/Tehran', 'Europe/Madrid', 'America/St_Johns', 'UTC', 'Australia/Lord_Howe'];
const WEEKS: Week[] = [
  IRANIAN_WEEK,
  { ...IRANIAN_WEEK, sun: [{ from: '22:00', to: '24:00' }, { from: '00:00', to: '05:30' }], fri: [{ from: '10:15', to: '10:16' }] },
  { sat: [], sun: [], mon: [NIGHTS], tue: [], wed: [{ from: '09:00', to: '14:00' }, { from: '16:00', to: '19:30' }], thu: [], fri: [] },
  Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [NIGHTS]])) as Week,
];

const weeksOf = (week: Week): CalendarFacts['weeks'] => weekRows(week).map((row) => ({ ...COMPANY, ...row, validFrom: '1900-01-01', validTo: null }));

/** Within ten weeks around two changes of the clock, to the minute. */
const instant = fc.integer({ min: 0, max: 70 * 1440 }).map((minute) => new Date(SPRING + minute * MINUTE));
const stretch = fc.tuple(instant, fc.integer({ min: 0, max: 4000 })).map(([from, minutes]) => ({ from, to: new Date(from.getTime() + minutes * MINUTE) }));
const day = instant.map((at) => at.toISOString().slice(0, 10));
const minutes = fc.integer({ min: 0, max: 6000 });

const calendar = fc
  .record({ week: fc.constantFrom(...WEEKS), zone: fc.constantFrom(...ZONES), holidays: fc.array(day, { maxLength: 6 }), closures: fc.array(stretch, { maxLength: 4 }) })
  .map(({ week, zone, holidays, closures }) =>
    calendarFor(
      {
        weeks: weeksOf(week),
        holidays: holidays.map((off) => ({ ...COMPANY, day: off, kind: 'holiday' as const })),
        closures: closures.map(({ from, to }) => ({ ...COMPANY, from: from.toISOString(), to: to.toISOString() })),
      },
      ANYWHERE,
      zone,
    ),
  );

const due = (startedAt: Date, targetMinutes: number, pauses: readonly Pause[], where: WorkCalendar): Date => dueTime({ startedAt, targetMinutes, pauses, calendar: where }).at as Date;

describe('properties of working time', () => {
  test('what is added is what lies between, and the other way round', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (where, from, n) => {
        const to = addWorkingMinutes(from, n, where) as Date;
        expect(workingMinutesBetween(from, to, where)).toBe(n);
        // An instant earlier there was less of it: the due time is the first with so much.
        if (n > 0) expect(workingMinutesBetween(from, new Date(to.getTime() - 1), where)).toBeLessThan(n);
      }),
    );
  });

  test('more work or a later call is never due earlier', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, fc.integer({ min: 0, max: 5000 }), (where, from, n, more, later) => {
        const at = addWorkingMinutes(from, n, where) as Date;
        expect((addWorkingMinutes(from, n + more, where) as Date) >= at).toBe(true);
        expect((addWorkingMinutes(new Date(from.getTime() + later * MINUTE), n, where) as Date) >= at).toBe(true);
      }),
    );
  });

  test('a stretch that is cut in pieces adds up', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (where, three) => {
        const [a, b, c] = [...three].sort((x, y) => x.getTime() - y.getTime());
        expect(workingMinutesBetween(a, b, where) + workingMinutesBetween(b, c, where)).toBe(workingMinutesBetween(a, c, where));
        expect(workingMinutesBetween(a, c, where)).toBeLessThanOrEqual((c.getTime() - a.getTime()) / MINUTE);
        expect(workingMinutesBetween(c, a, where)).toBe(0);
      }),
    );
  });

  test('a pause never brings the due time nearer, and never costs the job a minute of running time', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 3000 }), fc.array(stretch, { maxLength: 4 }), (where, from, n, pauses) => {
        const [without, withPauses] = [due(from, n, [], where), due(from, n, pauses, where)];
        expect(withPauses >= without).toBe(true);
        const inTime = pauses.map((pause) => ({ from: pause.from, to: new Date(Math.min(pause.to.getTime(), withPauses.getTime())) })).filter((pause) => pause.to > pause.from);
        const ran = workingMinutesBetween(from, withPauses, where) - pausedMinutes(from, inTime, where);
        expect(ran).toBe(n);
      }),
    );
  });

  test('a pause that began in time moves the due time by its working overlap, no more and no less', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 3000 }), stretch, (where, from, n, pause) => {
        fc.pre(pause.from >= from && pause.from < due(from, n, [], where));
        expect(due(from, n, [pause], where)).toEqual(addWorkingMinutes(from, n + pausedWorkingMinutes(pause, where), where));
      }),
    );
  });

  test('counted minute by minute on a wall clock it is the same', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Madrid', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const where = calendarFor({ weeks: weeksOf(WEEKS[2]), holidays: [], closures: [] }, ANYWHERE, 'Europe/Madrid');
    const isOpen = (at: number): boolean => {
      const [weekday, time] = clock.format(at).split(/,? /);
      return WEEKS[2][weekday.toLowerCase() as (typeof WEEKDAYS)[number]].some(({ from, to }) => from <= time && time < to);
    };
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 3000 }), (from, length) => {
        let open = 0;
        for (let i = 0; i < length; i += 1) if (isOpen(from.getTime() + i * MINUTE)) open += 1;
        expect(workingMinutesBetween(from, new Date(from.getTime() + length * MINUTE), where)).toBe(open);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a calendar that does not open', () => {
  const closed = calendarFor({ weeks: weeksOf({ sat: [], sun: [], mon: [], tue: [], wed: [], thu: [], fri: [] }), holidays: [], closures: [] }, ANYWHERE, 'Asia/Tehran');
  const nothing = calendarFor({ weeks: [], holidays: [], closures: [] }, ANYWHERE, 'Asia/Tehran');
  const at = new Date('2026-04-04T05:30:00Z');

  test.each([
    ['a week of days off', closed],
    ['nothing said at all', nothing],
    ['closed for three years', calendarFor({ weeks: weeksOf(IRANIAN_WEEK), holidays: [], closures: [{ ...COMPANY, from: '2026-01-01T00:00:00Z', to: '2029-01-01T00:00:00Z' }] }, ANYWHERE, 'Asia/Tehran')],
  ])('%s: there is no due time, and it says why', (_what, where) => {
    expect(addWorkingMinutes(at, 60, where)).toBeNull();
    expect(dueTime({ startedAt: at, targetMinutes: 60, pauses: [], calendar: where })).toEqual({ at: null, why: 'never-opens' });
    expect(workingMinutesBetween(at, new Date('2026-05-04T05:30:00Z'), where)).toBe(0);
  });

  test('an open pause: nobody can say when; one that begins after the due time is too late', () => {
    const open = calendarFor({ weeks: weeksOf(IRANIAN_WEEK), holidays: [], closures: [] }, ANYWHERE, 'Asia/Tehran');
    const pause = (from: string): Pause[] => [{ from: new Date(from), to: null }];
    expect(dueTime({ startedAt: at, targetMinutes: 60, pauses: pause('2026-04-04T06:00:00Z'), calendar: open })).toEqual({ at: null, why: 'paused' });
    expect(dueTime({ startedAt: at, targetMinutes: 60, pauses: pause('2026-04-04T06:30:00Z'), calendar: open })).toEqual({ at: new Date('2026-04-04T06:30:00Z') });
  });

  test('time runs forward', () => expect(() => addWorkingMinutes(at, -1, closed)).toThrow(RangeError));
});
