import type { CaseGroup } from './case';

const terms = { activationWindowMonths: 12 };

export const shelfCases: CaseGroup = {
  title: 'Shelf time',
  about: 'With an activation window the warranty starts by itself when the shelf time from the warehouse exit is over. Until then it is provisional. What comes later needs the office.',
  cases: [
    { says: 'On the shelf for six months, no sale known: provisional.', terms, left: '1403/06/01', ask: { on: '1403/12/01' }, then: { reason: 'provisional', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The day that it left the warehouse: provisional already.', terms, left: '1403/06/01', ask: { on: '1403/06/01' }, then: { reason: 'provisional', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The day before it left: not started.', terms, left: '1403/06/01', ask: { on: '1403/05/31' }, then: { reason: 'not-started', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The day before the shelf time ends: still provisional.', terms, left: '1403/06/01', ask: { on: '1404/05/31' }, then: { reason: 'provisional', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The day that the shelf time ends: it has started by itself.', terms, left: '1403/06/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'Last day of a warranty that started by itself.', terms, left: '1403/06/01', ask: { on: '1406/06/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The day after: over.', terms, left: '1403/06/01', ask: { on: '1406/06/02' }, then: { reason: 'expired', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'Sold within the shelf time: the sale counts.', terms, left: '1403/06/01', sold: '1404/01/10', ask: { on: '1404/02/01' }, then: { reason: 'covered', from: '1404/01/10', until: '1406/01/10', by: 'sale' } },
    { says: 'Sold on the last day of the shelf time: the sale counts.', terms, left: '1403/06/01', sold: '1404/06/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'sale' } },
    { says: 'Sold after the shelf time: the warranty had started by itself.', terms, left: '1403/06/01', sold: '1404/09/01', ask: { on: '1405/01/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'Old stock bought honestly, asked after the end that the shelf time gave: not a plain «expired», the office decides.', terms, left: '1403/06/01', sold: '1404/09/01', ask: { on: '1406/07/01' }, then: { reason: 'waiting-for-office', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The last day on which accepting the late sale would help.', terms, left: '1403/06/01', sold: '1404/09/01', ask: { on: '1406/09/01' }, then: { reason: 'waiting-for-office', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'A day later even the late sale would not help.', terms, left: '1403/06/01', sold: '1404/09/01', ask: { on: '1406/09/02' }, then: { reason: 'expired', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'The office accepted the late sale.', terms, left: '1403/06/01', sold: '1404/09/01', events: [{ on: '1404/10/01', accept: 'sale' }], ask: { on: '1406/07/01' }, then: { reason: 'covered', from: '1404/09/01', until: '1406/09/01', by: 'sale' } },
    { says: 'The office decided after the fault was reported: it counts for the reported day too.', terms, left: '1403/06/01', sold: '1404/09/01', events: [{ on: '1406/07/10', accept: 'sale' }], ask: { on: '1406/07/01' }, then: { reason: 'covered', from: '1404/09/01', until: '1406/09/01', by: 'sale' } },
    { says: 'Sold within the shelf time and installed after it: the sale counts.', terms, left: '1403/06/01', sold: '1404/05/01', installed: '1404/07/01', ask: { on: '1405/01/01' }, then: { reason: 'covered', from: '1404/05/01', until: '1406/05/01', by: 'sale' } },
    { says: 'The same after the office accepted the late installation.', terms, left: '1403/06/01', sold: '1404/05/01', installed: '1404/07/01', events: [{ on: '1404/07/05', accept: 'installation' }], ask: { on: '1405/01/01' }, then: { reason: 'covered', from: '1404/07/01', until: '1406/07/01', by: 'installation' } },
    { says: 'A rule without warehouse exit has a shelf time all the same; 31 Farvardin and eighteen months make 30 Mehr.', terms: { startRule: ['installation', 'sale'], activationWindowMonths: 18 }, left: '1403/01/31', ask: { on: '1404/08/01' }, then: { reason: 'covered', from: '1404/07/30', until: '1406/07/30', by: 'shelf-cap' } },
    { says: 'Where the manufacture stands last in the rule, the shelf time comes before it.', terms: { startRule: ['sale', 'manufacture'], activationWindowMonths: 12 }, made: '1403/01/01', left: '1403/06/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'shelf-cap' } },
    { says: 'Without a known warehouse exit there is no shelf time; the manufacture counts.', terms: { startRule: ['sale', 'manufacture'], activationWindowMonths: 12 }, made: '1403/01/01', ask: { on: '1404/06/01' }, then: { reason: 'covered', from: '1403/01/01', until: '1405/01/01', by: 'manufacture' } },
    { says: 'A shelf time in the policy, and nothing known at all.', terms, ask: { on: '1404/06/01' }, then: { reason: 'not-started' } },
    { says: 'Gregorian: six months on the shelf from 31 August end on 28 February; the day before is provisional.', calendar: 'gregorian', terms: { activationWindowMonths: 6 }, left: '2024-08-31', ask: { on: '2025-02-27' }, then: { reason: 'provisional', from: '2025-02-28', until: '2027-02-28', by: 'shelf-cap' } },
    { says: 'Gregorian: on that day it has started.', calendar: 'gregorian', terms: { activationWindowMonths: 6 }, left: '2024-08-31', ask: { on: '2025-02-28' }, then: { reason: 'covered', from: '2025-02-28', until: '2027-02-28', by: 'shelf-cap' } },
  ],
};
