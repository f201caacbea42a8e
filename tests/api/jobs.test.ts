import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
/** A system that may do everything that the office may. */
let office: string;
let near: TestAgent;
let far: TestAgent;

interface Row {
  id: string;
  method: string;
  path: string;
  who: string[];
  roundTrips?: number;
}
let rows: Row[];
let examples: Record<string, { body?: unknown } | undefined>;

const CODES: [string, object][] = [
  ['/brands', { code: 'PAK', labels: { fa: 'پاکشوما' } }],
  ['/product-categories', { code: 'washing-machine', labels: { fa: 'ماشین لباس‌شویی', en: 'Washing machine' } }],
  ['/product-categories', { code: 'boiler', labels: { fa: 'پکیج' } }],
];

let phones = 2_000_000;
const newPhone = (): string => `0912${(phones += 1)}`;

/** A call of a new customer with one device. */
const openJob = async (changes: object = {}): Promise<{ id: string; number: string; trackingCode: string; phone: string; receptionNumber: string }> => {
  const phone = newPhone();
  const body = { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [phone], address: 'تهران، خیابان شریعتی' } }, devices: [{ category: 'washing-machine', faults: [{ told: 'روشن نمی‌شود' }] }], ...changes };
  const answer = await app.post('/receptions', body, { token: office });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { ...answer.body.jobs[0], trackingCode: answer.body.trackingCode, receptionNumber: answer.body.number, phone };
};

const act = (id: string, verb: string, body: object, token = office, key?: string): Promise<Answer> => app.post(`/jobs/${id}/${verb}`, body, { token, key });

/** A job in the hands of an agent, accepted unless said otherwise. */
const givenJob = async (agent: TestAgent, { accepted = true } = {}): Promise<string> => {
  const { id } = await openJob();
  expect(await act(id, 'assign', { agent: agent.id })).toMatchObject({ status: 200, body: { stage: 'assigned' } });
  if (accepted) expect(await act(id, 'accept', {}, agent.token)).toMatchObject({ status: 200, body: { stage: 'accepted' } });
  return id;
};

/** Strapi makes text of jsonb for the whole process. */
const withData = <Row extends { data: string }>(events: Row[]) => events.map((event) => ({ ...event, data: JSON.parse(event.data) }));

/** What happened to one job, oldest first, without the clocks that other slices keep beside it. */
const historyOf = async (id: string) =>
  withData(await app.sql(`select type, from_state, to_state, reason, channel, actor_kind, actor_id, data, at from as_events where subject_type = 'job' and subject_id = $1 and type like 'job.%' order by seq`, [id]));
const rowOf = async (id: string) => (await app.sql('select * from as_jobs where document_id = $1', [id]))[0];
const refusal = ({ status, body }: Answer) => [status, body?.error?.code];

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  rows = kernel.registry.routes;
  examples = kernel.composition.examples;
  for (const [path, body] of CODES) expect(await app.post(path, body, { token: office })).toMatchObject({ status: 201 });
  near = await makeAgent(app, { office, name: 'خدمات البرز', territories: [{ phonePrefix: '02122' }], skills: [{ category: 'washing-machine' }] });
  far = await makeAgent(app, { office, name: 'خدمات زاگرس' });
});

afterAll(() => app?.stop());

