import { fittedOn, refuseRemoval, type PartMove } from './parts';

const fitted = (serial: string | null, day = '2025-01-01'): PartMove => ({ type: 'fitted', part: 'PUMP', serial, day });
const removed = (serial: string | null, day = '2025-02-01'): PartMove => ({ type: 'removed', part: 'PUMP', serial, day });
const out = (serial: string | null, day = '2025-03-01') => ({ part: 'PUMP', serial, day });
const refusal = expect.objectContaining({ code: 'warranty.part-not-in-device' });

describe('taking a part out', () => {
  test('the one that the device was made with', () => expect(() => refuseRemoval([], out(null))).not.toThrow());
  test('but only once', () => expect(() => refuseRemoval([removed(null)], out(null))).toThrow(refusal));
  test('one that was fitted, by its number', () => expect(() => refuseRemoval([removed(null), fitted('N1')], out('N1'))).not.toThrow());
  test('not another one with another number', () => expect(() => refuseRemoval([removed(null), fitted('N1')], out('N2'))).toThrow(refusal));
  test('not one that was taken out already', () => expect(() => refuseRemoval([removed(null), fitted('N1'), removed('N1')], out('N1'))).toThrow(refusal));
  test('not before it was fitted', () => expect(() => refuseRemoval([removed(null, '2025-01-01'), fitted('N1', '2025-04-01')], out('N1'))).toThrow(refusal));
  test('the refusal names the part', () => expect(() => refuseRemoval([removed(null)], out(null))).toThrow(expect.objectContaining({ details: expect.objectContaining({ fields: [expect.objectContaining({ path: 'part', params: { part: 'PUMP' } })] }) })));
});

describe('what is in a device', () => {
  test('nothing but the factory\'s own at first', () => expect(fittedOn([], 'PUMP', '2025-01-01')).toEqual([]));
  test('what was fitted by then', () => expect(fittedOn([removed(null, '2025-01-01'), fitted('N1'), fitted('N2', '2025-05-01')], 'PUMP', '2025-04-01')).toEqual([{ part: 'PUMP', serial: 'N1', fittedOn: '2025-01-01' }]));
  test('another part is another matter', () => expect(fittedOn([fitted('N1')], 'BOARD', '2025-04-01')).toEqual([]));
});
