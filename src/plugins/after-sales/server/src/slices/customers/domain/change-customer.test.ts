import { AppError } from '../../../kernel/http/errors';
import { changedFacts, demandChangeable, type LockedCustomer } from './change-customer';

const MARYAM: LockedCustomer = { id: 'c', name: 'مریم احمدی', city: 'THR', address: 'کوچهٔ یاس', handlingNote: null, mergedInto: null, changedAt: '2026-11-22T06:43:00.000Z', phones: [] };

describe('[RC2] changing a customer', () => {
  test('what is told is cleaned, what isn’t told stays, and an empty text is none', () => {
    expect(changedFacts(MARYAM, { name: ' مريم  صالحي ', address: ' ' })).toEqual({
      facts: { name: 'مریم صالحی', nameKey: 'مریم صالحی', city: 'THR', address: null, handlingNote: null },
      fields: ['name', 'address'],
    });
    expect(changedFacts(MARYAM, { city: null, handlingNote: 'آرام' }).fields).toEqual(['city', 'handlingNote']);
  });

  test('the same in another spelling changes nothing', () => {
    expect(changedFacts(MARYAM, { name: 'مريم احمدي', address: 'کوچهٔ  یاس' }).fields).toEqual([]);
  });

  test('a name of nothing but a half-space is refused', () => {
    expect(() => changedFacts(MARYAM, { name: '‌‌' })).toThrow(AppError);
  });

  test('only one that is there, isn’t merged, and is as it was seen', () => {
    const refused = (customer: LockedCustomer | null, seen?: string): string => {
      try {
        demandChangeable(customer, seen);
        return 'nothing was refused';
      } catch (error) {
        return (error as AppError).code;
      }
    };
    expect(demandChangeable(MARYAM, MARYAM.changedAt)).toBe(MARYAM);
    expect(demandChangeable(MARYAM)).toBe(MARYAM);
    expect(refused(null)).toBe('record.not-found');
    expect(refused({ ...MARYAM, mergedInto: 'd' })).toBe('customers.merged');
    expect(refused(MARYAM, '2026-11-22T06:42:59.999Z')).toBe('customers.changed-meanwhile');
  });
});
