import { randomUUID } from 'node:crypto';
import { makeAgent, type TestAgent, type TestTechnician } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';
import { dayAgo } from '../support/story';

const TODAY = dayAgo(0);
const SUPERVISOR = ['day-reports.mine', 'day-reports.save', 'day-reports.send', 'day-reports.roll', 'day-reports.list', 'day-reports.show', 'day-reports.return', 'day-reports.countersign', 'day-reports.print', 'branch-days.list', 'branch-days.show', 'branch-days.save', 'branch-days.send', 'branch-days.print'];
const MANAGER = [...SUPERVISOR, 'branch-days.return', 'branch-days.countersign'];

let app: TestApp;
let office: string;
let supervisor: string;
let manager: string;
let mine: TestAgent;
let other: TestAgent;
let ali: TestTechnician;
let reza: TestTechnician;
let stranger: TestTechnician;
let counter = 0;

const must = async (path: string, body: object = {}, token = office) => {
  const answer = await app.post(path, body, { token });
  expect([path, answer.status < 300, answer.body.error]).toEqual([path, true, undefined]);
  return answer.body;
};

/** A job that this technician has accepted; `own` is one of our own. */
async function jobFor(technician: { id: string }, agent: TestAgent | null = mine): Promise<{ id: string; number: string }> {
  counter += 1;
  const reception = await must('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0912${String(2_000_000 + counter)}`] } }, devices: [{ categoryTold: 'یخچال' }] });
  const [job] = reception.jobs;
  await must(`/jobs/${job.id}/assign`, agent ? { agent: agent.id } : { technician: technician.id });
  if (agent) await must(`/jobs/${job.id}/hand-over`, { technician: technician.id });
  else await must(`/jobs/${job.id}/accept`);
  return job;
}

const act = async (job: { id: string }, token: string, ...acts: [verb: string, body?: object][]): Promise<void> => {
  for (const [verb, body] of acts) await must(`/jobs/${job.id}/${verb}`, body, token);
};

const day = (token: string, query = ''): Promise<Answer> => app.get(`/day-reports/mine${query}`, { token });
const send = (token: string, body: object = {}, key?: string): Promise<Answer> => app.post('/day-reports/send', body, { token, key });
const save = (token: string, body: object = {}): Promise<Answer> => app.post('/day-reports/save', body, { token });
const refusal = ({ status, body }: Answer): [number, string, string | undefined] => [status, body.error?.code, body.error?.fields?.[0]?.path];
const everything = () => app.sql(`select (select count(*)::int from as_day_reports) as reports, (select count(*)::int from as_events where type like 'day-report.%' or type like 'branch-day.%') as events`);

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  [supervisor, manager] = [await app.staffToken(SUPERVISOR), await app.staffToken(MANAGER)];
  [mine, other] = [await makeAgent(app, { office, name: 'نمایندگی ولی‌عصر' }), await makeAgent(app, { office })];
  [ali, reza, stranger] = [await mine.addTechnician('علی'), await mine.addTechnician('رضا'), await other.addTechnician('غریبه')];
});
afterAll(() => app?.stop());

