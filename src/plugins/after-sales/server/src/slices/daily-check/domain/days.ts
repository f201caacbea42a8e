import { addDays, dayOf, daysBetween, type Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';

/** More than a month at once is no daily check any more, and would read half the register. */
const MOST_DAYS = 31;

/**
 * Which days are checked: yesterday, unless others are asked for.
 * @throws daily-check.days when the last is before the first, or there are too many
 */
export function daysToCheck({ from, to }: { from?: Day; to?: Day }, now: Date, timeZone: string): { from: Day; to: Day } {
  const first = from ?? to ?? addDays(dayOf(now, timeZone), -1);
  const last = to ?? first;
  const length = daysBetween(first, last) + 1;
  if (length < 1 || length > MOST_DAYS) throw fieldError('daily-check.days', 'to');
  return { from: first, to: last };
}
