import type { CaseGroup } from './case';

const terms = { fittedPartMonths: 6 };
const own = { from: '1404/01/01', until: '1406/01/01', by: 'sale' } as const;

export const fittedCases: CaseGroup = {
  title: 'Parts fitted in a repair',
  about: 'Covered until the later of the device\'s own cover for that part and the months of a fitted part (here six).',
  cases: [
    { says: 'Fitted early: the device\'s own cover lasts longer.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1404/06/01']], ask: { on: '1405/01/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', ...own } },
    { says: 'Fitted shortly before the end: the part is covered beyond it.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1405/11/01']], ask: { on: '1406/03/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1405/11/01', until: '1406/05/01', by: 'fitted-part' } },
    { says: 'The labour for it is not.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1405/11/01']], ask: { on: '1406/03/01', work: 'labour', part: 'P-PUMP' }, then: { reason: 'expired', ...own } },
    { says: 'Another part is not.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1405/11/01']], ask: { on: '1406/03/01', work: 'part', part: 'P-BOARD' }, then: { reason: 'expired', ...own } },
    { says: 'Fitted in a paid repair after the end.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1407/01/01']], ask: { on: '1407/07/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1407/01/01', until: '1407/07/01', by: 'fitted-part' } },
    { says: 'The day after its six months.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1407/01/01']], ask: { on: '1407/07/02', work: 'part', part: 'P-PUMP' }, then: { reason: 'expired', ...own } },
    { says: 'Asked for a day before it was fitted.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1407/01/01']], ask: { on: '1406/06/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'expired', ...own } },
    { says: 'Fitted on 31 Shahrivar: until 29 Esfand.', terms, sold: '1401/01/01', parts: [['fitted', 'P-PUMP', '1404/06/31']], ask: { on: '1404/12/29', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/06/31', until: '1404/12/29', by: 'fitted-part' } },
    { says: 'Fitted twice: the later one counts.', terms, sold: '1401/01/01', parts: [['fitted', 'P-PUMP', '1404/01/01'], ['fitted', 'P-PUMP', '1404/05/01']], ask: { on: '1404/10/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/05/01', until: '1404/11/01', by: 'fitted-part' } },
    { says: 'Fitted and taken out again: nothing is left of it.', terms, sold: '1401/01/01', parts: [['fitted', 'P-PUMP', 'NO-1', '1404/05/01'], ['removed', 'P-PUMP', 'NO-1', '1404/06/01']], ask: { on: '1404/07/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'expired', from: '1401/01/01', until: '1403/01/01', by: 'sale' } },
    { says: 'Asked for the day before it was taken out.', terms, sold: '1401/01/01', parts: [['fitted', 'P-PUMP', 'NO-1', '1404/05/01'], ['removed', 'P-PUMP', 'NO-1', '1404/06/01']], ask: { on: '1404/05/31', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/05/01', until: '1404/11/01', by: 'fitted-part' } },
    { says: 'The factory\'s part came out when the new one went in: the new one is in the device.', terms, sold: '1401/01/01', parts: [['removed', 'P-PUMP', '1404/05/01'], ['fitted', 'P-PUMP', 'NO-1', '1404/05/01']], ask: { on: '1404/06/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '1404/05/01', until: '1404/11/01', by: 'fitted-part' } },
    { says: 'A part that the device\'s warranty never covers is covered once it was fitted in a repair.', terms: { fittedPartMonths: 6, partMonths: [{ of: { part: 'P-GLASS' }, months: 0 }] }, sold: '1404/01/01', parts: [['fitted', 'P-GLASS', '1404/02/01']], ask: { on: '1404/03/01', work: 'part', part: 'P-GLASS' }, then: { reason: 'covered', from: '1404/02/01', until: '1404/08/01', by: 'fitted-part' } },
    { says: 'A void of everything takes the fitted part along.', terms, sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1405/11/01']], events: [{ on: '1406/02/01', void: 'seal-broken', voids: ['all'] }], ask: { on: '1406/03/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'void', from: '1405/11/01', until: '1406/05/01', by: 'fitted-part' } },
    { says: 'A policy without cover for fitted parts.', sold: '1404/01/01', parts: [['fitted', 'P-PUMP', '1405/11/01']], ask: { on: '1406/03/01', work: 'part', part: 'P-PUMP' }, then: { reason: 'expired', ...own } },
    { says: 'Gregorian: fitted on 31 August, until 28 February.', calendar: 'gregorian', terms, sold: '2020-01-01', parts: [['fitted', 'P-PUMP', '2025-08-31']], ask: { on: '2026-02-28', work: 'part', part: 'P-PUMP' }, then: { reason: 'covered', from: '2025-08-31', until: '2026-02-28', by: 'fitted-part' } },
  ],
};
