import type { CaseEvent, CaseGroup } from './case';

const partGroups = [{ code: 'electronics', labels: {}, parts: ['P-BOARD', 'P-DISPLAY'] }];
const seal: CaseEvent = { on: '1404/06/01', void: 'seal-broken', voids: ['all'] };
const voltage: CaseEvent = { on: '1404/06/01', void: 'wrong-voltage', voids: [{ group: 'electronics' }] };
const SOLD = { sold: '1404/01/01', terms: { partGroups } };
const COVERED = { reason: 'covered', from: '1404/01/01', until: '1406/01/01', by: 'sale' } as const;
const VOID = { ...COVERED, reason: 'void' } as const;

export const voidCases: CaseGroup = {
  title: 'Void and reinstate',
  about: 'A void takes away what the policy says for its reason, from its day on. Nothing is overwritten: the state of any past day can be asked.',
  cases: [
    { says: 'Void since today.', ...SOLD, events: [seal], ask: { on: '1404/06/01' }, then: VOID },
    { says: 'Asked for the day before.', ...SOLD, events: [seal], ask: { on: '1404/05/31' }, then: COVERED },
    { says: 'Void is void on every later day.', ...SOLD, events: [seal], ask: { on: '1405/06/01' }, then: VOID },
    { says: 'After its end a void warranty is told as void.', ...SOLD, events: [seal], ask: { on: '1406/06/01' }, then: VOID },
    { says: 'Everything void: parts too.', ...SOLD, events: [seal], ask: { on: '1404/07/01', work: 'part', part: 'P-PUMP' }, then: VOID },
    { says: 'Only labour void: labour …', ...SOLD, events: [{ on: '1404/06/01', void: 'strange-repairer', voids: ['labour'] }], ask: { on: '1404/07/01', work: 'labour' }, then: VOID },
    { says: '… but parts are covered.', ...SOLD, events: [{ on: '1404/06/01', void: 'strange-repairer', voids: ['labour'] }], ask: { on: '1404/07/01', work: 'part' }, then: COVERED },
    { says: 'Wrong voltage voids electronics: a board …', ...SOLD, events: [voltage], ask: { on: '1404/07/01', work: 'part', part: 'P-BOARD' }, then: VOID },
    { says: '… but a pump is covered …', ...SOLD, events: [voltage], ask: { on: '1404/07/01', work: 'part', part: 'P-PUMP' }, then: COVERED },
    { says: '… and labour too.', ...SOLD, events: [voltage], ask: { on: '1404/07/01', work: 'labour' }, then: COVERED },
    { says: 'Reinstated: covered from that day on.', ...SOLD, events: [seal, { on: '1404/08/01', reinstate: 'seal-broken' }], ask: { on: '1404/08/01' }, then: COVERED },
    { says: 'Asked for a day between void and reinstatement.', ...SOLD, events: [seal, { on: '1404/08/01', reinstate: 'seal-broken' }], ask: { on: '1404/07/30' }, then: VOID },
    { says: 'Reinstated from the day of the void: as if it had never been.', ...SOLD, events: [seal, { on: '1404/06/01', reinstate: 'all' }], ask: { on: '1404/07/01' }, then: COVERED },
    { says: 'Two voids, one lifted: void.', ...SOLD, events: [seal, { on: '1404/06/10', void: 'misuse', voids: ['all'] }, { on: '1404/08/01', reinstate: 'seal-broken' }], ask: { on: '1404/09/01' }, then: VOID },
    { says: 'Two voids, all lifted: covered.', ...SOLD, events: [seal, { on: '1404/06/10', void: 'misuse', voids: ['all'] }, { on: '1404/08/01', reinstate: 'all' }], ask: { on: '1404/09/01' }, then: COVERED },
    { says: 'Reinstated and void again.', ...SOLD, events: [seal, { on: '1404/08/01', reinstate: 'all' }, { on: '1404/10/01', void: 'misuse', voids: ['all'] }], ask: { on: '1404/10/01' }, then: VOID },
    { says: 'Gregorian: void from 1 June, asked for 31 May.', calendar: 'gregorian', sold: '2025-01-31', events: [{ on: '2025-06-01', void: 'seal-broken', voids: ['all'] }], ask: { on: '2025-05-31' }, then: { reason: 'covered', from: '2025-01-31', until: '2027-01-31', by: 'sale' } },
    { says: 'Gregorian: void from 1 June, asked for that day.', calendar: 'gregorian', sold: '2025-01-31', events: [{ on: '2025-06-01', void: 'seal-broken', voids: ['all'] }], ask: { on: '2025-06-01' }, then: { reason: 'void', from: '2025-01-31', until: '2027-01-31', by: 'sale' } },
    { says: 'A new owner: the warranty goes along.', ...SOLD, events: [{ on: '1404/06/01', transfer: true }], ask: { on: '1404/07/01' }, then: COVERED },
  ],
};

const extended = (months: number): CaseEvent => ({ on: '1404/08/01', extend: { months } });
const nowruz = { code: 'nowruz', from: '2025-03-21', to: '2025-04-04', months: 6 };

