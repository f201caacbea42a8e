import type { FactKind, PolicyTerms } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Fact } from './facts';

/** What can't come before what, with the refusal that says so in the words of the office. */
const ORDER: readonly { first: FactKind; then: FactKind; code: string }[] = [
  { first: 'manufactured', then: 'warehouse-exit', code: 'warranty.exit-before-made' },
  { first: 'manufactured', then: 'sold', code: 'warranty.sold-before-made' },
  { first: 'manufactured', then: 'installed', code: 'warranty.installed-before-made' },
  { first: 'warehouse-exit', then: 'sold', code: 'warranty.sold-before-exit' },
  { first: 'warehouse-exit', then: 'installed', code: 'warranty.installed-before-exit' },
  { first: 'sold', then: 'installed', code: 'warranty.installed-before-sold' },
];

export interface ContradictionRules {
  today: Day;
  installedBeforeSold: PolicyTerms['installedBeforeSold'];
}

/**
 * Lets a fact through that fits those we have; the same day is fine. Whoever errs, the newcomer is refused: what stands
 * can be amended, and then the newcomer fits.
 * @throws warranty.fact-future, warranty.<later>-before-<earlier> at `day`
 */
export function refuseContradictions(facts: readonly Fact[], told: { kind: FactKind; day: Day }, { today, installedBeforeSold }: ContradictionRules): void {
  if (told.day > today) throw fieldError('warranty.fact-future', 'day');
  for (const { first, then, code } of ORDER) {
    if (code === 'warranty.installed-before-sold' && installedBeforeSold === 'allowed') continue;
    if (told.kind !== first && told.kind !== then) continue;
    const other = facts.find(({ kind }) => kind === (told.kind === first ? then : first));
    if (!other) continue;
    const [earlier, later] = told.kind === first ? [told, other] : [other, told];
    if (later.day < earlier.day) throw new AppError(code, { fields: [{ path: 'day', code }], data: { contradicts: { id: other.id, kind: other.kind, day: other.day } } });
  }
}
