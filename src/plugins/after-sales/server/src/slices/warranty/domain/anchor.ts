import type { Day } from '../../../kernel/calendar';
import type { DeviceFacts, Holder } from './device';
import type { WarrantyEvent } from './events';
import type { Policy } from './policy';

/** Whose start and whose terms count, once exchanges are followed. */
export interface Anchor {
  facts: DeviceFacts;
  policy: Policy | null;
  /** Those of the anchor, and what later devices of the chain were given on top. */
  events: readonly WarrantyEvent[];
  /** The day of the exchange that gave a fresh term. */
  freshOn: Day | null;
}

/**
 * Follows exchanges back to the device whose term still runs: through any number of swaps that took the rest of a term,
 * up to one with a fresh term or to the first device. Voids stay with the device that they befell; extensions go along.
 */
export function anchorOf({ facts, policy, events }: Holder): Anchor {
  const { exchange } = facts;
  if (!exchange) return { facts, policy, events, freshOn: null };
  if (exchange.takes === 'fresh-term') return { facts, policy, events, freshOn: exchange.on };
  const before = anchorOf(exchange.from);
  return { ...before, events: [...before.events, ...events.filter(({ type }) => type === 'extend')] };
}
