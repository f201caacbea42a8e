import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { atOnce } from '../support/at-once';
import { runApp, runNode, startProduction, strongSecrets, type Production } from '../support/production';

// A start takes seconds where nothing else runs, and much more where everything does.
jest.setTimeout(240_000);

let app: Production;
let database: Awaited<ReturnType<typeof newDatabase>>;

beforeAll(async () => {
  database = await newDatabase();
  app = await startProduction(database.url, { AFTER_SALES_JOBS: 'true', METRICS_PORT: '0' });
});

afterAll(async () => {
  await app?.stop();
  await database?.drop();
});

/** What nobody may ever read in a log. Each stands in one kind of field. */
const CANARIES = {
  name: 'کاناری زرین‌قناری',
  latinName: 'Zarrin Canarybird',
  phone: '09127654321',
  landline: '02188776655',
  nationalId: '0499370899',
  address: 'Canarystreet 17, third floor',
  handlingNote: 'canary-handling-note',
  told: 'canary-told-fault',
  note: 'canary-note',
  subject: 'canary-subject',
  serial: 'CNRYSERIAL77',
  staffMail: 'canary.staff@example.com',
  staffPassword: 'Canary-Passw0rd-Staff',
  agentMail: 'canary.agent@example.com',
  agentPassword: 'Canary-Passw0rd-Agent',
  agentName: 'Canary Agency',
  username: 'canaryuser',
  technician: 'Canary Technician Kanarius',
  receiver: 'Canary Receiver Kanaria',
  dayNote: 'canary-day-note',
  expense: 'canary-parking-ticket',
  accessories: 'canary-hose-and-cable',
  query: 'canaryquery',
  key: 'canary-idempotency-key',
} as const;

const seen: Record<string, string> = {};
/** Ids, which a log may hold. */
const held: Record<string, string> = {};

const strapi = (path: string, body: unknown, token?: string, method = 'POST'): Promise<Response> =>
  fetch(`${app.url}${path}`, { method, headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });

/** Makes every insert into this table fail with the whole row in the message, its detail and its hint. */
const leakFrom = (table: string): Promise<unknown> =>
  app.sql(`create or replace function leak() returns trigger language plpgsql as $$ begin
      raise exception 'broken by %', new::text using detail = new::text, hint = new::text, errcode = 'XX001'; end $$;
    create trigger leak before insert or update on ${table} for each row execute function leak()`);
const healed = (table: string): Promise<unknown> => app.sql(`drop trigger leak on ${table}`);

const reception = (more: object = {}): object => ({
  channel: 'phone',
  customer: { new: { name: CANARIES.name, phones: [CANARIES.phone, CANARIES.landline], nationalId: CANARIES.nationalId, address: CANARIES.address, handlingNote: CANARIES.handlingNote } },
  devices: [{ serial: CANARIES.serial, faults: [{ told: CANARIES.told }], note: CANARIES.note }],
  region: { address: CANARIES.address },
  note: CANARIES.note,
  ...more,
});

interface Shape {
  $ref?: string;
  properties?: Record<string, unknown>;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

/** The names that a body has at its top, in all of its forms. */
const namesIn = ({ $ref, properties = {}, anyOf = [], oneOf = [], allOf = [] }: Shape, named: Record<string, Shape>): string[] =>
  $ref ? namesIn(named[$ref.split('/').at(-1)!]!, named) : [...Object.keys(properties), ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) => namesIn(inner, named))];

