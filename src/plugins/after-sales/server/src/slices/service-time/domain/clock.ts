import type { NewEvent } from '../../../kernel/events';
import type { ClockState, Measure, StepRule } from '../../../../../shared/api/service-time';
import { dueTime, pausedMinutes, type Pause } from './due-time';
import { DUE, planSteps, type PlannedStep } from './steps';
import type { Place, WorkCalendar } from './work-calendar';

/** One promise about one job that is being kept or broken. */
export interface Clock {
  id: string;
  jobId: string;
  measure: Measure;
  startedAt: Date;
  targetMinutes: number;
  steps: StepRule[];
  place: Place;
  timeZone: string;
  pauses: Pause[];
  pausedMinutes: number;
  /** What the due time was when the clock started: what the customer was told. */
  promisedAt: Date | null;
  dueAt: Date | null;
  /** Names of the steps that were told. */
  stepsDone: string[];
  warnedAt: Date | null;
  nextStep: string | null;
  nextStepAt: Date | null;
  missedAt: Date | null;
  metAt: Date | null;
  cancelledAt: Date | null;
  state: ClockState;
}

/** A clock as it is afterwards, and what the history says about it. No events: nothing happened. */
export interface Change {
  clock: Clock;
  events: NewEvent[];
}

export const isOpen = ({ state }: Pick<Clock, 'state'>): boolean => state !== 'met' && state !== 'cancelled';
const openPause = ({ pauses }: Clock): Pause | undefined => pauses.find(({ to }) => to === null);
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What happened to a clock stands in the history of its job. */
const about = ({ jobId, measure, dueAt }: Clock, type: string, more: Partial<NewEvent> = {}): NewEvent => ({ type, subject: { type: 'job', id: jobId }, ...more, data: { measure, due: iso(dueAt), ...more.data } });

/**
 * The clock with its times worked out anew from start, target, pauses and calendar. A step that was told and lies ahead
 * again, because the due time moved, will be told again.
 */
export function settled(clock: Clock, calendar: WorkCalendar, now: Date): Clock {
  const measured = { startedAt: clock.startedAt, targetMinutes: clock.targetMinutes, pauses: clock.pauses, calendar };
  const due = dueTime(measured).at;
  const paused = openPause(clock) !== undefined;
  const base = { ...clock, dueAt: due, pausedMinutes: pausedMinutes(clock.startedAt, clock.pauses, calendar) };
  if (clock.metAt) return { ...base, state: 'met', missedAt: due && clock.metAt > due ? due : null, nextStep: null, nextStepAt: null };
  if (clock.cancelledAt) return { ...base, state: 'cancelled', nextStep: null, nextStepAt: null };
  const plan = planSteps(clock.steps, measured);
  const isAhead = (name: string) => plan.some((step) => step.name === name && step.at !== null && step.at > now);
  const stepsDone = clock.stepsDone.filter((name) => !isAhead(name));
  const missed = stepsDone.includes(DUE);
  const next = paused ? undefined : plan.find(({ name, at }) => at !== null && !stepsDone.includes(name));
  return {
    ...base,
    stepsDone,
    warnedAt: plan.some(({ name, kind }) => kind === 'warn' && stepsDone.includes(name)) ? clock.warnedAt : null,
    missedAt: missed ? (due ?? clock.missedAt) : null,
    state: paused ? 'paused' : missed ? 'missed' : 'running',
    nextStep: next?.name ?? null,
    nextStepAt: next?.at ?? null,
  };
}

/** A clock begins to run; what it promises first is what the customer is told. */
export function started(fresh: Pick<Clock, 'jobId' | 'measure' | 'startedAt' | 'targetMinutes' | 'steps' | 'place' | 'timeZone'>, calendar: WorkCalendar): Change {
  const still = { pauses: [], pausedMinutes: 0, promisedAt: null, dueAt: null, stepsDone: [], warnedAt: null, nextStep: null, nextStepAt: null, missedAt: null, metAt: null, cancelledAt: null };
  const clock = settled({ id: '', ...fresh, ...still, state: 'running' }, calendar, fresh.startedAt);
  return { clock: { ...clock, promisedAt: clock.dueAt }, events: [about(clock, 'sla.started', { to: 'running', data: { minutes: fresh.targetMinutes } })] };
}

const unchanged = (clock: Clock): Change => ({ clock, events: [] });

