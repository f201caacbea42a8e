import type { JobStatus } from '../../../../../shared/api/job-statuses';
import { AppError } from '../../../kernel/http/errors';
import type { LockedJob } from './job';
import { questionsOfStatus, setStatus, type StatusParams } from './set-status';
import type { Role, Stage } from './stages';
import { changedStatus, differences, newStatus } from './statuses';

const NOW = new Date('2026-11-21T08:00:00Z');
const NOTHING = { fa: null, en: null, es: null };

const status = (code: string, stage: Stage, changes: Partial<JobStatus> = {}): JobStatus => ({
  code,
  labels: { ...NOTHING, en: code },
  stage,
  follows: [],
  setBy: ['office', 'agent', 'technician'],
  customerWords: NOTHING,
  visibleToCustomer: false,
  pausesClock: false,
  state: 'active',
  ...changes,
});

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, ...(error.details.fields ?? []).map(({ path, code }) => `${path}:${code}`)].join(' ');
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('defining a status', () => {
  const others = [status('FACTORY', 'waiting-part'), status('READY', 'in-progress'), status('PAID', 'done')];

  test('may be followed by one whose stage can follow, or by one of the same stage, itself too', () => {
    expect(newStatus({ code: ' شهر ', labels: { fa: 'در دست' }, stage: 'in-progress', follows: ['FACTORY', 'READY', 'شهر', 'FACTORY'] }, others)).toEqual(
      status('شهر', 'in-progress', { labels: { ...NOTHING, fa: 'در دست' }, follows: ['FACTORY', 'READY', 'شهر'] }),
    );
  });

  test('an edge that the stages do not have is refused at its field, and so is an unknown status', () => {
    const told = { code: 'X', labels: { en: 'X' }, stage: 'waiting-part' as const, follows: ['READY', 'PAID', 'NOBODY'] };
    expect(refusal(() => newStatus(told, others))).toBe('statuses.edge-not-legal follows.1:statuses.edge-not-legal follows.2:statuses.unknown');
    expect(refusal(() => changedStatus(others[0], { follows: ['PAID'] }, others.slice(1)))).toBe('statuses.edge-not-legal follows.0:statuses.edge-not-legal');
  });

  test('a code once, a label at least', () => {
    expect(refusal(() => newStatus({ code: 'PAID', labels: { en: 'x' }, stage: 'done' }, others))).toBe('statuses.code-taken code:statuses.code-taken');
    expect(refusal(() => newStatus({ code: 'Y', labels: { en: '   ' }, stage: 'done' }, others))).toBe('codings.label-required labels:codings.label-required');
    expect(refusal(() => newStatus({ code: '«»', labels: { en: 'x' }, stage: 'done' }, others))).toBe('codings.code-format code:codings.code-format');
  });

  test('a change leaves what it does not mention', () => {
    const before = status('A', 'done', { customerWords: { ...NOTHING, en: 'Thanks' }, visibleToCustomer: true });
    const after = changedStatus(before, { pausesClock: true, setBy: ['office'] }, []);
    expect(after).toEqual({ ...before, pausesClock: true, setBy: ['office'] });
    expect(differences(before, after)).toEqual(['setBy', 'pausesClock']);
    expect(changedStatus(before, { customerWords: null }, []).customerWords).toEqual(NOTHING);
  });
});

describe('giving a job a status', () => {
  const job = (stage: Stage, statuses: JobStatus[], statusCode: string | null = null): LockedJob => ({
    id: 'job-1', number: '1', receptionId: 'r', customerId: 'c', deviceId: 'd', openedAt: NOW, promisedAt: null, stage, stageSince: NOW, statusCode, emergency: false,
    agentId: 'agent-1', technicianId: null, assignedAt: NOW, appointmentFrom: null, appointmentTo: null, reasonCode: null, result: null, closedAt: null,
    found: { agents: [], technicians: [], reasons: [{ kind: 'wait', code: 'why', state: 'active' }], statuses },
  });
  const set = (at: LockedJob, told: StatusParams, role: Role = 'agent') => setStatus(at, told, { role, now: NOW });

  test('of the same stage: only the status changes', () => {
    const move = set(job('in-progress', [status('A', 'in-progress', { pausesClock: true })]), { status: 'A', note: 'x' });
    expect(move.job).toMatchObject({ stage: 'in-progress', statusCode: 'A' });
    expect(move.events).toEqual([{ type: 'job.set-status', subject: { type: 'job', id: 'job-1' }, from: 'in-progress', to: 'in-progress', data: { status: 'A', clock: 'stands' } }]);
    expect(move.note).toEqual({ verb: 'set-status', text: 'x' });
  });

  test('of another stage: the job moves by the verb that leads there, with what the verb asks for', () => {
    const at = job('in-progress', [status('FACTORY', 'waiting-part', { pausesClock: true }), status('B', 'in-progress')], 'B');
    expect(refusal(() => set(at, { status: 'FACTORY' }))).toBe('input.required reason:input.required');
    const move = set(at, { status: 'FACTORY', reason: 'why' });
    expect(move.job).toMatchObject({ stage: 'waiting-part', statusCode: 'FACTORY', reasonCode: 'why' });
    expect(move.events.map(({ type, data }) => [type, data?.clock, data?.statusBefore])).toEqual([
      ['job.wait', 'stands', undefined],
      ['job.set-status', 'stands', 'B'],
    ]);
  });

  test('not where the stages have no way, where somebody must be named, or where the role never may', () => {
    expect(refusal(() => set(job('accepted', [status('P', 'done')]), { status: 'P' }))).toBe('jobs.wrong-stage');
    expect(refusal(() => set(job('new', [status('G', 'assigned')]), { status: 'G' }, 'office'))).toBe('statuses.needs-verb');
    expect(refusal(() => set(job('assigned', [status('BACK', 'new')]), { status: 'BACK' }))).toBe('statuses.needs-verb');
    expect(refusal(() => set(job('assigned', [status('YES', 'accepted')]), { status: 'YES' }, 'technician'))).toBe('jobs.not-allowed');
  });

  test('not by whom it is not for, not when retired, not when unknown, not after any other', () => {
    const forOffice = status('O', 'in-progress', { setBy: ['office'] });
    expect(refusal(() => set(job('in-progress', [forOffice]), { status: 'O' }))).toBe('statuses.not-yours');
    expect(set(job('in-progress', [forOffice]), { status: 'O' }, 'office').job.statusCode).toBe('O');
    expect(refusal(() => set(job('in-progress', [status('R', 'in-progress', { state: 'retired' })]), { status: 'R' }))).toBe('statuses.retired status:statuses.retired');
    expect(refusal(() => set(job('in-progress', []), { status: 'U' }))).toBe('statuses.unknown status:statuses.unknown');
    const chain = [status('A', 'in-progress', { follows: ['B'] }), status('B', 'in-progress'), status('C', 'in-progress')];
    expect(refusal(() => set(job('in-progress', chain, 'A'), { status: 'C' }))).toBe('statuses.not-next');
    expect(set(job('in-progress', chain, 'A'), { status: 'B' }).job.statusCode).toBe('B');
    expect(set(job('in-progress', chain, 'B'), { status: 'C' }).job.statusCode).toBe('C');
  });

  test('a reason is looked up under every kind, because the verb is not known yet', () => {
    expect(questionsOfStatus({ status: 'A' }).reasons).toEqual([]);
    expect(questionsOfStatus({ status: 'A', reason: 'why' })).toMatchObject({ statuses: ['A'], reasons: expect.arrayContaining([{ kind: 'wait', code: 'why' }]) });
  });
});
