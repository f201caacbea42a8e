import { WORK_ORDERS } from '../../../../../shared/api/jobs';
import { markOf, orderOf, placeOf } from './work-order';

const refusalAt = (path: string, code: string): Error => expect.objectContaining({ details: expect.objectContaining({ fields: [expect.objectContaining({ path, code })] }) });

const line = { seq: 17, emergency: true, promised_at: new Date('2026-05-01T08:00:00Z'), stage_since: new Date('2026-04-30T08:00:00Z'), closed_at: new Date('2026-05-02T08:00:00Z') };

describe('[RC10] the orders of a worklist', () => {
  test('open jobs come by urgency, closed ones last closed first, all of them newest first, unless told', () => {
    expect([orderOf('yes', undefined), orderOf('no', undefined), orderOf('any', undefined)]).toEqual(['urgent', '-closed', '-opened']);
    expect(orderOf('yes', '-promised')).toBe('-promised');
  });

  test('an order that no index gives is refused at its field', () => {
    for (const [among, sort] of [['no', 'promised'], ['any', 'urgent'], ['yes', 'closed']] as const) expect(() => orderOf(among, sort)).toThrow(refusalAt('sort', 'input.not-in-list'));
  });

  test.each(WORK_ORDERS)('a mark of «%s» leads back to its place, and holds for no other order', (order) => {
    const mark = markOf(order, line);
    const at = { urgent: 1, promised: line.promised_at.getTime(), since: line.stage_since.getTime(), closed: line.closed_at.getTime() }[order.replace('-', '')] ?? null;
    expect(placeOf(order, mark)).toEqual({ at, seq: 17 });
    for (const other of WORK_ORDERS) if (other !== order) expect(() => placeOf(other, mark)).toThrow(refusalAt('after', 'input.cursor'));
  });

  test('a job without a promise stands after all that have one', () => {
    expect(placeOf('promised', markOf('promised', { ...line, promised_at: null }))).toEqual({ at: null, seq: 17 });
  });
});