/** The clock stands still from `at` on. One that stands still already goes on doing so. */
export function paused(clock: Clock, at: Date, calendar: WorkCalendar, now: Date): Change {
  if (!isOpen(clock) || openPause(clock)) return unchanged(clock);
  const after = settled({ ...clock, pauses: [...clock.pauses, { from: at, to: null }] }, calendar, now);
  return { clock: after, events: [about(after, 'sla.paused', { from: clock.state, to: after.state })] };
}

/** An end before the beginning, as two phones' clocks can tell it, is a pause of no length. */
const endPause = (pauses: readonly Pause[], at: Date): Pause[] => pauses.map(({ from, to }) => ({ from, to: to ?? (at > from ? at : from) }));

/** The clock runs on from `at`; one that runs already is left alone. */
export function resumed(clock: Clock, at: Date, calendar: WorkCalendar, now: Date): Change {
  if (!isOpen(clock) || !openPause(clock)) return unchanged(clock);
  const after = settled({ ...clock, pauses: endPause(clock.pauses, at) }, calendar, now);
  return { clock: after, events: [about(after, 'sla.resumed', { from: clock.state, to: after.state, data: { pausedMinutes: after.pausedMinutes } })] };
}

/** The promise is kept, or kept late: what counts is when it happened, not when we heard of it. */
export function met(clock: Clock, at: Date, calendar: WorkCalendar, now: Date): Change {
  if (!isOpen(clock)) return unchanged(clock);
  const after = settled({ ...clock, pauses: endPause(clock.pauses, at), metAt: at }, calendar, now);
  return { clock: after, events: [about(after, 'sla.met', { from: clock.state, to: 'met', data: { late: after.missedAt !== null } })] };
}

/** Nothing is promised any more: the job was cancelled or isn't possible. */
export function cancelled(clock: Clock, at: Date, calendar: WorkCalendar, now: Date, reason?: string): Change {
  if (!isOpen(clock)) return unchanged(clock);
  const after = settled({ ...clock, pauses: endPause(clock.pauses, at), cancelledAt: at }, calendar, now);
  return { clock: after, events: [about(after, 'sla.cancelled', { from: clock.state, to: 'cancelled', reason })] };
}

/**
 * What was said to be done isn't: the clock runs on from its first start, as though nobody had said so. A new start
 * would reward who reports work that isn't done.
 */
export function reopened(clock: Clock, calendar: WorkCalendar, now: Date, reason?: string): Change {
  if (isOpen(clock)) return unchanged(clock);
  const after = settled({ ...clock, metAt: null, cancelledAt: null }, calendar, now);
  return { clock: after, events: [about(after, 'sla.reopened', { from: clock.state, to: after.state, reason })] };
}

/** Tells every step whose time has come, in their order. None has: an empty change. */
export function stepped(before: Clock, calendar: WorkCalendar, now: Date): Change {
  const clock = settled(before, calendar, now);
  if (!isOpen(clock) || clock.state === 'paused') return unchanged(clock);
  const plan = planSteps(clock.steps, { startedAt: clock.startedAt, targetMinutes: clock.targetMinutes, pauses: clock.pauses, calendar });
  const ripe = plan.filter(({ name, at }) => at !== null && at <= now && !clock.stepsDone.includes(name));
  if (ripe.length === 0) return unchanged(clock);
  const warnedAt = ripe.some(({ kind }) => kind === 'warn') ? now : clock.warnedAt;
  const after = settled({ ...clock, warnedAt, stepsDone: [...clock.stepsDone, ...ripe.map(({ name }) => name)] }, calendar, now);
  return { clock: after, events: ripe.map((step) => stepEvent(clock, step)) };
}

const stepEvent = (clock: Clock, { name, kind, at }: PlannedStep): NewEvent =>
  about(clock, kind === 'warn' ? 'sla.warned' : 'sla.escalated', { ...(name === DUE && { from: clock.state, to: 'missed' }), data: { step: name, planned: iso(at) } });

/** What an edit of the calendar does to an open clock; told only when the due time moved. */
export function recomputed(clock: Clock, calendar: WorkCalendar, now: Date, edit: { why: string; id: string }): Change {
  if (!isOpen(clock)) return unchanged(clock);
  const after = settled(clock, calendar, now);
  if (after.dueAt?.getTime() === clock.dueAt?.getTime()) return unchanged(after);
  return { clock: after, events: [about(after, 'sla.recomputed', { from: clock.state, to: after.state, reason: edit.why, data: { oldDue: iso(clock.dueAt), newDue: iso(after.dueAt), edit: edit.id } })] };
}