describe('[RP9] a technician’s day', () => {
  test('is drafted from what happened, completed, signed, read by the supervisor and countersigned', async () => {
    const [fixed, waits, impossible] = [await jobFor(ali), await jobFor(ali), await jobFor(ali)];
    await act(fixed, ali.token, ['schedule', { from: `${TODAY}T05:00:00Z`, to: `${TODAY}T06:00:00Z` }], ['on-the-way'], ['start'], ['done', { result: 'fixed' }]);
    await act(waits, ali.token, ['start'], ['wait', { for: 'part', reason: 'part-ordered' }]);
    await act(impossible, ali.token, ['not-possible', { reason: 'too-worn-out' }]);

    const draft = await day(ali.token);
    expect(draft.body).toMatchObject({ id: null, version: 0, state: 'draft', day: TODAY, technician: { id: ali.id, name: 'علی' }, agent: { id: mine.id }, may: ['save', 'send'] });
    expect(draft.body.drafted.visits).toMatchObject([
      { job: fixed.id, number: fixed.number, outcome: 'done', result: 'fixed', reason: null },
      { job: waits.id, outcome: 'waiting-part', reason: 'part-ordered' },
      { job: impossible.id, outcome: 'not-possible', reason: 'too-worn-out' },
    ]);
    expect(draft.body.drafted).toMatchObject({ done: 1, notDone: 2, waitingPart: 1, notVisited: [] });
    expect(draft.body.drafted.visits[0].leftAt <= draft.body.drafted.visits[0].arrivedAt).toBe(true);
    expect(draft.headers.get('x-round-trips')).toBe('1');

    const saved = await save(ali.token, { odometerFrom: 84_210, note: 'برف' });
    expect(saved.body).toMatchObject({ state: 'draft', version: 1, typed: { odometerFrom: 84_210, odometerTo: null, note: 'برف', distance: null } });
    const signed = await send(ali.token, { odometerTo: 84_252, expenses: [{ text: 'پارکینگ', amount: '350000' }, { text: 'سوخت', amount: '1200000' }] });
    expect(signed.body).toMatchObject({
      id: saved.body.id, state: 'sent', version: 1, typed: { odometerFrom: 84_210, odometerTo: 84_252, distance: 42, expensesTotal: '1550000', currency: 'IRR', note: 'برف' },
      sent: { by: 'agent', name: 'علی' }, drafted: { done: 1 }, after: [], may: [],
    });

    const read = await app.get(`/day-reports/${signed.body.id}`, { token: supervisor });
    expect(read.body).toMatchObject({ id: signed.body.id, state: 'sent', may: ['return', 'countersign'] });
    const counter = await app.post(`/day-reports/${signed.body.id}/countersign`, {}, { token: supervisor });
    expect(counter.body).toMatchObject({ state: 'countersigned', countersigned: { by: 'staff', name: 'Test Staff' }, may: ['return'] });
    expect((await app.sql('select type from as_events where subject_type = $1 and subject_id = $2 order by seq', ['day-report', signed.body.id])).map(({ type }) => type)).toEqual(['day-report.saved', 'day-report.signed', 'day-report.countersigned']);
  });

  test('what happens after the signature is told beside it and changes nothing of what was signed', async () => {
    const technician = await mine.addTechnician('حسین');
    const [job, late] = [await jobFor(technician), await jobFor(technician)];
    await act(job, technician.token, ['start'], ['done', { result: 'fixed' }]);
    const { body: signed } = await send(technician.token);
    await act(late, technician.token, ['start']);
    const { body } = await day(technician.token);
    expect(body.drafted).toEqual(signed.drafted);
    expect(body.after).toMatchObject([{ job: late.id, number: late.number, to: 'in-progress' }]);
  });

  test('a job that was given to a colleague afterwards stays a visit of whoever was there', async () => {
    const [first, second] = [await mine.addTechnician('نخست'), await mine.addTechnician('دوم')];
    const job = await jobFor(first);
    await act(job, first.token, ['start'], ['wait', { for: 'part', reason: 'part-ordered' }]);
    await must(`/jobs/${job.id}/hand-over`, { technician: second.id }, mine.token);
    await act(job, second.token, ['resume'], ['done', { result: 'fixed' }]);
    expect((await day(first.token)).body.drafted.visits).toMatchObject([{ job: job.id, outcome: 'waiting-part' }]);
    expect((await day(second.token)).body.drafted.visits).toMatchObject([{ job: job.id, outcome: 'done' }]);
    const { body } = await app.get('/day-reports/roll?limit=200', { token: supervisor });
    expect(body.items.filter(({ technician }: { technician: { id: string } }) => [first.id, second.id].includes(technician.id))).toMatchObject([{ state: 'missing', jobs: 1 }, { state: 'missing', jobs: 1 }]);
  });

  test('a returned report is written anew as a version of its own, and the old one stays as it was', async () => {
    const technician = await mine.addTechnician('اصغر');
    const { body: first } = await send(technician.token, { note: 'یک' });
    const reason = { reason: 'کیلومتر را بنویسید' };
    const back = await app.post(`/day-reports/${first.id}/return`, reason, { token: supervisor });
    expect(back.body).toMatchObject({ state: 'returned', returned: { ...reason, name: 'Test Staff' } });
    expect((await day(technician.token)).body).toMatchObject({ state: 'returned', typed: { note: 'یک' }, may: ['save', 'send'] });
    const { body: second } = await send(technician.token, { odometerFrom: 1, odometerTo: 2 });
    expect(second).toMatchObject({ version: 2, state: 'sent', typed: { note: 'یک', distance: 1 }, versions: [{ version: 1, state: 'returned' }, { version: 2, state: 'sent' }] });
    expect((await app.get(`/day-reports/${first.id}`, { token: technician.token })).body).toMatchObject({ version: 1, state: 'returned', typed: { note: 'یک', distance: null }, may: [] });
    expect(refusal(await app.post(`/day-reports/${first.id}/return`, reason, { token: supervisor }))).toEqual([409, 'day-reports.newer-version', undefined]);
    const events = await app.sql<{ all: string }>(`select string_agg(data::text || coalesce(reason, ''), ' ') as all from as_events where subject_type = 'day-report'`);
    expect(events[0]!.all).not.toMatch(/کیلومتر|یک/);
  });

  test('of our own technicians, who have no log-in, the office writes; and whoever signed doesn’t countersign', async () => {
    const { id } = await must('/technicians', { name: 'حسن' });
    const job = await jobFor({ id }, null);
    await act(job, office, ['start'], ['done', { result: 'fixed' }]);
    const { body } = await send(supervisor, { technician: id, note: 'تلفنی گفت' });
    expect(body).toMatchObject({ technician: { id }, agent: null, sent: { by: 'staff' }, drafted: { done: 1 }, may: ['return'] });
    expect(refusal(await app.post(`/day-reports/${body.id}/countersign`, {}, { token: supervisor }))).toEqual([403, 'day-reports.own-signature', undefined]);
    expect((await app.post(`/day-reports/${body.id}/countersign`, {}, { token: manager })).body.state).toBe('countersigned');
  });

  test('refusals leave nothing behind', async () => {
    const technician = await mine.addTechnician('ولی');
    const before = await everything();
    expect(refusal(await send(technician.token, { day: dayAgo(-1) }))).toEqual([400, 'day-reports.future', 'day']);
    expect(refusal(await send(technician.token, { odometerFrom: 10, odometerTo: 9 }))).toEqual([400, 'day-reports.odometer', 'odometerTo']);
    expect(refusal(await send(supervisor))).toEqual([400, 'input.required', 'technician']);
    expect(refusal(await send(mine.token))).toEqual([400, 'input.required', 'technician']);
    expect(refusal(await send(technician.token, { expenses: [{ text: 'x', amount: '-1' }] }))).toEqual([400, 'input.invalid', 'expenses.0.amount']);
    expect(await everything()).toEqual(before);
    await send(technician.token);
    const after = await everything();
    expect(refusal(await send(technician.token))).toEqual([409, 'day-reports.signed', undefined]);
    expect(refusal(await save(technician.token, { note: 'دیر' }))).toEqual([409, 'day-reports.signed', undefined]);
    expect(await everything()).toEqual(after);
  });

  test('what was signed doesn’t change, whoever writes to the table', async () => {
    const technician = await mine.addTechnician('نقی');
    const { body } = await send(technician.token, { note: 'همین' });
    for (const change of [`note = 'x'`, `drafted = '{}'`, `state = 'draft', sent_at = null, drafted = null`, `expense_texts = '{a}', expense_amounts = '{1}'`, `day = day - 1`, `sent_by_id = '1'`, `version = 9`, `state = 'countersigned', countersigned_at = now(), odometer_from = 1`]) {
      await expect(app.sql(`update as_day_reports set ${change} where id = $1`, [body.id])).rejects.toThrow(/signed day report|stays whose/);
    }
    await expect(app.sql('delete from as_day_reports where id = $1', [body.id])).rejects.toThrow('never deleted');
    await expect(app.sql('truncate as_day_reports')).rejects.toThrow('append-only');
    await app.post(`/day-reports/${body.id}/return`, { reason: 'باز کنید' }, { token: supervisor });
    await expect(app.sql(`update as_day_reports set return_reason = 'x' where id = $1`, [body.id])).rejects.toThrow('signed day report');
  });

  test('the same key signs once', async () => {
    const technician = await mine.addTechnician('تقی');
    const key = randomUUID();
    const [one, again] = [await send(technician.token, { note: 'یک' }, key), await send(technician.token, { note: 'یک' }, key)];
    expect(again.body.id).toBe(one.body.id);
    expect((await app.sql('select count(*)::int as count from as_day_reports where technician_id = $1', [technician.id]))[0].count).toBe(1);
  });
});

