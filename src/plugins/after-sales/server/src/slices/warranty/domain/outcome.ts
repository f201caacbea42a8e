import type { PolicyTerms, Reason } from '../../../../../shared/api/warranty';
import type { DeviceFacts } from './device';
import { factOf } from './facts';
import { lastDayOf } from './length';
import { fittedOn } from './parts';
import type { OwnSpan } from './span';
import type { Note } from './trace';
import { isCovering, type Question, type Span } from './verdict';

/** A reason, and the span of cover that it speaks of. */
export interface Outcome {
  reason: Reason;
  span: Span | null;
}

/** What the device's own cover says of the day. */
export function ownOutcome({ span, excluded, beginning: { start, shelf, late }, lateEndsOn }: OwnSpan, { day, work }: Question, note: Note): Outcome {
  if (excluded) return { reason: work === 'part' ? 'part-not-covered' : 'work-not-covered', span };
  if (!span) return { reason: 'not-started', span };
  if (day < span.startsOn) {
    // Between the warehouse and the end of the shelf time nobody told us of a sale; whoever has it bought it honestly.
    const onShelf = shelf !== null && span.basis === 'shelf-cap' && day >= shelf.leftOn;
    if (onShelf) note('shelf', { day: shelf.leftOn, until: shelf.capOn });
    else note('before-start', { day, from: span.startsOn });
    return { reason: onShelf ? 'provisional' : 'not-started', span };
  }
  if (day > span.endsOn) {
    note('after', { day, until: span.endsOn });
    if (late === null || lateEndsOn === null || day < late.on || day > lateEndsOn) return { reason: 'expired', span };
    note('late-start', { basis: late.basis, day: late.on, until: lateEndsOn });
    return { reason: 'waiting-for-office', span };
  }
  note(day === span.endsOn ? 'last-day' : 'within', { day, from: span.startsOn, until: span.endsOn });
  return { reason: start?.provisional ? 'provisional' : 'covered', span };
}

/** A part that was fitted in a repair is covered until the later of the device's own cover and its own months. */
export function withFittedPart(own: Outcome, facts: DeviceFacts, terms: PolicyTerms, { day, work, part, calendar }: Question, note: Note): Outcome {
  if (work !== 'part' || part === undefined || terms.fittedPartMonths === 0) return own;
  const last = fittedOn(facts.parts, part, day).reduce<string | null>((latest, fitted) => (latest === null || fitted.fittedOn > latest ? fitted.fittedOn : latest), null);
  if (last === null) return own;
  const endsOn = lastDayOf(last, { months: terms.fittedPartMonths, days: 0 }, terms.lastDay, calendar);
  if (day > endsOn) {
    note('fitted-over', { part, day: last, until: endsOn });
    return own;
  }
  note('fitted', { part, day: last, until: endsOn });
  if (isCovering(own.reason) && own.span && own.span.endsOn >= endsOn) return own;
  return { reason: 'covered', span: { startsOn: last, endsOn, basis: 'fitted-part' } };
}

/** An unsold device at its dealer has a clock of its own, which ends at the sale or the installation. */
export function withPresale(before: Outcome, facts: DeviceFacts, terms: PolicyTerms, { day, calendar }: Question, note: Note): Outcome {
  const exit = factOf(facts.facts, 'warehouse-exit');
  const blocked = before.reason === 'part-not-covered' || before.reason === 'work-not-covered';
  if (terms.presaleMonths === 0 || !exit || day < exit.day || facts.exchange || blocked || before.reason === 'covered') return before;
  const soldBy = facts.facts.some(({ kind, day: on }) => (kind === 'sold' || kind === 'installed') && on <= day);
  if (soldBy) return before;
  const endsOn = lastDayOf(exit.day, { months: terms.presaleMonths, days: 0 }, terms.lastDay, calendar);
  if (day > endsOn) {
    note('presale-over', { until: endsOn });
    return before;
  }
  note('presale', { day: exit.day, until: endsOn });
  return { reason: 'presale', span: { startsOn: exit.day, endsOn, basis: 'presale' } };
}
