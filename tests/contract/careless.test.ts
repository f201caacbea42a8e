import { z } from 'zod';
import { sql } from '../../src/plugins/after-sales/server/src/kernel/db/sql';
import { recordEvents } from '../../src/plugins/after-sales/server/src/kernel/events';
import { readRoute, writeRoute, type Registry, type Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { startApp, type TestApp } from '../support/app';
import { makeWorld, type Maker, type World } from '../support/world';
import { Contract, type Finding } from './contract';
import { nothingBesideTheRegistry } from './doors';
import { guardHoldsTheMatrix } from './matrix';
import { neighboursSeeNothing } from './neighbours';
import { ownWordsStayOut } from './own-words';
import { anybodyBesideCompany, managerBesideOther } from './people';
import { everyCallSucceeds, everyRowHasACall, nothingIsDeleted, rehearse, tripsAreTrue, watchWrites, writesLeaveEvents } from './rehearsal';
import { fieldsHaveMeanings, publicRowsAreDeclared, publicRowsAreLimited, publicRowsAreOnlyPublic, schemasAreStrict } from './rows';
import { strangersInBodies, strangersInQueries } from './strangers';

// Rows as somebody might write them who has never heard of the rules. Each is stopped by the checks that every row of the
// product goes through, and told what is wrong with it.

const id = z.strictObject({ id: z.string().min(8).max(64) });
const aJob = z.strictObject({ id: z.string(), number: z.string() });
const base = { summary: 'A careless row', errors: ['record.not-found'] };
type Named = z.infer<typeof aJob>;

const ROWS: Route[] = [
  readRoute({ ...base, id: 'careless.open', path: '/careless/open', who: ['public'], answer: z.strictObject({ ok: z.boolean() }), roundTrips: 0, handle: () => Promise.resolve({ body: { ok: true } }) }),
  readRoute({
    ...base,
    id: 'careless.unscoped',
    path: '/jobs/:id/careless',
    who: ['agent'],
    params: id,
    answer: aJob,
    roundTrips: 1,
    handle: async ({ params }, db) => ({ body: (await db.one(sql<Named>`select document_id as id, number from as_jobs where document_id = ${params.id}`)) ?? { id: '', number: '' } }),
  }),
  readRoute({
    ...base,
    id: 'careless.unscoped-list',
    path: '/careless/list',
    who: ['agent'],
    answer: z.strictObject({ items: z.array(aJob) }),
    roundTrips: 1,
    handle: async (_call, db) => ({ body: { items: await db.many(sql<Named>`select document_id as id, number from as_jobs`) } }),
  }),
  readRoute({
    ...base,
    id: 'careless.document',
    path: '/careless/document',
    who: ['staff'],
    answer: z.looseObject({ id: z.number() }),
    roundTrips: 3,
    handle: async (_call, db) => ({ body: (await db.one(sql<{ id: number }>`select * from up_users order by id limit 1`)) ?? { id: 0 } }),
  }),
  writeRoute({
    ...base,
    id: 'careless.write',
    method: 'POST',
    path: '/jobs/:id/careless-write',
    who: ['agent'],
    params: id,
    body: z.looseObject({ note: z.string().optional() }),
    answer: z.strictObject({ ok: z.literal(true) }),
    roundTrips: 4,
    async handle({ params, body }, tx) {
      await tx.many(sql`update as_jobs set note = ${JSON.stringify(body)} where document_id = ${params.id}`);
      await tx.many(sql`delete from as_job_faults where job_id = ${params.id}`);
      return { body: { ok: true as const } };
    },
  }),
  readRoute({
    ...base,
    id: 'careless.people',
    path: '/careless/people',
    who: ['public'],
    answer: z.strictObject({ items: z.array(z.strictObject({ name: z.string().nullable(), phone: z.string() })) }),
    // Counted and asked only of one owner, and still anybody's.
    limit: { points: () => 30, seconds: 60 },
    roundTrips: 1,
    handle: async ({ scope }, db) => ({ body: { items: await db.many(sql<{ name: string | null; phone: string }>`select c.name, p.e164 as phone from as_customers c join as_customer_phones p on p.owner = c.owner and p.customer_id = c.document_id where c.owner = ${scope.owner} order by p.e164 limit 20`) } }),
  }),
  readRoute({
    ...base,
    id: 'careless.probe',
    path: '/careless/probe',
    who: ['public'],
    withoutDatabase: true,
    answer: z.strictObject({ newest: z.string() }),
    roundTrips: 1,
    handle: async ({ scope }, db) => ({ body: { newest: (await db.one(sql<{ number: string }>`select number from as_jobs where owner = ${scope.owner} order by number desc limit 1`))?.number ?? '' } }),
  }),
  readRoute({
    ...base,
    id: 'careless.by-phone',
    path: '/careless/by-phone',
    who: ['public'],
    query: z.strictObject({ phone: z.string().max(20) }),
    answer: z.strictObject({ known: z.boolean() }),
    limit: { points: () => 30, seconds: 60 },
    roundTrips: 1,
    // Tells nobody's name, and yet whose customer somebody is.
    handle: async ({ scope, query }, db) => ({ body: { known: (await db.one(sql`select from as_customer_phones where owner = ${scope.owner} and e164 = ${query.phone.replace(/^0/, '+98')}`)) !== null } }),
  }),
  readRoute({ ...base, id: 'careless.unknown-field', path: '/careless/unknown', who: ['staff', 'public'], query: z.strictObject({ widget: z.string().optional(), name: z.string().optional() }), answer: z.strictObject({ ok: z.boolean() }), roundTrips: 0, handle: () => Promise.reject(Object.assign(new Error('nobody tried it'), { code: '23505' })) }),
  writeRoute({
    ...base,
    id: 'careless.words',
    method: 'POST',
    path: '/jobs/:id/careless-words',
    who: ['staff'],
    params: id,
    body: z.strictObject({ note: z.string().max(200).optional(), phone: z.string().max(20).optional() }),
    answer: z.strictObject({ ok: z.literal(true) }),
    roundTrips: 3,
    async handle({ params, body, scope, now }, tx) {
      await recordEvents(tx, { scope, channel: 'admin', at: now }, [{ type: 'job.careless', subject: { type: 'job', id: params.id }, reason: body.note, data: { phone: body.phone ?? null } }]);
      return { body: { ok: true as const } };
    },
  }),
  readRoute({ ...base, id: 'careless.silent', path: '/careless/silent', who: ['public'], limit: { points: () => 30, seconds: 60 }, answer: z.strictObject({ ok: z.boolean() }), roundTrips: 0, handle: () => Promise.reject(Object.assign(new Error('something hangs on it'), { code: '23503' })) }),
];

const CALLS: Record<string, Maker> = {
  'careless.open': () => ({}),
  'careless.unscoped': ({ a }) => ({ params: { id: a.jobs.accepted.job } }),
  'careless.unscoped-list': () => ({}),
  'careless.document': () => ({}),
  'careless.people': () => ({}),
  'careless.probe': () => ({}),
  'careless.by-phone': () => ({ query: { phone: '09107654320' } }),
  'careless.write': ({ a }) => ({ params: { id: a.jobs.accepted.job }, body: { note: 'hello' } }),
  'careless.words': ({ a }) => ({ params: { id: a.jobs.accepted.job }, body: {} }),
  'careless.gone': () => ({}),
};

const FOR_STAFF = ['careless.document', 'careless.words'];

let app: TestApp;
let world: World;
let contract: Contract;

beforeAll(async () => {
  process.env.AFTER_SALES_JOBS = 'false';
  app = await startApp();
  world = await makeWorld(app);
  const { kernel } = world;
  const Rows = kernel.registry.constructor as new (routes: readonly Route[]) => Registry;
  kernel.registry = new Rows([...kernel.registry.routes, ...ROWS]);
  // The careless one has given the manager's role every right on them.
  await app.sql(`with p as (insert into up_permissions (document_id, action) select 'careless' || a, 'plugin::after-sales.' || a from unnest($1::text[]) a returning id)
    insert into up_permissions_role_lnk (permission_id, role_id) select p.id, r.id from p, up_roles r where r.type = 'agent-manager'`, [ROWS.map(({ id: route }) => route)]);
  await app.sql(`insert into admin_permissions (document_id, action, action_parameters, properties, conditions) select id, 'plugin::after-sales.' || id, '{}', '{}', '[]' from unnest($1::text[]) id`, [FOR_STAFF]);
  await app.sql(`insert into admin_permissions_role_lnk (permission_id, role_id) select p.id, r.id from admin_permissions p, admin_roles r where p.document_id = any($1) and r.name like 'Test %'`, [FOR_STAFF]);
  await kernel.rights.refresh();
  contract = new Contract(world, ROWS, CALLS);
  await watchWrites(app);
}, 180_000);

afterAll(() => app?.stop());

const about = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ route, check }) => `${route} [${check}]`))].sort();

