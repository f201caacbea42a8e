import { startApp, type Answer, type TestApp } from '../support/app';
import { atOnce } from '../support/at-once';

// The demo company comes and goes; what the company has itself is the same before and after, row by row.

let app: TestApp;
let system: string;
let administrator: string;
let dispatcher: string;

const MAY = ['demo.show', 'demo.load', 'demo.remove', 'first-run.show'];

const says = (answer: Answer) => {
  expect([answer.status, answer.body.error?.code]).toEqual([expect.any(Number), undefined]);
  return answer.body;
};
const show = async () => says(await app.get('/demo', { token: administrator }));
const load = () => app.post('/demo/load', {}, { token: administrator });
const remove = () => app.post('/demo/remove', {}, { token: administrator });

/** Waits until the work in the background has come to this state. */
async function until(state: string) {
  for (;;) {
    const demo = await show();
    if (demo.state === state) return demo;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Every row of every table of ours, but those that only count or wait. */
async function everything(): Promise<Record<string, string[]>> {
  const names = await app.sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'as\\_%'
    and tablename not in ('as_idempotency', 'as_limits', 'as_kept_grants') order by 1`);
  const rows = await Promise.all(names.map(async ({ name }) => [name, (await app.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t ${name === 'as_events' ? `where subject_type <> 'demo'` : ''} order by 1`)).map(({ row }) => row)] as const));
  return Object.fromEntries(rows.filter(([, own]) => own.length > 0));
}

const open = async (body: object): Promise<{ id: string; number: string; jobs: { id: string; number: string }[] }> => says(await app.post('/receptions', { channel: 'phone', ...body }, { token: system }));

beforeAll(async () => {
  // The work in the background is this process's own.
  process.env.AFTER_SALES_JOBS = 'true';
  app = await startApp();
  system = await app.systemToken('full-access');
  administrator = await app.staffToken(MAY);
  dispatcher = await app.staffToken(['jobs.worklist', 'jobs.unassigned', 'receptions.list', 'sla.list', 'reports.list', 'reports.decide', 'home.numbers']);
  // The company's own, before there is a demo.
  says(await app.post('/brands', { code: 'SNW', labels: { fa: 'اسنوا' } }, { token: system }));
  says(await app.post('/product-categories', { code: 'WM', labels: { fa: 'لباسشویی' } }, { token: system }));
  says(await app.post('/agents', { code: 'A-01', name: 'خدمات البرز' }, { token: system }));
  await open({ customer: { new: { name: 'مریم احمدی', phones: ['09121112233'] } }, devices: [{ category: 'WM', brand: 'SNW', serial: 'OWN-1' }] });
}, 120_000);
afterAll(() => app?.stop());

test('[PF2] two clicks at once load it once, with work in every stage and reports in every state', async () => {
  const answers = await atOnce(4, 4, () => load());
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { done, of } = await until('loaded');
  expect(done).toBe(of);
  const [{ receptions }] = await app.sql(`select count(*)::int as receptions from as_receptions`);
  expect(receptions).toBe(of - 1 + 1);
  const stages = (await app.sql<{ stage: string }>('select distinct stage from as_jobs')).map(({ stage }) => stage);
  expect(stages).toEqual(expect.arrayContaining(['new', 'waiting-for-office', 'assigned', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'cancelled']));
  const states = (await app.sql<{ state: string }>('select distinct state from as_invoices')).map(({ state }) => state).sort();
  expect(states).toEqual(['approved', 'partly-approved', 'rejected', 'returned', 'submitted']);
  const { body } = await app.get('/home', { token: dispatcher });
  expect(body.waitingApproval.count).toBe(2);
  expect(body.trend.filter(({ opened }: { opened: number }) => opened > 0).length).toBeGreaterThan(8);
}, 120_000);

test('[PF2] the guide of the first run counts none of it', async () => {
  const { body } = await app.get('/first-run', { token: administrator });
  expect(Object.fromEntries(body.items.map(({ step, state }: { step: string; state: string }) => [step, state]))).toMatchObject({ product: 'open', agent: 'done' });
});

