import type { CaseGroup } from './case';

export const startCases: CaseGroup = {
  title: 'Start of the warranty',
  about: 'The first fact of the policy\'s start rule that is known starts the clock. Usual rule: installation, else sale, else warehouse exit.',
  cases: [
    { says: 'Sold and then installed: the installation starts the clock.', sold: '1404/02/01', installed: '1404/02/10', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/02/10', until: '1406/02/10', by: 'installation' } },
    { says: 'Sold, and no installation known: the sale starts it.', sold: '1404/02/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/02/01', until: '1406/02/01', by: 'sale' } },
    { says: 'Only the warehouse exit is known, and the rule names it.', left: '1404/01/15', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/01/15', until: '1406/01/15', by: 'warehouse-exit' } },
    { says: 'Nothing is known of the device\'s way.', ask: { on: '1404/06/01' }, then: { reason: 'not-started' } },
    { says: 'Only the day of manufacture is known, and the rule does not name it.', made: '1403/12/01', ask: { on: '1404/06/01' }, then: { reason: 'not-started' } },
    { says: 'Only the day of manufacture is known, and the rule names it last.', terms: { startRule: ['installation', 'sale', 'manufacture'] }, made: '1403/12/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1403/12/01', until: '1405/12/01', by: 'manufacture' } },
    { says: 'A rule that puts the sale first: a later installation changes nothing.', terms: { startRule: ['sale', 'installation'] }, sold: '1404/02/01', installed: '1404/02/10', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/02/01', until: '1406/02/01', by: 'sale' } },
    { says: 'A rule that knows the installation only: a sale starts nothing.', terms: { startRule: ['installation'] }, sold: '1404/02/01', ask: { on: '1404/06/01' }, then: { reason: 'not-started' } },
    { says: 'A rule that puts the warehouse exit first: a later sale changes nothing.', terms: { startRule: ['warehouse-exit', 'sale'] }, left: '1404/01/15', sold: '1404/02/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/01/15', until: '1406/01/15', by: 'warehouse-exit' } },
    { says: 'A rule that knows the manufacture only, whatever came later.', terms: { startRule: ['manufacture'] }, made: '1403/12/01', left: '1404/01/15', sold: '1404/02/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1403/12/01', until: '1405/12/01', by: 'manufacture' } },
    { says: 'Asked for the day before the start.', sold: '1404/02/01', ask: { on: '1404/01/31' }, then: { reason: 'not-started', from: '1404/02/01', until: '1406/02/01', by: 'sale' } },
    { says: 'Asked for the day of the start itself.', sold: '1404/02/01', ask: { on: '1404/02/01' }, then: { reason: 'covered', from: '1404/02/01', until: '1406/02/01', by: 'sale' } },
    { says: 'Asked for a day between sale and installation, where the installation counts.', sold: '1404/02/01', installed: '1404/03/01', ask: { on: '1404/02/15' }, then: { reason: 'not-started', from: '1404/03/01', until: '1406/03/01', by: 'installation' } },
    { says: 'The installation is reported and the office has not approved it: cover is provisional.', installed: '1404/02/10', unapproved: ['installed'], ask: { on: '1404/02/20' }, then: { reason: 'provisional', from: '1404/02/10', until: '1406/02/10', by: 'installation' } },
    { says: 'An installation that was never approved does not last longer for that.', installed: '1402/02/10', unapproved: ['installed'], ask: { on: '1404/02/11' }, then: { reason: 'expired', from: '1402/02/10', until: '1404/02/10', by: 'installation' } },
    { says: 'The sale is settled and the installation only reported: the installation counts, provisionally.', sold: '1404/02/01', installed: '1404/02/10', unapproved: ['installed'], ask: { on: '1404/06/01' }, then: { reason: 'provisional', from: '1404/02/10', until: '1406/02/10', by: 'installation' } },
    { says: 'Left, sold and installed on one day.', left: '1404/02/01', sold: '1404/02/01', installed: '1404/02/01', ask: { on: '1404/02/01' }, then: { reason: 'covered', from: '1404/02/01', until: '1406/02/01', by: 'installation' } },
    { says: 'Gregorian company: sold and then installed.', calendar: 'gregorian', sold: '2025-02-01', installed: '2025-02-10', ask: { on: '2025-06-01' }, then: { reason: 'covered', from: '2025-02-10', until: '2027-02-10', by: 'installation' } },
    { says: 'Gregorian company: asked for the day before the start.', calendar: 'gregorian', sold: '2025-02-01', ask: { on: '2025-01-31' }, then: { reason: 'not-started', from: '2025-02-01', until: '2027-02-01', by: 'sale' } },
    { says: 'Gregorian company: only manufactured, and the rule names it.', calendar: 'gregorian', terms: { startRule: ['sale', 'manufacture'] }, made: '2024-11-30', ask: { on: '2025-06-01' }, then: { reason: 'covered', from: '2024-11-30', until: '2026-11-30', by: 'manufacture' } },
  ],
};
