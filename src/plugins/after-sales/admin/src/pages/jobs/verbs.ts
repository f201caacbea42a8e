import type { ReasonKind } from '../../../../shared/api/jobs';

export type VerbField = 'agent' | 'reason' | 'result' | 'for' | 'appointment' | 'emergency' | 'note';

interface Verb {
  fields: readonly VerbField[];
  /** The kind of reasons to choose from. */
  reasons?: ReasonKind;
  /** The job ends without success. */
  dangerous?: boolean;
}

/** What the office does with a job, and what each step asks for. Handing over within an agency is the agency's own. */
export const VERBS = {
  assign: { fields: ['agent', 'note'] },
  triage: { fields: ['emergency', 'note'] },
  accept: { fields: ['note'] },
  schedule: { fields: ['appointment', 'note'] },
  'on-the-way': { fields: ['note'] },
  start: { fields: ['note'] },
  resume: { fields: ['note'] },
  done: { fields: ['result', 'note'] },
  wait: { fields: ['for', 'reason', 'note'], reasons: 'wait' },
  reopen: { fields: ['reason', 'note'], reasons: 'reopen' },
  reassign: { fields: ['agent', 'reason', 'note'], reasons: 'reassign' },
  refuse: { fields: ['reason', 'note'], reasons: 'refuse', dangerous: true },
  'not-possible': { fields: ['reason', 'note'], reasons: 'not-possible', dangerous: true },
  cancel: { fields: ['reason', 'note'], reasons: 'cancel', dangerous: true },
} as const satisfies Record<string, Verb>;

export type VerbName = keyof typeof VERBS;

/** The steps that may be taken now, the likeliest one first. */
export const stepsOf = (may: readonly string[]): VerbName[] => (Object.keys(VERBS) as VerbName[]).filter((verb) => may.includes(verb));

export interface VerbValues {
  agent: string;
  reason: string;
  result: string;
  for: string;
  from: string | null;
  to: string | null;
  emergency: boolean;
  note: string;
}

export const NOTHING: VerbValues = { agent: '', reason: '', result: 'fixed', for: 'part', from: null, to: null, emergency: true, note: '' };

/** The body of a step: the fields that it asks for, and no other. */
export function bodyOf(verb: VerbName, values: VerbValues): Record<string, unknown> {
  const fields: readonly VerbField[] = VERBS[verb].fields;
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === 'appointment') Object.assign(body, { from: values.from ?? undefined, to: values.to ?? undefined });
    else if (field === 'emergency') body.emergency = values.emergency;
    else if (values[field].trim()) body[field] = values[field].trim();
  }
  return body;
}
