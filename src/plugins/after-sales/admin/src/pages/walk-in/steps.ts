import { STEPS, type Step } from '../../../../shared/api/custody';

export type StepField = 'accessories' | 'condition' | 'shelf' | 'technician' | 'agent' | 'sentTo' | 'wayBill' | 'passed' | 'reason' | 'trackingCode' | 'receiver' | 'withoutSlip' | 'identity' | 'note';

/** What each step asks for, in the order in which it is typed. */
export const FIELDS: Readonly<Record<Step, readonly StepField[]>> = {
  'take-in': ['accessories', 'condition', 'shelf', 'note'],
  shelve: ['shelf', 'note'],
  'to-workshop': ['technician', 'note'],
  'send-out': ['agent', 'sentTo', 'wayBill', 'note'],
  'bring-back': ['shelf', 'note'],
  inspect: ['passed', 'reason', 'note'],
  'hand-over': ['trackingCode', 'withoutSlip', 'identity', 'receiver', 'note'],
};

/** Under the paths of the body, so that a refusal finds its field. */
export interface StepValues {
  accessories: string;
  condition: string;
  shelf: string;
  technician: string;
  agent: string;
  sentTo: string;
  wayBill: string;
  passed: 'yes' | 'no';
  reason: string;
  trackingCode: string;
  receiver: string;
  withoutSlip: boolean;
  'identity.reason': string;
  'identity.document': string;
  'identity.lastDigits': string;
  note: string;
}

export const NOTHING: StepValues = {
  accessories: '', condition: '', shelf: '', technician: '', agent: '', sentTo: '', wayBill: '', passed: 'yes', reason: '', trackingCode: '', receiver: '', withoutSlip: false,
  'identity.reason': '', 'identity.document': 'national-card', 'identity.lastDigits': '', note: '',
};

/** The fields that are asked for as things stand: no reason for what has passed, no code without a slip. */
export function fieldsOf(step: Step, { passed, withoutSlip }: Pick<StepValues, 'passed' | 'withoutSlip'>): StepField[] {
  const left: Partial<Record<StepField, boolean>> = { reason: passed === 'yes', trackingCode: withoutSlip, identity: !withoutSlip };
  return FIELDS[step].filter((field) => !left[field]);
}

const told = (values: StepValues, field: keyof StepValues): string | undefined => String(values[field]).trim() || undefined;

/** The body of a step: the fields that it asks for, and of those the ones that say something. */
export function bodyOf(step: Step, values: StepValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fieldsOf(step, values)) {
    if (field === 'passed') body.passed = values.passed === 'yes';
    else if (field === 'identity') body.identity = { reason: told(values, 'identity.reason'), document: values['identity.document'], lastDigits: told(values, 'identity.lastDigits') };
    else if (field !== 'withoutSlip') body[field] = told(values, field);
  }
  return body;
}

/** The steps that are offered, the next one in front. */
export const offered = (may: readonly Step[], next: Step | null): Step[] => [...(next && may.includes(next) ? [next] : []), ...STEPS.filter((step) => step !== next && may.includes(step))];

/** What the bench does to the job itself; who has it and whether it is wanted is the dispatcher's. */
export const BENCH_VERBS = ['start', 'resume', 'done', 'accept', 'wait', 'not-possible'] as const;
export type BenchVerb = (typeof BENCH_VERBS)[number];
export const benchVerbs = (may: readonly string[]): BenchVerb[] => BENCH_VERBS.filter((verb) => may.includes(verb));
