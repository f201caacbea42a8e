import { parseDay, type CalendarName, type Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';

/**
 * A day as staff or a system write it, Jalali or Gregorian; today when nothing is said.
 * @throws input.format at the field
 */
export function readDay(told: string | undefined, { calendar, today }: { calendar: CalendarName; today: Day }, path = 'day'): Day {
  if (told === undefined) return today;
  const day = parseDay(told, { calendar, today });
  if (day === null) throw fieldError('input.format', path);
  return day;
}