describe('[RP9] whose days one sees', () => {
  test('a technician the own, an agency its people’s, the office all', async () => {
    const [a, b, c] = [await send(reza.token), await save(mine.token, { technician: ali.id, day: dayAgo(3) }), await send(stranger.token)];
    expect([a.status, b.status, c.status]).toEqual([200, 200, 200]);
    const listed = async (token: string): Promise<string[]> => (await app.get('/day-reports?limit=200', { token })).body.items.map(({ technician }: { technician: { id: string } }) => technician.id);
    expect(new Set(await listed(reza.token))).toEqual(new Set([reza.id]));
    expect(await listed(mine.token)).toEqual(expect.arrayContaining([reza.id, ali.id]));
    expect(await listed(mine.token)).not.toContain(stranger.id);
    expect(await listed(supervisor)).toEqual(expect.arrayContaining([reza.id, ali.id, stranger.id]));
    for (const [token, status] of [[reza.token, 200], [mine.token, 200], [ali.token, 404], [other.token, 404], [stranger.token, 404], [supervisor, 200]] as const) {
      expect((await app.get(`/day-reports/${a.body.id}`, { token })).status).toBe(status);
      expect((await app.get(`/day-reports/${a.body.id}/print`, { token })).status).toBe(status);
    }
    const rolled = async (token: string): Promise<string[]> => (await app.get('/day-reports/roll?limit=200', { token })).body.items.map(({ technician }: { technician: { id: string } }) => technician.id);
    expect(await rolled(reza.token)).toEqual([reza.id]);
    expect(await rolled(mine.token)).not.toContain(stranger.id);
    expect(await rolled(other.token)).toEqual([stranger.id]);
  });

  test('nobody writes a neighbour’s day, and a colleague’s is told of as nobody’s', async () => {
    const before = await everything();
    const unknown = [400, 'technicians.unknown', 'technician'];
    for (const [token, technician] of [[ali.token, reza.id], [other.token, ali.id], [stranger.token, ali.id], [mine.token, stranger.id], [supervisor, randomUUID()]] as const) {
      expect(refusal(await send(token, { technician, day: dayAgo(9) }))).toEqual(unknown);
      expect(refusal(await day(token, `?technician=${technician}`))).toEqual(unknown);
    }
    expect(await everything()).toEqual(before);
  });

  test('without the right it is forbidden; an agency countersigns nothing', async () => {
    const { body } = await send(ali.token, { day: dayAgo(12) });
    const nobody = await app.staffToken(['jobs.show']);
    expect((await day(nobody, `?technician=${ali.id}`)).status).toBe(403);
    expect((await send(nobody, { technician: ali.id, day: dayAgo(13) })).status).toBe(403);
    expect((await app.get('/day-reports/roll', { token: nobody })).status).toBe(403);
    for (const verb of ['countersign', 'return']) {
      for (const token of [nobody, mine.token, ali.token]) expect((await app.post(`/day-reports/${body.id}/${verb}`, { reason: 'چون' }, { token })).status).toBe(403);
    }
    expect((await app.get(`/branch-days/${TODAY}`, { token: mine.token })).status).toBe(403);
    expect((await app.post(`/branch-days/${TODAY}/countersign`, { version: 1 }, { token: supervisor })).status).toBe(403);
  });
});

