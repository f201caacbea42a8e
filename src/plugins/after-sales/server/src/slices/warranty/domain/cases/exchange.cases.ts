import type { CaseGroup } from './case';

const rest = (sold: string, on: string) => ({ sold, on, takes: 'rest-of-term' }) as const;
const fresh = (sold: string, on: string) => ({ sold, on, takes: 'fresh-term' }) as const;

export const exchangeCases: CaseGroup = {
  title: 'Exchanged devices',
  about: 'The new device takes the rest of the term or a fresh one. The old one can never be claimed again. Chains are followed through any number of exchanges.',
  cases: [
    { says: 'The old device from the day of the exchange.', sold: '1404/01/01', events: [{ on: '1404/06/01', exchangedFor: 'another' }], ask: { on: '1404/06/01' }, then: { reason: 'replaced' } },
    { says: 'The old device on the day before.', sold: '1404/01/01', events: [{ on: '1404/06/01', exchangedFor: 'another' }], ask: { on: '1404/05/31' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'The new device takes the rest: the old start counts.', insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1405/01/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'The rest is over.', insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1406/01/02' }, then: { reason: 'expired', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'A fresh term starts with the exchange.', insteadOf: fresh('1404/01/01', '1404/06/01'), ask: { on: '1406/05/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'exchange' } },
    { says: 'The new device before the day of the exchange.', insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1404/05/31' }, then: { reason: 'not-started' } },
    { says: 'Installing the new device starts nothing new.', installed: '1404/06/05', insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1404/07/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'Exchanged twice, the rest each time: still the first sale.', insteadOf: { on: '1404/09/01', takes: 'rest-of-term', insteadOf: rest('1404/01/01', '1404/06/01') }, ask: { on: '1405/12/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'Exchanged with a fresh term and then for the rest of it: the first exchange counts.', insteadOf: { on: '1404/09/01', takes: 'rest-of-term', insteadOf: fresh('1404/01/01', '1404/06/01') }, ask: { on: '1406/05/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'exchange' } },
    { says: 'Exchanged for the rest and then with a fresh term: the second exchange counts.', insteadOf: { on: '1404/09/01', takes: 'fresh-term', insteadOf: rest('1404/01/01', '1404/06/01') }, ask: { on: '1406/08/01' }, then: { reason: 'covered', from: '1404/09/01', until: '1406/09/01', by: 'exchange' } },
    { says: 'Four devices in a chain.', insteadOf: { on: '1405/01/01', takes: 'rest-of-term', insteadOf: { on: '1404/09/01', takes: 'rest-of-term', insteadOf: rest('1404/01/01', '1404/06/01') } }, ask: { on: '1405/06/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'An exchange that was undone: the old device is covered again.', sold: '1404/01/01', events: [{ on: '1404/06/01', exchangedFor: 'another' }, { on: '1404/06/05', exchangeUndone: true }], ask: { on: '1404/06/05' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'Between exchange and undoing it was replaced.', sold: '1404/01/01', events: [{ on: '1404/06/01', exchangedFor: 'another' }, { on: '1404/06/05', exchangeUndone: true }], ask: { on: '1404/06/04' }, then: { reason: 'replaced' } },
    { says: 'A void of the old device stays with the old device.', insteadOf: { ...rest('1404/01/01', '1404/06/01'), events: [{ on: '1404/05/01', void: 'seal-broken', voids: ['all'] }] }, ask: { on: '1404/07/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'An extension of the old device goes along.', insteadOf: { ...rest('1404/01/01', '1404/06/01'), events: [{ on: '1404/05/01', extend: { months: 3 } }] }, ask: { on: '1406/04/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/04/01', by: 'sale' } },
    { says: 'An extension of the new device comes on top.', events: [{ on: '1404/07/01', extend: { months: 3 } }], insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1406/04/01' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/04/01', by: 'sale' } },
    { says: 'A void of the new device.', events: [{ on: '1404/07/01', void: 'seal-broken', voids: ['all'] }], insteadOf: rest('1404/01/01', '1404/06/01'), ask: { on: '1404/07/01' }, then: { reason: 'void', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'Gregorian: a fresh term from 29 February.', calendar: 'gregorian', insteadOf: fresh('2023-01-01', '2024-02-29'), ask: { on: '2026-02-28' }, then: { reason: 'covered', from: '2024-02-29', until: '2026-02-28', by: 'exchange' } },
  ],
};
