import type { Basis, Labels, PolicyScope, Reason, WorkKind } from '../../../../../shared/api/warranty';
import type { CalendarName, Day } from '../../../kernel/calendar';

/** One step of a decision, to be put into words elsewhere: days, numbers, codes and labels, never a sentence. */
export interface TraceStep {
  code: TraceCode;
  params: Readonly<Record<string, string | number | Labels>>;
}

/** Every step that a decision can take; each has a text `warranty.trace.<code>` in three languages. */
export const TRACE_CODES = [
  'day', 'unknown-serial', 'waiting-for-office', 'no-policy', 'policy', 'replaced', 'exchange-rest', 'exchange-fresh', 'before-exchange', 'consumable',
  'void', 'no-start', 'start', 'start-provisional', 'start-accepted', 'shelf', 'late-start', 'months', 'part-months', 'not-covered', 'promotion', 'extended', 'extended-days',
  'before-start', 'within', 'last-day', 'after', 'fitted', 'fitted-over', 'presale', 'presale-over', 'transferred',
] as const;
export type TraceCode = (typeof TRACE_CODES)[number];

export interface Question {
  /** The day that counts: when the fault was reported. */
  day: Day;
  work: WorkKind;
  /** Code of the part, for `work: 'part'`. */
  part?: string;
  /** The company's calendar, in which months are counted. */
  calendar: CalendarName;
}

/** Which policy decided; what a claim keeps for ever. */
export interface PolicyVersion {
  scope: PolicyScope;
  code: string;
  version: number;
}

export interface Verdict {
  covered: boolean;
  reason: Reason;
  startsOn: Day | null;
  /** The last covered day. */
  endsOn: Day | null;
  basis: Basis | null;
  policyVersion: PolicyVersion | null;
  trace: TraceStep[];
}

/** A span of cover and what it counts from. */
export interface Span {
  startsOn: Day;
  endsOn: Day;
  basis: Basis;
}

/** Reasons under which the company pays. */
const COVERING: ReadonlySet<Reason> = new Set(['covered', 'provisional', 'presale']);

export const isCovering = (reason: Reason): boolean => COVERING.has(reason);

/**
 * The day that decides about a claim: when the fault was reported, not the visit and not the approval. Who reports on
 * the last day is covered, however long the repair takes.
 */
export const dayThatCounts = (claim: { reportedOn: Day; visitedOn?: Day; approvedOn?: Day }): Day => claim.reportedOn;
