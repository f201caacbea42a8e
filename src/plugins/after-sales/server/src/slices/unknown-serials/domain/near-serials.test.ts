import fc from 'fast-check';
import { nearSerials } from './near-serials';

const serials = fc.stringMatching(/^[A-Z]{0,3}[0-9]{4,12}$/);

describe('[RC22] serials that differ by one slip', () => {
  test.each([
    ['SN1405001', 'SN1405002', 'one-changed'],
    ['SN1405001', 'SN1450001', 'two-swapped'],
    ['SN140501', 'SN1405001', 'one-missing'],
    ['SN14050001', 'SN1405001', 'one-too-many'],
    ['5N1405001', 'SN1405001', 'one-changed'],
    ['SN14O5001', 'SN1405001', 'one-changed'],
  ])('%s is near to %s: %s', (told, ours, differs) => expect(nearSerials(told).get(ours)).toBe(differs));

  test('two slips are too many, and what is too short is near to nothing', () => {
    expect(nearSerials('SN1405001').has('SN1405112')).toBe(false);
    expect(nearSerials('123').size).toBe(0);
    expect(nearSerials('1'.repeat(41)).size).toBe(0);
  });

  test('a serial is never near to itself, and nearness goes both ways', () => {
    fc.assert(
      fc.property(serials, fc.nat(), (key, pick) => {
        const near = [...nearSerials(key).keys()];
        const one = near[pick % near.length]!;
        return !near.includes(key) && (one.length > 40 || one.length < 4 || /[^0-9A-Z]/.test(one) || nearSerials(one).has(key) || lacksItsKind(key, one));
      }),
      { numRuns: 400 },
    );
  });

  test('the longest of them asks for no more than the index answers at once', () => {
    expect(nearSerials('A1'.repeat(20)).size).toBeLessThan(3_000);
  });
});

/** The only letter or the only digit was left out: nobody puts it back who sees none. */
const lacksItsKind = (key: string, one: string): boolean => [/\d/, /[A-Z]/].some((kind) => kind.test(key) !== kind.test(one)) || unlike(key, one);

/** A letter taken for a digit is read back as that letter only where the two look alike. */
const unlike = (key: string, one: string): boolean => key.length === one.length && [...key].some((character, at) => character !== one[at] && /\d/.test(character) !== /\d/.test(one[at]!));
