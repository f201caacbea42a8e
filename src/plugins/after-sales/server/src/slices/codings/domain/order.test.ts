import type { CodingSort } from '../../../../../shared/api/codings';
import { newCoding } from './coding';
import { nameFor, orderOf, sortValue } from './order';

const pump = newCoding('part', { code: 'P-1', labels: { en: 'Pump', es: 'Bomba' } });

describe('order', () => {
  it('[PF1] a name is the label of the reader, or the nearest that there is', () => {
    expect(['fa', 'en', 'es'].map((reader) => nameFor(reader as 'fa', pump))).toEqual(['Pump', 'Pump', 'Bomba']);
    expect(nameFor('es', { ...pump, labelFa: 'پمپ', labelEs: null })).toBe('پمپ');
    expect(nameFor('fa', { ...pump, labelEn: null })).toBe('Bomba');
    expect(nameFor('fa', { code: 'P-1', labelFa: null, labelEn: null, labelEs: null })).toBe('P-1');
  });

  it('[PF1] reads what a caller asks for', () => {
    expect(orderOf('code', 'fa', true)).toEqual({ by: 'code', descending: false });
    expect(orderOf('-name', 'es', false)).toEqual({ by: 'name.es', descending: true });
    const told = (sort: CodingSort): string => sortValue(orderOf(sort, 'es', true), pump);
    expect([told('name'), told('-state'), told('code')]).toEqual(['Bomba', 'active', 'P-1']);
  });

  it('[CD2] follows the code unless told, and of a search first what is itself called so', () => {
    expect(orderOf(undefined, 'fa', false)).toEqual({ by: 'code', descending: false });
    const order = orderOf(undefined, 'fa', true);
    expect([sortValue(order, { ...pump, match: '0' }), sortValue(order, { ...pump, match: '1' })]).toEqual(['0', '1']);
  });
});