describe('the whole way of a job', () => {
  test('[RC10][RC15][AG2] assigned, accepted, scheduled, on the way, in work, waiting, done: each by REST, each with its event, in four round trips', async () => {
    const { id, number, receptionNumber, phone } = await openJob();
    const list = () => app.get('/worklist', { token: near.token });
    expect((await list()).body.items.map((job: { id: string }) => job.id)).not.toContain(id);

    const steps: [string, object, string, string][] = [
      ['assign', { agent: near.id }, office, 'assigned'],
      ['accept', {}, near.token, 'accepted'],
      ['schedule', { from: '2026-11-23T09:00:00+03:30', to: '2026-11-23T11:00:00+03:30' }, near.token, 'scheduled'],
      ['on-the-way', {}, near.token, 'on-the-way'],
      ['start', {}, near.token, 'in-progress'],
      ['wait', { for: 'part', reason: 'part-ordered', note: 'برد اصلی برای آقای رضایی' }, near.token, 'waiting-part'],
      ['resume', {}, near.token, 'in-progress'],
      ['done', { result: 'fixed' }, near.token, 'done'],
    ];
    for (const [verb, body, token, stage] of steps) {
      const answer = await act(id, verb, body, token);
      expect([verb, answer.status, answer.body.stage]).toEqual([verb, 200, stage]);
      expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(6);
      const shown = await app.get(`/jobs/${id}`, { token: near.token });
      expect(shown).toMatchObject({ status: 200, body: { id, number, stage, reception: { number: receptionNumber } } });
      if (stage !== 'done') expect((await list()).body.items.map((job: { id: string }) => job.id)).toContain(id);
    }
    expect((await list()).body.items.map((job: { id: string }) => job.id)).not.toContain(id);
    expect((await app.get('/worklist?stage=done', { token: near.token })).body.items.map((job: { id: string }) => job.id)).toContain(id);

    const { body: shown } = await app.get(`/jobs/${id}`, { token: near.token });
    expect(shown).toMatchObject({
      customer: { name: 'مریم احمدی', phones: [`+98${phone.slice(1)}`], address: 'تهران، خیابان شریعتی' },
      device: { category: 'washing-machine' },
      faults: [{ code: null, told: 'روشن نمی‌شود' }],
      appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' },
      result: 'fixed',
      notes: [{ verb: 'wait', by: 'agent', text: 'برد اصلی برای آقای رضایی' }],
      may: [],
    });

    const events = await historyOf(id);
    expect(events.map(({ type, from_state: from, to_state: to, actor_kind: who }) => [type, from, to, who])).toEqual([
      ['job.opened', null, 'new', 'system'],
      ['job.assign', 'new', 'assigned', 'system'],
      ['job.accept', 'assigned', 'accepted', 'agent'],
      ['job.schedule', 'accepted', 'scheduled', 'agent'],
      ['job.on-the-way', 'scheduled', 'on-the-way', 'agent'],
      ['job.start', 'on-the-way', 'in-progress', 'agent'],
      ['job.wait', 'in-progress', 'waiting-part', 'agent'],
      ['job.resume', 'waiting-part', 'in-progress', 'agent'],
      ['job.done', 'in-progress', 'done', 'agent'],
    ]);
    expect(events.find(({ type }) => type === 'job.wait')).toMatchObject({ reason: 'part-ordered', channel: 'agent', actor_id: String(near.userId) });
    expect(JSON.stringify(events)).not.toMatch(/رضایی|احمدی|شریعتی/);
  });

  test('[RC15] not possible, with a reason of the Open Repair list; taken up again by the office only from done', async () => {
    const id = await givenJob(near);
    expect((await app.get('/job-reasons?kind=not-possible', { token: near.token })).body.items.map(({ code }: { code: string }) => code)).toEqual([
      'spare-parts-not-available', 'spare-parts-too-expensive', 'no-way-to-open', 'repair-information-not-available', 'lack-of-equipment', 'too-worn-out', 'not-stated', 'other',
    ]);
    expect(refusal(await act(id, 'not-possible', { reason: 'no-capacity' }, near.token))).toEqual([400, 'jobs.reason-unknown']);
    expect(await act(id, 'not-possible', { reason: 'too-worn-out' }, near.token)).toMatchObject({ status: 200, body: { stage: 'not-possible', reason: 'too-worn-out' } });
    expect(refusal(await act(id, 'reopen', { reason: 'by-mistake' }))).toEqual([409, 'jobs.wrong-stage']);

    const other = await givenJob(near);
    await act(other, 'start', {}, near.token);
    await act(other, 'done', { result: 'no-result' }, near.token);
    expect(refusal(await act(other, 'reopen', { reason: 'not-lasting' }, near.token))).toEqual([403, 'auth.forbidden']);
    expect(await act(other, 'reopen', { reason: 'not-lasting' })).toMatchObject({ status: 200, body: { stage: 'in-progress', result: null } });
  });

  test("the promise's clock follows: it stands while the customer decides, is met by the first work, and a reopened job has still been arrived at", async () => {
    const id = await givenJob(near);
    const arrival = async () => (await app.sql(`select state from as_sla_clocks where job_id = $1 and measure = 'arrival'`, [id]))[0]?.state;
    const states = [await arrival()];
    for (const [verb, body, token] of [['wait', { for: 'customer', reason: 'customer-absent' }, near.token], ['resume', {}, near.token], ['done', { result: 'fixed' }, near.token], ['reopen', { reason: 'by-mistake' }, office]] as const) {
      const answer = await act(id, verb, body, token);
      expect([verb, answer.status]).toEqual([verb, 200]);
      expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(8);
      states.push(await arrival());
    }
    expect(states).toEqual(['running', 'paused', 'met', 'met', 'met']);
  });

  test('[PF2] the same key sent twice has one effect', async () => {
    const id = await givenJob(near, { accepted: false });
    const key = randomUUID();
    const [first, second] = [await act(id, 'accept', {}, near.token, key), await act(id, 'accept', {}, near.token, key)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect((await historyOf(id)).filter(({ type }) => type === 'job.accept')).toHaveLength(1);
  });

  test('the office answers for an agent who phones, and the event says that it was the office', async () => {
    const id = await givenJob(near, { accepted: false });
    const staff = await app.staffToken(['jobs.accept']);
    expect(await act(id, 'accept', {}, staff)).toMatchObject({ status: 200, body: { stage: 'accepted' } });
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: 'job.accept', actor_kind: 'staff', channel: 'admin' });
    expect(refusal(await act(id, 'start', {}, staff))).toEqual([403, 'auth.forbidden']);
  });
});

