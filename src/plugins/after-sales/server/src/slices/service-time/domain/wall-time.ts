import { fromAbsolute } from '@internationalized/date';
import type { Day } from '../../../kernel/calendar';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** An hour that the clock skips or repeats is read so that nobody's working time shrinks: open early, close late. */
export type Edge = 'opening' | 'closing';

const offsetAt = (ms: number, timeZone: string): number => fromAbsolute(ms, timeZone).offset;

/**
 * The instant (Unix milliseconds) at which a wall clock in `timeZone` shows `minute` of `day`; 1440 is the end of the
 * day. An hour that comes twice in autumn counts as a whole: opening means its first, closing its second passing. A
 * time that spring leaves out is the moment of the jump.
 */
export function instantOf(day: Day, minute: number, timeZone: string, edge: Edge): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MS_PER_MINUTE;
  const before = offsetAt(wall - MS_PER_DAY, timeZone);
  const after = offsetAt(wall + MS_PER_DAY, timeZone);
  if (before === after) return wall - before;
  const readings = [wall - before, wall - after].filter((ms) => wall - ms === offsetAt(ms, timeZone));
  if (readings.length === 0) return jumpAfter(wall - MS_PER_DAY, wall + MS_PER_DAY, timeZone);
  return edge === 'opening' ? Math.min(...readings) : Math.max(...readings);
}

/** Asking `Intl` for an offset takes longer than all the rest of a promise, and every call of a day asks for the same days. */
const offsets = new Map<string, number | null>();
const MOST_OFFSETS = 5_000;

/** The zone's offset where it is the same on this day and its neighbours, which is nearly always: then no time is skipped or repeated. */
export function steadyOffset(day: Day, timeZone: string): number | null {
  const key = `${day} ${timeZone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = reckonOffset(day, timeZone);
  offsets.set(key, offset);
  return offset;
}

function reckonOffset(day: Day, timeZone: string): number | null {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offset = offsetAt(midnight - MS_PER_DAY, timeZone);
  return offset === offsetAt(midnight + 2 * MS_PER_DAY, timeZone) ? offset : null;
}

/** What the wall clock shows at an instant, in minutes after midnight, seconds as a fraction. */
export const minuteOfDayAt = (ms: number, timeZone: string): number => ((ms + offsetAt(ms, timeZone)) % MS_PER_DAY) / MS_PER_MINUTE;

/** The moment between two instants at which the zone changes its offset. */
function jumpAfter(from: number, to: number, timeZone: string): number {
  const offset = offsetAt(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}
