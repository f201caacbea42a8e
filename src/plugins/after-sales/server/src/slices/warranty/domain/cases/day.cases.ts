import type { CaseGroup } from './case';

const COVERED = { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } as const;

export const dayCases: CaseGroup = {
  title: 'Which day counts',
  about: 'The day that the fault was reported: not the visit, not the approval.',
  cases: [
    { says: 'Reported on the last day, repaired a week later, approved a month later.', sold: '1404/01/01', ask: { on: '1406/01/01', visited: '1406/01/08', approved: '1406/02/01' }, then: COVERED },
    { says: 'Reported the day after the last day; that the office was quick changes nothing.', sold: '1404/01/01', ask: { on: '1406/01/02', visited: '1406/01/02', approved: '1406/01/02' }, then: { ...COVERED, reason: 'expired' } },
    { says: 'Reported on 29 Esfand, the last day; visited after the Nowruz holidays.', terms: { months: { labour: 6, part: 6, travel: 6 } }, sold: '1404/06/31', ask: { on: '1404/12/29', visited: '1405/01/15' }, then: { reason: 'covered', from: '1404/06/31', until: '1404/12/29', by: 'sale' } },
    { says: 'Reported before the installation, visited after it.', installed: '1404/03/01', ask: { on: '1404/02/28', visited: '1404/03/02' }, then: { reason: 'not-started', from: '1404/03/01', until: '1406/03/01', by: 'installation' } },
    { says: 'Reported before a void, visited after it.', sold: '1404/01/01', events: [{ on: '1404/06/01', void: 'seal-broken', voids: ['all'] }], ask: { on: '1404/05/31', visited: '1404/06/02' }, then: COVERED },
    { says: 'Reported after a void, approved after it was lifted.', sold: '1404/01/01', events: [{ on: '1404/06/01', void: 'seal-broken', voids: ['all'] }, { on: '1404/06/10', reinstate: 'all' }], ask: { on: '1404/06/05', approved: '1404/06/15' }, then: { ...COVERED, reason: 'void' } },
    { says: 'Reported the day before the exchange: the old device, approved after.', sold: '1404/01/01', events: [{ on: '1404/06/01', exchangedFor: 'another' }], ask: { on: '1404/05/31', approved: '1404/06/10' }, then: COVERED },
    { says: 'Gregorian: reported on 31 December, visited next year.', calendar: 'gregorian', sold: '2023-12-31', ask: { on: '2025-12-31', visited: '2026-01-05' }, then: { reason: 'covered', from: '2023-12-31', until: '2025-12-31', by: 'sale' } },
  ],
};

export const doorCases: CaseGroup = {
  title: 'At the door',
  about: 'What closes the matter before anything is counted.',
  cases: [
    { says: 'A serial number that we don\'t know.', state: 'unknown', ask: { on: '1404/06/01' }, then: { reason: 'unknown-serial' } },
    { says: 'A device that a customer told us of, and the office hasn\'t decided.', state: 'waiting', ask: { on: '1404/06/01' }, then: { reason: 'waiting-for-office' } },
    { says: 'The same, although a sale was told too.', state: 'waiting', sold: '1404/01/01', ask: { on: '1404/06/01' }, then: { reason: 'waiting-for-office' } },
    { says: 'A consumable of an unknown device.', state: 'unknown', terms: { consumables: [{ part: 'P-LAMP' }] }, ask: { on: '1404/06/01', work: 'part', part: 'P-LAMP' }, then: { reason: 'unknown-serial' } },
    { says: 'A replaced device, void besides: it is replaced.', sold: '1404/01/01', events: [{ on: '1404/03/01', void: 'misuse', voids: ['all'] }, { on: '1404/05/01', exchangedFor: 'another' }], ask: { on: '1404/06/01' }, then: { reason: 'replaced' } },
    { says: 'A replaced device without any policy.', policies: [], sold: '1404/01/01', events: [{ on: '1404/05/01', exchangedFor: 'another' }], ask: { on: '1404/06/01' }, then: { reason: 'replaced' } },
    { says: 'Known, no policy, and nothing else known.', policies: [], ask: { on: '1404/06/01' }, then: { reason: 'no-policy' } },
    { says: 'A void before the start.', installed: '1404/06/01', events: [{ on: '1404/05/01', void: 'misuse', voids: ['all'] }], ask: { on: '1404/05/10' }, then: { reason: 'void', from: '1404/06/01', until: '1406/06/01', by: 'installation' } },
  ],
};