describe('what is refused', () => {
  const VERBS: Record<string, object> = {
    triage: {}, assign: {}, reassign: {}, accept: {}, refuse: { reason: 'other' }, 'hand-over': {}, schedule: { from: '2026-11-23T09:00:00Z', to: '2026-11-23T11:00:00Z' }, 'on-the-way': {}, start: {},
    wait: { for: 'part', reason: 'other' }, resume: {}, done: { result: 'fixed' }, 'not-possible': { reason: 'other' }, cancel: { reason: 'other' }, reopen: { reason: 'other' },
  };
  /** What the office may do from each stage; the rest is refused. */
  const LEGAL: Record<string, string[]> = {
    new: ['triage', 'assign', 'cancel'],
    'waiting-for-office': ['triage', 'cancel'],
    assigned: ['reassign', 'accept', 'refuse', 'hand-over', 'cancel'],
    accepted: ['reassign', 'hand-over', 'schedule', 'on-the-way', 'start', 'wait', 'not-possible', 'cancel'],
    scheduled: ['reassign', 'hand-over', 'schedule', 'on-the-way', 'start', 'wait', 'not-possible', 'cancel'],
    'on-the-way': ['reassign', 'hand-over', 'start', 'wait', 'not-possible', 'cancel'],
    'in-progress': ['reassign', 'hand-over', 'wait', 'done', 'not-possible', 'cancel'],
    'waiting-part': ['reassign', 'hand-over', 'schedule', 'resume', 'not-possible', 'cancel'],
    'waiting-customer': ['reassign', 'hand-over', 'schedule', 'resume', 'not-possible', 'cancel'],
    done: ['reopen'],
    'not-possible': [],
    cancelled: [],
  };
  const place = async (id: string, stage: string): Promise<void> => {
    const given = !['new', 'waiting-for-office'].includes(stage);
    await app.sql(`update as_jobs set stage = $2, agent_id = $3, result = $4, closed_at = $5, status_code = null, reason_code = null, appointment_from = null, appointment_to = null where document_id = $1`, [
      id, stage, given ? near.id : null, stage === 'done' ? 'fixed' : null, LEGAL[stage].includes('cancel') ? null : new Date(),
    ]);
  };
  const bodyOf = async (verb: string): Promise<object> => {
    if (verb === 'assign') return { agent: near.id };
    if (verb === 'reassign') return { agent: far.id, reason: 'other' };
    return verb === 'hand-over' ? { technician: (await app.sql('select document_id as id from as_technicians where agent_id = $1 limit 1', [near.id]))[0].id } : VERBS[verb];
  };

  test('[RC15] every verb from every stage: what the table does not have is 409 with both stages and leaves nothing behind', async () => {
    await near.addTechnician();
    const { id } = await openJob();
    let refused = 0;
    for (const stage of Object.keys(LEGAL)) {
      for (const verb of Object.keys(VERBS)) {
        await place(id, stage);
        const [before, events] = [await rowOf(id), (await historyOf(id)).length];
        const answer = await act(id, verb, await bodyOf(verb));
        if (LEGAL[stage].includes(verb)) {
          expect([stage, verb, answer.status]).toEqual([stage, verb, 200]);
          continue;
        }
        refused += 1;
        expect([stage, verb, ...refusal(answer), answer.body.error.from]).toEqual([stage, verb, 409, 'jobs.wrong-stage', stage]);
        expect([await rowOf(id), (await historyOf(id)).length]).toEqual([before, events]);
      }
    }
    expect(refused).toBe(12 * 15 - Object.values(LEGAL).flat().length);
  });

  test('what was told must be right, at its field', async () => {
    const id = await givenJob(near);
    const field = async (verb: string, body: object, token = near.token) => {
      const { status, body: answer } = await act(id, verb, body, token);
      return [status, ...(answer.error.fields ?? []).map(({ path, code }: { path: string; code: string }) => `${path}:${code}`)];
    };
    expect(await field('schedule', { from: '2026-11-23T11:00:00Z', to: '2026-11-23T09:00:00Z' })).toEqual([400, 'to:jobs.appointment-order']);
    expect(await field('schedule', { from: 'tomorrow', to: '2026-11-23T09:00:00Z' })).toEqual([400, 'from:input.format']);
    expect(await field('wait', { for: 'weather', reason: 'other' })).toEqual([400, 'for:input.not-in-list']);
    expect(await field('wait', { for: 'part', reason: 'nonsense' })).toEqual([400, 'reason:jobs.reason-unknown']);
    expect(await field('not-possible', {})).toEqual([400, 'reason:input.required']);
    expect(await field('start', { at: '2020-01-01T00:00:00Z' })).toEqual([400, 'at:input.unknown-field']);
    expect(await field('reassign', { agent: 'nobody-at-all', reason: 'other' }, office)).toEqual([400, 'agent:agents.unknown']);
    expect(await field('reassign', { agent: near.id, technician: near.id, reason: 'other' }, office)).toEqual([400, 'agent:input.required']);
    expect(await field('reassign', { agent: near.id, reason: 'other' }, office)).toEqual([409]);
    await act(id, 'start', {}, near.token);
    expect(await field('done', {})).toEqual([400, 'result:input.required']);
  });

  test("a neighbour's job does not exist for us", async () => {
    const { id } = await openJob();
    await app.sql(`set session_replication_role = replica`);
    await app.sql(`update as_jobs set owner = 'agency-7' where document_id = $1`, [id]);
    await app.sql(`set session_replication_role = default`);
    expect((await app.get(`/jobs/${id}`, { token: office })).status).toBe(404);
    expect((await app.get(`/jobs/${id}/proposal`, { token: office })).status).toBe(404);
    expect((await act(id, 'assign', { agent: near.id })).status).toBe(404);
    expect((await app.get('/jobs/unassigned?limit=200', { token: office })).body.items.map((job: { id: string }) => job.id)).not.toContain(id);
  });
});