test('[PF2] as long as something of the company refers to it, it stays whole, and what refers is named', async () => {
  const before = await everything();
  const [{ id: customer }] = await app.sql<{ id: string }>(`select c.document_id as id from as_customers c join as_demo_records r on r.id = c.document_id order by c.id limit 1`);
  const own = await open({ customer: { id: customer }, devices: [{ categoryTold: 'کولر' }] });
  says(await app.post('/parts', { code: 'P-1', labels: { fa: 'پمپ' }, categoryCode: 'DEMO-WM' }, { token: system }));
  says(await remove());
  const { hanging } = await until('kept');
  expect(hanging).toEqual(expect.arrayContaining([{ kind: 'as_receptions', name: own.number }, { kind: 'as_parts', name: 'P-1' }]));
  const after = await everything();
  for (const table of ['as_receptions', 'as_jobs', 'as_customers', 'as_devices', 'as_agents', 'as_demo_records']) expect(after[table]).toEqual(expect.arrayContaining(before[table]));
  // The part goes; the reception moves to a customer of the company's own, as after a merge.
  says(await app.del('/parts/P-1', { token: system }));
  await app.sql(`update as_receptions set customer_id = (select document_id from as_customers where name = 'مریم احمدی') where document_id = $1`, [own.id]);
  await app.sql(`update as_contacts set customer_id = (select document_id from as_customers where name = 'مریم احمدی') where reception_id = $1`, [own.id]);
}, 120_000);

test('[PF2] taken out it leaves no row, whatever was done with it meanwhile, and every row of the company is as it was', async () => {
  // Somebody plays with it: a question, a note, another agent, a report that is judged.
  const [job] = await app.sql<{ id: string; customer: string }>(`select j.document_id as id, r.customer_id as customer from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_demo_records d on d.id = j.document_id where j.stage = 'new' order by j.id limit 1`);
  says(await app.post(`/jobs/${job.id}/follow-up`, { channel: 'phone' }, { token: system }));
  says(await app.post('/contacts', { kind: 'inquiry', channel: 'phone', subject: 'ساعت کار', customer: job.customer }, { token: system }));
  const [agent] = await app.sql<{ id: string }>(`select document_id as id from as_agents where code = 'A-01'`);
  says(await app.post(`/jobs/${job.id}/assign`, { agent: agent.id, note: 'آزمایش' }, { token: system }));
  const [report] = await app.sql<{ id: string }>(`select document_id as id from as_invoices where state = 'submitted' limit 1`);
  says(await app.post(`/reports/${report.id}/decide`, {}, { token: system }));

  const mine = async () => app.sql<{ id: string }>(`select document_id as id from as_receptions where document_id not in (select id from as_demo_records)`);
  const kept = await mine();
  says(await remove());
  await until('none');
  expect(await mine()).toEqual(kept);
  const left = await everything();
  // The company's own reception keeps the number that its caller called from.
  expect(Object.entries(left).flatMap(([table, rows]) => rows.filter((row) => /DEMO-|\(نمونه\)|"demo-/.test(row)).map((row) => `${table}: ${row}`))).toEqual([]);
  expect(left.as_demo_records).toBeUndefined();
  expect(left.as_jobs).toHaveLength(2);
  expect(left.as_customers).toHaveLength(1);
  expect(left.as_agents).toHaveLength(1);
  const events = await app.sql(`select type from as_events where subject_type = 'demo' order by seq`);
  expect(events.map(({ type }) => type)).toEqual(['demo.loading', 'demo.loaded', 'demo.removing', 'demo.kept', 'demo.removing', 'demo.removed']);
}, 120_000);

test('[PF2] in and out again, and nothing of the company differs by a letter', async () => {
  const before = await everything();
  says(await load());
  await until('loaded');
  says(await remove());
  await until('none');
  expect(await everything()).toEqual(before);
}, 120_000);

test('[PF2] events and other records that only grow are closed as before', async () => {
  for (const statement of [`delete from as_events where subject_type = 'reception'`, `update as_events set reason = 'x'`, 'truncate as_events']) await expect(app.sql(statement)).rejects.toThrow(/append-only/);
});

test('[PF2] what isn\'t there is not taken out, and only administrators are asked', async () => {
  expect(says(await remove())).toMatchObject({ state: 'none' });
  for (const path of ['/demo/load', '/demo/remove']) expect(await app.post(path, {}, { token: dispatcher })).toMatchObject({ status: 403 });
  expect(await app.post('/demo/load', {}, { token: system })).toMatchObject({ status: 403 });
});
