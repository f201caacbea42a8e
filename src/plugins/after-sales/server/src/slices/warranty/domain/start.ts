import type { Basis, PolicyTerms, StartFact } from '../../../../../shared/api/warranty';
import { addMonths, type CalendarName, type Day } from '../../../kernel/calendar';
import { factOf, KIND_OF, type Fact } from './facts';

export interface Start {
  on: Day;
  basis: Basis;
  /** By a fact that is reported and not approved yet. */
  provisional: boolean;
  /** Only because the office accepted a fact that came after the shelf time. */
  accepted: boolean;
}

export interface Shelf {
  leftOn: Day;
  /** When the shelf time ends, the warranty starts on this day by itself. */
  capOn: Day;
}

export interface Beginning {
  start: Start | null;
  shelf: Shelf | null;
  /** A better fact that came after the shelf time and waits for the office. */
  late: { basis: StartFact; on: Day } | null;
}

/** With a shelf cap a warehouse exit doesn't start the clock itself: the end of the shelf time does, in its place. */
function stepsOf(rule: readonly StartFact[]): (StartFact | 'shelf-cap')[] {
  const steps = rule.map((basis) => (basis === 'warehouse-exit' ? 'shelf-cap' : basis));
  if (steps.includes('shelf-cap')) return steps;
  const last = steps.indexOf('manufacture');
  return last < 0 ? [...steps, 'shelf-cap'] : [...steps.slice(0, last), 'shelf-cap', ...steps.slice(last)];
}

/**
 * When the clock started: by the first fact of the policy's rule that is known. A fact after the shelf time counts only
 * when the office accepted it, because the warranty had started by then.
 */
export function beginningOf(facts: readonly Fact[], terms: PolicyTerms, accepted: ReadonlySet<string>, calendar: CalendarName): Beginning {
  const exit = factOf(facts, 'warehouse-exit');
  const shelf = exit && terms.activationWindowMonths !== null ? { leftOn: exit.day, capOn: addMonths(exit.day, terms.activationWindowMonths, calendar) } : null;
  let late: Beginning['late'] = null;
  for (const basis of shelf ? stepsOf(terms.startRule) : terms.startRule) {
    if (basis === 'shelf-cap') {
      if (shelf) return { start: { on: shelf.capOn, basis, provisional: false, accepted: false }, shelf, late };
      continue;
    }
    const fact = factOf(facts, KIND_OF[basis]);
    if (!fact) continue;
    const isLate = shelf !== null && fact.day > shelf.capOn;
    if (!isLate || accepted.has(basis)) return { start: { on: fact.day, basis, provisional: fact.provisional, accepted: isLate }, shelf, late };
    late ??= { basis, on: fact.day };
  }
  return { start: null, shelf, late };
}
