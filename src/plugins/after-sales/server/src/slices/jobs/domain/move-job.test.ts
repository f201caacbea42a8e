import { AppError } from '../../../kernel/http/errors';
import { NO_QUESTIONS, roleOf, type Found, type LockedJob, type MoveParams } from './job';
import { moveJob, questionsOf } from './move-job';
import { ROLES, STAGES, TRANSITIONS, type Role, type Stage, type Verb } from './stages';
import { VERBS } from './verbs';

const NOW = new Date('2026-11-21T08:00:00Z');
const BEFORE = new Date('2026-11-20T08:00:00Z');

const FOUND: Found = {
  agents: [
    { id: 'agent-1', state: 'active' },
    { id: 'agent-2', state: 'active' },
    { id: 'agent-old', state: 'retired' },
  ],
  technicians: [
    { id: 'tech-1', agent: 'agent-1', state: 'active' },
    { id: 'tech-2', agent: 'agent-2', state: 'active' },
    { id: 'tech-own', agent: null, state: 'active' },
    { id: 'tech-old', agent: 'agent-1', state: 'retired' },
  ],
  reasons: (['refuse', 'not-possible', 'cancel', 'reassign', 'wait', 'reopen'] as const).flatMap((kind) => [
    { kind, code: 'why', state: 'active' },
    { kind, code: 'gone', state: 'retired' },
  ]),
  statuses: [],
};

const job = (stage: Stage, changes: Partial<LockedJob> = {}): LockedJob => ({
  id: 'job-1',
  number: '1405-00001',
  receptionId: 'reception-1',
  customerId: 'customer-1',
  deviceId: 'device-1',
  openedAt: BEFORE,
  promisedAt: null,
  stage,
  stageSince: BEFORE,
  statusCode: null,
  emergency: false,
  agentId: stage === 'new' || stage === 'waiting-for-office' ? null : 'agent-1',
  technicianId: null,
  assignedAt: stage === 'new' || stage === 'waiting-for-office' ? null : BEFORE,
  appointmentFrom: null,
  appointmentTo: null,
  reasonCode: null,
  result: stage === 'done' ? 'fixed' : null,
  closedAt: ['done', 'not-possible', 'cancelled'].includes(stage) ? BEFORE : null,
  found: FOUND,
  ...changes,
});

/** Everything that the verb asks for. */
const FULL: Partial<Record<Verb, MoveParams>> = {
  assign: { agent: 'agent-1' },
  reassign: { agent: 'agent-2', reason: 'why' },
  refuse: { reason: 'why' },
  'hand-over': { technician: 'tech-1' },
  schedule: { from: new Date('2026-11-22T08:00:00Z'), to: new Date('2026-11-22T10:00:00Z') },
  wait: { for: 'part', reason: 'why' },
  done: { result: 'fixed' },
  'not-possible': { reason: 'why' },
  cancel: { reason: 'why' },
  reopen: { reason: 'why' },
};

const move = (stage: Stage, verb: Verb, told: MoveParams = FULL[verb] ?? {}, role: Role = 'office', changes: Partial<LockedJob> = {}) => moveJob(job(stage, changes), verb, told, { role, now: NOW });

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, ...(error.details.fields ?? []).map(({ path }) => path)].join(' ');
    throw error;
  }
  throw new Error('nothing was refused');
};

const verbs = Object.keys(VERBS) as Verb[];

