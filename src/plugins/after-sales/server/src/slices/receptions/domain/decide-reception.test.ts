import { AppError } from '../../../kernel/http/errors';
import { withCleanCodes } from './clean-codes';
import { decideReception, type Found } from './decide-reception';
import { locksOf, prepareReception, type OpenReception } from './prepare-reception';
import { openingStage } from '../../jobs/domain';

const PHONES = { country: 'IR' as const, homeAreaCode: '021' };
const NOTHING: Found = { customer: null, candidates: [], devices: [], codes: [], products: [], cities: [], area_codes: [], warranty: { devices: [], policies: [] }, service_time: { weeks: [], holidays: [], closures: [], targets: [] } };

const command = (changes: Partial<OpenReception> = {}): OpenReception => ({
  channel: 'phone',
  customer: { new: { name: 'مریم احمدی', phones: ['0912 345 6789'] } },
  devices: [{ faults: [{ told: 'روشن نمی‌شود' }] }],
  ...changes,
});

const decide = (told: OpenReception, found: Partial<Found> = {}) => {
  let n = 0;
  const circumstances = { actor: { kind: 'staff', id: '7' } as const, now: new Date('2026-11-21T08:00:00Z'), newId: () => `id-${(n += 1)}`, trackingCode: '7K3QF9M2XTH', homeCountry: 'IRN', timeZone: 'Asia/Tehran', calendar: 'persian' as const };
  return decideReception(told, prepareReception(told, PHONES), { ...NOTHING, ...found }, circumstances);
};

const refusal = (work: () => unknown): { code: string; paths: string[] } => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, paths: (error.details.fields ?? []).map(({ path }) => path) };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('what must be looked up', () => {
  test('phones in E.164, each once, and locked by number', () => {
    const asked = prepareReception(command({ customer: { new: { name: 'م ا', phones: ['09123456789', '+98 912 345 67 89', '22334455'] } } }), PHONES);
    expect(asked.phones.map(({ e164 }) => e164)).toEqual(['+989123456789', '+982122334455']);
    expect(locksOf(asked)).toEqual(['phone:+989123456789', 'phone:+982122334455']);
    expect(asked.landlinePrefixes).toContain('021');
  });

  test('the contact phone decides about the region before the customer\'s own', () => {
    const asked = prepareReception(command({ contactPhone: '031 3344 5566', customer: { new: { name: 'م ا', phones: ['22334455'] } } }), PHONES);
    expect(asked.landlinePrefixes).toContain('031');
    expect(asked.landlinePrefixes).not.toContain('021');
  });

  test.each([
    ['a phone', command({ customer: { new: { name: 'م ا', phones: ['09121234567', '1234'] } } }), 'input.phone', 'customer.new.phones.1'],
    ['the contact phone', command({ contactPhone: 'abc' }), 'input.phone', 'contactPhone'],
    ['a serial of signs', command({ devices: [{}, { serial: '- / -' }] }), 'devices.serial-empty', 'devices.1.serial'],
    ['the same serial twice', command({ devices: [{ serial: 'AB 1' }, { serial: 'ab-۱' }] }), 'receptions.device-twice', 'devices.1.serial'],
    ['the same device twice', command({ devices: [{ id: 'device-01' }, { id: 'device-01' }] }), 'receptions.device-twice', 'devices.1.id'],
  ])('%s that is wrong is refused at its field', (_what, told, code, path) => {
    expect(refusal(() => prepareReception(told, PHONES))).toEqual({ code, paths: [path] });
  });

  test('codes of a Persian keyboard are the codes as stored', () => {
    expect(withCleanCodes(command({ devices: [{ product: ' WM-۸۴ ' }] })).devices[0].product).toBe('WM-84');
  });
});