test('a row that is open to anybody, without a limit or without anybody having said why', () => {
  expect(about(publicRowsAreDeclared(ROWS))).toEqual(['by-phone', 'open', 'people', 'probe', 'silent', 'unknown-field'].map((name) => `careless.${name} [open]`));
  expect(about(publicRowsAreLimited(ROWS))).toEqual(['careless.open [limits]', 'careless.probe [limits]', 'careless.unknown-field [limits]']);
  expect(about(publicRowsAreOnlyPublic(ROWS))).toEqual(['careless.unknown-field [callers]']);
}, 180_000);

test('rows that take or tell more than they name, and a field of which nobody has said what it stands for', () => {
  expect(about(schemasAreStrict(ROWS))).toEqual(['careless.document [strict schemas]', 'careless.write [strict schemas]']);
  // A name in a query looks for somebody, although the name in another row's body is only a word.
  expect(fieldsHaveMeanings(ROWS).map(({ route, says }) => `${route} ${says.split(',')[0]}`)).toEqual(['careless.unknown-field takes query.widget', 'careless.unknown-field takes query.name']);
}, 180_000);

test('schemas that let anything through, however they are wrapped', () => {
  const answers: Record<string, z.ZodType> = {
    any: z.any(),
    unknown: z.strictObject({ a: z.array(z.unknown()) }),
    record: z.strictObject({ a: z.record(z.string(), z.string()).optional() }),
    plain: z.object({ a: z.string() }).nullable(),
    passing: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.object({}).passthrough() })]),
    strict: z.strictObject({ a: z.array(z.union([z.string(), z.strictObject({ b: z.number().optional() })])).default([]) }),
  };
  const rows = Object.entries(answers).map(([name, answer]) => readRoute({ ...base, id: `careless.${name}`, path: `/careless/${name}`, who: ['staff'], answer, roundTrips: 0, handle: () => Promise.resolve({ body: {} }) }));
  expect(about(schemasAreStrict(rows))).toEqual(['any', 'passing', 'plain', 'record', 'unknown'].map((name) => `careless.${name} [strict schemas]`));
}, 180_000);

