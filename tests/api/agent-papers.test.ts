import sharp from 'sharp';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let mine: TestAgent;
let other: TestAgent;

const dayFromNow = (days: number): string => new Date(Date.now() + 3.5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const add = (agent: string, body: object, token = office) => app.post(`/agents/${agent}/papers`, body, { token });
const refused = (answer: { status: number; body: { error?: { code: string; fields?: { path: string; code: string }[] } } }) => [answer.status, answer.body.error?.fields?.[0]?.path, answer.body.error?.fields?.[0]?.code ?? answer.body.error?.code];

let keys = 0;
const scan = (paper: string, type: string, bytes: Buffer, token = office) =>
  fetch(`${app.url}/api/after-sales/agent-papers/${paper}/file`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': `scan-of-a-paper-${(keys += 1)}` }, body: new Uint8Array(bytes) }).then(async (answer) => ({ status: answer.status, body: await answer.json() }));
const file = (paper: string, token = office) => fetch(`${app.url}/api/after-sales/agent-papers/${paper}/file`, { headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  mine = await makeAgent(app, { office, name: 'خدمات البرز' });
  other = await makeAgent(app, { office, name: 'خدمات شرق' });
});

afterAll(() => app?.stop());

describe('[AG18] papers of agents', () => {
  test('a paper is kept with its days, and its history stands at the agent', async () => {
    const made = await add(mine.id, { kind: 'contract', number: 'ن-۱۲', validFrom: '2026-03-21', validUntil: '2027-03-20', note: 'نسخهٔ امضاشده' });
    expect(made).toMatchObject({ status: 201, body: { agent: { id: mine.id, name: 'خدمات البرز' }, kind: 'contract', number: 'ن-۱۲', validFrom: '2026-03-21', validUntil: '2027-03-20', file: null, ended: null } });
    const { body } = await app.get(`/agents/${mine.id}/papers`, { token: office });
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(made.body.id);
    const events = await app.sql(`select type, data->>'kind' as kind, data->>'validUntil' as until from as_events where subject_id = $1 and data->>'paper' = $2`, [mine.id, made.body.id]);
    expect(events).toEqual([{ type: 'agent.paper-added', kind: 'contract', until: '2027-03-20' }]);
  });

  test.each([
    ['a kind that nobody knows', { kind: 'poem' }, 'kind', 'input.not-in-list'],
    ['no kind', {}, 'kind', 'input.required'],
    ['a day that isn\'t there', { kind: 'licence', validUntil: '2026-02-30' }, 'validUntil', 'input.format'],
    ['an end before the beginning', { kind: 'licence', validFrom: '2026-05-02', validUntil: '2026-05-01' }, 'validUntil', 'papers.valid-order'],
    ['in the place of nothing', { kind: 'licence', replaces: '01990000-0000-7000-8000-00000000dead' }, 'replaces', 'papers.replaces'],
    ['a stranger inside', { kind: 'licence', endedAt: '2026-01-01' }, 'endedAt', 'input.unknown-field'],
  ])('%s is refused at its field, and nothing is left behind', async (_what, body, path, code) => {
    const before = await app.sql('select count(*)::int as papers from as_agent_papers');
    expect(refused(await add(mine.id, body))).toEqual([400, path, code]);
    expect(await app.sql('select count(*)::int as papers from as_agent_papers')).toEqual(before);
  });

  test('an agent that isn\'t there has no papers', async () => {
    expect((await add('01990000-0000-7000-8000-00000000dead', { kind: 'licence' })).status).toBe(404);
    expect((await app.get('/agents/01990000-0000-7000-8000-00000000dead/papers', { token: office })).status).toBe(404);
  });

  test('a new paper ends the one whose place it takes, of the same agent and kind only', async () => {
    const { body: old } = await add(mine.id, { kind: 'insurance', validUntil: '2026-06-01' });
    expect(refused(await add(other.id, { kind: 'insurance', replaces: old.id }))).toEqual([400, 'replaces', 'papers.replaces']);
    expect(refused(await add(mine.id, { kind: 'licence', replaces: old.id }))).toEqual([400, 'replaces', 'papers.replaces']);
    const renewed = await add(mine.id, { kind: 'insurance', validUntil: '2027-06-01', replaces: old.id });
    expect(renewed.status).toBe(201);
    const { body } = await app.get(`/agents/${mine.id}/papers`, { token: office });
    expect(body.items.find(({ id }: { id: string }) => id === old.id).ended).toMatchObject({ reason: 'replaced' });
    expect(refused(await add(mine.id, { kind: 'insurance', replaces: old.id }))).toEqual([400, 'replaces', 'papers.replaces']);
  });

  test('a paper ends once, with a reason', async () => {
    const { body: paper } = await add(mine.id, { kind: 'guarantee-cheque', number: '۷۷۱' });
    expect(refused(await app.post(`/agent-papers/${paper.id}/end`, {}, { token: office }))).toEqual([400, 'reason', 'input.required']);
    const ended = await app.post(`/agent-papers/${paper.id}/end`, { reason: 'عودت داده شد' }, { token: office });
    expect(ended).toMatchObject({ status: 200, body: { ended: { reason: 'عودت داده شد' } } });
    expect(await app.post(`/agent-papers/${paper.id}/end`, { reason: 'دوباره' }, { token: office })).toMatchObject({ status: 409, body: { error: { code: 'papers.ended' } } });
    expect(await scan(paper.id, 'application/pdf', Buffer.from('%PDF-1.4'))).toMatchObject({ status: 409, body: { error: { code: 'papers.ended' } } });
    expect((await app.post('/agent-papers/01990000-0000-4000-8000-00000000dead/end', { reason: 'نیست' }, { token: office })).status).toBe(404);
  });

  test('a scan is put to a paper once: a picture is made anew, a PDF stays, anything else is refused', async () => {
    const { body: paper } = await add(mine.id, { kind: 'identity' });
    for (const [type, bytes] of [['application/pdf', Buffer.from('<html>')], ['image/png', Buffer.from('%PDF-1.4')], ['image/jpeg', Buffer.from('nothing')]] as const) {
      expect(await scan(paper.id, type, bytes)).toMatchObject({ status: 400, body: { error: { code: 'papers.unreadable' } } });
    }
    expect((await scan(paper.id, 'text/html', Buffer.from('<b>'))).status).toBe(415);
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#335577' } }).withMetadata({ exif: { IFD0: { Copyright: 'secret' } } }).jpeg().toBuffer();
    expect(await scan(paper.id, 'image/jpeg', picture)).toMatchObject({ status: 200, body: { file: 'image/webp' } });
    expect(await scan(paper.id, 'image/jpeg', picture)).toMatchObject({ status: 409, body: { error: { code: 'papers.has-file' } } });
    const shown = await file(paper.id);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([200, 'image/webp', expect.stringContaining('attachment')]);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(bytes.includes(Buffer.from('secret'))).toBe(false);
    expect((await sharp(bytes).metadata()).width).toBe(60);
    const { body: contract } = await add(mine.id, { kind: 'contract' });
    expect((await file(contract.id)).status).toBe(404);
    expect(await scan(contract.id, 'application/pdf', Buffer.from('%PDF-1.7\nabc'))).toMatchObject({ status: 200, body: { file: 'application/pdf' } });
    expect(Buffer.from(await (await file(contract.id)).arrayBuffer()).toString()).toBe('%PDF-1.7\nabc');
  });

  test('what ends soon is a list, page by page, without what has ended and without retired agents', async () => {
    const leaving = await makeAgent(app, { office });
    const gone = await add(leaving.id, { kind: 'certificate', validUntil: dayFromNow(1) });
    await app.post(`/agents/${leaving.id}/retire`, {}, { token: office });
    const wanted: string[] = [];
    for (const days of [-3, 0, 5, 5, 30]) wanted.push((await add(other.id, { kind: 'certificate', validUntil: dayFromNow(days) })).body.id);
    const later = await add(other.id, { kind: 'certificate', validUntil: dayFromNow(31) });
    const ended = await add(other.id, { kind: 'certificate', validUntil: dayFromNow(2) });
    await app.post(`/agent-papers/${ended.body.id}/end`, { reason: 'تمدید نشد' }, { token: office });
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await app.get(`/agent-papers?kind=certificate&within=30&limit=2${after && `&after=${after}`}`, { token: office });
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
    } while (after);
    expect(seen).toEqual(wanted);
    for (const id of [gone.body.id, later.body.id, ended.body.id]) expect(seen).not.toContain(id);
    expect(refused(await app.get('/agent-papers?after=nonsense', { token: office }))).toEqual([400, 'after', 'input.cursor']);
  });

  test('an agent\'s manager reads the own papers and nobody else\'s; nobody of an agent writes one', async () => {
    const { body: own } = await add(mine.id, { kind: 'contract' });
    const { body: theirs } = await add(other.id, { kind: 'contract', number: 'راز' });
    await scan(theirs.id, 'application/pdf', Buffer.from('%PDF-1.4'));
    const seen = await app.get(`/agents/${mine.id}/papers`, { token: mine.token });
    expect(seen.body.items.map(({ id }: { id: string }) => id)).toContain(own.id);
    expect(seen.body.items.every(({ addedBy }: { addedBy: unknown }) => addedBy === null)).toBe(true);
    expect((await app.get(`/agents/${other.id}/papers`, { token: mine.token })).status).toBe(404);
    expect((await file(theirs.id, mine.token)).status).toBe(404);
    expect((await add(mine.id, { kind: 'licence' }, mine.token)).status).toBe(403);
    expect((await app.get('/agent-papers', { token: mine.token })).status).toBe(403);
    const { token: technician } = await mine.addTechnician();
    expect((await app.get(`/agents/${mine.id}/papers`, { token: technician })).status).toBe(403);
    const nobody = await app.systemToken(['me.show']);
    for (const path of [`/agents/${mine.id}/papers`, '/agent-papers']) expect((await app.get(path, { token: nobody })).status).toBe(403);
    expect((await add(mine.id, { kind: 'licence' }, nobody)).status).toBe(403);
  });
});

describe('[AG1] the register of agents', () => {
  test('is searched by phone and city, and filtered by province', async () => {
    const { body: city } = await app.post('/cities', { code: 'ZAR', labels: { fa: 'زرین‌شهر نمونه' }, provinceCode: 'fars' }, { token: office });
    const { body: made } = await app.post('/agents', { code: 'REG-1', name: 'نمایندگی جنوب', phone: '021-22998877', city: city.code, territories: [{ city: city.code }, { phonePrefix: '07199' }] }, { token: office });
    const { body: neighbour } = await app.post('/agents', { code: 'REG-2', name: 'همسایه', territories: [{ phonePrefix: '07199' }] }, { token: office });
    const found = async (query: string): Promise<string[]> => (await app.get(`/agents?${query}`, { token: office })).body.items.map(({ id }: { id: string }) => id);
    for (const q of ['۲۲۹۹۸۸', '02122998877', 'زرین شهر نمونه', 'reg-1']) expect([q, await found(`q=${encodeURIComponent(q)}`)]).toEqual([q, [made.id]]);
    expect(await found('province=fars')).toEqual([made.id]);
    expect(await found('province=fars&q=REG-2')).toEqual([]);
    const overlaps = await app.get(`/agents/${made.id}/overlaps`, { token: office });
    expect(overlaps.body.items).toEqual([{ province: null, city: null, phonePrefix: '07199', agent: { id: neighbour.id, name: 'همسایه' } }]);
    expect((await app.get(`/agents/${made.id}`, { token: office })).body.openJobs).toBe(0);
  });

  test('tells who may log in, for its own people only', async () => {
    const technician = await mine.addTechnician('رضا کاظمی');
    await app.post(`/agent-users/${technician.userId}/block`, {}, { token: office });
    const { body } = await app.get(`/agents/${mine.id}/users`, { token: mine.token });
    expect(body.items.find(({ id }: { id: number }) => id === technician.userId)).toMatchObject({ role: 'technician', state: 'blocked', technician: { id: technician.id, name: 'رضا کاظمی' } });
    expect(body.items.find(({ id }: { id: number }) => id === mine.userId)).toMatchObject({ role: 'manager', state: 'active', technician: null });
    expect((await app.get(`/agents/${other.id}/users`, { token: mine.token })).status).toBe(404);
  });

  test('own technicians are a list of their own, page by page', async () => {
    const ids: string[] = [];
    for (const name of ['سعید یک', 'سعید دو', 'سعید سه']) ids.push((await app.post('/technicians', { name }, { token: office })).body.id);
    const first = await app.get(`/technicians?own=yes&q=${encodeURIComponent('سعید')}&limit=2`, { token: office });
    const second = await app.get(`/technicians?own=yes&q=${encodeURIComponent('سعید')}&limit=2&after=${first.body.next}`, { token: office });
    expect([...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.body.next).toBeNull();
    expect((await app.get('/technicians?own=yes', { token: mine.token })).body.items).toEqual([]);
  });
});
