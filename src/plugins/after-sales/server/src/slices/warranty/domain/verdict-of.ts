import { WORK_KINDS, type WorkKind } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { chainOf, type ChainLink } from './exchange';
import { evaluate } from './evaluate';
import type { WarrantyEvent } from './events';
import { factsInForce, type FactRow } from './facts';
import { choosePolicy, policyDays, type DeviceCodes, type Policy } from './policy';
import type { DeviceFacts, Holder } from './device';
import type { Question, Verdict } from './verdict';

/** A device as the load statement finds it. */
export interface LoadedDevice extends DeviceCodes {
  id: string;
  serial: string | null;
  serialKey: string | null;
  state: 'known' | 'unverified';
  facts: FactRow[];
  events: WarrantyEvent[];
}

/** The answer of `warrantyFacts`: the devices asked for, those they came from, and every policy that may concern them. */
export interface WarrantyFacts {
  devices: LoadedDevice[];
  policies: Policy[];
}

const UNKNOWN: DeviceFacts = { state: 'unknown', facts: [], parts: [] };

function linkOf(device: LoadedDevice, policies: readonly Policy[], day: Day): ChainLink {
  const facts = factsInForce(device.facts);
  return {
    events: device.events,
    holder(exchange): Holder {
      const freshOn = exchange?.takes === 'fresh-term' ? exchange.on : undefined;
      const policy = choosePolicy(policies, device, policyDays(facts, { freshOn, day }));
      // Fitted parts come with the agents' reports; until then a device has none.
      return { facts: { state: device.state === 'known' ? 'known' : 'waiting', facts, parts: [], exchange }, policy, events: device.events };
    },
  };
}

/** A loaded device with its policy, its events and what it came from; null when it wasn't found. */
export function holderOf(loaded: WarrantyFacts, deviceId: string | null, day: Day): Holder | null {
  const links = new Map(loaded.devices.map((device) => [device.id, linkOf(device, loaded.policies, day)]));
  return deviceId === null ? null : chainOf(links, deviceId, day);
}

/** The verdict on one line, from what `warrantyFacts` loaded; a device that isn't there is an unknown serial. */
export function verdictOf(loaded: WarrantyFacts, deviceId: string | null, question: Question): Verdict {
  const holder = holderOf(loaded, deviceId, question.day);
  return holder ? evaluate(holder.facts, holder.policy, holder.events, question) : evaluate(UNKNOWN, null, [], question);
}

/** The verdicts on labour, part and travel. */
export const verdictsOf = (loaded: WarrantyFacts, deviceId: string | null, question: Omit<Question, 'work'>, works: readonly WorkKind[] = WORK_KINDS): { work: WorkKind; verdict: Verdict }[] =>
  works.map((work) => ({ work, verdict: verdictOf(loaded, deviceId, { ...question, work }) }));