test('rows that tell anybody of the company\'s customers, counted or not', async () => {
  const found = await neighboursSeeNothing(contract, anybodyBesideCompany(world, ROWS));
  expect(about(found)).toEqual(['careless.by-phone [neighbours]', 'careless.people [neighbours]', 'careless.probe [neighbours]']);
}, 180_000);

test('a row without a valid call, and a call without a row', () => {
  expect(about(everyRowHasACall(contract))).toEqual(['careless.gone [valid call]', 'careless.silent [valid call]', 'careless.unknown-field [valid call]']);
}, 180_000);

test("rows that show or change another agency's records", async () => {
  const found = about(await neighboursSeeNothing(contract, managerBesideOther(world, ROWS)));
  expect(found).toEqual(['all rows [neighbours]', 'careless.unscoped [neighbours]', 'careless.unscoped-list [neighbours]', 'careless.write [neighbours]']);
}, 180_000);

test('rows that hand out a document, miscount, write without a word or delete', async () => {
  const rehearsal = await rehearse(contract);
  expect(about(contract.leaks)).toEqual(['careless.document [leaks]']);
  expect(about(tripsAreTrue(contract, rehearsal, {}))).toEqual(['careless.document [round trips]']);
  expect(about(writesLeaveEvents(contract, rehearsal))).toEqual(['careless.write [events]']);
  expect(about(nothingIsDeleted(rehearsal))).toEqual(['some route [deletes]']);
  expect(about(everyCallSucceeds(rehearsal))).toEqual([]);
}, 180_000);

