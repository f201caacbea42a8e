import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { codeOfRole, namesNothing, nobodysWork, routesOf, STAFF_ROLES, type StaffRole } from '../../src/plugins/after-sales/server/src/slices/staff/domain';
import { newDatabase, startApp, type Answer, type TestApp } from '../support/app';
import { atOnce } from '../support/at-once';
import { startInstance } from '../support/instance';
import { dropDatabase, urlOf } from '../support/template-database.cjs';

const PREFIX = 'plugin::after-sales.';
const PASSWORD = 'A-long-enough-password-1';

let app: TestApp;
let routes: readonly Route[];
let staffRoutes: string[];
const tokens = {} as Record<StaffRole, string>;

/** Somebody who holds the ready-made role and nothing else, logged in at the panel. */
async function logIn(role: StaffRole): Promise<string> {
  const { id } = await app.strapi.service('admin::role').findOne({ code: codeOfRole(role) });
  const email = `${role}-${randomBytes(4).toString('hex')}@example.com`;
  await app.strapi.service('admin::user').create({ email, firstname: 'Test', lastname: role, password: PASSWORD, isActive: true, roles: [id], registrationToken: null });
  const answer = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}

beforeAll(async () => {
  app = await startApp();
  routes = app.strapi.plugin('after-sales').service('kernel').get().registry.routes;
  staffRoutes = routes.filter(({ who }) => who.includes('staff')).map(({ id }) => id);
  for (const role of STAFF_ROLES) tokens[role] = await logIn(role);
}, 120_000);

afterAll(() => app?.stop());

interface Held {
  code: string;
  name: string;
  grants: string[];
}

type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** The ready-made roles as they stand in Strapi's tables, with every grant in the form in which Strapi compares it. */
const rolesIn = (query: Query): Promise<Held[]> =>
  query<Held>(`select r.code, r.name, coalesce(array_agg(concat_ws(' ', p.action, p.subject, p.properties, p.conditions, p.action_parameters) order by p.action) filter (where p.id is not null), '{}') as grants
    from admin_roles r left join admin_permissions_role_lnk l on l.role_id = r.id left join admin_permissions p on p.id = l.permission_id where r.code like 'after-sales-%' group by r.id order by r.code`);

const roles = (): Promise<Held[]> => rolesIn((text, values) => app.sql(text, values));
const grantOf = (id: string): string => `${PREFIX}${id} {} [] {}`;

describe('[PF4] the roles of the office come with the plugin', () => {
  test('each with exactly its routes, and with none of Strapi\'s own permissions', async () => {
    const expected = STAFF_ROLES.map((role) => ({ code: codeOfRole(role), grants: routesOf(role, staffRoutes).map(grantOf).sort() }));
    const found = (await roles()).map(({ code, grants }) => ({ code, grants: grants.sort() }));
    expect(found).toEqual(expected.sort((a, b) => (a.code < b.code ? -1 : 1)));
  });

  test('named in the company\'s language', async () => {
    expect((await roles()).map(({ name }) => name).sort()).toEqual(['مدیر خدمات', 'مسئول اعزام', 'مسئول تأیید گزارش‌ها', 'مسئول پذیرش', 'مسئول کارگاه', 'مسئول کدینگ'].sort());
  });

  test('every route that staff may call is somebody\'s work or for administrators, and the table names no other', () => {
    expect({ nobodys: nobodysWork(staffRoutes), unknown: namesNothing(staffRoutes) }).toEqual({ nobodys: [], unknown: [] });
  });

  test('saving a role in the panel without a change changes nothing', async () => {
    const before = await roles();
    const { id } = await app.strapi.service('admin::role').findOne({ code: 'after-sales-receptionist' });
    const permissions = routesOf('receptionist', staffRoutes).map((route) => ({ action: `${PREFIX}${route}`, subject: null, properties: {}, conditions: [] }));
    const ids = () => app.sql('select permission_id from admin_permissions_role_lnk where role_id = $1 order by 1', [id]);
    const grants = await ids();
    await app.strapi.service('admin::role').assignPermissions(id, permissions);
    expect(await roles()).toEqual(before);
    expect(await ids()).toEqual(grants);
  });

  test('Strapi made its own three first, as without us', async () => {
    expect(await app.sql(`select code from admin_roles where code like 'strapi-%' order by 1`)).toEqual([{ code: 'strapi-author' }, { code: 'strapi-editor' }, { code: 'strapi-super-admin' }]);
  });
});

