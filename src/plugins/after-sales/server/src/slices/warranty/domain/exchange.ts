import type { Day } from '../../../kernel/calendar';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Holder } from './device';
import { cameBy, exchangedAway, type WarrantyEvent } from './events';

/** What is asked of a device's record while a chain of exchanges is followed. */
export interface ChainLink {
  events: readonly WarrantyEvent[];
  holder: (exchange: Holder['facts']['exchange']) => Holder;
}

/**
 * A device with all that it came from by the end of a day, nested. A circle can't be written (`refuseExchange`); should
 * the data hold one all the same, it is followed once and not for ever.
 */
export function chainOf(links: ReadonlyMap<string, ChainLink>, id: string, day: Day, seen: ReadonlySet<string> = new Set()): Holder | null {
  const link = links.get(id);
  if (!link || seen.has(id)) return null;
  // Before its exchange the new device isn't in use; the link is followed all the same, so that this can be said.
  const came = cameBy(link.events, day) ?? firstArrival(link.events);
  const from = came && chainOf(links, came.device, day, new Set([...seen, id]));
  return link.holder(from && came ? { on: came.day, takes: came.takes, from } : undefined);
}

const firstArrival = (events: readonly WarrantyEvent[]) => {
  const undone = new Set(events.flatMap((event) => (event.type === 'exchange-undone' ? [event.of] : [])));
  return events.find((event) => event.type === 'exchange-in' && !undone.has(event.id)) as ReturnType<typeof cameBy>;
};

type Records = ReadonlyMap<string, { events: readonly WarrantyEvent[] }>;

/** The devices that one came from, nearest first, as far back as it goes. */
function ancestors(records: Records, id: string, day: Day): string[] {
  const found: string[] = [];
  for (let at = cameBy(records.get(id)?.events ?? [], day)?.device; at !== undefined && !found.includes(at); at = cameBy(records.get(at)?.events ?? [], day)?.device) found.push(at);
  return found;
}

/**
 * Lets a device be given for another: the old one still in use, the new one never given before, and no circle.
 * @throws warranty.exchange-cycle, warranty.replaced-already, warranty.exchange-taken at the serial
 */
export function refuseExchange(records: Records, { from, to, day }: { from: string; to: string; day: Day }): void {
  if (from === to || ancestors(records, from, day).includes(to)) throw fieldError('warranty.exchange-cycle', 'to');
  if (exchangedAway(records.get(from)?.events ?? [], day)) throw fieldError('warranty.replaced-already', 'from');
  const fresh = records.get(to)?.events ?? [];
  if (cameBy(fresh, day) || exchangedAway(fresh, day)) throw fieldError('warranty.exchange-taken', 'to');
}

/**
 * Lets an exchange be undone only when nothing later rests on it: the new device wasn't exchanged in its turn, and
 * nothing else happened to its warranty.
 * @throws warranty.exchange-rests
 */
export function refuseUndo(events: readonly WarrantyEvent[], exchangeId: string): void {
  const at = events.findIndex(({ id }) => id === exchangeId);
  if (at < 0 || events.length > at + 1) throw new AppError('warranty.exchange-rests');
}