test("a row that writes people's own words or their phones into the events", async () => {
  const words = new Contract(world, ROWS.filter(({ id: route }) => route === 'careless.words'), CALLS);
  const { findings } = await ownWordsStayOut(words);
  expect(findings.map(({ route, says }) => `${route} ${says.split(',')[0]}`).sort()).toEqual(['note', 'phone'].map((field) => `careless.words writes body.${field} into the event job.careless`));
}, 180_000);

test('a row that refuses with a code of which the description says nothing', async () => {
  const silent = ROWS.filter(({ id: route }) => route === 'careless.silent');
  const asking = new Contract(world, silent, { 'careless.silent': () => ({}) });
  await asking.ask(silent[0], { query: { nobody: 'takes this' } });
  expect(about(asking.untold)).toEqual([]);
  await asking.ask(silent[0], {});
  expect(about(asking.untold)).toEqual(['careless.silent [undeclared code]']);
}, 180_000);

test('a row that fails its own valid call', async () => {
  const failing = new Contract(world, ROWS, { 'careless.unknown-field': () => ({}) });
  expect(about(everyCallSucceeds(await rehearse(failing)))).toEqual(['careless.unknown-field [valid call]']);
}, 180_000);

test('a row that takes fields which it doesn\'t name', async () => {
  expect(about((await strangersInBodies(contract, ['owner', 'agentId'])).findings)).toEqual(['all rows [allow-list]', 'careless.write [allow-list]']);
  const loose = readRoute({ ...base, id: 'careless.filters', path: '/careless/filters', who: ['staff'], query: z.object({ q: z.string().optional() }), answer: z.strictObject({ ok: z.boolean() }), roundTrips: 0, handle: () => Promise.resolve({ body: { ok: true } }) });
  const Rows = world.kernel.registry.constructor as new (routes: readonly Route[]) => Registry;
  world.kernel.registry = new Rows([...world.kernel.registry.routes, loose]);
  await app.sql(`update admin_permissions set action = 'plugin::after-sales.careless.filters' where document_id = 'careless.document'`);
  const guessed = await strangersInQueries(new Contract(world, [loose], { 'careless.filters': () => ({}) }), ['password']);
  expect(about(guessed.findings)).toEqual(['careless.filters [guessing]']);
}, 180_000);

test('routes beside the registry: of a slice that makes its own, of a panel, of another API, under a prefix that is Strapi\'s', () => {
  const rows = world.kernel.registry.routes.filter(({ id: route }) => !route.startsWith('careless.'));
  expect(nothingBesideTheRegistry(app, rows, '/api/after-sales')).toEqual([]);
  const answers = (): undefined => undefined;
  app.strapi.server.router.get('/after-sales/careless', answers);
  app.strapi.server.router.post('/admin/careless', answers);
  app.strapi.server.router.get('/api/upload/careless', answers);
  const found = nothingBesideTheRegistry(app, rows, '/api/after-sales').map(({ says }) => says.split(' is served')[0]);
  expect(found.sort()).toEqual(['GET /after-sales/careless', 'GET /api/upload/careless', 'POST /admin/careless']);
}, 180_000);

test('a guard that lets in whom the row does not name', async () => {
  // A row that says one thing and is served as another: what a careless change of the guard would look like.
  const told = ROWS.filter(({ id: route }) => route === 'careless.unscoped').map((row): Route => ({ ...row, who: ['staff'] }) as Route);
  const { findings } = await guardHoldsTheMatrix(new Contract(world, told, CALLS));
  expect(about(findings)).toEqual(['careless.unscoped [matrix]']);
}, 180_000);
