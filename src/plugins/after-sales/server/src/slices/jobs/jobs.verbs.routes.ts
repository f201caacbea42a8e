import { z } from 'zod';
import { assignBody, doneBody, handOverBody, movedJob, noteBody, reasonBody, reassignBody, scheduleBody, triageBody, waitBody } from '../../../../shared/api/jobs';
import { writeRoute, type Caller, type Route } from '../../kernel/http/registry';
import type { MoveParams, Verb } from './domain';
import { toMoved } from './jobs.answers';
import { changeJob } from './use-cases/change-job';

const OFFICE: readonly Caller[] = ['staff', 'system'];
const ALL: readonly Caller[] = [...OFFICE, 'agent'];
const REFUSALS = ['record.not-found', 'jobs.wrong-stage', 'jobs.not-allowed'];
const REASON = ['jobs.reason-unknown'];
const PARTIES = ['agents.unknown', 'agents.retired', 'technicians.unknown'];
const params = z.strictObject({ id: z.string().min(8).max(64) });

type Told = Omit<MoveParams, 'from' | 'to'> & { from?: string; to?: string };

/** Times arrive as text; a rule wants instants. */
export const paramsOf = ({ from, to, ...told }: Told): MoveParams => ({ ...told, ...(from !== undefined && { from: new Date(from) }), ...(to !== undefined && { to: new Date(to) }) });

interface Row {
  verb: Verb;
  summary: string;
  who: readonly Caller[];
  body: z.ZodType<Told>;
  errors?: readonly string[];
}

/** POST /jobs/:id/<verb>: the same for every verb, because what differs stands in the rules. */
const verbRoute = ({ verb, summary, who, body, errors = [] }: Row): Route =>
  writeRoute({
    id: `jobs.${verb}`,
    method: 'POST',
    path: `/jobs/:id/${verb}`,
    summary,
    who,
    params,
    body,
    answer: movedJob,
    errors: [...REFUSALS, ...errors],
    // Lock and write; two more where the clock of a promise follows, and two where it goes on and is met at once.
    roundTrips: 8,
    handle: async (call, tx) => ({ body: toMoved(await changeJob(tx, call, call.params.id, [{ verb, params: paramsOf(call.body) }])) }),
  });

export const verbRoutes: Route[] = [
  verbRoute({ verb: 'triage', summary: 'Look at a new request before it is given to somebody: let it go on, say whether it is an emergency', who: OFFICE, body: triageBody }),
  verbRoute({ verb: 'assign', summary: 'Give a job to an agent or to a technician of our own', who: OFFICE, body: assignBody, errors: [...REASON, ...PARTIES] }),
  verbRoute({ verb: 'reassign', summary: 'Take a job from somebody and give it to somebody else', who: OFFICE, body: reassignBody, errors: [...REASON, ...PARTIES, 'jobs.given-already'] }),
  verbRoute({ verb: 'accept', summary: 'Take the job on', who: ALL, body: noteBody }),
  verbRoute({ verb: 'refuse', summary: 'Give the job back; it returns to the list of those not yet given to anybody', who: ALL, body: reasonBody, errors: REASON }),
  verbRoute({ verb: 'hand-over', summary: 'Give the job to a technician of the agent; this accepts it as well', who: ALL, body: handOverBody, errors: ['technicians.unknown'] }),
  verbRoute({ verb: 'schedule', summary: 'Make an appointment with the customer', who: ALL, body: scheduleBody, errors: ['jobs.appointment-order'] }),
  verbRoute({ verb: 'on-the-way', summary: 'Set out to the customer', who: ALL, body: noteBody }),
  verbRoute({ verb: 'start', summary: 'Begin the work', who: ALL, body: noteBody }),
  verbRoute({ verb: 'wait', summary: 'Interrupt the work until a part or the customer\'s answer is there', who: ALL, body: waitBody, errors: REASON }),
  verbRoute({ verb: 'resume', summary: 'Go on with the work', who: ALL, body: noteBody }),
  verbRoute({ verb: 'done', summary: 'Finish the work and say how it ended', who: ALL, body: doneBody }),
  verbRoute({ verb: 'not-possible', summary: 'End the job because it can\'t be done', who: ALL, body: reasonBody, errors: REASON }),
  verbRoute({ verb: 'cancel', summary: 'End the job because it isn\'t wanted any more', who: OFFICE, body: reasonBody, errors: REASON }),
  verbRoute({ verb: 'reopen', summary: 'Take a finished job up again', who: OFFICE, body: reasonBody, errors: REASON }),
];
