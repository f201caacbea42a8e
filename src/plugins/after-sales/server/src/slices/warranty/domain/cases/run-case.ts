import type { PolicyTerms } from '../../../../../../shared/api/warranty';
import { parseDay, type CalendarName, type Day } from '../../../../kernel/calendar';
import type { Holder } from '../device';
import { evaluate } from '../evaluate';
import type { WarrantyEvent } from '../events';
import type { Fact } from '../facts';
import type { PartMove } from '../parts';
import { choosePolicy, policyDays, type Policy } from '../policy';
import { dayThatCounts, type Question, type Verdict } from '../verdict';
import { USUAL_TERMS, type CaseDevice, type CaseEvent, type WarrantyCase, type Written } from './case';

/** The day that a case writes. @throws Error when there is no such day, so that a case can't err about the calendar */
export function dayIn(written: Written): Day {
  const day = parseDay(written, { calendar: 'persian', today: '2000-01-01' });
  if (day === null) throw new Error(`a case has a day that doesn't exist: ${written}`);
  return day;
}

const SOURCE = { manufactured: 'factory', 'warehouse-exit': 'warehouse', sold: 'dealer', installed: 'installation-report' } as const;

const factsOf = ({ made, left, sold, installed, unapproved = [] }: CaseDevice): Fact[] =>
  Object.entries({ manufactured: made, 'warehouse-exit': left, sold, installed }).flatMap(([name, written]) => {
    const kind = name as keyof typeof SOURCE;
    return written === undefined ? [] : [{ id: kind, kind, day: dayIn(written), source: SOURCE[kind], provisional: unapproved.includes(kind) }];
  });

const EXCHANGE = 'the exchange';

function eventOf(told: CaseEvent, i: number): WarrantyEvent {
  const head = { id: `event ${i}`, day: dayIn(told.on) };
  if ('void' in told) return { ...head, id: told.void, type: 'void', reason: told.void, labels: {}, voids: told.voids };
  if ('reinstate' in told) return { ...head, type: 'reinstate', of: told.reinstate === 'all' ? null : told.reinstate };
  if ('extend' in told) return { ...head, type: 'extend', months: told.extend.months ?? 0, days: told.extend.days ?? 0, works: told.extend.works ?? null };
  if ('accept' in told) return { ...head, type: 'move-start', basis: told.accept };
  if ('exchangedFor' in told) return { ...head, id: EXCHANGE, type: 'exchange-out', device: told.exchangedFor };
  if ('exchangeUndone' in told) return { ...head, type: 'exchange-undone', of: EXCHANGE };
  return { ...head, type: 'transfer' };
}

const moveOf = (told: NonNullable<CaseDevice['parts']>[number]): PartMove => {
  const [type, part, third, fourth] = told;
  return { type, part, serial: fourth === undefined ? null : third, day: dayIn(fourth ?? third) };
};

const termsWith = (terms: Partial<PolicyTerms> = {}): PolicyTerms => ({ ...USUAL_TERMS, ...terms });

const CODES = { product: 'the product', category: 'the category', brand: 'the brand' };

const policiesOf = ({ policies, terms }: WarrantyCase): Policy[] =>
  (policies ?? [{ of: 'product' as const, version: 1, from: '1300/01/01', terms: terms ?? {} }]).map(({ of, version, from, ...rest }) => ({
    id: `${of} ${version}`, scope: of, code: CODES[of], version, validFrom: dayIn(from), validTo: 'to' in rest && rest.to !== undefined ? dayIn(rest.to) : null, terms: termsWith(rest.terms),
  }));

function holderOf(told: CaseDevice, policies: readonly Policy[], day: Day): Holder {
  const facts = factsOf(told);
  const { insteadOf } = told;
  const exchange = insteadOf && { on: dayIn(insteadOf.on), takes: insteadOf.takes, from: holderOf(insteadOf, policies, day) };
  const freshOn = exchange?.takes === 'fresh-term' ? exchange.on : undefined;
  const policy = choosePolicy(policies, CODES, policyDays(facts, { cardOn: told.card === undefined ? undefined : dayIn(told.card), freshOn, day }));
  return { facts: { state: told.state ?? 'known', facts, parts: (told.parts ?? []).map(moveOf), exchange }, policy, events: (told.events ?? []).map(eventOf) };
}

export const calendarOf = ({ calendar }: WarrantyCase): CalendarName => calendar ?? 'persian';

/** The verdict that the rules give in a case. */
export function runCase(told: WarrantyCase): Verdict {
  const { on, visited, approved, work = 'labour', part } = told.ask;
  const day = dayThatCounts({ reportedOn: dayIn(on), ...(visited !== undefined && { visitedOn: dayIn(visited) }), ...(approved !== undefined && { approvedOn: dayIn(approved) }) });
  const question: Question = { day, work, part, calendar: calendarOf(told) };
  const { facts, policy, events } = holderOf(told, policiesOf(told), day);
  return evaluate(facts, policy, events, question);
}
