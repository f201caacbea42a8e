import type { PolicyTerms, RecordFactBody } from '../../../../../shared/api/warranty';
import { USUAL_TERMS } from './cases/case';
import { decideAcceptStart, decideExtend, decideReinstate, decideVoid } from './decide-change';
import { decideFact } from './decide-fact';
import type { Holder } from './device';
import type { WarrantyEvent } from './events';
import type { FactRow } from './facts';
import type { Policy } from './policy';
import type { LoadedDevice } from './verdict-of';

const policy = (terms: Partial<PolicyTerms> = {}): Policy => ({ id: 'p', scope: 'product', code: 'WM', version: 1, validFrom: '2000-01-01', validTo: null, terms: { ...USUAL_TERMS, ...terms } });
const fact = (id: string, kind: FactRow['kind'], day: string | null, replaces: string | null = null): FactRow => ({ id, kind, day, source: 'office', provisional: false, replaces });
const device = (facts: FactRow[], events: WarrantyEvent[] = []): LoadedDevice => ({ id: 'd', serial: 'S', serialKey: 'S', state: 'known', product: 'WM', category: null, brand: null, facts, events });
const told = (changes: Partial<RecordFactBody> = {}) => ({ kind: 'sold', day: '2025-05-01', source: 'dealer', provisional: false, ...changes }) as const;
const NOW = { id: 'new', today: '2025-06-01' };
const code = (refusal: string, path: string) => expect.objectContaining({ code: refusal, details: expect.objectContaining({ fields: [expect.objectContaining({ path })] }) });

describe('[WR2] recording a fact', () => {
  test('the first of its kind', () => expect(decideFact(device([]), [], told(), NOW)).toEqual({ id: 'new', kind: 'sold', day: '2025-05-01', source: 'dealer', provisional: false, replaces: null }));
  test('a second one of the kind is refused', () => expect(() => decideFact(device([fact('a', 'sold', '2025-04-01')]), [], told(), NOW)).toThrow(code('warranty.fact-exists', 'kind')));
  test('an amendment points at what it replaces', () => expect(decideFact(device([fact('a', 'sold', '2025-04-01')]), [], told({ amends: 'a', reason: 'Wrong invoice' }), NOW)).toMatchObject({ replaces: 'a', day: '2025-05-01' }));
  test('an amendment needs a reason', () => expect(() => decideFact(device([fact('a', 'sold', '2025-04-01')]), [], told({ amends: 'a' }), NOW)).toThrow(code('input.required', 'reason')));
  test('of something else is refused', () => expect(() => decideFact(device([fact('a', 'installed', '2025-05-02')]), [], told({ amends: 'a', reason: 'Wrong' }), NOW)).toThrow(code('warranty.amends-unknown', 'amends')));
  test('of what was amended already is refused', () => {
    const rows = [fact('a', 'sold', '2025-04-01'), fact('b', 'sold', '2025-04-02', 'a')];
    expect(() => decideFact(device(rows), [], told({ amends: 'a', reason: 'Wrong' }), NOW)).toThrow(code('warranty.amends-replaced', 'amends'));
  });
  test('taking back needs to say what', () => expect(() => decideFact(device([]), [], told({ day: null }), NOW)).toThrow(code('input.required', 'amends')));
  test('after it was taken back it can be told anew', () => {
    const rows = [fact('a', 'sold', '2025-04-01'), fact('b', 'sold', null, 'a')];
    expect(decideFact(device(rows), [], told(), NOW)).toMatchObject({ replaces: 'b' });
  });
  test('an amended fact no longer contradicts', () => {
    const rows = [fact('a', 'sold', '2025-05-20'), fact('b', 'sold', '2025-04-01', 'a')];
    expect(decideFact(device(rows), [], told({ kind: 'installed', day: '2025-05-01' }), NOW)).toMatchObject({ kind: 'installed' });
  });
  test('the policy of the device decides whether it may be installed before it is sold', () => {
    const rows = [fact('a', 'sold', '2025-05-20')];
    const early = told({ kind: 'installed', day: '2025-05-01' });
    expect(() => decideFact(device(rows), [policy()], early, NOW)).toThrow(code('warranty.installed-before-sold', 'day'));
    expect(decideFact(device(rows), [policy({ installedBeforeSold: 'allowed' })], early, NOW)).toMatchObject({ day: '2025-05-01' });
  });
  test('a replaced device can never be sold or installed again', () => {
    const gone: WarrantyEvent = { id: 'x', type: 'exchange-out', day: '2025-05-15', device: 'e' };
    expect(() => decideFact(device([], [gone]), [], told({ kind: 'installed' }), NOW)).toThrow(code('warranty.replaced-already', 'serial'));
  });
});

