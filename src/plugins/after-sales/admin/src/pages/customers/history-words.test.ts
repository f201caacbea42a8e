import { entryOf } from './history-words';

/** Says the text's own name and what fills it. */
const say = (id: string, values?: object): string => [id, ...Object.values(values ?? {})].join(' ');
const event = (name: string, subject: string, to: string | null = null) => ({ type: 'event' as const, at: '2026-11-22T06:00:00.000Z', event: name, subject: { type: subject, id: 'x' }, from: null, to, channel: 'admin' });

describe('[RC17] a customer’s history in words', () => {
  test('receptions, contacts with what was said, steps of jobs, and changes of the record', () => {
    const contact = { type: 'contact' as const, at: '2026-11-22T06:00:00.000Z', id: 'c', kind: 'inquiry', channel: 'phone', outcome: 'none', subject: 'ساعت کار', note: 'دوباره زنگ می‌زند', job: null };
    expect(entryOf({ type: 'reception', at: '2026-11-22T06:00:00.000Z', id: 'r', number: '1405-00001', channel: 'phone', jobs: [] }, 0, say)?.what).toBe('history.reception \u20661405-00001\u2069');
    expect(entryOf(contact, 1, say)).toMatchObject({ what: 'history.contact.inquiry: \u2068ساعت کار\u2069', why: 'دوباره زنگ می‌زند' });
    expect(entryOf(event('job.assign', 'job', 'assigned'), 2, say)?.what).toBe('history.job stage.assigned');
    expect(entryOf(event('customer.merged', 'customer'), 3, say)?.what).toBe('history.customer.merged');
  });

  test('bookkeeping is left out', () => {
    for (const item of [event('reception.opened', 'reception'), event('job.opened', 'job', 'new'), event('sla.started', 'job'), event('job.agent-pushed', 'job'), event('customer.added', 'customer')]) {
      expect(entryOf(item, 0, say)).toBeNull();
    }
  });
});
