import { NEWEST, placeCursor, readPlace } from './history-cursor';
import { summarise } from './summary';

test('a place comes back as it was written; anything else is refused', () => {
  const place = { at: Date.UTC(2026, 10, 22), source: 2, seq: 42 };
  expect(readPlace(placeCursor(place))).toEqual(place);
  expect(readPlace(undefined)).toEqual(NEWEST);
  for (const wrong of ['', 'zzz', placeCursor({ ...place, source: 4 }), placeCursor({ ...place, at: 9_999_999_999_999 })]) expect(() => readPlace(wrong)).toThrow('input.cursor');
});

test('counts add up per kind, channel and outcome', () => {
  const counts = [
    { kind: 'inquiry', channel: 'phone', outcome: 'solved-at-once', count: 3 },
    { kind: 'inquiry', channel: 'sms', outcome: 'none', count: 2 },
    { kind: 'praise', channel: 'phone', outcome: 'none', count: 1 },
  ];
  expect(summarise(counts)).toEqual({ total: 6, solvedAtOnce: 3, byKind: { inquiry: 5, praise: 1 }, byChannel: { phone: 4, sms: 2 }, byOutcome: { 'solved-at-once': 3, none: 3 } });
  expect(summarise([])).toEqual({ total: 0, solvedAtOnce: 0, byKind: {}, byChannel: {}, byOutcome: {} });
});
