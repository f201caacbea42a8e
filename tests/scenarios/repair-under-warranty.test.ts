import type { TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';
import { dayAgo, Story } from '../support/story';

let app: TestApp;
let story: Story;
let alborz: TestAgent;
let kish: TestAgent;
const phone = '02122334455';
// The reception and the report of the story, passed from sentence to sentence.
let reception: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let report: any; // eslint-disable-line @typescript-eslint/no-explicit-any

beforeAll(async () => {
  app = await startApp();
  story = await Story.begin(app);
});

afterAll(() => app?.stop());

describe('A washing machine breaks down under warranty, and is repaired', () => {
  test('the company sells the WM-1 with two years of warranty; one of them was sold a month ago', async () => {
    await story.companySells('WM-1');
    await story.deviceLeavesTheFactory('WM-1-0001', 'WM-1');
    await story.deviceIsSold('WM-1-0001', 30);
  });

  test('[AG1] two agents work for it: Alborz in Tehran, Kish in Hormozgan', async () => {
    alborz = await story.agentOf('tehran', 'Alborz');
    kish = await story.agentOf('hormozgan', 'Kish');
  });

  test('[RC2][RC19] Maryam calls from Tehran: it doesn\'t drain. She is told that it is covered and when somebody comes', async () => {
    reception = await story.customerCalls('Maryam Ahmadi', [phone], { serial: 'wm1 0001', faults: [{ told: 'It does not drain' }] });
    expect(reception.region).toMatchObject({ province: 'tehran', by: 'landline' });
    expect(reception.jobs[0]).toMatchObject({ stage: 'new', warranty: { covered: true }, promisedAt: expect.any(String) });
    expect(await story.trackingSays(reception, phone, 'en')).toEqual(['Registered; about to be given to a technician.']);
  });

  test('[RC10][RC22] the program proposes Alborz, because of the region and the skill; the office agrees', async () => {
    const { body } = await app.get(`/jobs/${reception.jobs[0].id}/proposal`, { token: story.office });
    expect(body.items[0]).toMatchObject({ agent: { id: alborz.id }, refusedBefore: false, openJobs: 0 });
    expect(body.items[0].reasons.length).toBeGreaterThan(1);
    await story.officeSays(`/jobs/${reception.jobs[0].id}/assign`, { agent: alborz.id });
  });

  test('[AG2][RC15] Alborz finds it in the worklist, Kish sees nothing of it', async () => {
    const [mine, theirs] = await Promise.all([app.get('/worklist', { token: alborz.token }), app.get('/worklist', { token: kish.token })]);
    expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual([reception.jobs[0].id]);
    expect(theirs.body.items).toEqual([]);
    expect((await app.get(`/jobs/${reception.jobs[0].id}`, { token: kish.token })).status).toBe(404);
  });

  test('Alborz accepts, goes and begins; Maryam can follow each step', async () => {
    const [{ id: job }] = reception.jobs;
    for (const [verb, says] of [['accept', 'Accepted by the service agent.'], ['on-the-way', 'The technician is on the way.'], ['start', 'Work is in progress.']]) {
      await story.agentDoes(alborz, job, verb);
      expect(await story.trackingSays(reception, phone, 'en')).toEqual([says]);
    }
  });

  test('[IV3][IV4][WR11] the report of work: covered, priced by the tariff, numbered; the job is done', async () => {
    report = await story.agentDoes(alborz, reception.jobs[0].id, 'reports', { kind: 'warranty-repair', serviceDay: dayAgo(0), lines: [{ kind: 'work', text: 'New pump' }, { kind: 'part', part: 'PUMP' }, { kind: 'travel' }] });
    expect(report.lines.map(({ payer }: { payer: string }) => payer)).toEqual(['company', 'company', 'company']);
    expect(await story.trackingSays(reception, phone, 'en')).toEqual(['Done.']);
  });

  test('[IV8] the office finds it among the warranty repairs and approves it, but cuts the travel', async () => {
    const list = await app.get('/reports?kind=warranty-repair&state=submitted', { token: story.office });
    expect(list.body.items.map(({ number }: { number: string }) => number)).toEqual([report.number]);
    const decided = await story.officeSays(`/reports/${report.id}/decide`, { lines: [{ position: 3, decision: 'cut', reason: 'Handed over in the workshop' }] });
    expect(decided.state).toBe('partly-approved');
  });

  test('[PF2] and the whole story stands in the events', async () => {
    expect(await story.eventsOf(reception.jobs[0].id)).toEqual(['job.opened', 'job.assign', 'job.accept', 'job.on-the-way', 'job.start', 'job.done']);
  });
});
