import { addDays, dayOf, startOfDay } from '../../../kernel/calendar';

export interface DaySpan {
  day: string;
  from: Date;
  to: Date;
}

/** The last `count` days where the company is, today the last of them; a day may have 23 or 25 hours. */
export function lastDays(now: Date, timeZone: string, count: number): DaySpan[] {
  const today = dayOf(now, timeZone);
  return Array.from({ length: count }, (_, i) => addDays(today, i - count + 1)).map((day) => ({ day, from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) }));
}
