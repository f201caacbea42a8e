import { startApp, type TestApp } from '../support/app';
import { makeWorld, validCalls, type World } from '../support/world';
import { Contract, told } from './contract';
import { leaksIn } from './leaks';
import { knownNames } from './names';
import { strangersInBodies, strangersInQueries } from './strangers';

let app: TestApp;
let world: World;
let contract: Contract;
let names: string[];

beforeAll(async () => {
  process.env.AFTER_SALES_JOBS = 'false';
  app = await startApp();
  world = await makeWorld(app);
  contract = new Contract(world, world.kernel.registry.routes, validCalls);
  names = await knownNames(world);
}, 180_000);

afterAll(() => app?.stop());

test('what is guessed is what there is', () => {
  expect(names.length).toBeGreaterThan(150);
  expect(names).toEqual(expect.arrayContaining(['owner', 'password', 'resetPasswordToken', 'reset_password_token', 'stage', 'agentId', 'agent_id', 'wage', 'role', 'tracking_code']));
});

test('every attribute of every type and every column is refused by name in every object of every body, and nothing is written', async () => {
  const { findings, names: tried } = await strangersInBodies(contract, names);
  expect(told(findings)).toEqual([]);
  expect(tried).toBeGreaterThan(20_000);
}, 240_000);

test("none of them, and none of Strapi's own parameters, is taken in a query", async () => {
  const { findings, names: tried } = await strangersInQueries(contract, names);
  expect(told(findings)).toEqual([]);
  expect(tried).toBeGreaterThan(10_000);
}, 240_000);

describe("Strapi's own doors", () => {
  const strapi = async (path: string, token: string): Promise<{ status: number; text: string; body: unknown }> => {
    const answer = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    return { status: answer.status, text, body: (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : undefined };
  };
  const secrets = () => [world.b.manager.username, world.b.clerk.username, '$2a$', '$2b$'];

  test("an agent's person gets no user, no role and no relation out of users-permissions", async () => {
    const asked = ['/api/users', '/api/users?populate=*', '/api/users?populate[role][populate]=*', `/api/users/${world.b.manager.userId}`, '/api/users/count', '/api/users/me?populate=*', '/api/users-permissions/roles', '/api/users-permissions/permissions', '/api/users?filters[password][$startsWith]=$2', '/api/users/me?filters[password][$startsWith]=$2&populate=role'];
    for (const path of asked) {
      const { text, body } = await strapi(path, world.a.manager.token);
      expect([path, secrets().filter((secret) => text.includes(secret))]).toEqual([path, []]);
      expect([path, leaksIn({ id: path }, { body, text }).filter(({ says }) => /password|token|hash/i.test(says))]).toEqual([path, []]);
      expect([path, /"role"|"permissions"|"as_/.test(text)]).toEqual([path, false]);
    }
  });

  test("no type of ours has an address of Strapi's own, whoever asks", async () => {
    const types = Object.values(app.strapi.contentTypes as Record<string, { plugin?: string; info: { pluralName: string; singularName: string } }>).filter(({ plugin }) => plugin === 'after-sales');
    for (const { info } of types) {
      for (const token of [world.a.manager.token, world.office.token]) expect([info.pluralName, (await strapi(`/api/${info.pluralName}?populate=*`, token)).status]).toEqual([info.pluralName, 404]);
    }
  });
});

test('no answer of all these held a secret, and no refusal a code that its row doesn\'t tell of', () => {
  expect(told(contract.leaks)).toEqual([]);
  expect(told(contract.untold)).toEqual([]);
});
