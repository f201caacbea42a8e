import type { TraceCode, TraceStep } from './verdict';

/** Writes down one step of a decision. */
export type Note = (code: TraceCode, params?: TraceStep['params']) => void;

export interface Trace {
  steps: TraceStep[];
  note: Note;
}

/** An empty trace, to be filled while a decision is made. */
export function newTrace(): Trace {
  const steps: TraceStep[] = [];
  return { steps, note: (code, params = {}) => void steps.push({ code, params }) };
}
