import type { TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';
import { dayAgo, Story } from '../support/story';

let app: TestApp;
let story: Story;
let agent: TestAgent;
// پذیرش و گزارش داستان که از جمله‌ای به جملهٔ بعد می‌رسد.
let reception: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let report: any; // eslint-disable-line @typescript-eslint/no-explicit-any
const phone = '09121234567';

beforeAll(async () => {
  app = await startApp();
  story = await Story.begin(app);
});

afterAll(() => app?.stop());

describe('لباس‌شویی تازه‌ای نصب می‌شود و گارانتی آن آغاز می‌شود', () => {
  test('شرکت یک دستگاه تازه دارد که هنوز فروخته نشده و نماینده‌ای در تهران', async () => {
    await story.companySells('WM-1');
    await story.deviceLeavesTheFactory('۱۴۰۵-۰۰۰۰۹', 'WM-1');
    agent = await story.agentOf('tehran', 'خدمات البرز');
  });

  test('[RC2] مشتری برای نصب زنگ می‌زند و شمارهٔ پیگیری می‌گیرد', async () => {
    reception = await story.customerCalls('زهرا کریمی', [phone], { serial: '1405 00009', faults: [{ told: 'نصب دستگاه تازه' }] });
    expect(reception.jobs[0].device.known).toBe(true);
    expect(await story.trackingSays(reception, phone, 'fa')).toEqual(['ثبت شده و در نوبت ارجاع است.']);
  });

  test('[RC10] کار به نماینده سپرده می‌شود و او آن را می‌پذیرد و آغاز می‌کند', async () => {
    await story.officeSays(`/jobs/${reception.jobs[0].id}/assign`, { agent: agent.id });
    await story.agentDoes(agent, reception.jobs[0].id, 'accept');
    await story.agentDoes(agent, reception.jobs[0].id, 'start');
    expect(await story.trackingSays(reception, phone, 'fa')).toEqual(['در دست انجام است.']);
  });

  test('[IV2][WR2] با گزارش نصب، گارانتی به‌طور موقت و با تأیید دفتر به‌طور قطعی آغاز می‌شود', async () => {
    report = await story.agentDoes(agent, reception.jobs[0].id, 'reports', { kind: 'installation', serviceDay: dayAgo(0), lines: [{ kind: 'work', text: 'نصب و راه‌اندازی' }] });
    const provisional = await app.get('/warranty/check?serial=140500009', { token: story.office, language: 'fa' });
    expect(JSON.stringify(provisional.body)).toContain('provisional');
    await story.officeSays(`/reports/${report.id}/decide`, {});
    const held = await app.get('/warranty/check?serial=140500009', { token: story.office, language: 'fa' });
    expect(JSON.stringify(held.body)).not.toContain('"provisional"');
  });

  test('[IV2] نصب دوم همان دستگاه پذیرفته نمی‌شود و دلیلش گفته می‌شود', async () => {
    const second = await story.customerCalls('نرگس قاسمی', [story.phone()], { serial: '140500009' });
    await story.officeSays(`/jobs/${second.jobs[0].id}/assign`, { agent: agent.id });
    for (const verb of ['accept', 'start']) await story.agentDoes(agent, second.jobs[0].id, verb);
    const answer = await app.post(`/jobs/${second.jobs[0].id}/reports`, { kind: 'installation', serviceDay: dayAgo(0), lines: [{ kind: 'work' }] }, { token: agent.token, language: 'fa' });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'reports.installed-already', message: expect.stringContaining('نصب این دستگاه پیش‌تر') } } });
  });
});

describe('تعمیری که ممکن نمی‌شود', () => {
  test('[RC15] نماینده دلیل را می‌گوید و مشتری آن را در پیگیری می‌بیند', async () => {
    const call = await story.customerCalls('حسین نوری', ['09351112233'], { category: 'washer', brand: 'PAK', faults: [{ told: 'موتور سوخته است' }] });
    const [{ id: job }] = call.jobs;
    await story.officeSays(`/jobs/${job}/assign`, { agent: agent.id });
    for (const verb of ['accept', 'start']) await story.agentDoes(agent, job, verb);
    await story.agentDoes(agent, job, 'not-possible', { reason: 'spare-parts-not-available' });
    expect(await story.trackingSays(call, '09351112233', 'fa')).toEqual(['انجام آن ممکن نشد.']);
    expect((await app.get(`/jobs/${job}`, { token: agent.token })).body).toMatchObject({ stage: 'not-possible' });
  });
});