describe('[RP9] the lists', () => {
  test('the newest day first, page by page, without a line twice', async () => {
    const technician = await mine.addTechnician('صفحه');
    for (const ago of [40, 39, 38, 37, 36]) await save(technician.token, { day: dayAgo(ago) });
    const days: string[] = [];
    let after = '';
    do {
      const { body } = await app.get(`/day-reports?technician=${technician.id}&limit=2${after && `&after=${after}`}`, { token: supervisor });
      days.push(...body.items.map((line: { day: string }) => line.day));
      after = body.next ?? '';
    } while (after !== '');
    expect(days).toEqual([36, 37, 38, 39, 40].map(dayAgo));
    const states = (await app.get(`/day-reports?state=draft&agent=${mine.id}&day=${dayAgo(38)}`, { token: supervisor })).body.items;
    expect(states).toMatchObject([{ technician: { id: technician.id }, state: 'draft' }]);
    expect((await app.get('/day-reports?after=x', { token: supervisor })).body.error.code).toBe('input.cursor');
  });

  test('who worked and who hasn’t sent: what waits comes first, and a filter keeps the rest', async () => {
    const { body } = await app.get('/day-reports/roll?limit=200', { token: supervisor });
    const ranks = body.items.map(({ state }: { state: string }) => ['sent', 'missing', 'draft', 'returned', 'countersigned'].indexOf(state));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(body.items.map(({ state }: { state: string }) => state)).size).toBeGreaterThan(2);
    const pages: string[] = [];
    let after = '';
    do {
      const page = await app.get(`/day-reports/roll?limit=3${after && `&after=${after}`}`, { token: supervisor });
      pages.push(...page.body.items.map(({ technician }: { technician: { id: string } }) => technician.id));
      after = page.body.next ?? '';
    } while (after !== '');
    expect(pages).toEqual(body.items.map(({ technician }: { technician: { id: string } }) => technician.id));
    const missing = await app.get('/day-reports/roll?state=missing', { token: supervisor });
    expect(new Set(missing.body.items.map(({ state }: { state: string }) => state))).toEqual(new Set(['missing']));
    expect((await app.get(`/day-reports/roll?day=${dayAgo(500)}`, { token: supervisor })).body.items).toEqual([]);
  });
});