describe("two agents side by side", () => {
  const routesOfAgents = (): Row[] => rows.filter(({ id, path, who }) => id.startsWith('jobs.') && path.startsWith('/jobs/:id') && who.includes('agent'));

  test("[AG1][AG2] neither sees nor changes the other's jobs: every route answers 404 and nothing has changed", async () => {
    const mine = await givenJob(near);
    const theirs = await givenJob(far);
    expect(routesOfAgents().map(({ id }) => id).sort()).toEqual(['accept', 'done', 'hand-over', 'label', 'not-possible', 'on-the-way', 'refuse', 'repair-card', 'resume', 'schedule', 'set-status', 'show', 'start', 'wait'].map((verb) => `jobs.${verb}`));
    for (const [id, token] of [[theirs, near.token], [mine, far.token]]) {
      const before = [await rowOf(id), await historyOf(id)];
      for (const { id: route, method, path } of routesOfAgents()) {
        const address = path.replace(':id', id);
        const answer = method === 'GET' ? await app.get(address, { token }) : await app.post(address, examples[route]?.body ?? {}, { token });
        expect([address, ...refusal(answer)]).toEqual([address, 404, 'record.not-found']);
      }
      expect([await rowOf(id), await historyOf(id)]).toEqual(before);
    }
    const ids = async (agent: TestAgent, query = '') => (await app.get(`/worklist?limit=200${query}`, { token: agent.token })).body.items.map((job: { id: string }) => job.id);
    expect(await ids(near)).not.toContain(theirs);
    expect(await ids(far)).toContain(theirs);
    expect(await ids(near, `&agent=${far.id}`)).toEqual([]);
    expect((await app.get(`/worklist?limit=200&agent=${far.id}`, { token: office })).body.items.map((job: { id: string }) => job.id)).toContain(theirs);
  });

  test("[AG1] the office's own routes are closed to agents", async () => {
    const id = await givenJob(near);
    for (const verb of ['triage', 'assign', 'reassign', 'cancel', 'reopen']) expect([verb, ...refusal(await act(id, verb, {}, near.token))]).toEqual([verb, 403, 'auth.forbidden']);
    for (const path of ['/jobs/unassigned', `/jobs/${id}/proposal`]) expect([path, ...refusal(await app.get(path, { token: near.token }))]).toEqual([path, 403, 'auth.forbidden']);
  });

  test('[AG2][AP4] a technician sees the jobs given to them, works on them, and neither accepts nor gives away', async () => {
    const [first, second] = [await near.addTechnician('علی'), await near.addTechnician('رضا')];
    const id = await givenJob(near, { accepted: false });
    const other = await givenJob(near);
    expect((await app.get('/worklist', { token: first.token })).body.items).toEqual([]);
    expect((await act(id, 'start', {}, first.token)).status).toBe(404);
    expect(await act(id, 'hand-over', { technician: first.id }, near.token)).toMatchObject({ status: 200, body: { stage: 'accepted', technician: first.id } });
    expect((await app.get('/worklist', { token: first.token })).body.items.map((job: { id: string }) => job.id)).toEqual([id]);
    expect((await app.get('/worklist', { token: second.token })).body.items).toEqual([]);
    expect((await app.get(`/jobs/${id}`, { token: second.token })).status).toBe(404);
    expect((await app.get(`/jobs/${other}`, { token: first.token })).status).toBe(404);
    expect((await app.get(`/jobs/${id}`, { token: first.token })).body.may).not.toContain('hand-over');
    for (const verb of ['accept', 'refuse', 'hand-over']) expect([verb, ...refusal(await act(id, verb, {}, first.token))]).toEqual([verb, 403, 'auth.forbidden']);
    expect((await act(id, 'start', {}, first.token)).status).toBe(200);
    expect(await act(id, 'hand-over', { technician: second.id }, near.token)).toMatchObject({ status: 200, body: { stage: 'in-progress', technician: second.id } });
    expect((await act(id, 'done', { result: 'fixed' }, first.token)).status).toBe(404);
    expect((await act(id, 'done', { result: 'fixed' }, second.token)).status).toBe(200);
    const strange = await far.addTechnician();
    expect(refusal(await act(other, 'hand-over', { technician: strange.id }, near.token))).toEqual([400, 'technicians.unknown']);
  });

  test('[AP4] a person of an agent may do what was left to them', async () => {
    const reader = await near.addUser('clerk', { rights: ['jobs.worklist', 'jobs.show'] });
    const id = await givenJob(near, { accepted: false });
    expect((await app.get(`/jobs/${id}`, { token: reader.token })).status).toBe(200);
    expect(refusal(await act(id, 'accept', {}, reader.token))).toEqual([403, 'auth.forbidden']);
  });

  test('[AG1][AP4] who is blocked, retired or of a retired agent is out within three seconds', async () => {
    const gone = await makeAgent(app, { office });
    const [person, technician] = [await gone.addUser('clerk'), await gone.addTechnician()];
    const status = async (token: string) => (await app.get('/worklist', { token })).status;
    for (const { token } of [person, technician, gone]) expect(await status(token)).toBe(200);
    expect((await app.post(`/agent-users/${person.userId}/block`, {}, { token: gone.token })).status).toBe(200);
    expect((await app.post(`/technicians/${technician.id}/retire`, {}, { token: gone.token })).status).toBe(200);
    await pause(2_900);
    expect([await status(person.token), await status(technician.token), await status(gone.token)]).toEqual([401, 401, 200]);
    expect((await app.post(`/agents/${gone.id}/retire`, {}, { token: office })).status).toBe(200);
    await pause(2_900);
    expect(await status(gone.token)).toBe(401);
    const { id } = await openJob();
    expect(refusal(await act(id, 'assign', { agent: gone.id }))).toEqual([400, 'agents.retired']);
  });
});

