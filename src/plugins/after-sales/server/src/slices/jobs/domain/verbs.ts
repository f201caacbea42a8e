import type { ReasonKind } from '../../../../../shared/api/jobs';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Found, Job, MoveParams } from './job';
import type { Verb } from './stages';

/** What a verb changes beside the stage. `found` answers what was looked up with the job. */
type Effect = (job: Job, told: MoveParams, found: Found, now: Date) => Partial<Job>;

interface VerbFacts {
  /** The list that its reason comes from. */
  reasons?: ReasonKind;
  reasonRequired?: boolean;
  effect: Effect;
}

const NOWHERE = { appointmentFrom: null, appointmentTo: null } as const;

function demandAgent(id: string, found: Found): string {
  const agent = found.agents.find((one) => one.id === id);
  if (!agent) throw fieldError('agents.unknown', 'agent');
  if (agent.state !== 'active') throw fieldError('agents.retired', 'agent');
  return id;
}

/** An active technician of this agent, or of our own when there is none. */
function demandTechnician(id: string, agentId: string | null, found: Found): string {
  const technician = found.technicians.find((one) => one.id === id);
  if (technician?.agent !== agentId || technician.state !== 'active') throw fieldError('technicians.unknown', 'technician');
  return id;
}

const give: Effect = (_job, { agent, technician }, found, now) => {
  if ((agent === undefined) === (technician === undefined)) throw fieldError('input.required', 'agent');
  const agentId = agent === undefined ? null : demandAgent(agent, found);
  const technicianId = technician === undefined ? null : demandTechnician(technician, null, found);
  // Why it was given is history; why it was taken from somebody is none of the next one's business.
  return { agentId, technicianId, assignedAt: now, reasonCode: null, ...NOWHERE };
};

const giveElsewhere: Effect = (job, told, found, now) => {
  const given = give(job, told, found, now);
  const same = given.agentId === job.agentId && (given.agentId !== null || given.technicianId === job.technicianId);
  if (same) throw new AppError('jobs.given-already');
  return given;
};

const handOver: Effect = (job, { technician }, found) => {
  if (technician === undefined) throw fieldError('input.required', 'technician');
  return { technicianId: demandTechnician(technician, job.agentId, found) };
};

const schedule: Effect = (_job, { from, to }) => {
  if (!from) throw fieldError('input.required', 'from');
  if (!to) throw fieldError('input.required', 'to');
  if (to <= from) throw fieldError('jobs.appointment-order', 'to');
  return { appointmentFrom: from, appointmentTo: to };
};

const finish: Effect = (_job, { result }, _found, now) => {
  if (!result) throw fieldError('input.required', 'result');
  return { result, closedAt: now };
};

const nothing: Effect = () => ({});
const close: Effect = (_job, _told, _found, now) => ({ closedAt: now });

/** What each verb needs and does; where it leads stands in the table of transitions. */
export const VERBS: Readonly<Record<Verb, VerbFacts>> = {
  triage: { effect: (job, { emergency }) => ({ emergency: emergency ?? job.emergency }) },
  assign: { reasons: 'reassign', effect: give },
  reassign: { reasons: 'reassign', reasonRequired: true, effect: giveElsewhere },
  accept: { effect: nothing },
  refuse: { reasons: 'refuse', reasonRequired: true, effect: () => ({ agentId: null, technicianId: null, assignedAt: null, ...NOWHERE }) },
  'hand-over': { effect: handOver },
  schedule: { effect: schedule },
  'on-the-way': { effect: nothing },
  start: { effect: nothing },
  wait: { reasons: 'wait', reasonRequired: true, effect: nothing },
  resume: { effect: nothing },
  done: { effect: finish },
  'not-possible': { reasons: 'not-possible', reasonRequired: true, effect: close },
  cancel: { reasons: 'cancel', reasonRequired: true, effect: close },
  reopen: { reasons: 'reopen', reasonRequired: true, effect: () => ({ closedAt: null, result: null }) },
};

/**
 * The reason of a verb, when it exists and can still be chosen.
 * @throws input.required, jobs.reason-unknown at `reason`
 */
export function readReason(verb: Verb, told: MoveParams, found: Found): string | null {
  const { reasons, reasonRequired } = VERBS[verb];
  if (told.reason === undefined) {
    if (reasonRequired) throw fieldError('input.required', 'reason');
    return null;
  }
  const known = found.reasons.find(({ kind, code }) => kind === reasons && code === told.reason);
  if (known?.state !== 'active') throw fieldError('jobs.reason-unknown', 'reason', { code: told.reason });
  return told.reason;
}
