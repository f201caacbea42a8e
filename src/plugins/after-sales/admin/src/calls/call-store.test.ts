import { dismiss, hear, heardUpTo, ringing, settle, take, taken } from './call-store';

const call = (id: string, over = false) => ({ id, phone: '+989125550101', at: '2026-11-22T06:49:40.000Z', over, people: [] });
const told = (next: number, ...items: ReturnType<typeof call>[]) => hear({ extension: '201', items, next });

test('[RC25] cards come in their order, once each, and go when the call is over', () => {
  told(1, call('a'));
  told(3, call('b'), call('a'));
  expect(ringing().map(({ id }) => id)).toEqual(['b', 'a']);
  told(4, call('b', true));
  expect(ringing().map(({ id }) => id)).toEqual(['a']);
  expect(heardUpTo()).toBe(4);
  told(5);
  dismiss('a');
  expect(ringing()).toEqual([]);
});

test('[RC25] a call that was taken waits for the reception and rings no more, also when its end is told later', () => {
  told(6, call('c'));
  take(ringing()[0]);
  expect([ringing(), taken()?.id]).toEqual([[], 'c']);
  told(7, call('c', true));
  expect(taken()?.id).toBe('c');
  settle();
  expect(taken()).toBeUndefined();
});
