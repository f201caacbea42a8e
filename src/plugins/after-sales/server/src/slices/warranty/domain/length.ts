import type { PolicyTerms, WorkKind } from '../../../../../shared/api/warranty';
import { addDays, addMonths, type CalendarName, type Day } from '../../../kernel/calendar';
import { meansPart } from './parts';

/**
 * The months that the policy gives to a kind of work, or to a part: what is said of the part itself, else of its group
 * (the longest where it is in several), else of parts in general.
 */
export function monthsFor(terms: PolicyTerms, work: WorkKind, part: string | undefined): { months: number; special: boolean } {
  const general = { months: terms.months[work], special: false };
  if (work !== 'part' || part === undefined) return general;
  const own = terms.partMonths.find(({ of }) => 'part' in of && of.part === part);
  if (own) return { months: own.months, special: true };
  const groups = terms.partMonths.filter(({ of }) => meansPart(of, terms, part)).map(({ months }) => months);
  return groups.length > 0 ? { months: Math.max(...groups), special: true } : general;
}

/**
 * The last covered day: `months` after the start in the company's calendar, clamped to the end of a shorter month, always
 * counted from the start itself; the day before where the policy says so; then any days that were added.
 */
export function lastDayOf(startsOn: Day, length: { months: number; days: number }, lastDay: PolicyTerms['lastDay'], calendar: CalendarName): Day {
  const anniversary = addMonths(startsOn, length.months, calendar);
  return addDays(anniversary, length.days - (lastDay === 'day-before' ? 1 : 0));
}
