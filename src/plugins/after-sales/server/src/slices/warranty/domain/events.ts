import type { Labels, PolicyTerms, VoidTarget, WorkKind } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';

interface Happened {
  id: string;
  /** From this day on it counts. */
  day: Day;
}

export type VoidEvent = Happened & { type: 'void'; reason: string; labels: Labels; voids: readonly VoidTarget[] };
/** Lifts one void, or all that are in force. */
export type ReinstateEvent = Happened & { type: 'reinstate'; of: string | null };
export type ExtendEvent = Happened & { type: 'extend'; months: number; days: number; works: readonly WorkKind[] | null };
export type TransferEvent = Happened & { type: 'transfer' };
/** The office lets a sale or an installation after the shelf time start the clock. */
export type MoveStartEvent = Happened & { type: 'move-start'; basis: 'installation' | 'sale' };
export type ExchangeOutEvent = Happened & { type: 'exchange-out'; device: string };
export type ExchangeInEvent = Happened & { type: 'exchange-in'; device: string; takes: PolicyTerms['exchange'] };
export type ExchangeUndoneEvent = Happened & { type: 'exchange-undone'; of: string };

/** What happened to a warranty after its start: a list that only grows. */
export type WarrantyEvent = VoidEvent | ReinstateEvent | ExtendEvent | TransferEvent | MoveStartEvent | ExchangeOutEvent | ExchangeInEvent | ExchangeUndoneEvent;
export type WarrantyEventType = WarrantyEvent['type'];

export const WARRANTY_EVENT_TYPES = ['void', 'reinstate', 'extend', 'transfer', 'move-start', 'exchange-out', 'exchange-in', 'exchange-undone'] as const satisfies readonly WarrantyEventType[];

/** What had happened by the end of a day, in the order of days; of one day, in the order of writing. */
export const eventsBy = (events: readonly WarrantyEvent[], day: Day): WarrantyEvent[] =>
  events.filter((event) => event.day <= day).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** The voids in force at the end of a day. */
export function voidsOn(events: readonly WarrantyEvent[], day: Day): VoidEvent[] {
  let voids: VoidEvent[] = [];
  for (const event of eventsBy(events, day)) {
    if (event.type === 'void') voids.push(event);
    if (event.type === 'reinstate') voids = voids.filter(({ id }) => event.of !== null && event.of !== id);
  }
  return voids;
}

/** Everything that was added to one kind of work by a day. Months and days are kept apart: months count from the start. */
export function extensionOn(events: readonly WarrantyEvent[], day: Day, work: WorkKind): { months: number; days: number } {
  const added = { months: 0, days: 0 };
  for (const event of events) {
    if (event.type !== 'extend' || event.day > day || (event.works && !event.works.includes(work))) continue;
    added.months += event.months;
    added.days += event.days;
  }
  return added;
}

/**
 * The starts that the office accepted although they came after the shelf time. They hold for every day that is asked
 * about: the office decides after the fault was reported, and the day of the report counts.
 */
export const acceptedStarts = (events: readonly WarrantyEvent[]): ReadonlySet<string> => new Set(events.flatMap((event) => (event.type === 'move-start' ? [event.basis] : [])));

const standing = <Event extends WarrantyEvent>(events: readonly WarrantyEvent[], day: Day, isMeant: (event: WarrantyEvent) => event is Event): Event | undefined => {
  const by = eventsBy(events, day);
  const undone = new Set(by.flatMap((event) => (event.type === 'exchange-undone' ? [event.of] : [])));
  return by.filter(isMeant).findLast(({ id }) => !undone.has(id));
};

/** The exchange that took this device out of use, unless it was undone by then. */
export const exchangedAway = (events: readonly WarrantyEvent[], day: Day): ExchangeOutEvent | undefined =>
  standing(events, day, (event) => event.type === 'exchange-out');

/** The exchange that this device came from, unless it was undone by then. */
export const cameBy = (events: readonly WarrantyEvent[], day: Day): ExchangeInEvent | undefined => standing(events, day, (event) => event.type === 'exchange-in');