describe('dispatch', () => {
  const proposal = (id: string, language = 'en') => app.get(`/jobs/${id}/proposal`, { token: office, language });
  const codesOf = (one: { reasons: { code: string }[] }): string[] => one.reasons.map(({ code }) => code);

  test('[RC22] the proposal ranks by region, skill and load, says why in the language of the reader, and leaves out who lacks the skill', async () => {
    const [city] = await app.sql(`select code, province_code from as_cities where label_fa = 'تهران' and owner = 'company'`);
    const byCity = await makeAgent(app, { office, territories: [{ city: city.code }], skills: [{ category: 'washing-machine', brand: 'PAK' }] });
    const byProvince = await makeAgent(app, { office, territories: [{ province: city.province_code }] });
    const boilers = await makeAgent(app, { office, territories: [{ phonePrefix: '021223' }], skills: [{ category: 'boiler' }] });
    const district = await makeAgent(app, { office, territories: [{ phonePrefix: '021' }], skills: [{ category: 'washing-machine' }] });
    const { id } = await openJob({
      customer: { new: { name: 'سارا کریمی', phones: [newPhone(), '021-22334455'] } },
      devices: [{ category: 'washing-machine', brand: 'PAK' }],
      region: { city: city.code },
    });
    const { status, body } = await proposal(id);
    expect(status).toBe(200);
    const ids = body.items.map(({ agent }: { agent: { id: string } }) => agent.id);
    expect(ids.slice(0, 4)).toEqual([near.id, district.id, byCity.id, byProvince.id]);
    expect(ids).toContain(far.id);
    expect(ids).not.toContain(boilers.id);
    expect(codesOf(body.items[0])).toEqual(['region.landline', 'skill.category', 'load']);
    expect(body.items[0].reasons[0]).toEqual({ code: 'region.landline', params: { prefix: '02122' }, text: "The customer's landline begins with 02122, which is this agent's territory." });
    expect(codesOf(body.items[2])).toEqual(['region.city', 'skill.brand', 'load']);
    expect(codesOf(body.items[3])).toEqual(['region.province', 'skill.any', 'load']);
    const [open] = await app.sql(`select count(*)::int as count from as_jobs where agent_id = $1 and closed_at is null`, [near.id]);
    expect(body.items[0]).toMatchObject({ openJobs: open.count, refusedBefore: false });
    expect((await proposal(id, 'fa')).body.items[0].reasons[0].text).toBe('تلفن ثابت مشتری با 02122 آغاز می‌شود که محدودهٔ این نماینده است.');
    expect((await proposal(id, 'es')).body.items[0].reasons[0].text).toMatch(/empieza por 02122/);
  });

  test('[RC22] a landline of another province does not decide where the device is', async () => {
    const [shiraz] = await app.sql(`select code from as_cities where label_fa = 'شیراز' and owner = 'company'`);
    const there = await makeAgent(app, { office, territories: [{ city: shiraz.code }] });
    const { id } = await openJob({ customer: { new: { name: 'نیما راد', phones: ['021-22334466'] } }, region: { city: shiraz.code } });
    const { body } = await proposal(id);
    expect(body.items[0]).toMatchObject({ agent: { id: there.id } });
    expect(codesOf(body.items.find(({ agent }: { agent: { id: string } }) => agent.id === near.id))).toContain('region.none');
  });

  test('[RC10][RC22] refused by the agent: back on the list, marked in the next proposal, done by another', async () => {
    const { id } = await openJob({ customer: { new: { name: 'رها نادری', phones: ['021-22334477'] } } });
    await act(id, 'assign', { agent: near.id, reason: 'nearest' });
    const waiting = async () => (await app.get('/jobs/unassigned?limit=200', { token: office })).body.items.map((job: { id: string }) => job.id);
    expect(await waiting()).not.toContain(id);
    expect(refusal(await act(id, 'refuse', {}, near.token))).toEqual([400, 'input.invalid']);
    expect(await act(id, 'refuse', { reason: 'no-capacity', note: 'تا شنبه پر است' }, near.token)).toMatchObject({ status: 200, body: { stage: 'new', agent: null, reason: 'no-capacity' } });
    expect(await waiting()).toContain(id);
    expect((await app.get(`/jobs/${id}`, { token: near.token })).status).toBe(404);
    const { items } = (await proposal(id)).body;
    expect(items.at(-1)).toMatchObject({ agent: { id: near.id }, refusedBefore: true });
    expect(codesOf(items.at(-1))).toContain('refused');
    expect(await act(id, 'assign', { agent: far.id })).toMatchObject({ status: 200, body: { agent: far.id, reason: null } });
    expect((await app.get(`/jobs/${id}`, { token: far.token })).status).toBe(200);
    expect((await historyOf(id)).map(({ type, reason }) => [type, reason])).toEqual([['job.opened', null], ['job.assign', 'nearest'], ['job.refuse', 'no-capacity'], ['job.assign', null]]);
  });

  test('[RC22] reassigned with a reason: the first one is out at once, the second one is asked anew', async () => {
    const id = await givenJob(near);
    await act(id, 'schedule', { from: '2026-11-23T09:00:00Z', to: '2026-11-23T11:00:00Z', note: 'یادداشت البرز' }, near.token);
    expect(refusal(await act(id, 'reassign', { agent: far.id }))).toEqual([400, 'input.invalid']);
    expect(await act(id, 'reassign', { agent: far.id, reason: 'too-slow', note: 'لطفاً امروز' })).toMatchObject({ status: 200, body: { stage: 'assigned', agent: far.id } });
    expect(refusal(await act(id, 'start', {}, near.token))).toEqual([404, 'record.not-found']);
    expect((await app.post(`/jobs/${id}/accept`, undefined, { token: far.token })).status).toBe(200);
    const texts = async (token: string) => (await app.get(`/jobs/${id}`, { token })).body.notes.map(({ text }: { text: string }) => text);
    expect(await texts(far.token)).toEqual(['لطفاً امروز']);
    expect(await texts(office)).toEqual(['یادداشت البرز', 'لطفاً امروز']);
    expect(await app.get(`/jobs/${id}`, { token: far.token })).toMatchObject({ body: { reason: null, appointment: null } });
    expect((await historyOf(id)).at(-2)).toMatchObject({ type: 'job.reassign', reason: 'too-slow', data: { agent: far.id, agentBefore: near.id } });
  });

  test('[RC10] a technician of our own gets a job like an agent', async () => {
    const { body: own } = await app.post('/technicians', { name: 'سرویسکار شرکت' }, { token: office });
    const { id } = await openJob();
    expect(refusal(await act(id, 'assign', { technician: (await near.addTechnician()).id }))).toEqual([400, 'technicians.unknown']);
    expect(await act(id, 'assign', { technician: own.id })).toMatchObject({ status: 200, body: { agent: null, technician: own.id } });
    expect(await app.get(`/jobs/${id}`, { token: office })).toMatchObject({ body: { technician: { name: 'سرویسکار شرکت' } } });
    for (const [verb, body] of [['accept', {}], ['start', {}], ['done', { result: 'fixed' }]] as const) expect([verb, (await act(id, verb, body)).status]).toEqual([verb, 200]);
  });

  test('[RC22] triage: what waits for the office goes on, an emergency comes first in every list', async () => {
    const { id } = await openJob({ devices: [{ serial: `SN-${randomUUID()}`, category: 'washing-machine' }] });
    const first = async (path: string, token: string) => (await app.get(path, { token })).body.items[0].id;
    expect(refusal(await act(id, 'assign', { agent: near.id }))).toEqual([409, 'jobs.wrong-stage']);
    expect(await first('/jobs/unassigned', office)).not.toBe(id);
    expect(await act(id, 'triage', { emergency: true, note: 'بوی گاز' })).toMatchObject({ status: 200, body: { stage: 'new', emergency: true } });
    expect(await first('/jobs/unassigned', office)).toBe(id);
    await act(id, 'assign', { agent: near.id });
    expect(await first('/worklist', near.token)).toBe(id);
    expect(await first('/worklist', office)).toBe(id);
    expect((await historyOf(id)).find(({ type }) => type === 'job.triage')).toMatchObject({ from_state: 'waiting-for-office', to_state: 'new', data: { emergency: true } });
    await act(id, 'cancel', { reason: 'duplicate' });
  });

  test('[RC8] [RC10] a worklist comes in the order asked for, page by page, each job once; what no index gives is refused', async () => {
    const { id: closed } = await openJob();
    await act(closed, 'cancel', { reason: 'other' });
    for (let more = 0; more < 3; more += 1) await openJob();
    const pages = async (query: string): Promise<Record<string, any>[]> => { // eslint-disable-line @typescript-eslint/no-explicit-any
      const items = [];
      for (let after: string | null = ''; after !== null; ) {
        const { status, body } = await app.get(`/worklist?limit=7&${query}${after && `&after=${after}`}`, { token: office });
        expect([query, status]).toEqual([query, 200]);
        items.push(...body.items);
        after = body.next;
      }
      return items;
    };
    const [{ open, all }] = await app.sql(`select count(*) filter (where closed_at is null)::int as open, count(*)::int as all from as_jobs where owner = 'company'`);
    const closedIn = (await app.sql<{ id: string }>(`select document_id as id from as_jobs where owner = 'company' and closed_at is not null order by closed_at, id`)).map(({ id }) => id);
    const LAST = '9999';
    for (const [query, count, value] of [
      ['sort=urgent', open, ({ emergency }) => (emergency ? '0' : '1')],
      ['sort=promised', open, ({ promisedAt }) => promisedAt ?? LAST],
      ['sort=since', open, ({ stageSince }) => stageSince],
      ['sort=opened', open, ({ reception }) => reception.openedAt],
      ['open=no&sort=closed', all - open, ({ id }) => String(closedIn.indexOf(id)).padStart(6, '0')],
      ['open=any&sort=opened', all, ({ reception }) => reception.openedAt],
    ] as [string, number, (job: Record<string, any>) => string][]) { // eslint-disable-line @typescript-eslint/no-explicit-any
      const found = await pages(query);
      expect([query, found.length, new Set(found.map(({ id }) => id)).size]).toEqual([query, count, count]);
      expect(found.map(value)).toEqual(found.map(value).sort());
      if (query !== 'sort=urgent') expect((await pages(query.replace('sort=', 'sort=-'))).map(({ id }) => id)).toEqual(found.map(({ id }) => id).reverse());
    }
    expect((await pages('open=no'))[0].id).toBe((await pages('open=no&sort=-closed'))[0].id);
    expect(refusal(await app.get('/worklist?open=no&sort=promised', { token: office }))).toEqual([400, 'input.not-in-list']);
    expect(refusal(await app.get(`/worklist?after=${(await app.get('/worklist?limit=1&sort=since', { token: office })).body.next}`, { token: office }))).toEqual([400, 'input.cursor']);
  });

  test('[RC22] two dispatchers give one job away at once: one of them does', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await openJob();
      const answers = await Promise.all([act(id, 'assign', { agent: near.id }), act(id, 'assign', { agent: far.id })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.find(({ status }) => status === 200);
      expect((await rowOf(id)).agent_id).toBe(won?.body.agent);
      expect((await historyOf(id)).filter(({ type }) => type === 'job.assign')).toHaveLength(1);
    }
  });

  test('[AG2] an agent accepts while the office gives the job to another: the history is one line, and the other one has it', async () => {
    for (let round = 0; round < 15; round += 1) {
      const id = await givenJob(near, { accepted: false });
      const [accept, reassign] = [() => act(id, 'accept', {}, near.token), () => act(id, 'reassign', { agent: far.id, reason: 'no-answer' })];
      // Whoever is sent first usually wins; both orders are right.
      const [first, second] = await Promise.all(round % 2 ? [accept(), reassign()] : [reassign(), accept()]);
      const [accepted, reassigned] = round % 2 ? [first, second] : [second, first];
      expect([200, 404]).toContain(accepted.status);
      expect(reassigned.status).toBe(200);
      expect(await rowOf(id)).toMatchObject({ stage: 'assigned', agent_id: far.id });
      const events = await historyOf(id);
      events.slice(1).forEach((event, i) => expect(event.from_state).toBe(events[i].to_state));
      expect(events).toHaveLength(accepted.status === 200 ? 4 : 3);
    }
  });
});

