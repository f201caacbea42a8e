import { nextAfter, waitingOf } from './views';

describe('[IV8] which report comes next', () => {
  const rows = [
    { id: 'a', submittedAt: '2026-11-20T08:00:00.000Z' },
    { id: 'b', submittedAt: '2026-11-21T08:00:00.000Z' },
    { id: 'c', submittedAt: '2026-11-22T08:00:00.000Z' },
  ];

  test('the one after this, and from the last one back to the oldest', () => {
    expect(nextAfter(rows, rows[0])).toBe('b');
    expect(nextAfter(rows, rows[2])).toBe('a');
    // It was decided: it isn't in the list any more.
    expect(nextAfter([rows[0], rows[2]], rows[1])).toBe('c');
  });

  test('none, when nothing else waits', () => {
    expect(nextAfter([rows[0]], rows[0])).toBeUndefined();
    expect(nextAfter([], rows[0])).toBeUndefined();
  });

  test('only what waits, of the list that it was opened from', () => {
    expect(waitingOf('warranty')).toMatchObject({ kind: 'warranty-repair', state: 'submitted', sort: 'submitted' });
    expect(waitingOf('returned')).toMatchObject({ state: 'submitted' });
  });
});