describe('[RC2] who it is for', () => {
  const ali = { id: 'c-1', name: 'علی رضایی', phone: '+989123456789' };

  test('a new customer with a free phone is written with folded name and phones', () => {
    const { write, customerId } = decide(command());
    expect(write.people?.customer).toMatchObject({ id: customerId, name: 'مریم احمدی', name_key: 'مریم احمدی' });
    expect(write.people?.phones).toEqual([{ customer_id: customerId, e164: '+989123456789', kind: 'mobile', position: 0 }]);
    expect(write.reception.contact_phone).toBe('+989123456789');
  });

  test('somebody on the phone must be picked or excluded, and leaves only masked', () => {
    try {
      decide(command(), { candidates: [ali] });
      throw new Error('nothing was refused');
    } catch (error) {
      expect((error as AppError).code).toBe('customers.candidates');
      expect((error as AppError).details.data).toEqual({ candidates: [{ id: 'c-1', name: 'ع… ر…', phone: '+98912•••6789' }] });
    }
    const excluded = command({ customer: { new: { name: 'مریم احمدی', phones: ['09123456789'] }, notSameAs: ['c-1'] } });
    expect(decide(excluded, { candidates: [ali] }).write.people).not.toBeNull();
  });

  test('one person on two of the phones is one candidate', () => {
    const twice = { code: 'customers.candidates', paths: [] };
    expect(refusal(() => decide(command(), { candidates: [ali, { ...ali, phone: '+982122334455' }] }))).toEqual(twice);
  });

  test('a known customer keeps phones and city, and an unknown one is refused', () => {
    const known = command({ customer: { id: 'c-1' } });
    const customer = { id: 'c-1', name: 'علی', cityCode: 'yazd', address: null, phones: ['+989120000000'] };
    const { write, region } = decide(known, { customer, cities: [{ code: 'yazd', province: 'yazd' }] });
    expect(write.people).toBeNull();
    expect(write.reception).toMatchObject({ customer_id: 'c-1', contact_phone: '+989120000000' });
    expect(region).toEqual({ province: 'yazd', city: 'yazd', by: 'city' });
    expect(refusal(() => decide(known))).toEqual({ code: 'customers.unknown', paths: ['customer.id'] });
  });
});

describe('[RC3] which devices', () => {
  test('[RC5] each device is a job, in the order told, with its faults and one event more', () => {
    const { write, events } = decide(command({ devices: [{ faults: [{ told: 'یک' }, { told: 'دو' }] }, {}, { note: '  یادداشت  ' }] }));
    expect(write.jobs.map(({ position, note }) => [position, note])).toEqual([[1, null], [2, null], [3, 'یادداشت']]);
    expect(write.faults).toEqual([
      { job_id: write.jobs[0].id, position: 1, fault_code: null, told: 'یک' },
      { job_id: write.jobs[0].id, position: 2, fault_code: null, told: 'دو' },
    ]);
    expect(events.map(({ type }) => type)).toEqual(['customer.added', 'device.told', 'device.told', 'device.told', 'reception.opened', 'job.opened', 'job.opened', 'job.opened']);
  });

  test('a serial of our books is that device; another one is written down and waits for the office', () => {
    const ours = { id: 'd-1', serial: 'AB-1', serialKey: 'AB1', productCode: 'P', state: 'known' as const };
    const { write, jobs } = decide(command({ devices: [{ serial: 'ab 1' }, { serial: 'zz 9' }] }), { devices: [ours] });
    expect(jobs).toMatchObject([
      { id: expect.any(String), stage: 'new', device: { id: 'd-1', known: true } },
      { id: expect.any(String), stage: 'waiting-for-office', device: { id: write.devices[0].id, known: false } },
    ]);
    expect(write.devices).toMatchObject([{ serial: 'zz 9', serial_key: 'ZZ9', state: 'unverified' }]);
  });

  test('brand and category follow from the product, also against what was told beside it', () => {
    const told = command({ devices: [{ product: 'P', category: 'other', brand: 'other' }] });
    const codes = [{ list: 'product' as const, code: 'P', state: 'active' as const }, { list: 'product-category' as const, code: 'other', state: 'active' as const }, { list: 'brand' as const, code: 'other', state: 'active' as const }];
    expect(decide(told, { codes, products: [{ code: 'P', category: 'washer', brand: 'PAK' }] }).write.devices[0]).toMatchObject({ product_code: 'P', category_code: 'washer', brand_code: 'PAK' });
  });

  test('unknown and retired codes are refused at every field that has one', () => {
    const told = command({ devices: [{ product: 'NIX' }, { faults: [{ code: 'OLD' }] }] });
    const codes = [{ list: 'fault' as const, code: 'OLD', state: 'retired' as const }];
    expect(refusal(() => decide(told, { codes }))).toEqual({ code: 'codings.unknown', paths: ['devices.0.product', 'devices.1.faults.0.code'] });
  });

  test('a device id that is not ours is refused', () => {
    expect(refusal(() => decide(command({ devices: [{ id: 'device-99' }] })))).toEqual({ code: 'devices.unknown', paths: ['devices.0.id'] });
  });

  test('without a serial the job can go ahead: it is read at the door', () => {
    expect(openingStage({ serialKey: null, known: false })).toBe('new');
    expect(openingStage({ serialKey: 'A1', known: false })).toBe('waiting-for-office');
    expect(openingStage({ serialKey: 'A1', known: true })).toBe('new');
  });
});

describe('what stands in the events', () => {
  test('ids and codes, nothing of the person', () => {
    const { events } = decide(command({ customer: { new: { name: 'نام محرمانه', phones: ['09121112233'], address: 'نشانی محرمانه' } }, note: 'محرمانه' }));
    expect(JSON.stringify(events)).not.toMatch(/محرمانه|2233/);
  });
});
