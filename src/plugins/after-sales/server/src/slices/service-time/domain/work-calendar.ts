import type { Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';
import { WEEKDAYS, type PlaceScope, type Week, type Weekday } from '../../../../../shared/api/service-time';
import { merged, type Span } from './spans';
import { instantOf, steadyOffset } from './wall-time';
import { minuteOf, weekdayOf, type MinuteRange } from './week';

/** Where work is done. What is said of its branch goes before what is said of its province, and that before the company's. */
export interface Place {
  province: string | null;
  branch: string | null;
}

/** Whom something is said of; the company has no code. */
export interface PlaceOf {
  scope: PlaceScope;
  code: string;
}

/**
 * Reads whom staff speak of: a province and a branch have a code, the company has none.
 * @throws service-time.place-code at the field
 */
export function placeOf({ scope, code }: { scope: PlaceScope; code?: string }): PlaceOf {
  if ((scope === 'company') !== (code === undefined)) throw fieldError('service-time.place-code', 'code');
  return { scope, code: code ?? '' };
}

/** Working hours of a weekday in a version of a week; a closed weekday is a row without hours. `validTo` isn't included. */
export interface WeekRow extends PlaceOf {
  weekday: Weekday;
  from: string | null;
  to: string | null;
  validFrom: Day;
  validTo: Day | null;
}

export interface HolidayRow extends PlaceOf {
  day: Day;
  /** `working-day` takes a holiday back where it doesn't hold. */
  kind: 'holiday' | 'working-day';
}

export interface ClosureRow extends PlaceOf {
  from: string;
  to: string;
}

/** Everything that staff have said about when work is done. */
export interface CalendarFacts {
  weeks: readonly WeekRow[];
  holidays: readonly HolidayRow[];
  closures: readonly ClosureRow[];
}

/** When work is done at one place, seen from one time zone. */
export interface WorkCalendar {
  timeZone: string;
  /** Opening hours of a day, ascending and apart; nothing on a holiday. Closures are not taken off yet. */
  spansOn(day: Day): readonly Span[];
  /** The same of the day whose midnight in UTC is `line` (Unix milliseconds): numbers are cheaper to count through. */
  spansAt(line: number): readonly Span[];
  closures: readonly Span[];
}

const MS_PER_MINUTE = 60_000;
const RANK: Record<PlaceScope, number> = { company: 0, province: 1, branch: 2 };

const holdsAt = ({ scope, code }: PlaceOf, place: Place): boolean => scope === 'company' || code === (scope === 'province' ? place.province : place.branch);

/** Of what is said at several levels the most specific: the branch's, else the province's, else the company's. */
function mostSpecific<Row extends PlaceOf>(rows: readonly Row[]): Row[] {
  const top = Math.max(...rows.map(({ scope }) => RANK[scope]));
  return rows.filter(({ scope }) => RANK[scope] === top);
}

/** The rows of the week that holds at a place on a day, and whose it is. */
export function weekAt(weeks: readonly WeekRow[], place: Place, day: Day): WeekRow[] {
  return mostSpecific(weeks.filter((row) => holdsAt(row, place) && row.validFrom <= day && (row.validTo === null || day < row.validTo)));
}

/** The hours of each weekday as the API tells them. */
export function weekOf(rows: readonly WeekRow[]): Week {
  const hoursOf = (weekday: Weekday) => rows.filter((row) => row.weekday === weekday).flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from: from.slice(0, 5), to: to.slice(0, 5) }]));
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, hoursOf(weekday).sort((a, b) => (a.from < b.from ? -1 : 1))])) as Week;
}

const isHoliday = (holidays: readonly HolidayRow[]): boolean => mostSpecific(holidays).some(({ kind }) => kind === 'holiday');

/** The calendar of one place. It remembers the days that it was asked for, so one of it may serve many clocks. */
export function calendarFor(facts: CalendarFacts, place: Place, timeZone: string): WorkCalendar {
  const weeks = facts.weeks.filter((row) => holdsAt(row, place));
  const holidays = facts.holidays.filter((row) => holdsAt(row, place));
  const hoursOn = (day: Day): MinuteRange[] => {
    if (isHoliday(holidays.filter((row) => row.day === day))) return [];
    const weekday = weekdayOf(day);
    return weekAt(weeks, place, day).flatMap(({ weekday: on, from, to }) => (on !== weekday || from === null || to === null ? [] : [{ from: minuteOf(from), to: minuteOf(to) }]));
  };
  const known = new Map<number, readonly Span[]>();
  const reckon = (day: Day): Span[] => {
    const hours = hoursOn(day);
    const offset = hours.length > 0 ? steadyOffset(day, timeZone) : null;
    if (offset === null) return merged(hours.map(({ from, to }) => ({ from: instantOf(day, from, timeZone, 'opening'), to: instantOf(day, to, timeZone, 'closing') })));
    const midnight = Date.parse(`${day}T00:00:00Z`) - offset;
    return merged(hours.map(({ from, to }) => ({ from: midnight + from * MS_PER_MINUTE, to: midnight + to * MS_PER_MINUTE })));
  };
  const spansAt = (line: number): readonly Span[] => {
    const spans = known.get(line) ?? reckon(new Date(line).toISOString().slice(0, 10));
    known.set(line, spans);
    return spans;
  };
  return {
    timeZone,
    spansOn: (day) => spansAt(Date.parse(`${day}T00:00:00Z`)),
    spansAt,
    // All that are declared for the place hold together: a branch can't work while the whole company is closed.
    closures: merged(facts.closures.filter((row) => holdsAt(row, place)).map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))),
  };
}
