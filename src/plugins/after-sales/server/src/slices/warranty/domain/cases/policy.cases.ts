import type { PolicyScope } from '../../../../../../shared/api/warranty';
import { monthsEach, type CaseGroup, type CasePolicy } from './case';

const policy = (of: PolicyScope, version: number, months: number, from: string, to?: string): CasePolicy => ({ of, version, from, terms: monthsEach(months), ...(to !== undefined && { to }) });

const AFTER = '1404/07/10';
const changed = [policy('product', 1, 24, '1400/01/01'), policy('product', 2, 12, '1404/07/01')];
const overlapping = [policy('product', 1, 24, '1400/01/01', '1404/12/29'), policy('product', 2, 12, '1404/07/01')];

export const policyCases: CaseGroup = {
  title: 'Which policy, and which version',
  about: 'That of the product, else of its category, else of its brand; in the version in force on the day of the card or the sale. An open version ends where the next begins; one with a written last day holds until then. Where two fit, the better one for the consumer.',
  cases: [
    { says: 'All three have one: the product\'s.', policies: [policy('brand', 1, 6, '1400/01/01'), policy('category', 1, 12, '1400/01/01'), policy('product', 1, 24, '1400/01/01')], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'covered', until: '1406/01/01', policy: 'product 1' } },
    { says: 'The closest wins even where a wider one is better.', policies: [policy('brand', 1, 36, '1400/01/01'), policy('product', 1, 6, '1400/01/01')], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'expired', until: '1404/07/01', policy: 'product 1' } },
    { says: 'Category and brand: the category\'s.', policies: [policy('brand', 1, 6, '1400/01/01'), policy('category', 1, 12, '1400/01/01')], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'covered', until: '1405/01/01', policy: 'category 1' } },
    { says: 'Only the brand has one.', policies: [policy('brand', 1, 12, '1400/01/01')], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'covered', until: '1405/01/01', policy: 'brand 1' } },
    { says: 'Nobody has one.', policies: [], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'no-policy' } },
    { says: 'Sold the day before the new version: the old one, for ever.', policies: changed, sold: '1404/06/31', ask: { on: '1406/06/31' }, then: { reason: 'covered', until: '1406/06/31', policy: 'product 1' } },
    { says: 'Sold on the first day of the new version: the new one.', policies: changed, sold: '1404/07/01', ask: { on: AFTER }, then: { reason: 'covered', until: '1405/07/01', policy: 'product 2' } },
    { says: 'Never an older one: a worse new version counts for whom it is in force.', policies: changed, sold: '1404/08/01', ask: { on: '1405/09/01' }, then: { reason: 'expired', until: '1405/08/01', policy: 'product 2' } },
    { says: 'Two in force at once, the older is better: the better one.', policies: overlapping, sold: '1404/08/01', ask: { on: '1405/09/01' }, then: { reason: 'covered', until: '1406/08/01', policy: 'product 1' } },
    { says: 'After the older one\'s last day only the new one.', policies: overlapping, sold: '1405/01/01', ask: { on: '1405/02/01' }, then: { reason: 'covered', until: '1406/01/01', policy: 'product 2' } },
    { says: 'On the older one\'s last day both are in force.', policies: overlapping, sold: '1404/12/29', ask: { on: '1405/02/01' }, then: { reason: 'covered', until: '1406/12/29', policy: 'product 1' } },
    { says: 'Two in force at once, the newer is better.', policies: [policy('product', 1, 12, '1400/01/01', '1404/12/29'), policy('product', 2, 24, '1404/07/01')], sold: '1404/08/01', ask: { on: '1405/09/01' }, then: { reason: 'covered', until: '1406/08/01', policy: 'product 2' } },
    { says: 'Two in force at once and equal: the newer.', policies: [policy('product', 1, 24, '1400/01/01', '1404/12/29'), policy('product', 2, 24, '1404/07/01')], sold: '1404/08/01', ask: { on: AFTER.replace('07', '09') }, then: { reason: 'covered', until: '1406/08/01', policy: 'product 2' } },
    { says: 'Card under the old version, sale under the new: the better of the two.', policies: changed, card: '1404/06/01', sold: '1404/08/01', ask: { on: '1405/09/01' }, then: { reason: 'covered', until: '1406/08/01', policy: 'product 1' } },
    { says: 'Card and sale under a new and better version.', policies: [policy('product', 1, 12, '1400/01/01'), policy('product', 2, 24, '1404/07/01')], card: '1404/07/01', sold: '1404/08/01', ask: { on: '1405/09/01' }, then: { reason: 'covered', until: '1406/08/01', policy: 'product 2' } },
    { says: 'Sold before the product had a policy of its own: the category\'s.', policies: [policy('product', 1, 24, '1404/07/01'), policy('category', 1, 12, '1400/01/01')], sold: '1404/06/31', ask: { on: AFTER }, then: { reason: 'covered', until: '1405/06/31', policy: 'category 1' } },
    { says: 'Sold before any policy.', policies: [policy('product', 1, 24, '1404/07/01')], sold: '1404/06/31', ask: { on: AFTER }, then: { reason: 'no-policy' } },
    { says: 'Sold after the last day of the only one.', policies: [policy('product', 1, 24, '1400/01/01', '1403/12/30')], sold: '1404/01/01', ask: { on: AFTER }, then: { reason: 'no-policy' } },
    { says: 'Unsold: the version of the day that it left the warehouse.', policies: changed, left: '1404/06/31', ask: { on: AFTER }, then: { reason: 'covered', until: '1406/06/31', policy: 'product 1' } },
    { says: 'Nothing known: the version of the day that is asked about.', policies: changed, ask: { on: AFTER }, then: { reason: 'not-started', policy: 'product 2' } },
    { says: 'A fresh term by exchange: the version of the day of the exchange.', policies: changed, insteadOf: { sold: '1404/01/01', on: '1404/08/01', takes: 'fresh-term' }, ask: { on: '1404/09/01' }, then: { reason: 'covered', until: '1405/08/01', policy: 'product 2' } },
    { says: 'The rest of a term by exchange: the version of the first device.', policies: changed, insteadOf: { sold: '1404/01/01', on: '1404/08/01', takes: 'rest-of-term' }, ask: { on: '1404/09/01' }, then: { reason: 'covered', until: '1406/01/01', policy: 'product 1' } },
    { says: 'Gregorian: sold on the last day of a version.', calendar: 'gregorian', policies: [policy('product', 1, 24, '2020-01-01'), policy('product', 2, 12, '2025-07-01')], sold: '2025-06-30', ask: { on: '2027-06-30' }, then: { reason: 'covered', until: '2027-06-30', policy: 'product 1' } },
  ],
};