describe('what nobody has been given yet', () => {
  test('[RC23] pages without doubles, emergencies first, then the oldest; `before` keeps to what earlier days left over', async () => {
    const fresh = [];
    for (let i = 0; i < 5; i += 1) fresh.push((await openJob()).id);
    await act(fresh[3], 'triage', { emergency: true });
    const all: { id: string; emergency: boolean; number: string }[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Answer = await app.get(`/jobs/unassigned?limit=2${after && `&after=${after}`}`, { token: office });
      expect(page.status).toBe(200);
      all.push(...page.body.items);
      after = page.body.next;
    }
    const [{ count }] = await app.sql(`select count(*)::int as count from as_jobs where owner = 'company' and stage in ('new', 'waiting-for-office')`);
    expect(new Set(all.map(({ id }) => id)).size).toBe(count);
    expect(all).toHaveLength(count);
    expect(all[0].id).toBe(fresh[3]);
    expect(all.findLastIndex(({ emergency }) => emergency)).toBe(all.filter(({ emergency }) => emergency).length - 1);
    const numbers = all.filter(({ emergency }) => !emergency).map(({ number }) => number);
    expect([...numbers].sort()).toEqual(numbers);
    expect(refusal(await app.get('/jobs/unassigned?after=zzz', { token: office }))).toEqual([400, 'input.cursor']);
    expect(refusal(await app.get('/jobs/unassigned?before=0000-01-01', { token: office }))[0]).toBe(400);

    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date());
    const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date(Date.now() + 86_400_000));
    expect((await app.get(`/jobs/unassigned?before=${today}`, { token: office })).body.items).toEqual([]);
    await app.sql(`update as_receptions set opened_at = now() - interval '1 day' where document_id = (select reception_id from as_jobs where document_id = $1)`, [fresh[0]]);
    expect((await app.get(`/jobs/unassigned?before=${today}`, { token: office })).body.items.map((job: { id: string }) => job.id)).toEqual([fresh[0]]);
    expect((await app.get(`/jobs/unassigned?before=${tomorrow}&limit=200`, { token: office })).body.items).toHaveLength(count);
  });

  test('[RC23] the end of the day records once how many are left, and the next day begins with it', async () => {
    const kernel = app.strapi.plugin('after-sales').service('kernel').get();
    const job = kernel.composition.jobs.find(({ name }: { name: string }) => name === 'jobs:end-of-day');
    expect(job.crontab).toBe('30 16 * * *');
    const [{ count }] = await app.sql(`select count(*)::int as count from as_jobs where owner = 'company' and stage in ('new', 'waiting-for-office')`);
    await job.work({}, kernel);
    await job.work({}, kernel);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date());
    const events = withData(await app.sql(`select subject_id, data from as_events where type = 'day.unassigned'`));
    expect(events).toEqual([{ subject_id: today, data: { count, emergencies: expect.any(Number) } }]);
    expect((await app.get('/jobs/unassigned', { token: office })).body.leftOver).toEqual({ day: today, count });
  });
});