/** No route has a parameter of this name: whoever is let in is told so, before anything is read or written. */
const heardBy = async (role: StaffRole, { method, path, upload }: Route): Promise<'let in' | 'forbidden' | Answer> => {
  const address = `${path.replace(/:\w+/g, '01a201f5-dda0-7000-8000-000000000301')}?nobody-takes-this=x`;
  const ask = { token: tokens[role], ...(upload && { headers: { 'content-type': 'text/plain' } }) };
  const answer = await { GET: () => app.get(address, ask), POST: () => app.post(address, upload ? 'x' : {}, ask), PATCH: () => app.patch(address, {}, ask), DELETE: () => app.del(address, ask) }[method]();
  if (answer.status === 403 && answer.body.error.code === 'auth.forbidden') return 'forbidden';
  return (answer.status === 400 && answer.body.error.code.startsWith('input.')) || (upload && answer.status === 415) ? 'let in' : answer;
};

test('[PF4] every role at every route that staff may call: let in where the table says so, else forbidden', async () => {
  const cells = STAFF_ROLES.flatMap((role) => routes.filter(({ id }) => staffRoutes.includes(id)).map((route) => ({ role, route })));
  const found = await atOnce(cells.length, 32, async (i) => {
    const { role, route } = cells[i];
    return [role, route.id, await heardBy(role, route)];
  });
  expect(found).toEqual(cells.map(({ role, route: { id } }) => [role, id, routesOf(role, [id]).length > 0 ? 'let in' : 'forbidden']));
  for (const role of STAFF_ROLES) expect(new Set(found.filter(([who]) => who === role).map(([, , heard]) => heard))).toEqual(new Set(['let in', 'forbidden']));
}, 120_000);

