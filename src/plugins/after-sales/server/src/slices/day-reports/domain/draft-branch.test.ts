import type { DraftedDay } from '../../../../../shared/api/day-reports';
import { draftBranch, type BranchFacts, type RollFact } from './draft-branch';
import { typedWith, NOTHING_TYPED } from './typed';

const drafted = (done: number, notDone: number): DraftedDay => ({ firstAt: null, lastAt: null, minutes: 0, minutesAtWork: 30, visits: Array.from({ length: done + notDone }, () => ({}) as DraftedDay['visits'][number]), notVisited: [], reports: [], done, notDone, waitingPart: 0 });
const fact = (changes: Partial<RollFact>): RollFact => ({ technician: 't', state: 'missing', drafted: null, odometerFrom: null, odometerTo: null, expenses: [], ...changes });
const facts = (changes: Partial<BranchFacts> = {}): BranchFacts => ({ counts: [], promised: 3, kept: 2, unassigned: 1, roll: [], ...changes });

describe('[RP10] the day of the branch', () => {
  test('each figure counts what it says, and a clock is no stage of a job', () => {
    const counts = [
      { type: 'reception.opened', from: null, to: null, count: 7 },
      { type: 'job.opened', from: null, to: 'new', count: 9 },
      { type: 'job.assign', from: 'new', to: 'assigned', count: 5 },
      { type: 'job.reassign', from: 'accepted', to: 'assigned', count: 1 },
      { type: 'job.done', from: 'in-progress', to: 'done', count: 4 },
      { type: 'job.set-status', from: 'in-progress', to: 'done', count: 1 },
      { type: 'job.set-status', from: 'done', to: 'done', count: 8 },
      { type: 'job.not-possible', from: 'accepted', to: 'not-possible', count: 2 },
      { type: 'job.cancel', from: 'new', to: 'cancelled', count: 1 },
      { type: 'sla.cancelled', from: 'running', to: 'cancelled', count: 6 },
      { type: 'sla.escalated', from: 'running', to: 'missed', count: 3 },
      { type: 'contact.recorded', from: null, to: 'follow-up', count: 10 },
      { type: 'contact.recorded', from: null, to: 'complaint', count: 2 },
      { type: 'contact.recorded', from: null, to: 'inquiry', count: 5 },
    ];
    expect(draftBranch(facts({ counts })).figures).toEqual({ opened: 7, assigned: 6, done: 5, notPossible: 2, cancelled: 1, late: 3, promised: 3, kept: 2, unassigned: 1, followUps: 10, complaints: 2 });
  });

  test('who has signed and who hasn’t; a draft is no signature, and its money doesn’t count', () => {
    const roll = [
      fact({ technician: 'a', state: 'sent', drafted: drafted(3, 1), odometerFrom: 100, odometerTo: 140, expenses: ['1000', '9007199254740993'] }),
      fact({ technician: 'b', state: 'countersigned', drafted: drafted(2, 0) }),
      fact({ technician: 'c', state: 'draft', odometerFrom: 5, expenses: ['77'] }),
      fact({ technician: 'd' }),
    ];
    const { technicians, totals } = draftBranch(facts({ roll }));
    expect(totals).toEqual({ signed: 2, missing: 2, visits: 6, done: 5, notDone: 1, distance: 40, expenses: '9007199254741993' });
    expect(technicians.map(({ id, state, distance }) => [id, state, distance])).toEqual([['a', 'sent', 40], ['b', 'countersigned', null], ['c', 'draft', null], ['d', 'missing', null]]);
  });
});

describe('[RP9] what is typed', () => {
  test('what isn’t mentioned stays, null takes away, and words are cleaned', () => {
    const before = typedWith(NOTHING_TYPED, { odometerFrom: 10, odometerTo: 20, note: '  برف  ', expenses: [{ text: ' پارکینگ ', amount: '0350000' }] });
    expect(before).toEqual({ odometerFrom: 10, odometerTo: 20, note: 'برف', expenses: [{ text: 'پارکینگ', amount: '350000' }] });
    expect(typedWith(before, { odometerTo: 25 })).toEqual({ ...before, odometerTo: 25 });
    expect(typedWith(before, { note: null, expenses: [] })).toEqual({ ...before, note: null, expenses: [] });
  });

  test('an odometer doesn’t run backwards, whichever end is typed last', () => {
    expect(() => typedWith(NOTHING_TYPED, { odometerFrom: 20, odometerTo: 10 })).toThrow('day-reports.odometer');
    expect(() => typedWith({ ...NOTHING_TYPED, odometerTo: 10 }, { odometerFrom: 20 })).toThrow('day-reports.odometer');
  });
});
