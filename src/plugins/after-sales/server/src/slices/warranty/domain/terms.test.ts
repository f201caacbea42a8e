import type { PolicyTerms } from '../../../../../shared/api/warranty';
import { USUAL_TERMS } from './cases/case';
import { nextVersion } from './new-version';
import { partsNamedIn, refuseWrongTerms, withCleanParts } from './terms';

const withTerms = (changes: Partial<PolicyTerms>): PolicyTerms => ({ ...USUAL_TERMS, ...changes });
const group = { code: 'compressor', labels: {}, parts: ['P-1'] };

describe('terms', () => {
  test('that are right pass', () => {
    expect(() => refuseWrongTerms(withTerms({ partGroups: [group], partMonths: [{ of: { group: 'compressor' }, months: 60 }, { of: { part: 'P-2' }, months: 12 }] }))).not.toThrow();
  });

  test.each<[string, Partial<PolicyTerms>, string, string]>([
    ['a start named twice', { startRule: ['sale', 'sale'] }, 'terms.startRule.1', 'warranty.terms-twice'],
    ['a group named twice', { partGroups: [group, group] }, 'terms.partGroups.1.code', 'warranty.terms-twice'],
    ['months for one part twice', { partMonths: [{ of: { part: 'P-1' }, months: 1 }, { of: { part: 'P-1' }, months: 2 }] }, 'terms.partMonths.1.of', 'warranty.terms-twice'],
    ['one reason twice', { voids: [{ reason: 'misuse', labels: {}, voids: ['all'] }, { reason: 'misuse', labels: {}, voids: ['labour'] }] }, 'terms.voids.1.reason', 'warranty.terms-twice'],
    ['months for a group that isn\'t there', { partMonths: [{ of: { group: 'x' }, months: 1 }] }, 'terms.partMonths.0.of.group', 'warranty.group-unknown'],
    ['a consumable group that isn\'t there', { consumables: [{ group: 'x' }] }, 'terms.consumables.0.group', 'warranty.group-unknown'],
    ['a void of a group that isn\'t there', { voids: [{ reason: 'misuse', labels: {}, voids: ['labour', { group: 'x' }] }] }, 'terms.voids.0.voids.1.group', 'warranty.group-unknown'],
    ['a promotion that ends before it begins', { promotions: [{ code: 'nowruz', from: '2025-04-01', to: '2025-03-01', months: 3 }] }, 'terms.promotions.0.to', 'warranty.period-order'],
  ])('%s is refused at its field', (_what, changes, path, code) => {
    expect(() => refuseWrongTerms(withTerms(changes))).toThrow(expect.objectContaining({ code: 'warranty.terms', details: { fields: [expect.objectContaining({ path, code })] } }));
  });

  test('every part that is named must exist, and is named with its field', () => {
    const terms = withTerms({ partGroups: [group], consumables: [{ part: 'P-2' }, { group: 'compressor' }], voids: [{ reason: 'misuse', labels: {}, voids: ['all', { part: 'P-3' }] }] });
    expect(partsNamedIn(terms).map(({ code, path }) => [code, path])).toEqual([['P-1', 'terms.partGroups.0.parts.0'], ['P-2', 'terms.consumables.0.part'], ['P-3', 'terms.voids.0.voids.1.part']]);
  });

  test('codes of parts are kept in one form, whatever keyboard they come from', () => {
    const told = withTerms({ partGroups: [{ ...group, parts: [' P-۱ '] }], partMonths: [{ of: { part: 'P-۲' }, months: 1 }], consumables: [{ part: 'P-٣' }], voids: [{ reason: 'x', labels: {}, voids: ['all', { part: 'P-۴' }] }] });
    expect(partsNamedIn(withCleanParts(told)).map(({ code }) => code)).toEqual(['P-1', 'P-2', 'P-3', 'P-4']);
  });
});

describe('a new version', () => {
  const told = { validFrom: '2025-06-01', validTo: null, inForceAlready: false };

  test('the first one may begin whenever it did', () => expect(nextVersion(null, { ...told, validFrom: '2010-01-01' }, '2025-05-01')).toBe(1));
  test('the next one begins after the one before', () => expect(nextVersion({ version: 4, validFrom: '2024-01-01' }, told, '2025-05-01')).toBe(5));
  test.each([
    ['ends before it begins', null, { ...told, validTo: '2025-05-31' }, 'warranty.period-order'],
    ['begins with the one before', { version: 1, validFrom: '2025-06-01' }, told, 'warranty.policy-order'],
    ['begins before today', { version: 1, validFrom: '2024-01-01' }, { ...told, validFrom: '2025-04-30' }, 'warranty.policy-backdated'],
  ])('is refused when it %s', (_what, last, body, code) => expect(() => nextVersion(last, body, '2025-05-01')).toThrow(expect.objectContaining({ code })));
  test('may begin before today when it was in force already', () => expect(nextVersion({ version: 1, validFrom: '2024-01-01' }, { ...told, validFrom: '2025-04-30', inForceAlready: true }, '2025-05-01')).toBe(2));
});