describe("staff's own statuses", () => {
  const define = (body: object) => app.post('/job-statuses', body, { token: office });

  beforeAll(async () => {
    expect(await define({ code: 'LOOKING', labels: { fa: 'در حال عیب‌یابی' }, stage: 'in-progress' })).toMatchObject({ status: 201 });
    expect(
      await define({
        code: 'FACTORY',
        labels: { fa: 'منتظر کارخانه', en: 'Waiting for the factory' },
        stage: 'waiting-part',
        follows: ['LOOKING'],
        setBy: ['office', 'agent'],
        visibleToCustomer: true,
        customerWords: { fa: 'قطعه از کارخانه در راه است.' },
        pausesClock: true,
      }),
    ).toMatchObject({ status: 201, body: { state: 'active', follows: ['LOOKING'] } });
    expect(await define({ code: 'SECRET', labels: { en: 'Secret' }, stage: 'in-progress', setBy: ['office'], customerWords: { fa: 'راز' } })).toMatchObject({ status: 201 });
  });

  test('[RC16][CD7] an agent sets a status; the job moves, the clock stands, the customer reads its words', async () => {
    const { id, trackingCode, phone } = await openJob();
    await act(id, 'assign', { agent: near.id });
    await act(id, 'accept', {}, near.token);
    await act(id, 'start', {}, near.token);
    const says = async (language: string) => (await app.get(`/tracking/${trackingCode}?phone=${phone.slice(-4)}`, { language })).body.jobs[0].says;
    expect(await says('fa')).toBe('در دست انجام است.');
    expect(await act(id, 'set-status', { status: 'LOOKING' }, near.token)).toMatchObject({ status: 200, body: { stage: 'in-progress', status: 'LOOKING' } });
    expect(await says('fa')).toBe('در دست انجام است.');
    expect(refusal(await act(id, 'set-status', { status: 'FACTORY' }, near.token))).toEqual([400, 'input.required']);
    const answer = await act(id, 'set-status', { status: 'FACTORY', reason: 'part-ordered' }, near.token);
    expect(answer).toMatchObject({ status: 200, body: { stage: 'waiting-part', status: 'FACTORY', reason: 'part-ordered' } });
    expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(6);
    expect(await says('fa')).toBe('قطعه از کارخانه در راه است.');
    expect(await says('en')).toBe('Waiting for a part.');
    const events = (await historyOf(id)).slice(-2);
    expect(events.map(({ type, to_state: to, data }) => [type, to, data.clock])).toEqual([['job.wait', 'waiting-part', 'stands'], ['job.set-status', 'waiting-part', 'stands']]);
    expect(events[1].data).toMatchObject({ status: 'FACTORY', statusBefore: 'LOOKING' });
    expect(await act(id, 'resume', {}, near.token)).toMatchObject({ status: 200, body: { status: null } });
    expect(await says('fa')).toBe('در دست انجام است.');
    await act(id, 'set-status', { status: 'SECRET' });
    expect(await says('fa')).toBe('در دست انجام است.');
  });

  test('[RC16] who may set it, what may follow it, and that it is not retired', async () => {
    const id = await givenJob(near);
    const technician = await near.addTechnician();
    await act(id, 'hand-over', { technician: technician.id }, near.token);
    expect(refusal(await act(id, 'set-status', { status: 'NOBODY' }, near.token))).toEqual([400, 'statuses.unknown']);
    expect(refusal(await act(id, 'set-status', { status: 'SECRET' }, near.token))).toEqual([403, 'statuses.not-yours']);
    expect(refusal(await act(id, 'set-status', { status: 'FACTORY', reason: 'other' }, technician.token))).toEqual([403, 'statuses.not-yours']);
    await act(id, 'start', {}, near.token);
    await act(id, 'set-status', { status: 'FACTORY', reason: 'other' }, near.token);
    expect((await app.post('/job-statuses', { code: 'HERE', labels: { en: 'Part is here' }, stage: 'in-progress' }, { token: office })).status).toBe(201);
    expect(await act(id, 'set-status', { status: 'HERE' }, near.token)).toMatchObject({ status: 409, body: { error: { code: 'statuses.not-next', from: 'FACTORY', to: 'HERE' } } });
    expect((await app.post('/job-statuses/LOOKING/retire', { reason: 'اصلاح فهرست' }, { token: office })).body.state).toBe('retired');
    expect(refusal(await act(id, 'set-status', { status: 'LOOKING' }, near.token))).toEqual([400, 'statuses.retired']);
    expect((await app.get('/job-statuses', { token: near.token })).body.items.map(({ code }: { code: string }) => code)).toEqual(['FACTORY', 'HERE', 'SECRET']);
    expect((await app.post('/job-statuses/LOOKING/reinstate', undefined, { token: office })).body.state).toBe('active');
    expect((await act(id, 'set-status', { status: 'LOOKING' }, near.token)).body).toMatchObject({ stage: 'in-progress', status: 'LOOKING' });
  });

  test('[RC16] an edge that the stages do not have can not be saved, at its field; a status is changed with a trace', async () => {
    const edge = await define({ code: 'BAD', labels: { en: 'Bad' }, stage: 'waiting-part', follows: ['LOOKING', 'NOBODY'] });
    expect(edge).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'follows.1', code: 'statuses.unknown' }] } } });
    await define({ code: 'PAID', labels: { en: 'Paid' }, stage: 'done' });
    expect(await define({ code: 'BAD', labels: { en: 'Bad' }, stage: 'accepted', follows: ['PAID'] })).toMatchObject({
      status: 400,
      body: { error: { code: 'statuses.edge-not-legal', fields: [{ path: 'follows.0', code: 'statuses.edge-not-legal', message: expect.stringContaining('accepted') }] } },
    });
    expect(refusal(await define({ code: 'PAID', labels: { en: 'Paid' }, stage: 'done' }))).toEqual([409, 'statuses.code-taken']);
    expect(refusal(await app.patch('/job-statuses/PAID', { follows: ['LOOKING', 'FACTORY'] }, { token: office }))).toEqual([400, 'statuses.edge-not-legal']);
    expect(await app.patch('/job-statuses/PAID', { labels: { fa: 'تسویه شده' }, visibleToCustomer: true }, { token: office })).toMatchObject({ status: 200, body: { labels: { fa: 'تسویه شده', en: null }, visibleToCustomer: true } });
    expect(withData(await app.sql(`select type, data from as_events where subject_type = 'job-status' and subject_id = 'PAID' order by seq`))).toEqual([
      { type: 'status.created', data: { stage: 'done' } },
      { type: 'status.changed', data: { fields: 'labels,visibleToCustomer' } },
    ]);
    expect(refusal(await app.patch('/job-statuses/NOBODY', {}, { token: office }))).toEqual([404, 'record.not-found']);
  });

  test('[CD7] reasons are lists of the staff: added, renamed, retired, and what is retired can not be given', async () => {
    const body = { kind: 'refuse', code: 'holiday', labels: { fa: 'تعطیلات' } };
    expect(await app.post('/job-reasons', body, { token: office })).toMatchObject({ status: 201, body: { ...body, labels: { fa: 'تعطیلات', en: null, es: null }, state: 'active' } });
    expect(refusal(await app.post('/job-reasons', body, { token: office }))).toEqual([409, 'reasons.code-taken']);
    expect((await app.patch('/job-reasons/refuse/holiday', { labels: { en: 'Holiday' } }, { token: office })).body.labels).toEqual({ fa: null, en: 'Holiday', es: null });
    expect((await app.post('/job-reasons/refuse/holiday/retire', undefined, { token: office })).body.state).toBe('retired');
    const id = await givenJob(near, { accepted: false });
    expect(refusal(await act(id, 'refuse', { reason: 'holiday' }, near.token))).toEqual([400, 'jobs.reason-unknown']);
    expect((await app.post('/job-reasons/refuse/holiday/reinstate', undefined, { token: office })).body.state).toBe('active');
    expect((await act(id, 'refuse', { reason: 'holiday' }, near.token)).status).toBe(200);
    expect(refusal(await app.post('/job-reasons', body, { token: near.token }))).toEqual([403, 'auth.forbidden']);
  });
});