describe('the log of production', () => {
  it('a day of work leaves its lines', async () => {
    const opened = await app.post('/receptions', reception(), { token: app.office, key: CANARIES.key });
    expect(opened.status).toBe(201);
    Object.assign(seen, { trackingCode: opened.body.trackingCode, office: app.office });
    expect((await app.post('/receptions', reception(), { token: app.office, key: CANARIES.key })).headers.get('idempotent-replay')).toBe('true');
    expect((await app.get(`/tracking/${opened.body.trackingCode}?phone=${CANARIES.phone.slice(-4)}`)).status).toBe(200);
    expect((await app.get(`/lookup?q=${encodeURIComponent(CANARIES.phone)}`, { token: app.office })).status).toBe(200);
    expect((await app.get(`/lookup?q=${encodeURIComponent(CANARIES.name)}`, { token: app.office })).status).toBe(200);
    const contact = { kind: 'inquiry', channel: 'phone', phone: CANARIES.landline, subject: CANARIES.subject, note: CANARIES.note };
    expect((await app.post('/contacts', contact, { token: app.office })).status).toBe(201);
    const agent = await app.post('/agents', { code: 'AG-1', name: CANARIES.agentName, phone: CANARIES.landline, address: CANARIES.address }, { token: app.office });
    expect(agent.status).toBe(201);
    Object.assign(held, { reception: opened.body.id, job: opened.body.jobs[0].id, customer: opened.body.customer.id, agent: agent.body.id });
    const person = { username: CANARIES.username, email: CANARIES.agentMail, password: CANARIES.agentPassword, role: 'manager' };
    expect((await app.post(`/agents/${agent.body.id}/users`, person, { token: app.office })).status).toBe(201);
  });

  it('people sign in, rightly and wrongly', async () => {
    const staff = await strapi('/admin/register-admin', { email: CANARIES.staffMail, password: CANARIES.staffPassword, firstname: CANARIES.latinName, lastname: CANARIES.latinName });
    seen.staffSession = ((await staff.json()) as { data: { token: string } }).data.token;
    const agent = await strapi('/api/auth/local', { identifier: CANARIES.username, password: CANARIES.agentPassword });
    expect(agent.status).toBe(200);
    seen.agentSession = ((await agent.json()) as { jwt: string }).jwt;
    expect((await app.get(`/worklist?q=${CANARIES.query}`, { token: seen.agentSession })).status).toBe(400);
    expect((await strapi('/api/auth/local', { identifier: CANARIES.agentMail, password: `${CANARIES.agentPassword}x` })).status).toBe(400);
    expect((await strapi('/admin/login', { email: CANARIES.staffMail, password: `${CANARIES.staffPassword}x` })).status).toBe(400);
    expect((await strapi(`/admin/users?${CANARIES.query}=${CANARIES.staffMail}`, undefined, seen.staffSession, 'GET')).status).toBeLessThan(500);
  });

  it('a call rings, two records of one person are merged, a device is taken in, a day is written, papers are printed', async () => {
    const ok = async (answer: Promise<Answer>): Promise<Answer['body']> => {
      const { status, body } = await answer;
      expect([status < 300, body?.error]).toEqual([true, undefined]);
      return body;
    };
    const [office, staff] = [{ token: app.office }, { token: seen.staffSession! }];
    await ok(app.post('/my-extension', { extension: '301' }, staff));
    const ringing = ok(app.get('/my-calls?after=0&wait=25', staff));
    await ok(app.post('/incoming-calls', { call: 'canary-call', phone: CANARIES.phone, extension: '301' }, office));
    expect((await ringing).items[0].people[0].name).toBe(CANARIES.name);
    await ok(app.post('/incoming-calls/canary-call/ended', { answered: false }, office));

    await ok(app.patch(`/customers/${held.customer}`, { address: CANARIES.address, handlingNote: CANARIES.handlingNote }, office));
    const again = await ok(app.post('/receptions', { channel: 'phone', customer: { new: { name: CANARIES.latinName, phones: ['09127654399'], address: CANARIES.address } }, devices: [{ faults: [{ told: CANARIES.told }] }] }, office));
    await ok(app.get(`/customers/${held.customer}/merge-preview?from=${again.customer.id}`, staff));
    const merged = await ok(app.post(`/customers/${held.customer}/merge`, { from: again.customer.id }, staff));
    await ok(app.post(`/customer-merges/${merged.id}/undo`, {}, staff));

    await ok(app.post(`/custody/${held.job}/take-in`, { accessories: CANARIES.accessories, condition: CANARIES.note }, staff));
    await ok(app.get(`/custody?filter=all&q=${encodeURIComponent(CANARIES.name)}`, staff));
    const technician = await ok(app.post(`/agents/${held.agent}/technicians`, { name: CANARIES.technician, phone: CANARIES.phone }, office));
    held.technician = technician.id;
    await ok(app.post('/day-reports/save', { technician: technician.id, note: CANARIES.dayNote, expenses: [{ text: CANARIES.expense, amount: '350000' }] }, staff));
    await ok(app.post('/branch-days/2026-01-05/save', { note: CANARIES.dayNote }, staff));
    for (const paper of [`/receptions/${held.reception}/slip`, `/jobs/${held.job}/label`, `/jobs/${held.job}/repair-card`]) await ok(app.get(paper, staff));
    await ok(app.get('/me/sessions', staff));
    await ok(app.post('/follow-ups', { trackingCode: seen.trackingCode, channel: 'phone' }, office));
  });

  it('every row of the registry is asked with marked words in every place that it has', async () => {
    const { paths, components } = (await app.get('/openapi.json')).body as { components: { schemas: Record<string, Shape> }; paths: Record<string, Record<string, { parameters?: { in: string; name: string }[]; requestBody?: { content: Record<string, { schema: Shape }> } }>> };
    const operations = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));
    expect(operations.length).toBeGreaterThan(150);
    const askedBy = [app.office, seen.staffSession!, seen.agentSession!];
    const calls = operations.flatMap(({ path, verb, operation: { parameters = [], requestBody } }) => {
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => `${name}=${encodeURIComponent(CANARIES.name)}`).join('&');
      const address = `${path.replace(/\{\w+\}/g, CANARIES.latinName.replace(' ', ''))}${query && `?${query}`}`.replace('/api/after-sales', '');
      const shape = requestBody?.content['application/json']?.schema;
      // The field that nobody knows keeps what takes nothing, such as loading the demo, from being done.
      const body = { ...(shape && Object.fromEntries(namesIn(shape, components.schemas).map((name) => [name, CANARIES.note]))), nobodyKnows: [CANARIES.phone, { address: CANARIES.address }] };
      return askedBy.map((token) => ({ verb, address, body, token }));
    });
    // Together, because those who are refused wait for one look at their rights.
    const statuses = await atOnce(calls.length, 24, async (i) => {
      const { verb, address, body, token } = calls[i]!;
      if (verb === 'get') return (await app.get(address, { token })).status;
      return (await (verb === 'delete' ? app.del(address, { token }) : app[verb === 'patch' ? 'patch' : 'post'](address, body, { token }))).status;
    });
    const wrong = statuses.flatMap((status, i) => (status >= 500 || status === 401 ? [[status, calls[i]]] : []));
    expect(wrong).toEqual([]);
  });

  it('requests fail in every way', async () => {
    expect((await app.post('/receptions', `{"customer": "${CANARIES.latinName}`, { token: app.office })).status).toBe(400);
    expect((await app.post('/receptions', reception({ nobodyKnows: CANARIES.address }), { token: app.office })).status).toBe(400);
    expect((await app.post('/receptions', reception(), { token: app.office })).status).toBe(409);
    expect((await app.post('/receptions', reception(), { token: `${app.office}x` })).status).toBe(401);
    expect((await app.get(`/${CANARIES.phone}/${CANARIES.query}?name=${CANARIES.query}`)).status).toBe(404);
    expect((await app.get(`/receptions/${CANARIES.latinName.replace(' ', '')}`, { token: app.office })).status).toBe(404);
    expect((await strapi('/api/auth/local', `{"identifier": "${CANARIES.latinName}`)).status).toBe(400);
  });

  it('the program itself breaks, and PostgreSQL tells everything it knows about the row', async () => {
    await leakFrom('as_customers');
    expect((await app.post('/receptions', reception({ customer: { new: { name: CANARIES.latinName, phones: ['09121110000'] } } }), { token: app.office })).status).toBe(500);
    await healed('as_customers');
    const broken: [table: string, address: string, body: object][] = [
      ['as_incoming_calls', '/incoming-calls', { call: 'canary-call-2', phone: CANARIES.phone, extension: '301' }],
      ['as_custody_moves', `/custody/${held.job}/shelve`, { shelf: 'A-1', note: CANARIES.note }],
      ['as_day_reports', '/day-reports/save', { note: CANARIES.dayNote, technician: held.technician, expenses: [{ text: CANARIES.expense, amount: '1' }] }],
    ];
    for (const [table, address, body] of broken) {
      await leakFrom(table);
      expect([table, (await app.post(address, body, { token: address.startsWith('/incoming') ? app.office : seen.staffSession })).status]).toEqual([table, 500]);
      await healed(table);
    }
    // Strapi's own log-in breaks too: its query builder would quote the statement with all its values.
    await leakFrom('strapi_sessions');
    expect((await strapi('/api/auth/local', { identifier: CANARIES.username, password: CANARIES.agentPassword })).status).toBe(500);
    await healed('strapi_sessions');
  });

  it('a job breaks, over what it was about', async () => {
    await app.sql(`insert into as_limits (key, points, expire) values ($1, 1, 1)`, [CANARIES.phone]);
    await app.sql(`create or replace function leak_old() returns trigger language plpgsql as $$ begin raise exception 'broken by %', old::text using detail = old::text; end $$;
      create trigger leak before delete on as_limits for each row execute function leak_old()`);
    await app.sql(`select graphile_worker.add_job('kernel:housekeeping', json_build_object('name', $1::text), max_attempts := 1)`, [CANARIES.latinName]);
    const told = (): boolean => app.output().includes('Failed task');
    for (let i = 0; i < 600 && !told(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told()).toBe(true);
    await app.sql('drop trigger leak on as_limits');
  });

  it('threat 30: what would change tables or copy them away is off', async () => {
    const probes = [
      ['POST', '/content-type-builder/content-types', { contentType: { displayName: 'x', singularName: 'x', pluralName: 'xs', kind: 'collectionType', attributes: {} } }],
      ['PUT', '/content-type-builder/content-types/plugin::after-sales.customer', {}],
      ['DELETE', '/content-type-builder/content-types/plugin::after-sales.customer', {}],
      ['POST', '/content-type-builder/components', {}],
      ['GET', '/admin/transfer/tokens', undefined],
      ['POST', '/admin/transfer/tokens', { name: 'all', permissions: ['push', 'pull'] }],
    ] as const;
    const refused: [string, number][] = [];
    for (const [method, path, body] of probes) refused.push([`${method} ${path}`, (await strapi(path, body, seen.staffSession, method)).status]);
    expect(refused.filter(([, status]) => status !== 403 && status !== 404)).toEqual([]);
    // These two ask for a transfer token first, and none can be made.
    for (const way of ['pull', 'push']) expect([401, 404]).toContain((await strapi(`/admin/transfer/runner/${way}`, undefined, seen.staffSession, 'GET')).status);
  });

  it('threat 27: every line is one object of JSON, and nobody is in it', async () => {
    const { code, output } = await app.stop();
    expect(code).toBe(0);
    const lines = output.split('\n').filter(Boolean);
    const parsed = lines.map((line) => {
      try {
        return JSON.parse(line) as Record<string, unknown>;
      } catch {
        return { notJson: line };
      }
    });
    expect(parsed.filter((line) => 'notJson' in line || typeof line.time !== 'string' || typeof line.level !== 'string' || typeof line.message !== 'string')).toEqual([]);
    const secrets = { ...CANARIES, ...seen, phoneE164: '+989127654321', phoneBare: '9127654321', landlineE164: '+982188776655', lastDigits: 'phone=4321', trackingPath: 'tracking/' };
    expect(Object.entries(secrets).filter(([, value]) => output.toLowerCase().includes(value.toLowerCase())).map(([name]) => name)).toEqual([]);
    // Not an empty log: the work is told, with who and how it ended.
    expect(parsed).toContainEqual(expect.objectContaining({ level: 'info', route: 'receptions.open', status: 201, method: 'POST', requestId: expect.any(String), ms: expect.any(Number), actor: expect.objectContaining({ kind: 'system' }) }));
    expect(parsed).toContainEqual(expect.objectContaining({ route: 'receptions.open', status: 409, code: expect.any(String) }));
    expect(parsed).toContainEqual(expect.objectContaining({ route: 'none', status: 404, code: 'route.not-found' }));
    expect(parsed).toContainEqual(expect.objectContaining({ level: 'error', route: 'receptions.open', code: 'server.error', requestId: expect.any(String), message: expect.stringContaining('PostgreSQL XX001'), stack: expect.stringContaining('at ') }));
    expect(parsed).toContainEqual(expect.objectContaining({ level: 'error', job: 'kernel:housekeeping', message: expect.stringContaining('PostgreSQL P0001') }));
    expect(parsed.filter(({ level, message }) => level === 'error' && String(message).includes('PostgreSQL XX001')).length).toBeGreaterThanOrEqual(2);
  });

  it('the last words of a process that breaks are a line like any other', async () => {
    const program = `import { speakWithOneVoice } from './scripts/lib/one-voice.mjs'; speakWithOneVoice();
      console.log('started on %s', 'port 1'); process.emitWarning('careful');
      setTimeout(() => Promise.reject(Object.assign(new Error('Key (name)=(Canary)'), { severity: 'ERROR', code: '23505', detail: 'Canary' })), 20);`;
    const { code, output } = await runNode(['--input-type=module', '-e', program], { NODE_ENV: 'production' }).ended;
    expect(code).toBe(1);
    expect(output.trim().split('\n').map((line) => (JSON.parse(line) as { message: string }).message)).toEqual(['started on port 1', 'Warning: careful', 'PostgreSQL 23505']);
  });
});

