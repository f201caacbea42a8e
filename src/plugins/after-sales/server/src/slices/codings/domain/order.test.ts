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
    expect(orderOf('code', 'fa')).toEqual({ by: 'code', descending: false });
    expect(orderOf('-name', 'es')).toEqual({ by: 'name.es', descending: true });
    expect([sortValue(orderOf('name', 'es'), pump), sortValue(orderOf('-state', 'es'), pump), sortValue(orderOf('code', 'es'), pump)]).toEqual(['Bomba', 'active', 'P-1']);
  });
});