describe('programs of the same process', () => {
  test('old data go all the way with their own times, in one transaction, on the channel import', async () => {
    const { id } = await openJob();
    const jobs = app.strapi.plugin('after-sales').service('jobs');
    const at = new Date('2019-05-04T12:00:00Z');
    const doing = { scope: { owner: 'company', actor: { kind: 'import', id: 'open-repair' }, requestId: 'test' }, at };
    const moved = await jobs.change(doing, id, [{ verb: 'assign', params: { agent: far.id } }, { verb: 'start' }, { verb: 'not-possible', params: { reason: 'not-stated' }, at: new Date('2019-05-04T13:00:00Z') }]);
    expect(moved).toMatchObject({ stage: 'not-possible', reasonCode: 'not-stated', closedAt: new Date('2019-05-04T13:00:00Z'), assignedAt: at });
    expect((await historyOf(id)).slice(1).map(({ type, channel, actor_kind: who, at: when }) => [type, channel, who, when.toISOString()])).toEqual([
      ['job.assign', 'import', 'import', '2019-05-04T12:00:00.000Z'],
      ['job.start', 'import', 'import', '2019-05-04T12:00:00.000Z'],
      ['job.not-possible', 'import', 'import', '2019-05-04T13:00:00.000Z'],
    ]);
    const other = await openJob();
    await jobs.assign(doing, other.id, { agent: far.id });
    await jobs.start(doing, other.id);
    expect(await jobs.done(doing, other.id, 'fixed')).toMatchObject({ stage: 'done', result: 'fixed' });
    const third = await openJob();
    await expect(jobs.change(doing, third.id, [{ verb: 'assign', params: { agent: far.id } }, { verb: 'done', params: { result: 'fixed' } }])).rejects.toThrow('jobs.wrong-stage');
    expect(await rowOf(third.id)).toMatchObject({ stage: 'new', agent_id: null });
  });

  test('[PF2] Strapi itself can not write jobs, and a row that contradicts itself can not be written at all', async () => {
    await expect(app.strapi.documents('plugin::after-sales.job').create({ data: {} })).rejects.toThrow('use-cases only');
    const { id } = await openJob();
    for (const set of [`stage = 'assigned'`, `stage = 'done'`, `closed_at = now()`, `result = 'fixed'`, `agent_id = '${near.id}'`, `stage = 'sleeping'`, `appointment_from = now()`]) {
      await expect(app.sql(`update as_jobs set ${set} where document_id = $1`, [id])).rejects.toThrow(/_ck/);
    }
  });
});