describe('threat 28: production refuses secrets that keep nothing secret', () => {
  const start = (env: Record<string, string>) => runApp({ PORT: '0', DATABASE_URL: database.url, ...env }).ended;

  it('names all of them at once and quotes none', async () => {
    const weak = { APP_KEYS: 'toBeModified1,toBeModified2', API_TOKEN_SALT: 'changeme', ADMIN_JWT_SECRET: 'k3J9xQp2vT7', JWT_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', TRANSFER_TOKEN_SALT: '' };
    const same = strongSecrets().JWT_SECRET!;
    const { code, output } = await start({ ...weak, ENCRYPTION_KEY: same });
    expect(code).not.toBe(0);
    for (const name of [...Object.keys(weak), 'APP_KEYS (key 2)']) expect(output).toContain(name);
    expect(output).not.toContain('ENCRYPTION_KEY ');
    for (const value of Object.values(weak).flatMap((list) => list.split(',')).filter(Boolean)) expect(output).not.toContain(value);
    const twins = await start({ ...strongSecrets(), JWT_SECRET: same, ENCRYPTION_KEY: same });
    expect(twins.code).not.toBe(0);
    expect(twins.output).toContain('ENCRYPTION_KEY is the same as JWT_SECRET');
    expect(twins.output).not.toContain(same);
  });

  it('refuses long samples too, and a known password of a database that a network leads to', async () => {
    const sample = 'please-change-me-to-a-long-random-string-in-production';
    const sampled = await start({ ...strongSecrets(), JWT_SECRET: sample });
    expect(sampled.code).not.toBe(0);
    expect(sampled.output).toContain('JWT_SECRET is a sample');
    expect(sampled.output).not.toContain(sample);
    // An address of the books: nobody is there, and nobody is asked.
    const known = await start({ ...strongSecrets(), DATABASE_URL: 'postgres://after_sales:changeme@203.0.113.7:5432/after_sales' });
    expect(known.code).not.toBe(0);
    expect(known.output).toContain('the password of the database (DATABASE_URL or DATABASE_PASSWORD) is one that is tried first');
    expect(known.output).not.toContain('changeme');
  });

  it('starts on a database of this machine whose password can be guessed, and says so', async () => {
    // A user whose password really is this one: some servers of tests ask for it, others let everybody in.
    const user = `guessed_${randomBytes(4).toString('hex')}`;
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`create role ${user} superuser login password 'aaaa'`);
    const url = new URL(database.url);
    [url.username, url.password] = [user, 'aaaa'];
    try {
      const told = await startProduction(url.href, { AFTER_SALES_JOBS: 'false' });
      const { output } = await told.stop();
      expect(output).toContain('the password of the database (DATABASE_URL or DATABASE_PASSWORD) is shorter than 12 characters');
      expect(output).not.toContain('aaaa');
    } finally {
      await owner.query(`reassign owned by ${user} to current_user`);
      await owner.query(`drop role ${user}`);
      await owner.end();
    }
  });

  it('refuses a demo password that can be guessed, and an API open to every page', async () => {
    const demo = await start({ ...strongSecrets(), DEMO_PASSWORD: 'demo1234' });
    expect(demo.code).not.toBe(0);
    expect(demo.output).toContain('DEMO_PASSWORD');
    expect(demo.output).not.toContain('demo1234');
    const open = await start({ ...strongSecrets(), CORS_ORIGINS: '*' });
    expect(open.code).not.toBe(0);
    expect(open.output).toContain('corsOrigins');
  });

  it('takes those that npm start makes', async () => {
    const program = `import { ensureSecrets } from './scripts/lib/secrets.mjs'; import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import { createRequire } from 'node:module';
      const { weakSecrets, weaknessOf } = createRequire(import.meta.url)(path.resolve('dist/src/plugins/after-sales/server/src/kernel/secrets/weak-secrets.js'));
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
      const { DEMO_PASSWORD, APP_KEYS, ...secrets } = await ensureSecrets(folder); fs.rmSync(folder, { recursive: true });
      const all = [...APP_KEYS.split(','), ...Object.values(secrets)].map((value, i) => ({ name: 'secret ' + i, value }));
      console.log(JSON.stringify([all.length, weakSecrets(all), weaknessOf(DEMO_PASSWORD, { shortest: 12, leastBits: 32 }) ?? null]));`;
    const { output } = await runNode(['--input-type=module', '-e', program], {}).ended;
    expect(JSON.parse(output.trim())).toEqual([7, [], null]);
  });
});
