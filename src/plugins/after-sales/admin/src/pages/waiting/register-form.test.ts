import { bodyOf, firstOf } from './register-form';

const device = { id: 'd-1', serial: 'SN-1', product: 'REF-20', category: null, brand: null, categoryTold: null, brandTold: null, yearOfManufacture: null, state: 'unverified' as const };

describe('[RC22] registering a device that nobody knew', () => {
  const first = firstOf({ job: 'j-1', number: '1405-1', waits: true, device, near: [] });

  test('begins with what was told', () => expect(first).toMatchObject({ product: 'REF-20', serial: 'SN-1', kind: '' }));

  test('sends a fact with its reason, or neither', () => {
    expect(bodyOf({ ...first, reason: 'فاکتور' })).toEqual({ product: 'REF-20', serial: 'SN-1' });
    expect(bodyOf({ ...first, kind: 'sold', day: '2026-05-01', reason: ' فاکتور ' })).toEqual({ product: 'REF-20', serial: 'SN-1', fact: { kind: 'sold', day: '2026-05-01', source: 'purchase-invoice' }, reason: 'فاکتور' });
  });
});