describe('every verb from every stage by everybody', () => {
  const all = STAGES.flatMap((stage) => verbs.flatMap((verb) => ROLES.map((role) => [stage, verb, role] as const)));
  const step = (stage: Stage, verb: Verb, role: Role) => TRANSITIONS.find((one) => one.from === stage && one.verb === verb && one.by.includes(role) && (verb !== 'wait' || one.to === 'waiting-part'));

  test.each(all.filter(([stage, verb, role]) => step(stage, verb, role)))('from %s: %s by %s leads where the table says', (stage, verb, role) => {
    const { job: next, events } = move(stage, verb, FULL[verb], role);
    expect(next.stage).toBe(step(stage, verb, role)?.to);
    expect(events).toEqual([expect.objectContaining({ type: `job.${verb}`, from: stage, to: next.stage, subject: { type: 'job', id: 'job-1' } })]);
    expect(next.stageSince).toEqual(next.stage === stage ? BEFORE : NOW);
  });

  test('everything else is refused: 403 where the role never may, 409 with both stages where the job stands elsewhere', () => {
    const others = all.filter(([stage, verb, role]) => !step(stage, verb, role));
    expect(others.length).toBeGreaterThan(400);
    for (const [stage, verb, role] of others) {
      const may = TRANSITIONS.some((one) => one.verb === verb && one.by.includes(role));
      expect([stage, verb, role, refusal(() => move(stage, verb, FULL[verb], role))]).toEqual([stage, verb, role, may ? 'jobs.wrong-stage' : 'jobs.not-allowed']);
    }
    try {
      move('new', 'start');
    } catch (error) {
      expect((error as AppError).details).toEqual({ params: { from: 'new', to: 'in-progress' }, data: { from: 'new', to: 'in-progress' } });
    }
  });

  test('whoever is closed has an end, whoever is given has an owner, whoever is done has a result', () => {
    for (const [stage, verb, role] of all.filter((one) => step(...one))) {
      const { job: next } = move(stage, verb, FULL[verb], role);
      expect([verb, next.closedAt !== null]).toEqual([verb, ['done', 'not-possible', 'cancelled'].includes(next.stage)]);
      expect([verb, next.result !== null]).toEqual([verb, next.stage === 'done']);
      if (next.stage !== 'cancelled') expect([verb, next.agentId === null && next.technicianId === null]).toEqual([verb, ['new', 'waiting-for-office'].includes(next.stage)]);
    }
  });
});

describe('giving a job to somebody', () => {
  test('exactly one of agent and own technician, who exists and works', () => {
    expect(refusal(() => move('new', 'assign', {}))).toBe('input.required agent');
    expect(refusal(() => move('new', 'assign', { agent: 'agent-1', technician: 'tech-own' }))).toBe('input.required agent');
    expect(refusal(() => move('new', 'assign', { agent: 'nobody' }))).toBe('agents.unknown agent');
    expect(refusal(() => move('new', 'assign', { agent: 'agent-old' }))).toBe('agents.retired agent');
    expect(refusal(() => move('new', 'assign', { technician: 'tech-1' }))).toBe('technicians.unknown technician');
    expect(move('new', 'assign', { technician: 'tech-own' }).job).toMatchObject({ agentId: null, technicianId: 'tech-own', assignedAt: NOW });
  });

  test('to somebody else only, and what was agreed with the first one is void', () => {
    expect(refusal(() => move('accepted', 'reassign', { agent: 'agent-1', reason: 'why' }))).toBe('jobs.given-already');
    expect(refusal(() => move('accepted', 'reassign', { agent: 'agent-2' }))).toBe('input.required reason');
    const { job: next, events } = move('scheduled', 'reassign', FULL.reassign, 'office', { technicianId: 'tech-1', appointmentFrom: NOW, appointmentTo: NOW });
    expect(next).toMatchObject({ agentId: 'agent-2', technicianId: null, appointmentFrom: null, appointmentTo: null, assignedAt: NOW, reasonCode: null });
    expect(events[0]).toMatchObject({ reason: 'why', data: { agent: 'agent-2', agentBefore: 'agent-1', technicianBefore: 'tech-1' } });
  });

  test('a refused job belongs to nobody, and the event remembers whose it was', () => {
    const { job: next, events } = move('assigned', 'refuse', { reason: 'why' }, 'agent');
    expect(next).toMatchObject({ stage: 'new', agentId: null, technicianId: null, assignedAt: null, reasonCode: 'why' });
    expect(events[0]).toMatchObject({ type: 'job.refuse', reason: 'why', data: { agentBefore: 'agent-1' } });
  });

  test("handing over is among an agent's own people", () => {
    expect(refusal(() => move('accepted', 'hand-over', { technician: 'tech-2' }, 'agent'))).toBe('technicians.unknown technician');
    expect(refusal(() => move('accepted', 'hand-over', { technician: 'tech-old' }, 'agent'))).toBe('technicians.unknown technician');
    expect(refusal(() => move('accepted', 'hand-over', {}, 'agent'))).toBe('input.required technician');
    expect(move('in-progress', 'hand-over', { technician: 'tech-1' }, 'agent').job).toMatchObject({ stage: 'in-progress', technicianId: 'tech-1' });
    expect(move('assigned', 'hand-over', { technician: 'tech-1' }, 'agent').job).toMatchObject({ stage: 'accepted', technicianId: 'tech-1' });
  });
});

