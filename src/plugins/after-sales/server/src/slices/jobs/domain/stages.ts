import { STAGES, type Stage } from '../../../../../shared/api/jobs';

export { STAGES, type Stage };

/** Who moves a job: our office, an agent's office, whoever works at the door, or a program such as the import of old data. */
export const ROLES = ['office', 'agent', 'technician', 'program'] as const;
export type Role = (typeof ROLES)[number];

export type Verb = 'triage' | 'assign' | 'reassign' | 'accept' | 'refuse' | 'hand-over' | 'schedule' | 'on-the-way' | 'start' | 'wait' | 'resume' | 'done' | 'not-possible' | 'cancel' | 'reopen';

const OFFICE: readonly Role[] = ['office'];
const GIVES: readonly Role[] = ['office', 'program'];
/** An agent who answers by phone is answered for by the office. */
const AGENCY: readonly Role[] = ['office', 'agent', 'program'];
const WORKERS: readonly Role[] = ['office', 'agent', 'technician', 'program'];
/** Old data know that work was done, not that somebody said yes first. */
const PROGRAM: readonly Role[] = ['program'];

const AT_WORK = ['accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer'] as const;
const GIVEN = ['assigned', ...AT_WORK] as const;

export interface Transition {
  from: Stage;
  to: Stage;
  verb: Verb;
  by: readonly Role[];
}

const moves = (verb: Verb, from: readonly Stage[], to: Stage | 'same', by: readonly Role[]): Transition[] =>
  from.map((stage) => ({ from: stage, to: to === 'same' ? stage : to, verb, by }));

/** Every legal step from one stage to another, the verb that makes it, and who may. What isn't here doesn't happen. */
export const TRANSITIONS: readonly Transition[] = [
  ...moves('triage', ['waiting-for-office', 'new'], 'new', OFFICE),
  ...moves('assign', ['new'], 'assigned', GIVES),
  ...moves('reassign', GIVEN, 'assigned', OFFICE),
  ...moves('accept', ['assigned'], 'accepted', AGENCY),
  ...moves('refuse', ['assigned'], 'new', AGENCY),
  ...moves('hand-over', ['assigned'], 'accepted', AGENCY),
  ...moves('hand-over', AT_WORK, 'same', AGENCY),
  ...moves('schedule', ['accepted', 'scheduled', 'waiting-part', 'waiting-customer'], 'scheduled', WORKERS),
  ...moves('on-the-way', ['accepted', 'scheduled'], 'on-the-way', WORKERS),
  ...moves('start', ['accepted', 'scheduled', 'on-the-way'], 'in-progress', WORKERS),
  ...moves('start', ['assigned'], 'in-progress', PROGRAM),
  ...moves('wait', ['accepted', 'scheduled', 'on-the-way', 'in-progress'], 'waiting-part', WORKERS),
  ...moves('wait', ['accepted', 'scheduled', 'on-the-way', 'in-progress'], 'waiting-customer', WORKERS),
  ...moves('resume', ['waiting-part', 'waiting-customer'], 'in-progress', WORKERS),
  ...moves('done', ['in-progress'], 'done', WORKERS),
  ...moves('not-possible', AT_WORK, 'not-possible', WORKERS),
  ...moves('not-possible', ['assigned'], 'not-possible', PROGRAM),
  ...moves('cancel', ['new', 'waiting-for-office', ...GIVEN], 'cancelled', OFFICE),
  ...moves('reopen', ['done'], 'in-progress', OFFICE),
];

interface StageFacts {
  group: 'unassigned' | 'given' | 'work' | 'waiting' | 'closed';
  open: boolean;
  /** Whether the clock of the promised time stands still: nobody of ours can do anything meanwhile. */
  clockStands: boolean;
}

/** What each stage means. The key of what the customer reads is `stage.<name>`. */
export const STAGE_FACTS: Readonly<Record<Stage, StageFacts>> = {
  new: { group: 'unassigned', open: true, clockStands: false },
  'waiting-for-office': { group: 'unassigned', open: true, clockStands: false },
  assigned: { group: 'given', open: true, clockStands: false },
  accepted: { group: 'given', open: true, clockStands: false },
  scheduled: { group: 'given', open: true, clockStands: false },
  'on-the-way': { group: 'work', open: true, clockStands: false },
  'in-progress': { group: 'work', open: true, clockStands: false },
  'waiting-part': { group: 'waiting', open: true, clockStands: false },
  'waiting-customer': { group: 'waiting', open: true, clockStands: true },
  done: { group: 'closed', open: false, clockStands: true },
  'not-possible': { group: 'closed', open: false, clockStands: true },
  cancelled: { group: 'closed', open: false, clockStands: true },
};

export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => STAGE_FACTS[stage].open);
export const CLOSED_STAGES: readonly Stage[] = STAGES.filter((stage) => !STAGE_FACTS[stage].open);
export const UNASSIGNED_STAGES: readonly Stage[] = STAGES.filter((stage) => STAGE_FACTS[stage].group === 'unassigned');

/** Whether the promised time's clock stands still in this stage, under a status of staff's that may stop it too. */
export const clockStands = (stage: Stage, status: { pausesClock: boolean } | null): boolean => STAGE_FACTS[stage].clockStands || (status?.pausesClock ?? false);

/** Whether any verb leads from one stage to the other; what staff's statuses are held to. */
export const isLegalStep = (from: Stage, to: Stage): boolean => from === to || TRANSITIONS.some((step) => step.from === from && step.to === to);

/** What this role may do with a job of this stage. */
export const verbsFor = (stage: Stage, role: Role): Verb[] => [...new Set(TRANSITIONS.filter((step) => step.from === stage && step.by.includes(role)).map(({ verb }) => verb))];

/** A serial that isn't in our books is looked at by the office before anybody drives there. */
export const openingStage = (device: { serialKey: string | null; known: boolean }): Stage =>
  device.serialKey !== null && !device.known ? 'waiting-for-office' : 'new';
