import type { BranchFigures, DraftedBranchDay } from '../../../../../shared/api/branch-days';
import type { DraftedDay, RollState } from '../../../../../shared/api/day-reports';
import { distanceOf, sumOf } from './typed';

/** How often something happened on the day, by type of event and the state that it led to. */
export interface EventCount {
  type: string;
  from: string | null;
  to: string | null;
  count: number;
}

/** A technician who worked on the day or reported it. */
export interface RollFact {
  technician: string;
  state: RollState;
  drafted: DraftedDay | null;
  odometerFrom: number | null;
  odometerTo: number | null;
  expenses: string[];
}

export interface BranchFacts {
  counts: EventCount[];
  promised: number;
  kept: number;
  unassigned: number;
  roll: RollFact[];
}

/** The states in which a technician's report bears a signature. */
const SIGNED: ReadonlySet<RollState> = new Set<RollState>(['sent', 'countersigned']);

function figuresOf({ counts, promised, kept, unassigned }: BranchFacts): BranchFigures {
  const count = (is: (event: EventCount) => boolean): number => counts.filter(is).reduce((sum, event) => sum + event.count, 0);
  const ledTo = (stage: string) => (event: EventCount): boolean => event.type.startsWith('job.') && event.to === stage && event.from !== stage;
  return {
    opened: count(({ type }) => type === 'reception.opened'),
    assigned: count(({ type }) => type === 'job.assign' || type === 'job.reassign'),
    done: count(ledTo('done')),
    notPossible: count(ledTo('not-possible')),
    cancelled: count(ledTo('cancelled')),
    late: count(({ type, to }) => type.startsWith('sla.') && to === 'missed'),
    promised,
    kept,
    unassigned,
    followUps: count(({ type, to }) => type === 'contact.recorded' && to === 'follow-up'),
    complaints: count(({ type, to }) => type === 'contact.recorded' && to === 'complaint'),
  };
}

/** The day of the branch: the dispatch in numbers, and every technician's day, signed or missing. Pure. */
export function draftBranch(facts: BranchFacts): DraftedBranchDay {
  const technicians = facts.roll.map(({ technician: id, state, drafted, ...typed }) => ({
    id,
    state,
    visits: drafted?.visits.length ?? 0,
    done: drafted?.done ?? 0,
    notDone: drafted?.notDone ?? 0,
    minutesAtWork: drafted?.minutesAtWork ?? 0,
    distance: distanceOf(typed),
  }));
  const total = (pick: (line: (typeof technicians)[number]) => number): number => technicians.reduce((sum, line) => sum + pick(line), 0);
  const signed = technicians.filter(({ state }) => SIGNED.has(state)).length;
  return {
    figures: figuresOf(facts),
    technicians,
    totals: {
      signed,
      missing: technicians.length - signed,
      visits: total(({ visits }) => visits),
      done: total(({ done }) => done),
      notDone: total(({ notDone }) => notDone),
      distance: total(({ distance }) => distance ?? 0),
      expenses: sumOf(facts.roll.filter(({ state }) => SIGNED.has(state)).flatMap(({ expenses }) => expenses)),
    },
  };
}
