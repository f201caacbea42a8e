import type { Reason, VoidTarget } from '../../../../../shared/api/warranty';
import { anchorOf, type Anchor } from './anchor';
import type { DeviceFacts } from './device';
import { eventsBy, exchangedAway, voidsOn, type WarrantyEvent } from './events';
import { ownOutcome, withFittedPart, withPresale, type Outcome } from './outcome';
import { meansPart } from './parts';
import type { Policy } from './policy';
import { ownSpan } from './span';
import { newTrace, type Note } from './trace';
import { isCovering, type Question, type Verdict } from './verdict';

/**
 * Whether one line of work on a device is covered on a day, why, from when until when, and how that was found. Pure: no
 * database and no clock, so a verdict can be asked for any past day and is the same wherever it is asked.
 */
export function evaluate(facts: DeviceFacts, policy: Policy | null, events: readonly WarrantyEvent[], question: Question): Verdict {
  const { steps, note } = newTrace();
  note('day', { day: question.day, work: question.work });
  const anchor = anchorOf({ facts, policy, events });
  const { reason, span } = decide(facts, anchor, events, question, note);
  const decidedBy = reason === 'unknown-serial' || anchor.policy === null ? null : { scope: anchor.policy.scope, code: anchor.policy.code, version: anchor.policy.version };
  return { covered: isCovering(reason), reason, startsOn: span?.startsOn ?? null, endsOn: span?.endsOn ?? null, basis: span?.basis ?? null, policyVersion: decidedBy, trace: steps };
}

/** What closes the matter is asked first: is it ours, is it still in use, is there a policy, is the part ever covered. */
function decide(facts: DeviceFacts, anchor: Anchor, events: readonly WarrantyEvent[], question: Question, note: Note): Outcome {
  const closed = (reason: Reason): Outcome => ({ reason, span: null });
  if (facts.state === 'unknown') {
    note('unknown-serial');
    return closed('unknown-serial');
  }
  if (facts.state === 'waiting') {
    note('waiting-for-office');
    return closed('waiting-for-office');
  }
  const away = exchangedAway(events, question.day);
  if (away) {
    note('replaced', { day: away.day });
    return closed('replaced');
  }
  if (!anchor.policy) {
    note('no-policy');
    return closed('no-policy');
  }
  const { scope, code, version, terms } = anchor.policy;
  note('policy', { scope, code, version });
  const { part } = question;
  if (question.work === 'part' && part !== undefined && terms.consumables.some((ref) => meansPart(ref, terms, part))) {
    note('consumable', { part });
    return closed('consumable');
  }
  const outcome = covering(facts, anchor, anchor.policy, question, note);
  noteTransfer(events, question, note);
  return voided(outcome, events, anchor.policy, question, note);
}

function covering(facts: DeviceFacts, anchor: Anchor, { terms }: Policy, question: Question, note: Note): Outcome {
  const { exchange } = facts;
  if (exchange) {
    note(exchange.takes === 'fresh-term' ? 'exchange-fresh' : 'exchange-rest', { day: exchange.on });
    if (question.day < exchange.on) {
      note('before-exchange', { day: question.day, from: exchange.on });
      return { reason: 'not-started', span: null };
    }
  }
  const own = ownOutcome(ownSpan(anchor, terms, question, note), question, note);
  return withPresale(withFittedPart(own, facts, terms, question, note), facts, terms, question, note);
}

/** A new owner inherits the warranty; staff should still see that there was one. */
function noteTransfer(events: readonly WarrantyEvent[], { day }: Question, note: Note): void {
  const transfer = eventsBy(events, day).findLast(({ type }) => type === 'transfer');
  if (transfer) note('transferred', { day: transfer.day });
}

/** A void in force takes away what it names, and nothing else. */
function voided(outcome: Outcome, events: readonly WarrantyEvent[], policy: Policy, question: Question, note: Note): Outcome {
  const hit = voidsOn(events, question.day).find(({ voids }) => voids.some((target) => takesAway(target, policy, question)));
  if (!hit) return outcome;
  note('void', { day: hit.day, reason: Object.keys(hit.labels).length > 0 ? hit.labels : hit.reason });
  return { ...outcome, reason: 'void' };
}

function takesAway(target: VoidTarget, { terms }: Policy, { work, part }: Question): boolean {
  if (target === 'all' || target === work) return true;
  return typeof target === 'object' && work === 'part' && part !== undefined && meansPart(target, terms, part);
}
