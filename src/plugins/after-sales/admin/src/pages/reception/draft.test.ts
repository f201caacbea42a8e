import { openReceptionBody } from '../../../../shared/api/receptions';
import { bodyOf, EMPTY, isEmpty, missingIn, NO_DEVICE, pathsOf, withDevice, type Draft } from './draft';

const device = { key: 1, ...NO_DEVICE, serial: ' SN-1 ' };

describe('[RC1] [RC2] [RC5] the form of a reception as the body that the API takes', () => {
  test('a new customer with two devices: what is empty is left out', () => {
    const draft: Draft = { ...EMPTY, isNew: true, name: ' زهرا کریمی ', phone: '09351112233', city: 'yazd', address: '', devices: [device, { key: 2, ...NO_DEVICE, category: 'WM', brand: 'SNW', fault: 'F-07', told: 'آب جمع می‌شود' }] };
    const body = bodyOf(draft);
    expect(body).toEqual({
      channel: 'phone',
      customer: { new: { name: 'زهرا کریمی', phones: ['09351112233'], city: 'yazd' } },
      devices: [{ serial: 'SN-1' }, { category: 'WM', brand: 'SNW', faults: [{ code: 'F-07', told: 'آب جمع می‌شود' }] }],
      region: { city: 'yazd' },
    });
    expect(openReceptionBody.safeParse(body).success).toBe(true);
  });

  test('a customer and a device that we know are named by their ids alone', () => {
    const body = bodyOf({ ...EMPTY, customerId: 'customer-1', customerName: 'علی', devices: [{ ...device, id: 'device-01', told: 'روشن نمی‌شود' }] });
    expect(body.customer).toEqual({ id: 'customer-1' });
    expect(body.devices).toEqual([{ id: 'device-01', faults: [{ told: 'روشن نمی‌شود' }] }]);
    expect(openReceptionBody.safeParse(body).success).toBe(true);
  });

  test('with a product its category and brand are not sent: they follow from it', () => {
    expect(bodyOf({ ...EMPTY, customerId: 'customer-1', devices: [{ ...device, product: 'WM-8414', category: 'WM', brand: 'SNW' }] }).devices).toEqual([{ serial: 'SN-1', product: 'WM-8414' }]);
  });

  test('candidates who are somebody else are told', () => {
    expect(bodyOf({ ...EMPTY, isNew: true, name: 'علی', phone: '0912', notSameAs: ['customer-1'] }).customer).toMatchObject({ notSameAs: ['customer-1'] });
  });

  test('a device of which nothing is known is asked for at its own field', () => {
    expect(missingIn({ ...EMPTY, devices: [device, { key: 2, ...NO_DEVICE }] }, 'چه دستگاهی؟')).toEqual({ 'devices.1.serial': 'چه دستگاهی؟' });
  });

  test('a draft is empty until something is typed; the channel alone is nothing', () => {
    expect(isEmpty(EMPTY)).toBe(true);
    expect(isEmpty({ ...EMPTY, channel: 'walk-in' })).toBe(true);
    expect(isEmpty({ ...EMPTY, note: 'x' })).toBe(false);
  });

  test('another device has a key of its own, also after one was removed', () => {
    const two = { ...EMPTY, devices: withDevice(EMPTY) };
    const removed = { ...two, devices: two.devices.slice(1) };
    expect(withDevice(removed).map(({ key }) => key)).toEqual([2, 3]);
  });

  test('each field of each device has a place for its refusal', () => {
    const paths = pathsOf({ ...EMPTY, devices: withDevice(EMPTY) });
    expect(paths).toEqual(expect.arrayContaining(['customer.new.phones.0', 'region.city', 'devices.0.serial', 'devices.1.faults.0.told']));
  });
});
