import { chainOf, refuseExchange, refuseUndo, type ChainLink } from './exchange';
import type { WarrantyEvent } from './events';

const DAY = '2025-06-01';
const out = (device: string, day = DAY): WarrantyEvent => ({ id: `out to ${device}`, type: 'exchange-out', day, device });
const cameFrom = (device: string, day = DAY): WarrantyEvent => ({ id: `in from ${device}`, type: 'exchange-in', day, device, takes: 'rest-of-term' });
const undone = (of: string, day = DAY): WarrantyEvent => ({ id: `undone ${of}`, type: 'exchange-undone', day, of });
const records = (lists: Record<string, WarrantyEvent[]>) => new Map(Object.entries(lists).map(([id, events]) => [id, { events }]));
const links = (lists: Record<string, WarrantyEvent[]>) =>
  new Map(Object.entries(lists).map(([id, events]): [string, ChainLink] => [id, { events, holder: (exchange) => ({ facts: { state: 'known', facts: [], parts: [], exchange }, policy: null, events }) }]));

const code = (refusal: string) => expect.objectContaining({ code: refusal });

describe('giving a device for another', () => {
  test('is fine when the old one is in use and the new one is new', () => {
    expect(() => refuseExchange(records({ A: [], B: [] }), { from: 'A', to: 'B', day: DAY })).not.toThrow();
  });

  test.each([
    ['itself', {}, 'A', 'A', 'warranty.exchange-cycle'],
    ['the one that it came from', { A: [out('B')], B: [cameFrom('A')] }, 'B', 'A', 'warranty.exchange-cycle'],
    ['one two steps back', { A: [out('B')], B: [cameFrom('A'), out('C')], C: [cameFrom('B')] }, 'C', 'A', 'warranty.exchange-cycle'],
    ['another, twice', { A: [out('B')], B: [cameFrom('A')], C: [] }, 'A', 'C', 'warranty.replaced-already'],
    ['one that was given before', { A: [], B: [out('C')], C: [cameFrom('B')] }, 'A', 'C', 'warranty.exchange-taken'],
  ] as const)('is refused for %s', (_what, lists, from, to, refusal) => {
    expect(() => refuseExchange(records(lists as unknown as Record<string, WarrantyEvent[]>), { from, to, day: DAY })).toThrow(code(refusal));
  });

  test('is fine again after it was undone', () => {
    const lists = { A: [out('B'), undone('out to B')], B: [cameFrom('A'), undone('in from A')] };
    expect(() => refuseExchange(records(lists), { from: 'A', to: 'B', day: DAY })).not.toThrow();
  });
});

describe('undoing', () => {
  test('works when nothing rests on it', () => expect(() => refuseUndo([cameFrom('A')], 'in from A')).not.toThrow());
  test('is refused when the new device was exchanged in its turn', () => expect(() => refuseUndo([cameFrom('A'), out('C')], 'in from A')).toThrow(code('warranty.exchange-rests')));
  test('is refused for what never was', () => expect(() => refuseUndo([], 'in from A')).toThrow(code('warranty.exchange-rests')));
});

test('a circle in the data is followed once and not for ever', () => {
  const chain = chainOf(links({ A: [cameFrom('B')], B: [cameFrom('A')] }), 'A', DAY);
  expect(chain?.facts.exchange?.from.facts.exchange).toBeUndefined();
});
