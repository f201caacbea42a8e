import type { PolicyTerms } from '../../../../../../shared/api/warranty';
import type { CaseGroup } from './case';

const terms: Partial<PolicyTerms> = { startRule: ['installation', 'sale'], presaleMonths: 6 };

export const presaleCases: CaseGroup = {
  title: 'Before the sale',
  about: 'An unsold device at its dealer has a clock of its own from the warehouse exit (here six months). It ends at the sale or the installation.',
  cases: [
    { says: 'Unsold for four months.', terms, left: '1404/01/15', ask: { on: '1404/05/01' }, then: { reason: 'presale', from: '1404/01/15', until: '1404/07/15', by: 'presale' } },
    { says: 'The last day of cover before the sale.', terms, left: '1404/01/15', ask: { on: '1404/07/15' }, then: { reason: 'presale', from: '1404/01/15', until: '1404/07/15', by: 'presale' } },
    { says: 'The day after, still unsold.', terms, left: '1404/01/15', ask: { on: '1404/07/16' }, then: { reason: 'not-started' } },
    { says: 'The day before it left the warehouse.', terms, left: '1404/01/15', ask: { on: '1404/01/14' }, then: { reason: 'not-started' } },
    { says: 'Sold: its own warranty runs.', terms, left: '1404/01/15', sold: '1404/03/01', ask: { on: '1404/05/01' }, then: { reason: 'covered', from: '1404/03/01', until: '1406/03/01', by: 'sale' } },
    { says: 'Sold today; asked for a day before.', terms, left: '1404/01/15', sold: '1404/05/10', ask: { on: '1404/05/01' }, then: { reason: 'presale', from: '1404/01/15', until: '1404/07/15', by: 'presale' } },
    { says: 'Sold long after; asked for the gap between.', terms, left: '1404/01/15', sold: '1404/09/01', ask: { on: '1404/08/01' }, then: { reason: 'not-started', from: '1404/09/01', until: '1406/09/01', by: 'sale' } },
    { says: 'An installation ends it too, even where only the sale starts the warranty.', terms: { ...terms, startRule: ['sale'] }, left: '1404/01/15', installed: '1404/05/01', ask: { on: '1404/05/02' }, then: { reason: 'not-started' } },
    { says: 'With a shelf time: cover before the sale goes first …', terms: { ...terms, activationWindowMonths: 12 }, left: '1404/01/15', ask: { on: '1404/04/15' }, then: { reason: 'presale', from: '1404/01/15', until: '1404/07/15', by: 'presale' } },
    { says: '… and after it the device is provisional until the shelf time ends.', terms: { ...terms, activationWindowMonths: 12 }, left: '1404/01/15', ask: { on: '1404/09/15' }, then: { reason: 'provisional', from: '1405/01/15', until: '1407/01/15', by: 'shelf-cap' } },
    { says: 'Old stock whose own warranty counts from manufacture and is over.', terms: { startRule: ['manufacture'], presaleMonths: 6 }, made: '1401/01/01', left: '1403/06/01', ask: { on: '1403/07/01' }, then: { reason: 'presale', from: '1403/06/01', until: '1403/12/01', by: 'presale' } },
    { says: 'What is never covered isn\'t covered before the sale either.', terms: { ...terms, months: { labour: 24, part: 24, travel: 0 } }, left: '1404/01/15', ask: { on: '1404/05/01', work: 'travel' }, then: { reason: 'work-not-covered' } },
    { says: 'A policy without cover before the sale.', terms: { ...terms, presaleMonths: 0 }, left: '1404/01/15', ask: { on: '1404/05/01' }, then: { reason: 'not-started' } },
    { says: 'Gregorian: six months from 31 August end on 28 February.', calendar: 'gregorian', terms, left: '2025-08-31', ask: { on: '2026-02-28' }, then: { reason: 'presale', from: '2025-08-31', until: '2026-02-28', by: 'presale' } },
  ],
};
