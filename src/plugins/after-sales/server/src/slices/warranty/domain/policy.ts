import type { PolicyScope, PolicyTerms } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { factOf, type Fact } from './facts';

/** One version of a policy. It is never changed: other terms are another version. */
export interface Policy {
  id: string;
  scope: PolicyScope;
  code: string;
  version: number;
  validFrom: Day;
  validTo: Day | null;
  terms: PolicyTerms;
}

/** What a device is, as far as policies care. */
export interface DeviceCodes {
  product: string | null;
  category: string | null;
  brand: string | null;
}

const CLOSEST_FIRST: readonly PolicyScope[] = ['product', 'category', 'brand'];

/**
 * Whether a version is in force on a day among all versions of its policy. One with a written last day holds until that
 * day, whatever comes after it; an open one ends where the next version begins. So nobody gets an older one for good.
 */
const inForce = (policy: Policy, day: Day, versions: readonly Policy[]): boolean => {
  if (policy.validFrom > day) return false;
  if (policy.validTo !== null) return day <= policy.validTo;
  return !versions.some((other) => other.version > policy.version && other.validFrom <= day);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What a consumer gains by a policy, the weightiest first. */
const worth = ({ terms, version }: Policy): number[] => [
  terms.months.part,
  terms.months.labour,
  terms.months.travel,
  sum(terms.partMonths.map(({ months }) => months)),
  terms.fittedPartMonths,
  -terms.consumables.length,
  version,
];

/** The one that gives the consumer more: longer on parts, else on labour, else on travel, and so on; else the newer one. */
export function betterForConsumer(a: Policy, b: Policy): Policy {
  const [mine, others] = [worth(a), worth(b)];
  const differs = mine.findIndex((value, i) => value !== others[i]);
  return differs >= 0 && mine[differs] < others[differs] ? b : a;
}

/**
 * The days whose versions a device may keep: those of its card and of its sale; of an exchanged one with a fresh term
 * that of the exchange. Without any of them what else is known stands in, and at last the day that is asked about.
 */
export function policyDays(facts: readonly Fact[], known: { cardOn?: Day; freshOn?: Day; day: Day }): Day[] {
  if (known.freshOn !== undefined) return [known.freshOn];
  const days = [known.cardOn, factOf(facts, 'sold')?.day].filter((day) => day !== undefined);
  if (days.length > 0) return days;
  const other = (['installed', 'warehouse-exit', 'manufactured'] as const).map((kind) => factOf(facts, kind)?.day).find((day) => day !== undefined);
  return [other ?? known.day];
}

/**
 * The policy of a device: that of its product, else of its category, else of its brand, in the version that was in force
 * on one of `days`. Where two fit, the better one for the consumer.
 */
export function choosePolicy(policies: readonly Policy[], codes: DeviceCodes, days: readonly Day[]): Policy | null {
  for (const scope of CLOSEST_FIRST) {
    const versions = policies.filter((policy) => policy.scope === scope && policy.code === codes[scope]);
    const fitting = versions.filter((policy) => days.some((day) => inForce(policy, day, versions)));
    if (fitting.length > 0) return fitting.reduce(betterForConsumer);
  }
  return null;
}
