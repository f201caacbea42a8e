import type { NewEvent } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import { NO_QUESTIONS, type Found, type Job, type LockedJob, type MoveParams, type Questions } from './job';
import { clockStands, TRANSITIONS, type Role, type Stage, type Transition, type Verb } from './stages';
import { readReason, VERBS } from './verbs';

export interface Circumstances {
  role: Role;
  now: Date;
}

/** What a verb makes of a job: its new facts, the history, and what was said in own words. */
export interface Move {
  job: LockedJob;
  events: NewEvent[];
  note: { verb: string; text: string } | null;
}

/** What has to be looked up before these verbs can be judged. */
export function questionsOf(steps: readonly { verb: Verb; params: MoveParams }[]): Questions {
  return steps.reduce<Questions>((asked, { verb, params: { agent, technician, reason } }) => {
    const kind = VERBS[verb].reasons;
    return {
      agents: agent === undefined ? asked.agents : [...asked.agents, agent],
      technicians: technician === undefined ? asked.technicians : [...asked.technicians, technician],
      reasons: reason === undefined || !kind ? asked.reasons : [...asked.reasons, { kind, code: reason }],
      statuses: asked.statuses,
    };
  }, NO_QUESTIONS);
}

/** Where the verb leads from here. `wait` leads to one of two stages; what is waited for decides. */
function stepOf(from: Stage, verb: Verb, told: MoveParams, role: Role): Transition {
  if (verb === 'wait' && !told.for) throw fieldError('input.required', 'for');
  const mine = TRANSITIONS.filter((step) => step.verb === verb && step.by.includes(role));
  if (mine.length === 0) throw new AppError('jobs.not-allowed');
  const leading = verb === 'wait' ? mine.filter(({ to }) => to === `waiting-${told.for ?? ''}`) : mine;
  const step = leading.find((one) => one.from === from);
  if (step) return step;
  const to = leading.find((one) => one.from !== one.to)?.to ?? from;
  throw new AppError('jobs.wrong-stage', { params: { from, to }, data: { from, to } });
}

/**
 * Does one verb to a job: is it legal from here, may this role, is what was told right. Pure.
 * @throws jobs.not-allowed (403); jobs.wrong-stage (409) with from and to; jobs.given-already (409); at the field:
 * input.required, agents.unknown, agents.retired, technicians.unknown, jobs.reason-unknown, jobs.appointment-order
 */
export function moveJob(job: LockedJob, verb: Verb, told: MoveParams, { role, now }: Circumstances): Move {
  const { found } = job;
  const step = stepOf(job.stage, verb, told, role);
  const reason = readReason(verb, told, found);
  const moved = step.to !== job.stage;
  const next: LockedJob = {
    ...job,
    stage: step.to,
    stageSince: moved ? now : job.stageSince,
    // A status of staff's stands for one stage; it doesn't outlive it.
    statusCode: moved ? null : job.statusCode,
    reasonCode: reason ?? (moved ? null : job.reasonCode),
    ...VERBS[verb].effect(job, told, found, now),
  };
  const event: NewEvent = {
    type: `job.${verb}`,
    subject: { type: 'job', id: job.id },
    from: job.stage,
    to: step.to,
    ...(reason !== null && { reason }),
    data: { ...changesIn(job, next), clock: clockOf(next, found) },
  };
  return { job: next, events: [event], note: told.note === undefined ? null : { verb, text: cleanText(told.note) } };
}

/** For whoever counts working time: whether the clock of the promised time runs from here on. */
export const clockOf = (job: Job, found: Found): 'stands' | 'runs' =>
  clockStands(job.stage, found.statuses.find(({ code }) => code === job.statusCode) ?? null) ? 'stands' : 'runs';

const TOLD_IN_EVENTS = ['agentId', 'technicianId', 'emergency', 'appointmentFrom', 'appointmentTo', 'result'] as const;
const NAMES: Record<(typeof TOLD_IN_EVENTS)[number], string> = {
  agentId: 'agent',
  technicianId: 'technician',
  emergency: 'emergency',
  appointmentFrom: 'appointmentFrom',
  appointmentTo: 'appointmentTo',
  result: 'result',
};

const plain = (value: Job[(typeof TOLD_IN_EVENTS)[number]]): string | boolean | null => (value instanceof Date ? value.toISOString() : value);

/** What changed, and whose it was before where it was taken from somebody. Ids and codes only. */
function changesIn(before: Job, after: Job): NonNullable<NewEvent['data']> {
  const changed = TOLD_IN_EVENTS.filter((field) => plain(before[field]) !== plain(after[field]));
  const told = changed.map((field) => [NAMES[field], plain(after[field])]);
  const taken = (['agentId', 'technicianId'] as const).filter((field) => changed.includes(field) && before[field] !== null).map((field) => [`${NAMES[field]}Before`, before[field]]);
  return Object.fromEntries([...told, ...taken]) as NonNullable<NewEvent['data']>;
}
