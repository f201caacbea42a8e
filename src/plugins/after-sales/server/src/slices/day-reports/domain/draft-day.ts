import type { DayVisit, DraftedDay, VisitOutcome } from '../../../../../shared/api/day-reports';
import { isIn, minutesBetween, type Window } from './day';
import type { DayFacts, HeldJob, JobEvent } from './facts';

/** Steps that end a visit, by the stage that they lead to. */
const ENDS: Readonly<Record<string, VisitOutcome>> = { done: 'done', 'not-possible': 'not-possible', 'waiting-part': 'waiting-part', 'waiting-customer': 'waiting-customer' };

/** A step of the office's desk that looks like work: whoever reopens a job isn't there. */
const isFromTheDesk = ({ type }: JobEvent): boolean => type === 'job.reopen';

/**
 * The events of a job that happened while this technician had it, in the order of the clock. Who has it is told by the
 * job, and who had it before by each step that gave it to somebody: so it is read from the newest step backwards.
 */
function ownEvents(job: HeldJob, events: readonly JobEvent[], technician: string): JobEvent[] {
  const own: JobEvent[] = [];
  let holder = job.technician;
  for (const event of events.filter((one) => one.job === job.id).reverse()) {
    if (event.gives) holder = event.technicianBefore;
    if (holder === technician) own.push(event);
  }
  return own.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(BigInt(a.seq) - BigInt(b.seq)));
}

const iso = (instant: Date | null): string | null => instant && instant.toISOString();

interface OpenVisit {
  left: Date | null;
  arrived: Date | null;
}

const closeVisit = ({ id, number, device, city }: HeldJob, { left, arrived }: OpenVisit, end: { at: Date | null; outcome: VisitOutcome; result: string | null; reason: string | null }): DayVisit => ({
  job: id,
  number,
  device,
  city,
  leftAt: iso(left),
  arrivedAt: iso(arrived),
  endedAt: iso(end.at),
  minutes: arrived && end.at ? minutesBetween(arrived, end.at) : null,
  outcome: end.outcome,
  result: end.result,
  reason: end.reason,
});

/** The visits to one job on this day. A job may be visited twice: in the morning, and again with the part. */
function visitsOf(job: HeldJob, events: readonly JobEvent[], stillHas: boolean): DayVisit[] {
  const visits: DayVisit[] = [];
  let open = null as OpenVisit | null;
  for (const { to, at, result, reason } of events.filter((one) => one.from !== one.to)) {
    if (to === 'on-the-way') open = { left: at, arrived: null };
    else if (to === 'in-progress') open = { left: open?.left ?? null, arrived: at };
    else if (to && ENDS[to]) {
      visits.push(closeVisit(job, open ?? { left: null, arrived: null }, { at, outcome: ENDS[to], result, reason }));
      open = null;
    } else if (open) {
      visits.push(closeVisit(job, open, { at, outcome: 'taken', result: null, reason }));
      open = null;
    }
  }
  if (open) visits.push(closeVisit(job, open, { at: null, outcome: stillHas ? 'open' : 'taken', result: null, reason: null }));
  return visits;
}

const firstMoment = ({ leftAt, arrivedAt, endedAt }: DayVisit): string => leftAt ?? arrivedAt ?? endedAt ?? '';
const byTime = (a: DayVisit, b: DayVisit): number => (firstMoment(a) < firstMoment(b) ? -1 : firstMoment(a) > firstMoment(b) ? 1 : 0);

/** Appointments of this day to which nobody came, of jobs that are still to be done. */
const notVisited = (jobs: readonly HeldJob[], technician: string, visited: ReadonlySet<string>, window: Window): DraftedDay['notVisited'] =>
  jobs.flatMap(({ id, number, device, city, appointment, open, technician: holder }) =>
    open && holder === technician && appointment && isIn(window, appointment.from) && !visited.has(id)
      ? [{ job: id, number, device, city, appointment: { from: appointment.from.toISOString(), to: appointment.to.toISOString() } }]
      : [],
  );

export interface DayDraft {
  drafted: DraftedDay;
  /** What the draft is made of: what comes to light after the signature is told by what isn't among them. */
  events: JobEvent[];
}

/** A technician's day as the program knows it: visits, what was not done and why, reports of work, the hours between. Pure. */
export function draftDay({ jobs, events, reports }: DayFacts, technician: string, window: Window): DayDraft {
  const own = jobs.map((job) => ({ job, events: ownEvents(job, events, technician).filter((event) => isIn(window, event.at) && !isFromTheDesk(event)) }));
  const visits = own.flatMap(({ job, events: its }) => visitsOf(job, its, job.technician === technician)).sort(byTime);
  const moments = own.flatMap(({ events: its }) => its.filter(({ from, to }) => from !== to && isWork(to)).map(({ at }) => at.getTime()));
  const [first, last] = moments.length > 0 ? [new Date(Math.min(...moments)), new Date(Math.max(...moments))] : [null, null];
  const count = (...outcomes: VisitOutcome[]): number => visits.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const missed = notVisited(jobs, technician, new Set(visits.map(({ job }) => job)), window);
  return {
    drafted: {
      firstAt: iso(first),
      lastAt: iso(last),
      minutes: first && last ? minutesBetween(first, last) : 0,
      minutesAtWork: visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      visits,
      notVisited: missed,
      reports,
      done: count('done'),
      notDone: count('not-possible', 'waiting-part', 'waiting-customer') + missed.length,
      waitingPart: count('waiting-part'),
    },
    events: own.flatMap(({ events: its }) => its),
  };
}

/** The stages that somebody at work leads a job to. */
export const WORK_STAGES = ['on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'not-possible'] as const;
const isWork = (stage: string | null): boolean => (WORK_STAGES as readonly (string | null)[]).includes(stage);

/** What happened on a signed day and became known later: an arrival that the phone kept while it had no network. */
export const afterSignature = (draft: DayDraft, jobs: readonly HeldJob[], signed: readonly string[]): { job: string; number: string; at: string; to: string }[] => {
  const known = new Set(signed);
  return draft.events
    .filter(({ seq, from, to }) => !known.has(seq) && from !== to && isWork(to))
    .map(({ job, at, to }) => ({ job, number: jobs.find(({ id }) => id === job)?.number ?? '', at: at.toISOString(), to: to ?? '' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