const holder = (terms: Partial<PolicyTerms> | null, events: WarrantyEvent[] = [], facts: FactRow[] = []): Holder => ({
  facts: { state: 'known', facts: facts.map((row) => ({ ...row, day: row.day ?? '' })), parts: [] },
  policy: terms && policy(terms),
  events,
});
const fresh = { id: 'new', day: '2025-06-01' };
const voids = [{ reason: 'seal-broken', labels: { en: 'Seal broken' }, voids: ['all' as const] }];
const voided: WarrantyEvent = { id: 'v', type: 'void', day: '2025-05-01', reason: 'seal-broken', labels: {}, voids: ['all'] };

describe('[WR6] voiding and reinstating', () => {
  test('a void keeps what the policy says on that day', () => expect(decideVoid(holder({ voids }), fresh, 'seal-broken')).toEqual({ ...fresh, type: 'void', reason: 'seal-broken', labels: { en: 'Seal broken' }, voids: ['all'] }));
  test('only reasons of the policy', () => expect(() => decideVoid(holder({ voids }), fresh, 'bad-mood')).toThrow(code('warranty.void-reason-unknown', 'reason')));
  test('without a policy there is nothing to void', () => expect(() => decideVoid(holder(null), fresh, 'seal-broken')).toThrow(code('warranty.no-policy', 'serial')));
  test('not twice for one reason', () => expect(() => decideVoid(holder({ voids }, [voided]), fresh, 'seal-broken')).toThrow(code('warranty.void-already', 'reason')));
  test('lifting all', () => expect(decideReinstate(holder({ voids }, [voided]), fresh, {})).toMatchObject({ type: 'reinstate', of: null }));
  test('lifting one', () => expect(decideReinstate(holder({ voids }, [voided]), fresh, { void: 'v' })).toMatchObject({ of: 'v' }));
  test('lifting one that isn\'t', () => expect(() => decideReinstate(holder({ voids }, [voided]), fresh, { void: 'w' })).toThrow(code('warranty.void-unknown', 'void')));
  test('lifting where nothing is void', () => expect(() => decideReinstate(holder({ voids }), fresh, {})).toThrow(code('warranty.not-void', 'serial')));
});

describe('extending and accepting', () => {
  test('more time needs a policy', () => {
    expect(decideExtend(holder({}), fresh, { days: 14 })).toMatchObject({ months: 0, days: 14, works: null });
    expect(() => decideExtend(holder(null), fresh, { days: 14 })).toThrow(code('warranty.no-policy', 'serial'));
  });
  test('only what came late can be accepted', () => {
    const late = [fact('e', 'warehouse-exit', '2024-01-01'), fact('s', 'sold', '2025-03-01')];
    expect(decideAcceptStart(holder({ activationWindowMonths: 12 }, [], late), fresh, { basis: 'sale' }, 'gregorian')).toMatchObject({ type: 'move-start', basis: 'sale' });
    expect(() => decideAcceptStart(holder({ activationWindowMonths: 24 }, [], late), fresh, { basis: 'sale' }, 'gregorian')).toThrow(code('warranty.start-not-late', 'basis'));
    expect(() => decideAcceptStart(holder({ activationWindowMonths: 12 }, [], late), fresh, { basis: 'installation' }, 'gregorian')).toThrow(code('warranty.start-not-late', 'basis'));
  });
});