describe('what must be told', () => {
  test('a reason of the right kind that can still be chosen', () => {
    for (const verb of ['refuse', 'not-possible', 'cancel', 'reopen', 'wait'] as const) {
      const stage = { refuse: 'assigned', 'not-possible': 'in-progress', cancel: 'new', reopen: 'done', wait: 'in-progress' } as const;
      expect([verb, refusal(() => move(stage[verb], verb, { ...FULL[verb], reason: undefined }))]).toEqual([verb, 'input.required reason']);
      expect([verb, refusal(() => move(stage[verb], verb, { ...FULL[verb], reason: 'gone' }))]).toEqual([verb, 'jobs.reason-unknown reason']);
      expect([verb, refusal(() => move(stage[verb], verb, { ...FULL[verb], reason: 'nonsense' }))]).toEqual([verb, 'jobs.reason-unknown reason']);
    }
  });

  test('an appointment has a beginning and a later end', () => {
    expect(refusal(() => move('accepted', 'schedule', {}))).toBe('input.required from');
    expect(refusal(() => move('accepted', 'schedule', { from: NOW }))).toBe('input.required to');
    expect(refusal(() => move('accepted', 'schedule', { from: NOW, to: NOW }))).toBe('jobs.appointment-order to');
  });

  test('how the work ended, and what is waited for', () => {
    expect(refusal(() => move('in-progress', 'done', {}))).toBe('input.required result');
    expect(refusal(() => move('in-progress', 'wait', { reason: 'why' }))).toBe('input.required for');
    expect(move('in-progress', 'wait', { for: 'customer', reason: 'why' }).job).toMatchObject({ stage: 'waiting-customer', reasonCode: 'why' });
  });

  test('own words become a note and never an event', () => {
    const { note, events } = move('in-progress', 'done', { result: 'fixed', note: ' آقاي رضايي گفت ' });
    expect(note).toEqual({ verb: 'done', text: 'آقای رضایی گفت' });
    expect(JSON.stringify(events)).not.toContain('رضایی');
  });
});

describe('what goes with a stage', () => {
  test('a reason and a status end with the stage for which they were given', () => {
    const status = { statusCode: 'S', reasonCode: 'why' };
    expect(move('waiting-part', 'resume', {}, 'agent', status).job).toMatchObject({ statusCode: null, reasonCode: null });
    expect(move('waiting-part', 'hand-over', { technician: 'tech-1' }, 'agent', status).job).toMatchObject({ statusCode: 'S', reasonCode: 'why' });
  });

  test('the event says whether the clock runs', () => {
    expect(move('in-progress', 'wait', { for: 'customer', reason: 'why' }).events[0].data).toMatchObject({ clock: 'stands' });
    expect(move('waiting-customer', 'resume').events[0].data).toMatchObject({ clock: 'runs' });
  });

  test('taken up again, the end and the result are forgotten', () => {
    expect(move('done', 'reopen').job).toMatchObject({ stage: 'in-progress', closedAt: null, result: null });
  });
});

describe('what is looked up', () => {
  test('everything that the steps refer to, each reason under the kind of its verb', () => {
    expect(questionsOf([])).toEqual(NO_QUESTIONS);
    expect(questionsOf([{ verb: 'assign', params: { agent: 'a' } }, { verb: 'start', params: { reason: 'x' } }, { verb: 'not-possible', params: { reason: 'r' } }])).toEqual({
      agents: ['a'],
      technicians: [],
      reasons: [{ kind: 'not-possible', code: 'r' }],
      statuses: [],
    });
  });

  test('who acts: office, agent, technician, program; nobody else', () => {
    expect(roleOf({ actor: { kind: 'staff', id: '1' } })).toBe('office');
    expect(roleOf({ actor: { kind: 'system', id: '1' } })).toBe('office');
    expect(roleOf({ actor: { kind: 'agent', id: '1' }, agentId: 'a' })).toBe('agent');
    expect(roleOf({ actor: { kind: 'agent', id: '1' }, agentId: 'a', technicianId: 't' })).toBe('technician');
    expect(roleOf({ actor: { kind: 'import', id: 'x' } })).toBe('program');
    expect(refusal(() => roleOf({ actor: { kind: 'public', id: 'public' } }))).toBe('auth.forbidden');
    expect(refusal(() => roleOf({ actor: { kind: 'agent', id: '1' } }))).toBe('auth.forbidden');
  });
});
