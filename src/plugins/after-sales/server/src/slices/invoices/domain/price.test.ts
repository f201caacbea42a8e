import type { TariffRow } from '../../../../../shared/api/invoices';
import { findPrice, type Priced } from './price';

let n = 0;
const row = (amount: string, changes: Partial<TariffRow> = {}): TariffRow => ({
  id: `row-${(n += 1)}`, tariff: 'wage', service: 'warranty-repair', product: null, category: null, part: null, grade: null, zone: null, validFrom: '2026-03-21', amount, ...changes,
});
const asked = (changes: Partial<Priced> = {}): Priced => ({
  tariff: 'wage', service: 'warranty-repair', day: '2026-11-21', product: 'WM-1', category: 'washer', part: null, grade: 'A', zone: 'in-town', ...changes,
});
const price = (rows: TariffRow[], changes: Partial<Priced> = {}): string | undefined => findPrice(rows, asked(changes))?.amount;

describe('[CD4] which tariff row prices a piece of work', () => {
  test.each([
    ['product before category', [row('1'), row('2', { category: 'washer' }), row('3', { product: 'WM-1' })], {}, '3'],
    ['category before grade and zone together', [row('1', { grade: 'A', zone: 'in-town' }), row('2', { category: 'washer' })], {}, '2'],
    ['grade before zone', [row('1', { zone: 'in-town' }), row('2', { grade: 'A' })], {}, '2'],
    ['product with zone before product alone', [row('1', { product: 'WM-1' }), row('2', { product: 'WM-1', zone: 'in-town' })], {}, '2'],
    ['a row for another product does not fit', [row('1'), row('2', { product: 'WM-9' })], {}, '1'],
    ['a row for another zone does not fit', [row('1'), row('2', { zone: 'out-of-town' })], {}, '1'],
    ['a part is priced by its own row', [row('1', { service: 'part' }), row('2', { service: 'part', part: 'P-1' })], { service: 'part', part: 'P-1' }, '2'],
    ['the other tariff says nothing about this one', [row('9', { tariff: 'customer' })], {}, undefined],
    ['no row: no price, not zero', [], {}, undefined],
    ['before its first day a row says nothing', [row('1', { validFrom: '2026-11-22' })], {}, undefined],
    ['on its first day it holds', [row('1', { validFrom: '2026-11-21' })], {}, '1'],
    ['of one key the latest valid one holds', [row('1'), row('2', { validFrom: '2026-06-22' }), row('3', { validFrom: '2027-03-21' })], {}, '2'],
    ['an old specific row beats a new general one', [row('1', { product: 'WM-1', validFrom: '2025-03-21' }), row('2', { validFrom: '2026-11-01' })], {}, '1'],
  ])('%s', (_what, rows, changes, amount) => {
    expect(price(rows, changes as Partial<Priced>)).toBe(amount);
    expect(price([...rows].reverse(), changes as Partial<Priced>)).toBe(amount);
  });
});
