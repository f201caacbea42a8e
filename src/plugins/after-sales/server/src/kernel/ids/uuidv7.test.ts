import { isUuid, uuidv7 } from './uuidv7';

// The module keeps the last millisecond of the process, so each test uses later instants than the one before.
const T = Date.UTC(2030, 0, 1);
const ones = (n: number) => new Uint8Array(n).fill(0xff);
const zeros = (n: number) => new Uint8Array(n);

describe('uuidv7', () => {
  it('carries the millisecond, the version and the variant in the places of RFC 9562', () => {
    // The RFC's own example instant, in its appendix A.6.
    expect(uuidv7(0x017f22e279b0, zeros)).toBe('017f22e2-79b0-7000-8000-000000000000');
    const id = uuidv7(T, ones);
    expect(id).toBe(`${T.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-77ff-bfff-ffffffffffff`);
    expect(isUuid(id)).toBe(true);
  });

  it('rises strictly within a millisecond, past the end of the counter too', () => {
    const ids = Array.from({ length: 20_000 }, () => uuidv7(T + 1000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('borrows the next millisecond when the counter is full', () => {
    const ids = Array.from({ length: 2050 }, () => uuidv7(T + 2000, ones));
    expect(parseInt(ids[0].slice(0, 13).replace('-', ''), 16)).toBe(T + 2000);
    expect(parseInt(ids[2049].slice(0, 13).replace('-', ''), 16)).toBe(T + 2001);
  });

  it('keeps rising when the clock goes back', () => {
    const before = uuidv7(T + 5000);
    const after = uuidv7(T + 100);
    expect(after > before).toBe(true);
  });

  it('does not repeat its random part when the pool is filled anew', () => {
    const tails = Array.from({ length: 5000 }, (_, i) => uuidv7(T + 10_000 + i).slice(19));
    expect(new Set(tails).size).toBe(tails.length);
  });

  it.each([-1, NaN, Infinity, 2 ** 48])('refuses the instant %p', (ms) => {
    expect(() => uuidv7(ms)).toThrow(RangeError);
  });
});

describe('isUuid', () => {
  it('knows the usual form in either case', () => {
    expect(isUuid('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(true);
  });

  it.each([null, undefined, 1, {}, '', 'x', '017f22e279b07cc398c4dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', ' 017f22e2-79b0-7cc3-98c4-dc0c0c07398f'])(
    'refuses %p',
    (s) => {
      expect(isUuid(s)).toBe(false);
    },
  );
});