test('[PF4] each can open the panel: home page, profile, and what they may do', async () => {
  for (const role of STAFF_ROLES) {
    for (const path of ['/admin/users/me', '/admin/users/me/permissions', '/admin/init', '/admin/information', '/admin/homepage/layout', '/content-manager/homepage/recent-documents?action=update']) {
      const answer = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${tokens[role]}` } });
      expect([role, path, answer.status]).toEqual([role, path, 200]);
    }
    const strangers = await fetch(`${app.url}/admin/users`, { headers: { authorization: `Bearer ${tokens[role]}` } });
    expect([role, strangers.status]).toEqual([role, 403]);
  }
});

describe('[PF4][RC22] a day of the office, each doing their own work', () => {
  const ok = async (asked: Promise<Answer>, status = 200): Promise<any> => { // eslint-disable-line @typescript-eslint/no-explicit-any
    const { status: heard, body } = await asked;
    expect([heard, body.error]).toEqual([status, undefined]);
    return body;
  };
  const as = (role: StaffRole) => ({ token: tokens[role] });

  test('from a list of brands to an approved report, and nobody does the other\'s', async () => {
    await ok(app.post('/brands', { code: 'PAK', labels: { fa: 'پاکشوما', en: 'Pakshoma' } }, as('coding-admin')), 201);
    await ok(app.post('/product-categories', { code: 'washer', labels: { fa: 'لباس‌شویی', en: 'Washer' } }, as('coding-admin')), 201);
    const technician = await ok(app.post('/technicians', { name: 'رضا کاظمی', phone: '0912 111 2233' }, as('manager')), 201);
    expect((await app.get('/brands', as('receptionist'))).body.items).toHaveLength(1);

    const reception = { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: ['09123456789'] } }, devices: [{ brandTold: 'پاکشوما', category: 'washer', faults: [{ told: 'آب را تخلیه نمی‌کند' }] }] };
    expect((await app.post('/receptions', reception, as('dispatcher'))).status).toBe(403);
    const opened = await ok(app.post('/receptions', reception, as('receptionist')), 201);
    expect((await ok(app.get('/lookup?q=6789', as('receptionist')))).customers).toHaveLength(1);
    const job = `/jobs/${opened.jobs[0].id}`;

    expect((await app.post(`${job}/assign`, { technician: technician.id }, as('receptionist'))).status).toBe(403);
    await ok(app.post(`${job}/assign`, { technician: technician.id }, as('dispatcher')));
    for (const verb of ['accept', 'start']) await ok(app.post(`${job}/${verb}`, {}, as('workshop')));
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date());
    const work = { kind: 'paid-repair', serviceDay: day, zone: 'in-town', lines: [{ kind: 'work', text: 'تعویض پمپ', quantity: 1 }], result: 'fixed' };
    expect((await app.post(`${job}/reports`, work, as('manager'))).status).toBe(403);
    const report = await ok(app.post(`${job}/reports`, work, as('workshop')), 201);

    expect((await app.post(`/reports/${report.id}/decide`, { lines: [] }, as('workshop'))).status).toBe(403);
    await ok(app.get(`/reports/${report.id}`, as('approver')));
    const decided = await ok(app.post(`/reports/${report.id}/decide`, { lines: [] }, as('approver')));
    expect(decided.state).toBe('approved');
    await ok(app.get(`/contacts/summary?from=${day}&to=${day}`, as('manager')));
  });
});

/** As on the screens of an administrator. */
const administrator = {
  role: (code: string) => app.strapi.service('admin::role').findOne({ code }),
  async keeps(code: string, ids: readonly string[]): Promise<void> {
    const { id } = await this.role(code);
    await app.strapi.service('admin::role').assignPermissions(id, ids.map((action) => ({ action: `${PREFIX}${action}`, subject: null, properties: {}, conditions: [] })));
  },
};

describe('[PF4] the next start', () => {
  const startAgain = async () => {
    const instance = await startInstance({ database: app.databaseUrl });
    expect(await instance.stop()).toEqual({ code: 0, signal: null });
  };
  const role = async (code: string) => (await roles()).find((held) => held.code === code);

  test('changes nothing of what it finds', async () => {
    const everything = () => app.sql(`select (select jsonb_agg(to_jsonb(r) order by id) from admin_roles r) as roles, (select jsonb_agg(to_jsonb(p) order by id) from admin_permissions p) as permissions, (select jsonb_agg(to_jsonb(l) order by id) from admin_permissions_role_lnk l) as links`);
    const before = await everything();
    await startAgain();
    expect(await everything()).toEqual(before);
  }, 60_000);

  test('leaves a grant taken away, one that was given besides, a name of the company\'s own, and a deleted role deleted', async () => {
    const left = routesOf('approver', staffRoutes).filter((id) => id !== 'reports.decide');
    await administrator.keeps('after-sales-approver', [...left, 'receptions.open']);
    const { id } = await administrator.role('after-sales-approver');
    await app.strapi.service('admin::role').update({ id }, { name: 'کنترل گزارش', description: 'نام خودمان' });
    const workshop = await administrator.role('after-sales-workshop');
    await app.sql(`delete from admin_users_roles_lnk where role_id = $1`, [workshop.id]);
    await app.strapi.service('admin::role').deleteByIds([workshop.id]);
    const before = await roles();
    await startAgain();
    expect(await roles()).toEqual(before);
    expect(await role('after-sales-workshop')).toBeUndefined();
    expect(await role('after-sales-approver')).toMatchObject({ name: 'کنترل گزارش', grants: expect.not.arrayContaining([grantOf('reports.decide')]) });
    expect(await app.sql(`select description from admin_roles where id = $1`, [id])).toEqual([{ description: 'نام خودمان' }]);
  }, 60_000);

  test('of a release with another route and another role gives both, once', async () => {
    // As a release left it that knew neither the route nor the role.
    await administrator.keeps('after-sales-dispatcher', routesOf('dispatcher', staffRoutes).filter((id) => id !== 'jobs.triage' && id !== 'jobs.cancel'));
    await app.sql(`delete from as_staff_grants where role_code = 'after-sales-dispatcher' and action = '${PREFIX}jobs.triage'`);
    const codings = await administrator.role('after-sales-coding-admin');
    await app.sql('delete from admin_users_roles_lnk where role_id = $1', [codings.id]);
    await app.strapi.service('admin::role').deleteByIds([codings.id]);
    await app.sql(`delete from as_staff_grants where role_code = 'after-sales-coding-admin'`);
    await app.sql(`delete from as_staff_roles where code = 'after-sales-coding-admin'`);
    // Meanwhile the company speaks another language, and has a role of its own of the name to come.
    expect((await app.patch('/company', { language: 'es' }, { token: await app.staffToken(['company.change']) })).status).toBe(200);
    await app.strapi.service('admin::role').create({ name: 'Datos maestros', description: 'De la empresa' });
    await startAgain();
    const dispatcher = await role('after-sales-dispatcher');
    expect(dispatcher?.grants).toContain(grantOf('jobs.triage'));
    expect(dispatcher?.grants).not.toContain(grantOf('jobs.cancel'));
    expect(await role('after-sales-coding-admin')).toMatchObject({ name: 'Datos maestros (After-Sales)', grants: expect.arrayContaining([grantOf('brands.create')]) });
    const before = await roles();
    await startAgain();
    expect(await roles()).toEqual(before);
  }, 90_000);

  test('without the plugin and then with it brings back what staff have, and no more', async () => {
    const before = await roles();
    const without = await startInstance({ database: app.databaseUrl, withoutPlugin: true });
    await without.stop();
    const grants = (held: Held[]) => held.flatMap((each) => each.grants).length;
    // This is what Strapi does; should it stop doing so, keep-grants can go.
    expect(grants(await roles())).toBeLessThan(grants(before));
    await startAgain();
    expect(await roles()).toEqual(before);
  }, 90_000);
});

describe('[PF2][PF4] two instances started at once', () => {
  /** Starts two on this database and tells what the office is afterwards. */
  async function startTwo(url: string): Promise<{ held: Held[]; strapis: unknown[] }> {
    const instances = await atOnce(2, 2, () => startInstance({ database: url }));
    await Promise.all(instances.map((instance) => instance.stop()));
    const client = new Client({ connectionString: url });
    await client.connect();
    const query: Query = async (text, values) => (await client.query(text, values)).rows;
    const strapis = await query(`select r.code, count(l.id)::int > 0 as "has grants", bool_or(p.conditions::text like '%is-creator%') as "own only" from admin_roles r
      left join admin_permissions_role_lnk l on l.role_id = r.id left join admin_permissions p on p.id = l.permission_id where r.code like 'strapi-%' group by 1 order by 1`);
    const held = await rolesIn(query);
    await client.end();
    return { held, strapis };
  }
  const once = () => STAFF_ROLES.map((name) => ({ code: codeOfRole(name), grants: routesOf(name, staffRoutes).length })).sort((a, b) => (a.code < b.code ? -1 : 1));

  test('on a database of the release before make each role once', async () => {
    const database = await newDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`delete from admin_permissions p using admin_permissions_role_lnk l, admin_roles r where l.permission_id = p.id and r.id = l.role_id and r.code like 'after-sales-%'`);
    await client.query(`delete from admin_roles where code like 'after-sales-%'; drop table as_staff_grants; drop table as_staff_roles; delete from as_migrations where name like 'staff/%'`);
    await client.end();
    const { held } = await startTwo(database.url);
    expect(held.map(({ code, grants }) => ({ code, grants: grants.length }))).toEqual(once());
    await database.drop();
  }, 120_000);

  test('on an empty database make each role once, and Strapi its own, with the rights they have without us', async () => {
    const server = process.env.TEST_PG_URL ?? '';
    const name = `empty_${process.pid}_${randomBytes(4).toString('hex')}`;
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const { held, strapis } = await startTwo(urlOf(server, name));
    expect(held.map(({ code, grants }) => ({ code, grants: grants.length }))).toEqual(once());
    expect(strapis).toEqual([{ code: 'strapi-author', 'has grants': true, 'own only': true }, { code: 'strapi-editor', 'has grants': true, 'own only': false }, { code: 'strapi-super-admin', 'has grants': true, 'own only': false }]);
    await dropDatabase(server, name);
  }, 180_000);
});
