import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Panel } from './panel';

/** An agent who sends reports of work, as people of agents do: with a log-in of their own. */
export interface Reporter {
  /** Sends a report about a new job of a device that was sold a month ago. */
  send(told?: { lines?: object[]; photo?: boolean; note?: string }): Promise<{ id: string; number: string; job: string }>;
  /** Ends a job without a report. */
  finish(): Promise<{ job: string; number: string }>;
}

/** What agents and approvers write, whatever the language. */
export const REPORTED = ['خدمات البرز', 'PUMP', 'تعویض پمپ تخلیه', 'پس از تعویض، یک دور کامل آزمایش شد'];

interface Answer<Body> {
  status: number;
  body: Body;
}

async function must<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

const day = (daysAgo: number): string => new Date(Date.now() + 3.5 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);

const PASSWORD = 'Test-password-1';

async function logIn({ url }: Panel, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: username, password: PASSWORD }) });
  return ((await answer.json()) as { jwt: string }).jwt;
}

/** A plate as a telephone takes it: there is something to read on it. */
const plate = (): Promise<Buffer> =>
  sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#b9c0c6"/><rect x="120" y="140" width="660" height="320" rx="18" fill="#e9ecee" stroke="#5a6268" stroke-width="8"/><rect x="180" y="210" width="360" height="34" fill="#5a6268"/><rect x="180" y="280" width="540" height="22" fill="#8d959b"/><rect x="180" y="330" width="480" height="22" fill="#8d959b"/><rect x="180" y="380" width="300" height="22" fill="#8d959b"/></svg>')).jpeg().toBuffer();

async function upload({ url }: Panel, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/after-sales/photos`, { method: 'POST', headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }, body: new Uint8Array(await plate()) });
  return ((await answer.json()) as { id: string }).id;
}

const LINES = [{ kind: 'work', text: 'تعویض پمپ تخلیه' }, { kind: 'part', part: 'PUMP', quantity: 2 }, { kind: 'travel' }];

/** What reports rest on: a part, prices, a warranty, and an agent with a log-in. */
export async function openForReports(panel: Panel): Promise<Reporter> {
  const ask = { token: panel.office };
  await must(panel.post('/parts', { code: 'PUMP', labels: { fa: 'پمپ تخلیه', en: 'Drain pump', es: 'Bomba de desagüe' } }, ask));
  for (const row of [{ service: 'warranty-repair', amount: '4500000' }, { service: 'travel', amount: '1200000' }]) await must(panel.post('/tariffs', { tariff: 'wage', validFrom: day(400), ...row }, ask));
  await must(panel.post('/warranty-policies', { scope: 'product', code: 'REF-20', validFrom: day(2_000), inForceAlready: true, terms: { startRule: ['installation', 'sale'], months: { labour: 24, part: 24, travel: 12 } } }, ask));
  const agent = await must<{ id: string }>(panel.post('/agents', { code: 'AG-7', name: 'خدمات البرز', territories: [], skills: [] }, ask));
  const username = `alborz.${randomUUID().slice(0, 8)}`;
  await must(panel.post(`/agents/${agent.id}/users`, { username, email: `${username}@example.com`, password: PASSWORD, role: 'manager' }, ask));
  const mine = { token: await logIn(panel, username) };
  let devices = 0;
  const work = async (): Promise<{ job: string; number: string }> => {
    devices += 1;
    const serial = `SN-1405-1${String(devices).padStart(2, '0')}`;
    await must(panel.post('/devices', { serial, product: 'REF-20' }, ask));
    await must(panel.post('/warranty/facts', { serial, kind: 'sold', day: day(30), source: 'dealer' }, ask));
    const opened = await must<{ jobs: { id: string; number: string }[] }>(panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: [`0912555${String(1_000 + devices)}`] } }, devices: [{ serial }] }, ask));
    const [{ id: job, number }] = opened.jobs;
    await must(panel.post(`/jobs/${job}/assign`, { agent: agent.id }, ask));
    for (const verb of ['accept', 'start']) await must(panel.post(`/jobs/${job}/${verb}`, {}, mine));
    return { job, number };
  };
  return {
    async send({ lines = LINES, photo = false, note } = {}) {
      const { job } = await work();
      const photos = photo ? [await upload(panel, mine.token), await upload(panel, mine.token)] : [];
      const { id, number } = await must<{ id: string; number: string }>(panel.post(`/jobs/${job}/reports`, { kind: 'warranty-repair', serviceDay: day(0), lines, photos, ...(note && { note }) }, mine));
      return { id, number, job };
    },
    async finish() {
      const opened = await work();
      await must(panel.post(`/jobs/${opened.job}/done`, { result: 'fixed' }, mine));
      return opened;
    },
  };
}

/** For pictures: three reports of which the first has photos, one given back, and a job without any. */
export async function sendReports(panel: Panel): Promise<void> {
  const reporter = await openForReports(panel);
  await reporter.send({ photo: true, note: 'پس از تعویض، یک دور کامل آزمایش شد' });
  await reporter.send();
  await reporter.send({ lines: [{ kind: 'work', text: 'تعویض پمپ تخلیه' }] });
  await reporter.finish();
}
