import type { BringBack, HandOver, Inspect, SendOut, Shelve, Step, TakeIn, ToWorkshop } from '../../../../../shared/api/custody';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { parseTrackingCode } from '../../../kernel/ids';
import { cleanText, foldDigits } from '../../../kernel/text';
import type { Custody, Decision, Facts, Move, Rules } from './custody';
import { refusalOf } from './legal';
import { readShelf, shelfKey } from './shelf';

/** What each step is told. */
export interface Told {
  'take-in': TakeIn;
  shelve: Shelve;
  'to-workshop': ToWorkshop;
  'send-out': SendOut;
  'bring-back': BringBack;
  inspect: Inspect;
  'hand-over': HandOver;
}

const NOWHERE = { shelf: null, technicianId: null, agentId: null, sentTo: null } as const;
const NOTHING = { wayBill: null, accessories: null, condition: null, passed: null, reason: null, receiver: null, against: null, identity: null } as const;

const clean = (told: string | undefined): string | null => (told === undefined ? null : cleanText(told) || null);

/** The move that leads to this state, and what else is to be remembered of it. */
const moveTo = (step: Step, { place, shelf, technicianId, agentId, sentTo }: Custody, more: Partial<Move>, note: string | undefined): Move => ({
  step, place, shelf, technicianId, agentId, sentTo, ...NOTHING, ...more, note: clean(note),
});

const onShelf = (told: string | undefined): Pick<Custody, 'place' | 'shelf'> => (told === undefined ? { place: 'counter', shelf: null } : { place: 'shelf', shelf: readShelf(told) });

function takeIn(_facts: Facts, { accessories, condition, shelf, note }: TakeIn, now: Date): Decision {
  const seen = { accessories: clean(accessories), condition: clean(condition) };
  const custody: Custody = { ...NOWHERE, ...onShelf(shelf), ...seen, takenIn: null, takenInAt: now, since: now, inspected: false };
  return { custody, move: moveTo('take-in', custody, seen, note), reopens: null };
}

/** Judged before: a step other than the first finds a device that is here. */
const held = ({ custody }: Facts): Custody => {
  if (!custody) throw new AppError('custody.not-here');
  return custody;
};

function shelve(facts: Facts, { shelf, note }: Shelve, now: Date): Decision {
  const before = held(facts);
  const place = onShelf(shelf);
  if (before.shelf !== null && shelfKey(before.shelf) === shelfKey(shelf)) throw new AppError('custody.same-place');
  const custody: Custody = { ...before, ...NOWHERE, ...place, since: now };
  return { custody, move: moveTo('shelve', custody, {}, note), reopens: null };
}

function toWorkshop(facts: Facts, { technician, note }: ToWorkshop, now: Date): Decision {
  const before = held(facts);
  const known = facts.found.technicians.find(({ id }) => id === technician);
  if (technician !== undefined && (known?.agent !== null || known.state !== 'active')) throw fieldError('technicians.unknown', 'technician');
  if (before.place === 'workshop' && before.technicianId === (technician ?? null)) throw new AppError('custody.same-place');
  const custody: Custody = { ...before, ...NOWHERE, place: 'workshop', technicianId: technician ?? null, since: now };
  return { custody, move: moveTo('to-workshop', custody, {}, note), reopens: null };
}

function sendOut(facts: Facts, { agent, sentTo, wayBill, note }: SendOut, now: Date): Decision {
  const before = held(facts);
  const known = facts.found.agents.find(({ id }) => id === agent);
  if (agent !== undefined && !known) throw fieldError('agents.unknown', 'agent');
  if (known && known.state !== 'active') throw fieldError('agents.retired', 'agent');
  const to = clean(sentTo);
  if (agent === undefined && to === null) throw fieldError('input.required', 'sentTo');
  const custody: Custody = { ...before, ...NOWHERE, place: 'away', agentId: agent ?? null, sentTo: to, since: now };
  return { custody, move: moveTo('send-out', custody, { wayBill: clean(wayBill) }, note), reopens: null };
}

function bringBack(facts: Facts, { shelf, note }: BringBack, now: Date): Decision {
  const custody: Custody = { ...held(facts), ...NOWHERE, ...onShelf(shelf), since: now };
  return { custody, move: moveTo('bring-back', custody, {}, note), reopens: null };
}

/** Passed: it stays where it is. Not passed: it goes back to the bench, and its job goes on. */
function inspect(facts: Facts, { passed, reason, note }: Inspect, now: Date): Decision {
  const before = held(facts);
  if (passed) {
    const custody: Custody = { ...before, inspected: true };
    return { custody, move: moveTo('inspect', custody, { passed }, note), reopens: null };
  }
  if (reason === undefined) throw fieldError('input.required', 'reason');
  const custody: Custody = { ...before, ...NOWHERE, place: 'workshop', since: now, inspected: false };
  return { custody, move: moveTo('inspect', custody, { passed, reason }, note), reopens: reason };
}

/** The slip of this reception, or somebody who was looked at closely instead. */
function proofOf({ trackingCode: code, identity }: HandOver, { trackingCode }: Facts): Pick<Move, 'against' | 'identity'> {
  if (identity === undefined) {
    if (parseTrackingCode(code ?? '') !== trackingCode) throw fieldError('custody.slip-of-another', 'trackingCode');
    return { against: 'slip', identity: null };
  }
  const lastDigits = foldDigits(identity.lastDigits).replace(/\s/g, '');
  if (!/^\d{2,6}$/.test(lastDigits)) throw fieldError('custody.identity-digits', 'identity.lastDigits');
  const reason = clean(identity.reason);
  if (reason === null) throw fieldError('input.required', 'identity.reason');
  return { against: 'identity', identity: { ...identity, reason, lastDigits } };
}

function handOver(facts: Facts, told: HandOver, now: Date): Decision {
  const custody: Custody = { ...held(facts), ...NOWHERE, place: 'handed-over', since: now };
  const receiver = clean(told.receiver);
  if (receiver === null) throw fieldError('input.required', 'receiver');
  return { custody, move: moveTo('hand-over', custody, { receiver, ...proofOf(told, facts) }, told.note), reopens: null };
}

const DECIDE: { readonly [S in Step]: (facts: Facts, told: Told[S], now: Date) => Decision } = {
  'take-in': takeIn,
  shelve,
  'to-workshop': toWorkshop,
  'send-out': sendOut,
  'bring-back': bringBack,
  inspect,
  'hand-over': handOver,
};

/**
 * Does one step to a device: does it make sense now, is what was told right. Pure.
 * @throws what `refusalOf` names (409); custody.same-place, custody.slip-of-another (409); at the field: input.required,
 * custody.shelf-format, custody.identity-digits, technicians.unknown, agents.unknown, agents.retired
 */
export function decide<S extends Step>(step: S, facts: Facts, told: Told[S], { rules, now }: { rules: Rules; now: Date }): Decision {
  const refusal = refusalOf(step, facts, rules);
  if (refusal !== null) throw new AppError(refusal);
  return DECIDE[step](facts, told, now);
}
