import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let token: string;
// Strapi hands out the plugin's own objects untyped; what they do is what is asserted.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let clocks: any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Saturday 24 Farvardin 1408, with no holiday of the seeded years near and far from today, so that no alarm rings by itself. */
const SATURDAY = '2029-04-14';
const DAYS = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'];

/** A time of that week in Tehran. */
const at = (weekday: string, time: string): Date => new Date(Date.parse(`${SATURDAY}T${time}:00+03:30`) + DAYS.indexOf(weekday) * 86_400_000);
const iso = (weekday: string, time: string): string => at(weekday, time).toISOString();
const dayOf = (weekday: string): string => new Date(at(weekday, '12:00')).toISOString().slice(0, 10);

/** From here on the product believes that it is this time. */
const itIs = (weekday: string, time: string): Date => {
  const now = at(weekday, time);
  kernel.clock = { now: () => now };
  return now;
};

let phone = 1_000_000;
/** A job of a new reception. */
async function newJob(): Promise<string> {
  const body = { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0913${(phone += 1)}`] } }, devices: [{ categoryTold: 'لباس‌شویی' }] };
  const answer = await app.post('/receptions', body, { token });
  expect(answer.status).toBe(201);
  return answer.body.jobs[0].id as string;
}

const town = { area: 'town', serviceType: null, province: null, timeZone: 'Asia/Tehran' };

const begin = new Map<string, number>();
/** Opening a reception may have started clocks; these tests start their own, in their own area and zone. */
async function forgetClocks(jobId: string): Promise<void> {
  await app.sql('delete from as_sla_clocks where job_id = $1', [jobId]);
  begin.set(jobId, Number((await app.sql('select coalesce(max(seq), 0) as seq from as_events'))[0].seq));
}

/** A job whose clock runs since then. */
async function startedJob(weekday: string, time: string, more: object = {}): Promise<string> {
  const now = itIs(weekday, time);
  const jobId = await newJob();
  await forgetClocks(jobId);
  await clocks.start({ ...town, jobId, at: now, ...more });
  return jobId;
}

const clockOf = async (jobId: string, measure = 'arrival') => (await app.sql('select * from as_sla_clocks where job_id = $1 and measure = $2', [jobId, measure]))[0];
/** What the clocks of these tests told, oldest first. */
const eventsOf = async (jobId: string) => {
  const rows = await app.sql(`select type, from_state, to_state, reason, data, channel, actor_kind from as_events
    where subject_type = 'job' and subject_id = $1 and seq > $2 and type like 'sla.%' order by seq`, [jobId, begin.get(jobId) ?? 0]);
  return rows.map((row) => ({ ...row, data: typeof row.data === 'string' ? JSON.parse(row.data) : row.data }));
};
const typesOf = async (jobId: string): Promise<string[]> => (await eventsOf(jobId)).map(({ type }) => type);

/** The alarm of a clock, as graphile-worker has it. */
async function alarmOf(jobId: string): Promise<{ payload: object; run_at: Date } | undefined> {
  const { id } = await clockOf(jobId);
  return (await app.sql('select payload, run_at from graphile_worker._private_jobs where key = $1', [`service-time:step:${id}`]))[0];
}

const job = (name: string) => kernel.composition.jobs.find((one: { name: string }) => one.name === name);
/** The alarm rings: what graphile-worker would do at its time. */
async function ring(jobId: string): Promise<void> {
  const { id } = await clockOf(jobId);
  await job('service-time:step').work({ owner: 'company', clock: id }, kernel);
}

/** Runs the recomputations that were asked for and not run yet; those for latecomers wait. */
async function recompute(): Promise<number> {
  const asked = await app.sql(`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'service-time:recompute' and j.run_at <= now() returning j.payload`);
  for (const { payload } of asked) await job('service-time:recompute').work(typeof payload === 'string' ? JSON.parse(payload) : payload, kernel);
  return asked.length;
}

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken('full-access');
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  clocks = app.strapi.plugin('after-sales').service('service-time');
});

afterAll(() => app?.stop());

describe('at the first start', () => {
  test('a company in Iran has its week, the solar holidays of two years and the first targets, once', async () => {
    const week = await app.get('/working-week', { token });
    expect(week).toMatchObject({ status: 200, body: { scope: 'company', code: null, heldBy: 'company', week: { sat: [{ from: '08:00', to: '17:00' }], thu: [{ from: '08:00', to: '13:00' }], fri: [] } } });
    const [{ count }] = await app.sql(`select count(*)::int from as_holidays where source = 'solar'`);
    expect(count).toBe(20);
    const targets = await app.get('/sla-targets', { token });
    expect(targets.body.items.map(({ area, minutes, measure }: { area: string; minutes: number; measure: string }) => [measure, area, minutes])).toEqual([
      ['arrival', 'suburb', 420],
      ['arrival', 'town', 360],
    ]);
  });

  test('a second start adds nothing, and what staff took away stays away', async () => {
    const [first] = await app.sql(`select id from as_holidays where source = 'solar' order by day desc limit 1`);
    expect((await app.del(`/holidays/${first.id}`, { token })).status).toBe(200);
    await recompute();
    const count = async () => (await app.sql(`select (select count(*) from as_holidays) as holidays, (select count(*) from as_work_weeks) as weeks, (select count(*) from as_sla_targets) as targets`))[0];
    const before = await count();
    await kernel.composition.slices.find((slice: { name: string }) => slice.name === 'service-time').start(kernel, app.strapi);
    expect(await count()).toEqual(before);
    expect((await app.sql('select withdrawn_at from as_holidays where id = $1', [first.id]))[0].withdrawn_at).not.toBeNull();
  });
});

describe('the clock of a job', () => {
  test('[SL1] six hours in town and seven in the suburbs, of working time; a call at night starts at the next opening', async () => {
    const due = async (weekday: string, time: string, area: string) => (await clockOf(await startedJob(weekday, time, { area }))).due_at;
    expect(await due('sat', '09:00', 'town')).toEqual(at('sat', '15:00'));
    expect(await due('sat', '09:00', 'suburb')).toEqual(at('sat', '16:00'));
    expect(await due('sat', '20:00', 'town')).toEqual(at('sun', '14:00'));
    expect(await due('wed', '16:00', 'suburb')).toEqual(new Date(at('sat', '09:00').getTime() + 7 * 86_400_000));
  });

  test('[SL1][SL2] it warns before, escalates at once when it is late and again, and is met late: each step once', async () => {
    const jobId = await startedJob('sat', '09:00');
    expect(await clockOf(jobId)).toMatchObject({ state: 'running', due_at: at('sat', '15:00'), promised_at: at('sat', '15:00'), next_step: 'half-hour-left' });
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sat', '14:30'));

    itIs('sat', '14:30');
    await ring(jobId);
    await ring(jobId);
    expect(await typesOf(jobId)).toEqual(['sla.started', 'sla.warned']);
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sat', '15:00'));

    itIs('sat', '15:00');
    await Promise.all([ring(jobId), ring(jobId), ring(jobId)]);
    expect(await clockOf(jobId)).toMatchObject({ state: 'missed', missed_at: at('sat', '15:00'), next_step: 'two-hours-late' });
    const [, , escalated] = await eventsOf(jobId);
    expect(escalated).toMatchObject({ type: 'sla.escalated', from_state: 'running', to_state: 'missed', actor_kind: 'program', data: { step: 'due', measure: 'arrival' } });

    itIs('sat', '17:00');
    await ring(jobId);
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sun', '15:00'));
    await clocks.meet({ jobId, measure: 'arrival', at: itIs('sat', '17:30') });
    expect(await clockOf(jobId)).toMatchObject({ state: 'met', met_at: at('sat', '17:30'), missed_at: at('sat', '15:00'), next_step: null });
    expect(await alarmOf(jobId)).toBeUndefined();

    itIs('mon', '10:00');
    await ring(jobId);
    expect(await typesOf(jobId)).toEqual(['sla.started', 'sla.warned', 'sla.escalated', 'sla.escalated', 'sla.met']);
  });

  test('[SL1] a pause takes its working overlap and the alarm with it', async () => {
    const jobId = await startedJob('sat', '12:00');
    await clocks.pause({ jobId, at: itIs('sat', '16:00'), reason: 'waiting for the customer' });
    await clocks.pause({ jobId, at: itIs('sat', '16:30') });
    expect(await clockOf(jobId)).toMatchObject({ state: 'paused', due_at: null, paused_since: at('sat', '16:00'), promised_at: at('sun', '09:00') });
    expect(await alarmOf(jobId)).toBeUndefined();
    itIs('sun', '08:30');
    await ring(jobId);
    await clocks.resume({ jobId, at: itIs('sun', '09:00') });
    await clocks.resume({ jobId, at: itIs('sun', '09:05') });
    expect(await clockOf(jobId)).toMatchObject({ state: 'running', due_at: at('sun', '11:00'), paused_minutes: 120, paused_since: null });
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sun', '10:30'));
    expect(await typesOf(jobId)).toEqual(['sla.started', 'sla.paused', 'sla.resumed']);
  });

  test('[SL1] starting again and reopening do not reset', async () => {
    const jobId = await startedJob('sat', '09:00');
    expect(await clocks.start({ ...town, jobId, at: itIs('sun', '09:00'), area: 'suburb' })).toEqual([]);
    await clocks.meet({ jobId, measure: 'arrival', at: itIs('sat', '10:00') });
    await clocks.reopen({ jobId, at: itIs('sat', '11:00'), reason: 'nobody came' });
    expect(await clockOf(jobId)).toMatchObject({ state: 'running', started_at: at('sat', '09:00'), due_at: at('sat', '15:00'), met_at: null });
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sat', '14:30'));
    expect(await typesOf(jobId)).toEqual(['sla.started', 'sla.met', 'sla.reopened']);
  });

  test('a cancelled job has no alarm', async () => {
    const jobId = await startedJob('sat', '09:00');
    await clocks.cancel({ jobId, at: itIs('sat', '10:00') });
    expect(await clockOf(jobId)).toMatchObject({ state: 'cancelled', cancelled_at: at('sat', '10:00') });
    expect(await alarmOf(jobId)).toBeUndefined();
  });

  test('an alarm that rings early by another server\'s clock is set again', async () => {
    const jobId = await startedJob('sat', '09:00');
    const { id } = await clockOf(jobId);
    await app.sql('delete from graphile_worker._private_jobs where key = $1', [`service-time:step:${id}`]);
    itIs('sat', '14:29');
    await ring(jobId);
    expect((await alarmOf(jobId))?.run_at).toEqual(at('sat', '14:30'));
    expect(await typesOf(jobId)).toEqual(['sla.started']);
  });

  test('starting at once from several sides makes one clock and one event', async () => {
    const now = itIs('sat', '09:00');
    const jobId = await newJob();
    await forgetClocks(jobId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => clocks.start({ ...town, jobId, at: now })));
    expect(answers.flat()).toHaveLength(1);
    expect(await typesOf(jobId)).toEqual(['sla.started']);
  });
});

describe('the calendar', () => {
  const closure = { scope: 'company', from: iso('sat', '12:00'), to: iso('sat', '17:00'), reason: 'برف' };

  test('[SL1] a closure declared the same morning moves open jobs with a trace and leaves met ones', async () => {
    const [open, done] = [await startedJob('sat', '09:00'), await startedJob('sat', '09:00')];
    await clocks.meet({ jobId: done, measure: 'arrival', at: itIs('sat', '09:30') });
    const metBefore = await clockOf(done);
    itIs('sat', '10:00');
    const declared = await app.post('/closures', closure, { token });
    expect(declared).toMatchObject({ status: 201, body: { scope: 'company', code: null, from: closure.from, withdrawnAt: null } });
    expect(await recompute()).toBe(1);

    expect(await clockOf(open)).toMatchObject({ due_at: at('sun', '11:00'), promised_at: at('sat', '15:00') });
    expect((await alarmOf(open))?.run_at).toEqual(at('sun', '10:30'));
    expect((await eventsOf(open)).at(-1)).toMatchObject({ type: 'sla.recomputed', reason: 'closure.declared', data: { oldDue: iso('sat', '15:00'), newDue: iso('sun', '11:00'), edit: declared.body.id } });
    expect(await clockOf(done)).toEqual(metBefore);

    const count = (await eventsOf(open)).length;
    await job('service-time:recompute').work({ owner: 'company', why: 'closure.declared', id: declared.body.id }, kernel);
    expect((await eventsOf(open)).length).toBe(count);

    const listed = await app.get(`/closures?after=${encodeURIComponent(iso('sat', '00:00'))}`, { token });
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(declared.body.id);
    expect(await app.post(`/closures/${declared.body.id}/withdraw`, { reason: 'it stopped' }, { token })).toMatchObject({ status: 200, body: { withdrawnAt: iso('sat', '10:00') } });
    await recompute();
    expect(await clockOf(open)).toMatchObject({ due_at: at('sat', '15:00') });
    expect(await app.post(`/closures/${declared.body.id}/withdraw`, {}, { token })).toMatchObject({ status: 404, body: { error: { code: 'record.not-found' } } });
  });

  test('[SL1] a closure of one province moves its jobs only, in the customer\'s own zone', async () => {
    const [yazd, fars] = [await startedJob('sat', '09:00', { province: 'yazd' }), await startedJob('sat', '09:00', { province: 'fars' })];
    const madrid = await startedJob('sat', '09:00', { timeZone: 'Europe/Madrid' });
    // Nine in Tehran is half past seven in Madrid, before the opening there.
    expect(await clockOf(madrid)).toMatchObject({ due_at: new Date(`${SATURDAY}T14:00:00+02:00`) });
    const declared = await app.post('/closures', { ...closure, scope: 'province', code: 'yazd' }, { token });
    await recompute();
    expect([(await clockOf(yazd)).due_at, (await clockOf(fars)).due_at]).toEqual([at('sun', '11:00'), at('sat', '15:00')]);
    await app.post(`/closures/${declared.body.id}/withdraw`, {}, { token });
    await recompute();
  });

  test('a holiday that is added moves open jobs, and back when it is removed; the same day twice is refused', async () => {
    const jobId = await startedJob('sat', '14:00');
    const added = await app.post('/holidays', { day: dayOf('sun'), labels: { fa: 'عاشورا', en: 'Ashura' } }, { token });
    expect(added).toMatchObject({ status: 201, body: { scope: 'company', kind: 'holiday', labels: { fa: 'عاشورا', en: 'Ashura', es: null } } });
    await recompute();
    expect((await clockOf(jobId)).due_at).toEqual(at('mon', '11:00'));
    expect(await app.post('/holidays', { day: dayOf('sun'), labels: { fa: 'باز' } }, { token })).toMatchObject({ status: 409, body: { error: { code: 'service-time.holiday-taken', fields: [{ path: 'day' }] } } });
    expect((await app.get(`/holidays?from=${dayOf('sat')}&to=${dayOf('mon')}`, { token })).body.items).toMatchObject([{ id: added.body.id, day: dayOf('sun') }]);
    expect((await app.del(`/holidays/${added.body.id}`, { token })).status).toBe(200);
    await recompute();
    expect((await clockOf(jobId)).due_at).toEqual(at('sun', '11:00'));
    expect((await app.del(`/holidays/${added.body.id}`, { token })).status).toBe(404);
  });

  test('a province has its own week from a day on and gives it up again; days before keep theirs', async () => {
    itIs('sat', '09:00');
    const week = { ...(await app.get('/working-week', { token })).body.week, sun: [{ from: '10:00', to: '12:00' }, { from: '14:00', to: '24:00' }] };
    const place = { scope: 'province', code: 'yazd' };
    expect(await app.post('/working-week/replace', { ...place, from: dayOf('sun'), week }, { token })).toMatchObject({ status: 200, body: { ...place, heldBy: 'province', day: dayOf('sun'), week } });
    const shown = async (day: string) => (await app.get(`/working-week?scope=province&code=yazd&day=${day}`, { token })).body;
    expect([(await shown(dayOf('sat'))).heldBy, (await shown(dayOf('sun'))).heldBy]).toEqual(['company', 'province']);
    const jobId = await startedJob('sat', '15:00', { province: 'yazd' });
    expect((await clockOf(jobId)).due_at).toEqual(at('sun', '16:00'));

    // The same day again, with other hours: the later word holds.
    expect((await app.post('/working-week/replace', { ...place, from: dayOf('sun'), week: { ...week, sun: [] } }, { token })).status).toBe(200);
    await recompute();
    expect((await clockOf(jobId)).due_at).toEqual(at('mon', '12:00'));
    expect(await app.post('/working-week/inherit', { ...place, from: dayOf('sun') }, { token })).toMatchObject({ status: 200, body: { heldBy: 'company' } });
    await recompute();
    expect((await clockOf(jobId)).due_at).toEqual(at('sun', '12:00'));
    expect(await app.post('/working-week/inherit', { ...place, from: dayOf('sun') }, { token })).toMatchObject({ status: 404 });
    const types = (await app.sql(`select type from as_events where subject_id = 'province:yazd' order by seq`)).map(({ type }) => type);
    expect(types).toEqual(['work-week.replaced', 'work-week.replaced', 'work-week.inherited']);
  });

  test('a reception that is opened while the calendar changes is worked out again a minute later', async () => {
    itIs('sat', '10:00');
    await app.sql(`delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'service-time:recompute')`);
    const declared = await app.post('/closures', closure, { token });
    const rows = await app.sql(`select j.run_at <= now() as at_once, j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'service-time:recompute' order by j.run_at`);
    expect(rows.map(({ at_once: now }) => now)).toEqual([true, false]);
    expect(rows[1].run_at).toEqual(at('sat', '10:01'));
    await app.post(`/closures/${declared.body.id}/withdraw`, {}, { token });
    await recompute();
  });
});

describe('targets', () => {
  test('[SL1] the most specific one is promised; clocks that run keep what they were promised', async () => {
    const before = await startedJob('sat', '08:00', { area: 'port', serviceType: 'installation' });
    expect(await clockOf(before)).toBeUndefined();
    const added = await app.post('/sla-targets', { measure: 'arrival', area: 'port', minutes: 300 }, { token });
    expect(added).toMatchObject({ status: 201, body: { area: 'port', serviceType: null, minutes: 300, steps: [{ name: 'half-hour-left' }, {}, {}], validTo: null } });
    await app.post('/sla-targets', { measure: 'arrival', area: 'port', serviceType: 'installation', minutes: 60, steps: [] }, { token });
    const running = await startedJob('sat', '08:00', { area: 'port', serviceType: 'installation' });
    expect(await clockOf(running)).toMatchObject({ due_at: at('sat', '09:00'), next_step: 'due' });
    expect((await clockOf(await startedJob('sat', '08:00', { area: 'port', serviceType: 'repair' }))).due_at).toEqual(at('sat', '13:00'));

    await app.post('/sla-targets', { measure: 'arrival', area: 'port', serviceType: 'installation', minutes: 120 }, { token });
    await clocks.pause({ jobId: running, at: itIs('sat', '08:10') });
    await clocks.resume({ jobId: running, at: itIs('sat', '08:20') });
    expect((await clockOf(running)).due_at).toEqual(at('sat', '09:10'));
    expect((await clockOf(await startedJob('sat', '08:00', { area: 'port', serviceType: 'installation' }))).due_at).toEqual(at('sat', '10:00'));
    const past = await app.get('/sla-targets?measure=arrival&past=true', { token });
    expect(past.body.items.filter(({ validTo }: { validTo: string | null }) => validTo !== null)).toMatchObject([{ minutes: 60 }]);

    expect(await app.post(`/sla-targets/${added.body.id}/retire`, {}, { token })).toMatchObject({ status: 200 });
    expect(await app.post(`/sla-targets/${added.body.id}/retire`, {}, { token })).toMatchObject({ status: 404 });
  });

  test('[SL3] the customer can be told before anything is written, in one round trip', async () => {
    itIs('sat', '20:00');
    expect((await app.get('/sla/promise?area=town', { token })).body).toEqual({ arriveBy: iso('sun', '14:00'), finishBy: null, day: dayOf('sun') });
    expect((await app.get('/sla/promise?area=nowhere', { token })).body).toEqual({ arriveBy: null, finishBy: null, day: null });
    const finish = await app.post('/sla-targets', { measure: 'finish', minutes: 20 * 60 }, { token });
    expect((await app.get('/sla/promise?area=town', { token })).body).toEqual({ arriveBy: iso('sun', '14:00'), finishBy: iso('tue', '10:00'), day: dayOf('tue') });
    await app.post(`/sla-targets/${finish.body.id}/retire`, {}, { token });
  });
});

describe('the list', () => {
  test('[SL2] by due time, late ones first, page by page; and what is late, warned, promised for today', async () => {
    await app.sql('delete from as_sla_clocks');
    const late = await startedJob('sat', '09:00');
    const warned = await startedJob('sat', '10:30');
    const early = await startedJob('sat', '11:30');
    const still = await startedJob('sat', '10:00');
    await clocks.pause({ jobId: still, at: itIs('sat', '12:00') });
    itIs('sat', '16:10');
    for (const jobId of [late, warned, early]) await ring(jobId);
    const list = async (query: string) => (await app.get(`/sla${query}`, { token })).body;
    const jobs = ({ items }: { items: { job: { id: string } }[] }) => items.map((item) => item.job.id);

    const all = await list('');
    expect(jobs(all)).toEqual([late, warned, early]);
    expect(all.items[0]).toMatchObject({ measure: 'arrival', state: 'missed', late: true, dueAt: iso('sat', '15:00'), minutes: 360, job: { number: expect.stringMatching(/^1408-/) }, nextStep: { name: 'two-hours-late', at: iso('sat', '17:00') } });
    expect(all.items[1]).toMatchObject({ state: 'running', late: false, warnedAt: iso('sat', '16:10') });
    expect(jobs(await list('?filter=late'))).toEqual([late]);
    expect(jobs(await list('?filter=warned'))).toEqual([warned]);
    const today = await list('?filter=promised-today');
    expect(jobs(today)).toEqual([late, still, warned]);
    expect(today.items[1]).toMatchObject({ state: 'paused', dueAt: null, promisedAt: iso('sat', '16:00'), pausedSince: iso('sat', '12:00') });
    expect(jobs(await list('?measure=finish'))).toEqual([]);

    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { items: { job: { id: string } }[]; next: string | null } = await list(`?limit=1${after && `&after=${after}`}`);
      seen.push(...jobs(page));
      after = page.next;
    }
    expect(seen).toEqual([late, warned, early]);
    expect(await app.get('/sla?after=zzz', { token })).toMatchObject({ status: 400, body: { error: { code: 'input.cursor' } } });
  });
});

describe('refusals', () => {
  const FULL = [{ from: '08:00', to: '17:00' }];
  const week = { sat: FULL, sun: FULL, mon: FULL, tue: FULL, wed: FULL, thu: [], fri: [] };
  const off = { sat: [], sun: [], mon: [], tue: [], wed: [], thu: [], fri: [] };
  const labels = { fa: 'جشن' };
  const cases: [string, string, object, number, string, string][] = [
    ['hours that end before they begin', '/working-week/replace', { week: { ...week, mon: [{ from: '17:00', to: '08:00' }] } }, 400, 'week.mon.0.to', 'service-time.hours-order'],
    ['hours that overlap', '/working-week/replace', { week: { ...week, mon: [...FULL, { from: '16:00', to: '20:00' }] } }, 400, 'week.mon.1.from', 'service-time.hours-overlap'],
    ['a week of days off', '/working-week/replace', { week: off }, 400, 'week', 'service-time.never-opens'],
    ['a week without a day', '/working-week/replace', { week: { ...week, fri: undefined } }, 400, 'week.fri', 'input.required'],
    ['25 o\'clock', '/working-week/replace', { week: { ...week, fri: [{ from: '08:00', to: '25:00' }] } }, 400, 'week.fri.0.to', 'input.format'],
    ['a province that nobody knows', '/working-week/replace', { scope: 'province', code: 'atlantis', week }, 400, 'code', 'codings.unknown'],
    ['a province without a code', '/working-week/replace', { scope: 'province', week }, 400, 'code', 'service-time.place-code'],
    ['a company with a code', '/holidays', { code: 'yazd', day: '2029-04-20', labels }, 400, 'code', 'service-time.place-code'],
    ['a day that is none', '/holidays', { day: '2029-02-30', labels }, 400, 'day', 'input.format'],
    ['a holiday without a name', '/holidays', { day: '2029-04-20', labels: {} }, 400, 'labels', 'codings.label-required'],
    ['a closure that ends before it begins', '/closures', { from: iso('sun', '12:00'), to: iso('sun', '11:00'), reason: 'x' }, 400, 'to', 'service-time.closure-order'],
    ['a closure of years', '/closures', { from: iso('sun', '12:00'), to: '2039-01-01T00:00:00Z', reason: 'x' }, 400, 'to', 'service-time.closure-order'],
    ['a closure without a reason', '/closures', { from: iso('sun', '12:00'), to: iso('sun', '13:00') }, 400, 'reason', 'input.required'],
    ['a closure without a zone', '/closures', { from: '2029-04-14T12:00', to: iso('sun', '13:00'), reason: 'x' }, 400, 'from', 'input.format'],
    ['a target of no minutes', '/sla-targets', { measure: 'arrival', minutes: 0 }, 400, 'minutes', 'input.out-of-range'],
    ['a target beside another that says as much', '/sla-targets', { measure: 'arrival', serviceType: 'repair', minutes: 60 }, 409, 'serviceType', 'sla.target-tie'],
    ['a step twice', '/sla-targets', { measure: 'finish', minutes: 60, steps: [1, 2].map((n) => ({ name: 'a', kind: 'escalate', offset: n, unit: 'minutes' })) }, 400, 'steps.1.name', 'sla.step-twice'],
    ['a warning afterwards', '/sla-targets', { measure: 'finish', minutes: 60, steps: [{ name: 'a', kind: 'warn', offset: 5, unit: 'minutes' }] }, 400, 'steps.0.offset', 'sla.step-offset'],
  ];

  test.each(cases)('%s is refused at its field and leaves nothing behind', async (_what, path, body, status, field, code) => {
    const count = async () => (await app.sql(`select (select count(*) from as_work_weeks) as weeks, (select count(*) from as_holidays) as holidays, (select count(*) from as_closures) as closures,
      (select count(*) from as_sla_targets where valid_to is null) as targets, (select count(*) from as_events) as events, (select count(*) from graphile_worker._private_jobs) as jobs`))[0];
    const before = await count();
    const answer = await app.post(path, body, { token, language: 'fa' });
    expect(answer.status).toBe(status);
    expect(answer.body.error.fields).toContainEqual({ path: field, code, message: expect.stringMatching(/[آ-ی]/) });
    expect(await count()).toEqual(before);
  });
});

describe('who may', () => {
  test('staff with the permission may declare a closure and nothing else; without it nobody', async () => {
    itIs('sat', '10:00');
    const kernelClock = kernel.clock;
    const staff = await app.staffToken(['closures.declare']);
    const answer = await app.post('/closures', { from: iso('tue', '12:00'), to: iso('tue', '13:00'), reason: 'inventory' }, { token: staff });
    expect(answer.status).toBe(201);
    expect((await app.sql('select actor_kind, channel from as_events where subject_id = $1', [answer.body.id]))[0]).toEqual({ actor_kind: 'staff', channel: 'admin' });
    expect((await app.get('/sla', { token: staff })).status).toBe(403);
    const weak = await app.systemToken(['sla.list']);
    expect((await app.get('/sla', { token: weak })).status).toBe(200);
    expect(await app.post(`/closures/${answer.body.id}/withdraw`, {}, { token: weak })).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
    expect((await app.get('/sla')).status).toBe(401);
    expect((await app.post(`/closures/${answer.body.id}/withdraw`, {}, { token })).status).toBe(200);
    kernel.clock = kernelClock;
    await recompute();
  });

  test("a neighbour's clocks, holidays, closures, weeks and targets do not exist for us, nor ours for them", async () => {
    const jobId = await startedJob('sat', '09:00');
    const holiday = await app.post('/holidays', { day: dayOf('wed'), labels: { fa: 'همسایه' } }, { token });
    const closure = await app.post('/closures', { from: iso('sat', '10:00'), to: iso('sat', '12:00'), reason: 'neighbour' }, { token });
    const target = await app.post('/sla-targets', { measure: 'arrival', area: 'island', minutes: 30 }, { token });
    await app.sql(`update as_sla_clocks set owner = 'agency-7' where job_id = $1`, [jobId]);
    for (const [table, id] of [['as_holidays', holiday.body.id], ['as_closures', closure.body.id], ['as_sla_targets', target.body.id]]) await app.sql(`update ${table} set owner = 'agency-7' where id = $1`, [id]);
    await recompute();

    expect((await app.get('/sla?limit=200', { token })).body.items.filter((item: { job: { id: string } }) => item.job.id === jobId)).toEqual([]);
    expect((await app.get(`/holidays?from=${dayOf('wed')}&to=${dayOf('wed')}`, { token })).body.items).toEqual([]);
    expect((await app.get(`/closures?after=${encodeURIComponent(iso('sat', '00:00'))}`, { token })).body.items.filter(({ id }: { id: string }) => id === closure.body.id)).toEqual([]);
    expect((await app.get('/sla-targets', { token })).body.items.filter(({ area }: { area: string }) => area === 'island')).toEqual([]);
    expect((await app.del(`/holidays/${holiday.body.id}`, { token })).status).toBe(404);
    expect((await app.post(`/closures/${closure.body.id}/withdraw`, {}, { token })).status).toBe(404);
    expect((await app.post(`/sla-targets/${target.body.id}/retire`, {}, { token })).status).toBe(404);
    expect(await clocks.pause({ jobId, at: itIs('sat', '10:00') })).toEqual([]);
    await ring(jobId);
    expect((await clockOf(jobId)).state).toBe('running');
    // Their closure holds for their clocks, not for ours.
    expect((await clockOf(await startedJob('sat', '09:00'))).due_at).toEqual(at('sat', '15:00'));
  });
});

describe('by the real runner', () => {
  test('[SL2] an alarm whose time has come rings, and a closure recomputes, without anybody\'s help', async () => {
    kernel.clock = { now: () => new Date() };
    const monthAgo = new Date(Date.now() - 30 * 86_400_000);
    const jobId = await newJob();
    await forgetClocks(jobId);
    await clocks.start({ ...town, jobId, at: monthAgo });
    await kernel.jobs.start(kernel, 2);
    try {
      const until = async (state: string) => {
        for (let i = 0; i < 100 && (await clockOf(jobId)).state !== state; i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
        return (await clockOf(jobId)).state;
      };
      expect(await until('missed')).toBe('missed');
      const fortyDays = { from: new Date(Date.now() - 32 * 86_400_000).toISOString(), to: new Date(Date.now() + 8 * 86_400_000).toISOString() };
      expect((await app.post('/closures', { ...fortyDays, reason: 'flood' }, { token })).status).toBe(201);
      expect(await until('running')).toBe('running');
      expect((await typesOf(jobId)).at(-1)).toBe('sla.recomputed');
    } finally {
      await kernel.jobs.stop();
    }
  });
});
