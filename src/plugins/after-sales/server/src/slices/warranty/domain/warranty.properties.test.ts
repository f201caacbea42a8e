import fc from 'fast-check';
import { WORK_KINDS, type PolicyTerms, type StartFact } from '../../../../../shared/api/warranty';
import { addDays, type CalendarName, type Day } from '../../../kernel/calendar';
import { USUAL_TERMS } from './cases/case';
import type { DeviceFacts } from './device';
import { evaluate } from './evaluate';
import type { WarrantyEvent } from './events';
import { KIND_OF, type Fact } from './facts';
import { betterForConsumer, choosePolicy, type Policy } from './policy';
import { isCovering, type Question, type Verdict } from './verdict';

const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2015-01-01', n));
const calendar = fc.constantFrom<CalendarName>('persian', 'gregorian');
const work = fc.constantFrom(...WORK_KINDS);
const months = fc.integer({ min: 0, max: 120 });
const starts: readonly StartFact[] = ['installation', 'sale', 'warehouse-exit', 'manufacture'];

const terms: fc.Arbitrary<PolicyTerms> = fc
  .record({
    startRule: fc.shuffledSubarray([...starts], { minLength: 1 }),
    activationWindowMonths: fc.option(fc.integer({ min: 1, max: 36 })),
    months: fc.record({ labour: months, part: months, travel: months }),
    presaleMonths: fc.integer({ min: 0, max: 24 }),
    lastDay: fc.constantFrom('same-day' as const, 'day-before' as const),
  })
  .map((some) => ({ ...USUAL_TERMS, ...some }));

/** Facts in the order in which they can happen. */
const facts: fc.Arbitrary<Fact[]> = fc
  .record({ made: day, gaps: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 3 }), known: fc.subarray([0, 1, 2, 3]) })
  .map(({ made, gaps, known }) => {
    const days = [made, ...gaps.map((_, i) => addDays(made, gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0)))];
    const kinds = ['manufactured', 'warehouse-exit', 'sold', 'installed'] as const;
    return known.map((i) => ({ id: kinds[i], kind: kinds[i], day: days[i], source: 'office', provisional: false }));
  });

const events: fc.Arbitrary<WarrantyEvent[]> = fc
  .array(fc.record({ on: day, what: fc.constantFrom('void', 'reinstate', 'extend'), months: fc.integer({ min: 1, max: 12 }) }), { maxLength: 4 })
  .map((list) =>
    list.map(({ on, what, months: more }, i): WarrantyEvent => {
      const head = { id: `e${i}`, day: on };
      if (what === 'void') return { ...head, type: 'void', reason: 'misuse', labels: {}, voids: ['all'] };
      return what === 'extend' ? { ...head, type: 'extend', months: more, days: 0, works: null } : { ...head, type: 'reinstate', of: null };
    }),
  );

const policyOf = (given: PolicyTerms): Policy => ({ id: 'p', scope: 'product', code: 'p', version: 1, validFrom: '1900-01-01', validTo: null, terms: given });
const device = (known: readonly Fact[]): DeviceFacts => ({ state: 'known', facts: known, parts: [] });
const ask = (known: readonly Fact[], given: PolicyTerms, happened: readonly WarrantyEvent[], question: Question): Verdict => evaluate(device(known), policyOf(given), happened, question);

/** Covers the claim on that day at least as well as the other. */
const order = (verdict: Verdict): number => (isCovering(verdict.reason) ? 1 : 0);

test('[WR11] on the last day it is covered and on the day after it is over', () => {
  fc.assert(
    fc.property(facts, terms, work, calendar, (known, given, line, cal) => {
      const plain = { ...given, presaleMonths: 0 };
      const first = ask(known, plain, [], { day: '2500-01-01', work: line, calendar: cal });
      if (first.endsOn === null || first.startsOn === null || first.endsOn < first.startsOn) return;
      const on = (when: Day) => ask(known, plain, [], { day: when, work: line, calendar: cal }).reason;
      expect(on(first.endsOn)).toBe('covered');
      expect(on(first.startsOn)).toBe('covered');
      expect(['expired', 'waiting-for-office']).toContain(on(addDays(first.endsOn, 1)));
      expect(['not-started', 'provisional']).toContain(on(addDays(first.startsOn, -1)));
    }),
  );
});

test('start and end do not depend on the day that is asked about', () => {
  fc.assert(
    fc.property(facts, terms, work, calendar, day, day, (known, given, line, cal, one, other) => {
      const plain = { ...given, presaleMonths: 0 };
      const [a, b] = [one, other].map((when) => ask(known, plain, [], { day: when, work: line, calendar: cal }));
      expect([a.startsOn, a.endsOn, a.basis]).toEqual([b.startsOn, b.endsOn, b.basis]);
    }),
  );
});

