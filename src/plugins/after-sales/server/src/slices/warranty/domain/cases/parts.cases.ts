import type { CaseGroup } from './case';

const partGroups = [
  { code: 'compressor', labels: {}, parts: ['P-COMP', 'P-COMP-2'] },
  { code: 'sealed-system', labels: {}, parts: ['P-COMP'] },
  { code: 'filters', labels: {}, parts: ['P-FILTER', 'P-BAG'] },
];
const partMonths = [{ of: { group: 'compressor' }, months: 60 }, { of: { part: 'P-BOARD' }, months: 12 }, { of: { part: 'P-GLASS' }, months: 0 }];
const terms = { partGroups, partMonths };

export const partCases: CaseGroup = {
  title: 'Parts with terms of their own',
  about: 'Months for a part, or for a group of parts, replace the general ones. These cases: compressors 60 months, the board 12, glass none.',
  cases: [
    { says: 'A compressor in its fourth year.', terms, sold: '1404/01/01', ask: { on: '1407/06/01', work: 'part', part: 'P-COMP-2' }, then: { reason: 'covered', from: '1404/01/01', until: '1409/01/01', by: 'sale' } },
    { says: 'The labour for it on the same day is over.', terms, sold: '1404/01/01', ask: { on: '1407/06/01', work: 'labour', part: 'P-COMP-2' }, then: { reason: 'expired', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'A board after its one year.', terms, sold: '1404/01/01', ask: { on: '1405/01/02', work: 'part', part: 'P-BOARD' }, then: { reason: 'expired', from: '1404/01/01', until: '1405/01/01', by: 'sale' } },
    { says: 'A board on its last day.', terms, sold: '1404/01/01', ask: { on: '1405/01/01', work: 'part', part: 'P-BOARD' }, then: { reason: 'covered', from: '1404/01/01', until: '1405/01/01', by: 'sale' } },
    { says: 'A part that the policy says nothing of has the general months.', terms, sold: '1404/01/01', ask: { on: '1405/06/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'No part named: the general months.', terms, sold: '1404/01/01', ask: { on: '1405/06/01', work: 'part' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'Glass is never covered.', terms, sold: '1404/01/01', ask: { on: '1404/01/02', work: 'part', part: 'P-GLASS' }, then: { reason: 'part-not-covered' } },
    { says: 'What is said of the part itself goes before what is said of its group.', terms: { partGroups, partMonths: [...partMonths, { of: { part: 'P-COMP-2' }, months: 36 }] }, sold: '1404/01/01', ask: { on: '1407/06/01', work: 'part', part: 'P-COMP-2' }, then: { reason: 'expired', from: '1404/01/01', until: '1407/01/01', by: 'sale' } },
    { says: 'In two groups: the longer term.', terms: { partGroups, partMonths: [...partMonths, { of: { group: 'sealed-system' }, months: 72 }] }, sold: '1404/01/01', ask: { on: '1409/06/01', work: 'part', part: 'P-COMP' }, then: { reason: 'covered', from: '1404/01/01', until: '1410/01/01', by: 'sale' } },
    { says: 'Sixty months from 31 Shahrivar.', terms, sold: '1404/06/31', ask: { on: '1409/06/31', work: 'part', part: 'P-COMP' }, then: { reason: 'covered', from: '1404/06/31', until: '1409/06/31', by: 'sale' } },
    { says: 'Sixty months from a leap day to a leap day.', terms, sold: '1403/12/30', ask: { on: '1408/12/30', work: 'part', part: 'P-COMP' }, then: { reason: 'covered', from: '1403/12/30', until: '1408/12/30', by: 'sale' } },
    { says: 'Gregorian: sixty months from 29 February.', calendar: 'gregorian', terms, sold: '2024-02-29', ask: { on: '2029-03-01', work: 'part', part: 'P-COMP' }, then: { reason: 'expired', from: '2024-02-29', until: '2029-02-28', by: 'sale' } },
  ],
};

const worn = { partGroups, consumables: [{ part: 'P-LAMP' }, { group: 'filters' }], fittedPartMonths: 6 };

export const consumableCases: CaseGroup = {
  title: 'Consumables',
  about: 'Named by part or by group; never covered, on no day.',
  cases: [
    { says: 'A lamp on the first day.', terms: worn, sold: '1404/01/01', ask: { on: '1404/01/01', work: 'part', part: 'P-LAMP' }, then: { reason: 'consumable' } },
    { says: 'A bag, by its group.', terms: worn, sold: '1404/01/01', ask: { on: '1404/02/01', work: 'part', part: 'P-BAG' }, then: { reason: 'consumable' } },
    { says: 'After the end of the warranty it is still a consumable.', terms: worn, sold: '1401/01/01', ask: { on: '1404/02/01', work: 'part', part: 'P-BAG' }, then: { reason: 'consumable' } },
    { says: 'Before any start too.', terms: worn, ask: { on: '1404/02/01', work: 'part', part: 'P-BAG' }, then: { reason: 'consumable' } },
    { says: 'The labour of changing it is covered.', terms: worn, sold: '1404/01/01', ask: { on: '1404/02/01', work: 'labour', part: 'P-LAMP' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
    { says: 'A lamp that was fitted in a repair last week.', terms: worn, sold: '1404/01/01', parts: [['fitted', 'P-LAMP', '1404/02/01']], ask: { on: '1404/02/08', work: 'part', part: 'P-LAMP' }, then: { reason: 'consumable' } },
    { says: 'Any other part is covered.', terms: worn, sold: '1404/01/01', ask: { on: '1404/02/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } },
  ],
};