export const extensionCases: CaseGroup = {
  title: 'Extensions and promotions',
  about: 'More months count from the start, together with the policy\'s own; days are added at the end. An extension counts from the day it is given.',
  cases: [
    { says: 'Three months more.', sold: '1404/06/31', events: [extended(3)], ask: { on: '1406/09/30' }, then: { reason: 'covered', from: '1404/06/31', until: '1406/09/30', by: 'sale' } },
    { says: 'Fourteen days more.', sold: '1404/06/01', events: [{ on: '1404/08/01', extend: { days: 14 } }], ask: { on: '1406/06/15' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/15', by: 'sale' } },
    { says: 'The day after the fourteen days.', sold: '1404/06/01', events: [{ on: '1404/08/01', extend: { days: 14 } }], ask: { on: '1406/06/16' }, then: { reason: 'expired', from: '1404/06/01', until: '1406/06/15', by: 'sale' } },
    { says: 'Asked for a day before it was given, the old end is told.', sold: '1404/06/01', events: [extended(3)], ask: { on: '1404/07/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/06/01', by: 'sale' } },
    { says: 'Given after the end: the days between stay uncovered …', sold: '1402/01/01', events: [{ on: '1404/02/01', extend: { months: 3 } }], ask: { on: '1404/01/15' }, then: { reason: 'expired', from: '1402/01/01', until: '1404/01/01', by: 'sale' } },
    { says: '… and from its day on it is covered.', sold: '1402/01/01', events: [{ on: '1404/02/01', extend: { months: 3 } }], ask: { on: '1404/02/01' }, then: { reason: 'covered', from: '1402/01/01', until: '1404/04/01', by: 'sale' } },
    { says: 'Only labour longer: travel keeps its end.', sold: '1404/06/01', events: [{ on: '1404/08/01', extend: { months: 3, works: ['labour'] } }], ask: { on: '1405/06/02', work: 'travel' }, then: { reason: 'expired', from: '1404/06/01', until: '1405/06/01', by: 'sale' } },
    { says: 'Only labour longer: labour has the new end.', sold: '1404/06/01', events: [{ on: '1404/08/01', extend: { months: 3, works: ['labour'] } }], ask: { on: '1406/09/01' }, then: { reason: 'covered', from: '1404/06/01', until: '1406/09/01', by: 'sale' } },
    { says: 'Two extensions are counted together from the start, not one after the other: thirty months from 31 Shahrivar.', sold: '1404/06/31', events: [extended(1), extended(5)], ask: { on: '1406/12/29' }, then: { reason: 'covered', from: '1404/06/31', until: '1406/12/29', by: 'sale' } },
    { says: 'Bought in the Nowruz promotion: six months more.', terms: { promotions: [nowruz] }, sold: '1404/01/05', ask: { on: '1406/07/05' }, then: { reason: 'covered', from: '1404/01/05', until: '1406/07/05', by: 'sale' } },
    { says: 'Bought the day after the promotion.', terms: { promotions: [nowruz] }, sold: '2025-04-05', ask: { on: '1406/07/05' }, then: { reason: 'expired', from: '1404/01/16', until: '1406/01/16', by: 'sale' } },
    { says: 'Bought in the promotion, installed later: the promotion holds, the installation starts it.', terms: { promotions: [nowruz] }, sold: '1404/01/05', installed: '1404/02/01', ask: { on: '1406/08/01' }, then: { reason: 'covered', from: '1404/02/01', until: '1406/08/01', by: 'installation' } },
    { says: 'Two promotions at once: the longer one.', terms: { promotions: [nowruz, { code: 'jubilee', from: '2025-01-01', to: '2025-12-31', months: 12 }] }, sold: '1404/01/05', ask: { on: '1407/01/05' }, then: { reason: 'covered', from: '1404/01/05', until: '1407/01/05', by: 'sale' } },
    { says: 'A part with a term of its own is extended too.', terms: { partMonths: [{ of: { part: 'P-COMP' }, months: 60 }] }, sold: '1404/06/01', events: [extended(3)], ask: { on: '1409/09/01', work: 'part', part: 'P-COMP' }, then: { reason: 'covered', from: '1404/06/01', until: '1409/09/01', by: 'sale' } },
    { says: 'An extension does not bring to life what was never covered.', terms: { months: { labour: 24, part: 24, travel: 0 } }, sold: '1404/06/01', events: [extended(3)], ask: { on: '1404/09/01', work: 'travel' }, then: { reason: 'work-not-covered' } },
    { says: 'Gregorian: one month more on 31 January plus twelve is 28 February.', calendar: 'gregorian', terms: { months: { labour: 12, part: 12, travel: 12 } }, sold: '2025-01-31', events: [{ on: '2025-06-01', extend: { months: 1 } }], ask: { on: '2026-02-28' }, then: { reason: 'covered', from: '2025-01-31', until: '2026-02-28', by: 'sale' } },
  ],
};