describe('[RP10] the day of the branch', () => {
  test('is drafted from dispatch and reports, signed by the supervisor, returned, signed anew and countersigned by the manager', async () => {
    await must('/contacts', { kind: 'complaint', channel: 'phone', phone: '09120000001', subject: 'دیر آمدند' });
    const { body: draft } = await app.get(`/branch-days/${TODAY}`, { token: supervisor });
    const [facts] = await app.sql(`select (select count(*)::int from as_receptions) as opened, (select count(*)::int from as_events where type = 'job.done') as done,
      (select count(*)::int from as_events where type in ('job.assign', 'job.reassign')) as assigned, (select count(*)::int from as_jobs where stage in ('new', 'waiting-for-office')) as unassigned`);
    expect(draft).toMatchObject({ id: null, version: 0, state: 'draft', day: TODAY, figures: { ...facts, complaints: 1 }, may: ['save', 'send'] });
    expect(draft.totals.signed + draft.totals.missing).toBe(draft.technicians.length);
    expect(draft.totals.missing).toBeGreaterThan(0);
    expect(draft.totals.expenses).toBe('1550000');
    expect(draft.technicians.find(({ technician }: { technician: { id: string } }) => technician.id === ali.id)).toMatchObject({ technician: { name: 'علی' }, agent: 'نمایندگی ولی‌عصر', state: 'countersigned', done: 1, notDone: 2, distance: 42 });

    const path = `/branch-days/${TODAY}`;
    expect((await app.post(`${path}/save`, { note: 'برف' }, { token: supervisor })).body).toMatchObject({ state: 'draft', version: 1, note: 'برف' });
    const { body: signed } = await app.post(`${path}/send`, {}, { token: supervisor });
    expect(signed).toMatchObject({ state: 'sent', version: 1, note: 'برف', figures: draft.figures, sent: { by: 'staff', name: 'Test Staff' } });

    await jobFor(ali);
    expect((await app.get(path, { token: manager })).body).toMatchObject({ figures: draft.figures, technicians: signed.technicians, may: ['return', 'countersign'] });
    expect(refusal(await app.post(`${path}/send`, {}, { token: supervisor }))).toEqual([409, 'day-reports.signed', undefined]);

    const back = await app.post(`${path}/return`, { version: 1, reason: 'گزارش دو نفر نیامده' }, { token: manager });
    expect(back.body).toMatchObject({ state: 'returned', returned: { reason: 'گزارش دو نفر نیامده' } });
    const { body: second } = await app.post(`${path}/send`, { note: 'کامل شد' }, { token: supervisor });
    expect(second).toMatchObject({ version: 2, state: 'sent', note: 'کامل شد', figures: { opened: draft.figures.opened + 1 } });
    expect(refusal(await app.post(`${path}/countersign`, { version: 1 }, { token: manager }))).toEqual([409, 'day-reports.newer-version', undefined]);
    expect((await app.post(`${path}/countersign`, { version: 2 }, { token: manager })).body).toMatchObject({ state: 'countersigned', countersigned: { by: 'staff' } });
    for (const id of [signed.id, second.id]) expect((await app.get(`/branch-days/${id}/print`, { token: manager })).headers.get('content-type')).toBe('application/pdf');
  });

  test('the list of days tells what is signed, what is missing and when nothing happened', async () => {
    await app.sql(`insert into as_events (id, owner, type, subject_type, subject_id, to_state, channel, actor_kind, actor_id, request_id, at) values (gen_random_uuid(), 'company', 'job.opened', 'job', 'x', 'new', 'api', 'system', '1', 'test', now() - interval '4 days')`);
    await app.post(`/branch-days/${dayAgo(1)}/send`, {}, { token: supervisor });
    const { body } = await app.get('/branch-days', { token: manager });
    expect(body.items.map(({ day: date, state }: { day: string; state: string }) => [date, state])).toEqual([[TODAY, 'countersigned'], [dayAgo(1), 'sent'], [dayAgo(2), 'idle'], [dayAgo(3), 'idle'], [dayAgo(4), 'missing']]);
    expect(body.items[0]).toMatchObject({ version: 2, sent: { name: 'Test Staff' }, countersigned: { by: 'staff' } });
    const first = await app.get('/branch-days?limit=2', { token: manager });
    const rest = await app.get(`/branch-days?limit=3&after=${first.body.next}`, { token: manager });
    expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
    expect(rest.body.next).toBeNull();
  });

  test('a future day is refused, and nobody countersigns what isn’t there', async () => {
    expect(refusal(await app.get(`/branch-days/${dayAgo(-1)}`, { token: manager }))).toEqual([400, 'day-reports.future', 'day']);
    expect(refusal(await app.post(`/branch-days/${dayAgo(-1)}/send`, {}, { token: supervisor }))).toEqual([400, 'day-reports.future', 'day']);
    expect((await app.post(`/branch-days/${dayAgo(2)}/countersign`, { version: 1 }, { token: manager })).status).toBe(404);
  });
});
