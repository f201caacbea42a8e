import type { PolicyTerms } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import type { Anchor } from './anchor';
import { acceptedStarts, extensionOn } from './events';
import { factOf } from './facts';
import { lastDayOf, monthsFor } from './length';
import { beginningOf, type Beginning } from './start';
import type { Note } from './trace';
import type { Question, Span } from './verdict';

export interface OwnSpan {
  span: Span | null;
  /** The policy gives no months to this work or part. */
  excluded: boolean;
  beginning: Beginning;
  /** The last day that a later start, which waits for the office, would give. */
  lateEndsOn: Day | null;
}

/** The longest promotion that the device was bought under, if any. */
const promotionFor = (terms: PolicyTerms, boughtOn: Day) =>
  terms.promotions.filter(({ from, to }) => from <= boughtOn && boughtOn <= to).reduce<PolicyTerms['promotions'][number] | null>((best, one) => (best && best.months >= one.months ? best : one), null);

/** Where the anchor's clock started; a fresh term starts with the exchange, whatever else is known. */
const beginning = (anchor: Anchor, terms: PolicyTerms, { calendar }: Question): Beginning =>
  anchor.freshOn === null
    ? beginningOf(anchor.facts.facts, terms, acceptedStarts(anchor.events), calendar)
    : { start: { on: anchor.freshOn, basis: 'exchange', provisional: false, accepted: false }, shelf: null, late: null };

/** The device's own cover for a kind of work: its start, its length with promotion and extensions, its last day. */
export function ownSpan(anchor: Anchor, terms: PolicyTerms, question: Question, note: Note): OwnSpan {
  const { day, work, part, calendar } = question;
  const begun = beginning(anchor, terms, question);
  const { start, late } = begun;
  const { months, special } = monthsFor(terms, work, part);
  if (months === 0) {
    note('not-covered', { work });
    return { span: null, excluded: true, beginning: begun, lateEndsOn: null };
  }
  if (!start) {
    note('no-start');
    return { span: null, excluded: false, beginning: begun, lateEndsOn: null };
  }
  note(start.provisional ? 'start-provisional' : start.accepted ? 'start-accepted' : 'start', { basis: start.basis, day: start.on });
  note(special ? 'part-months' : 'months', { work, months, ...(special && { part: part ?? '' }) });
  const promotion = promotionFor(terms, factOf(anchor.facts.facts, 'sold')?.day ?? start.on);
  if (promotion) note('promotion', { promotion: promotion.code, months: promotion.months });
  const added = extensionOn(anchor.events, day, work);
  if (added.months > 0) note('extended', { months: added.months });
  if (added.days > 0) note('extended-days', { days: added.days });
  const length = { months: months + (promotion?.months ?? 0) + added.months, days: added.days };
  const until = (from: Day): Day => lastDayOf(from, length, terms.lastDay, calendar);
  return { span: { startsOn: start.on, endsOn: until(start.on), basis: start.basis }, excluded: false, beginning: begun, lateEndsOn: late && until(late.on) };
}