test('more months never take cover away', () => {
  fc.assert(
    fc.property(facts, terms, events, work, calendar, day, fc.integer({ min: 1, max: 60 }), (known, given, happened, line, cal, when, more) => {
      const longer = { ...given, months: { ...given.months, [line]: given.months[line] + more } };
      const question = { day: when, work: line, calendar: cal };
      const [before, after] = [ask(known, given, happened, question), ask(known, longer, happened, question)];
      expect(order(after)).toBeGreaterThanOrEqual(order(before));
      if (before.basis === after.basis && before.endsOn !== null && after.endsOn !== null) expect(after.endsOn >= before.endsOn).toBe(true);
    }),
  );
});

test('a start that is later by a fact never brings the end forward, and never covers fewer days after it', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 700 }), months, calendar, fc.constantFrom(...starts), fc.constantFrom('same-day' as const, 'day-before' as const), (on, later, length, cal, basis, lastDay) => {
      const given: PolicyTerms = { ...USUAL_TERMS, startRule: [basis], months: { labour: length + 1, part: 1, travel: 1 }, lastDay };
      const fact = (when: Day): Fact[] => [{ id: 'f', kind: KIND_OF[basis], day: when, source: 'office', provisional: false }];
      const question = { day: addDays(on, later), work: 'labour', calendar: cal } as const;
      const [early, late] = [ask(fact(on), given, [], question), ask(fact(addDays(on, later)), given, [], question)];
      expect(late.endsOn! >= early.endsOn!).toBe(true);
      expect(order(late)).toBe(1);
    }),
  );
});

test('with a shelf time nothing starts later than its end, unless the office accepts it', () => {
  fc.assert(
    fc.property(facts, terms, calendar, day, fc.integer({ min: 1, max: 36 }), (known, given, cal, when, window) => {
      const exit = known.find(({ kind }) => kind === 'warehouse-exit');
      if (!exit) return;
      const capped = { ...given, activationWindowMonths: window, presaleMonths: 0, months: { labour: 24, part: 24, travel: 24 } };
      const { startsOn } = ask(known, capped, [], { day: when, work: 'labour', calendar: cal });
      expect(startsOn! <= addDays(exit.day, window * 31)).toBe(true);
    }),
  );
});

test('what happens later changes no verdict of a day before', () => {
  fc.assert(
    fc.property(facts, terms, events, events, work, calendar, day, (known, given, before, later, line, cal, when) => {
      const future = later.map((event, i): WarrantyEvent => ({ ...event, id: `later ${i}`, day: event.day > when ? event.day : addDays(when, 1) }));
      const question = { day: when, work: line, calendar: cal };
      expect(ask(known, given, [...before, ...future], question)).toEqual(ask(known, given, before, question));
    }),
  );
});

test('[WR6] a void takes cover away and a reinstatement from the same day gives back exactly what was', () => {
  fc.assert(
    fc.property(facts, terms, work, calendar, day, day, (known, given, line, cal, on, when) => {
      const question = { day: when, work: line, calendar: cal };
      const voided: WarrantyEvent = { id: 'v', day: on, type: 'void', reason: 'misuse', labels: {}, voids: ['all'] };
      const [plain, gone, back] = [[], [voided], [voided, { id: 'r', day: on, type: 'reinstate', of: 'v' } as const]].map((list) => ask(known, given, list, question));
      expect(gone.covered).toBe(on <= when ? false : plain.covered);
      expect(back).toEqual(plain);
    }),
  );
});

test('a verdict always says why, in steps that end with a reason of the catalogue', () => {
  fc.assert(
    fc.property(facts, terms, events, work, calendar, day, (known, given, happened, line, cal, when) => {
      const verdict = ask(known, given, happened, { day: when, work: line, calendar: cal });
      expect(verdict.trace.length).toBeGreaterThan(1);
      expect(verdict.covered).toBe(isCovering(verdict.reason));
      if (verdict.covered) expect(verdict.endsOn! >= when).toBe(true);
      expect(verdict.policyVersion).toEqual({ scope: 'product', code: 'p', version: 1 });
    }),
  );
});

test('of two policies the better one is the same in either order, and the choice does not depend on the order of the list', () => {
  const policy = fc.record({ terms, version: fc.integer({ min: 1, max: 5 }), from: day }).map(({ terms: given, version, from }): Policy => ({ ...policyOf(given), id: `${version}`, version, validFrom: from }));
  fc.assert(
    fc.property(fc.uniqueArray(policy, { selector: ({ version }) => version, minLength: 2, maxLength: 5 }), day, (list, when) => {
      expect(betterForConsumer(list[0], list[1])).toBe(betterForConsumer(list[1], list[0]));
      const codes = { product: 'p', category: null, brand: null };
      expect(choosePolicy(list, codes, [when])).toBe(choosePolicy([...list].reverse(), codes, [when]));
    }),
  );
});
