import { told } from '../contract/contract';
import { nothingBesideTheRegistry } from '../contract/doors';
import { startApp, type Answer, type TestApp } from '../support/app';

// What is promised of every row of the registry, tried on every row: a new route is tested by being there.

interface Row {
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  who: string[];
  body?: unknown;
  errors?: string[];
  summary: string;
}

const ROOT = '/api/after-sales';
const VERBS = ['get', 'post', 'patch', 'delete'];

let app: TestApp;
let rows: Row[];
let catalogue: Record<string, { status: number }>;
// A document of any shape; what it must hold is what is asserted.
let openapi: any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** An address that the row answers; whose record it names doesn't matter before the guard. */
const addressOf = ({ path }: Row): string => path.replace(/:(\w+)/g, 'some-name');

const call = (row: Row, token?: string): Promise<Answer> => {
  const ask = token ? { token } : {};
  if (row.method === 'GET') return app.get(addressOf(row), ask);
  if (row.method === 'DELETE') return app.del(addressOf(row), ask);
  return row.method === 'POST' ? app.post(addressOf(row), {}, ask) : app.patch(addressOf(row), {}, ask);
};

/** All rows at once: those who wait for a second look at their rights share it. */
const heard = async (which: Row[], token?: string): Promise<string[]> =>
  (await Promise.all(which.map((row) => call(row, token)))).map(({ status, body }, i) => `${which[i].id} ${status} ${body?.error?.code ?? ''}`.trim());

beforeAll(async () => {
  app = await startApp();
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  rows = kernel.registry.routes;
  catalogue = kernel.errors;
  openapi = (await app.get('/openapi.json')).body;
});

afterAll(() => app?.stop());

const guarded = (): Row[] => rows.filter(({ who }) => !who.includes('public'));

describe('the guard of every row', () => {
  test('without a token: 401', async () => {
    expect(await heard(guarded())).toEqual(guarded().map(({ id }) => `${id} 401 auth.required`));
  });

  test('with a token that nobody was given: 401', async () => {
    expect(await heard(guarded(), 'f'.repeat(256))).toEqual(guarded().map(({ id }) => `${id} 401 auth.invalid`));
  });

  test("with a system's token that has no permission: 403", async () => {
    const token = await app.systemToken([]);
    expect(await heard(guarded(), token)).toEqual(guarded().map(({ id }) => `${id} 403 auth.forbidden`));
  });

  test('with the log-in of staff who have no permission: 403', async () => {
    const token = await app.staffToken([]);
    expect(await heard(guarded(), token)).toEqual(guarded().map(({ id }) => `${id} 403 auth.forbidden`));
  });

  test('with a read-only token: 403 wherever something is written', async () => {
    const token = await app.systemToken('read-only');
    const writing = guarded().filter(({ method }) => method !== 'GET');
    expect(await heard(writing, token)).toEqual(writing.map(({ id }) => `${id} 403 auth.forbidden`));
  });
});

describe('one list of routes', () => {
  test('every route that Strapi serves for the plugin has its row, and every row its route', () => {
    const layers = app.strapi.server.listRoutes() as { methods: string[]; path: string }[];
    const served = layers
      .filter(({ path }) => path === ROOT || path.startsWith(`${ROOT}/`))
      .flatMap(({ methods, path }) => methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`));
    expect(served.sort()).toEqual(rows.map(({ method, path }) => `${method} ${ROOT}${path}`).sort());
  });

  test('nothing else is served: no route of another API, of a plugin\'s panel or of a router made by hand', () => {
    expect(told(nothingBesideTheRegistry(app, rows, ROOT))).toEqual([]);
  });

  test("none of Strapi's own routes for our types stands beside them", () => {
    const layers = app.strapi.server.listRoutes() as { path: string }[];
    const types = Object.values(app.strapi.contentTypes as Record<string, { plugin?: string; info: { pluralName: string; singularName: string } }>).filter(({ plugin }) => plugin === 'after-sales');
    expect(types.length).toBeGreaterThan(5);
    const names = new Set(types.flatMap(({ info }) => [info.pluralName, info.singularName]));
    expect(layers.filter(({ path }) => path.startsWith('/api/') && names.has(path.split('/')[2]))).toEqual([]);
  });

  test('what is not in the registry is not found, and another method is named', async () => {
    expect(await app.get('/nothing/here')).toMatchObject({ status: 404, body: { error: { code: 'route.not-found' } } });
    const wrong = await app.del('/receptions');
    expect(wrong).toMatchObject({ status: 405, body: { error: { code: 'route.method' } } });
    expect(wrong.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
    const headOfNone = await fetch(`${app.url}${ROOT}/incoming-calls`, { method: 'HEAD' });
    expect([headOfNone.status, headOfNone.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('HEAD is GET without its body, for every row that reads', async () => {
    const reading = rows.filter(({ method }) => method === 'GET');
    const system = await app.systemToken('full-access');
    const staff = await app.staffToken(rows.filter(({ who }) => who.includes('staff')).map(({ id }) => id));
    const ask = async (row: Row, method: string): Promise<unknown[]> => {
      const token = row.who.includes('system') ? system : staff;
      const answer = await fetch(`${app.url}${ROOT}${addressOf(row)}`, { method, headers: { authorization: `Bearer ${token}`, 'x-request-id': 'the-same-request' } });
      const body = await answer.text();
      // A file of Excel holds the moment at which it was made, which packs differently from second to second.
      const length = /spreadsheet/.test(answer.headers.get('content-type') ?? '') ? Number(answer.headers.get('content-length')) > 1_000 : answer.headers.get('content-length');
      return [row.id, answer.status, method === 'HEAD' ? body : '', length, ...['content-type', 'cache-control', 'x-request-id', 'vary'].map((name) => answer.headers.get(name))];
    };
    const [gets, heads] = [[], []] as [unknown[], unknown[]];
    for (const row of reading) gets.push(await ask(row, 'GET'));
    for (const row of reading) heads.push(await ask(row, 'HEAD'));
    expect(heads).toEqual(gets);
    expect(heads.filter((head) => (head as unknown[])[1] === 200).length).toBeGreaterThan(20);
  });

  test('a body of a hundred thousand values is refused before each of them is looked at', async () => {
    const { status, body } = await app.post('/receptions', `{"channel":"phone","devices":[${Array(100_000).fill('0').join(',')}]}`, { token: await app.systemToken('full-access') });
    expect([status, body.error.code, body.error.fields]).toEqual([400, 'input.invalid', [expect.objectContaining({ path: 'body', code: 'input.too-many' })]]);
  });

  test('a parameter that stands there thousands of times is refused by name, at a door that is open to everybody', async () => {
    for (const path of ['/live', '/tracking/7K3Q-F9M2-XTH', '/receptions']) {
      for (const repeated of ['a&'.repeat(4_000), 'a&'.repeat(7_000), 'phone=1&'.repeat(1_500)]) {
        const { status, body } = await app.get(`${path}?${repeated}`, path === '/receptions' ? { token: await app.systemToken('full-access') } : {});
        expect([path, status, body.error.code, body.error.in]).toEqual([path, 400, 'input.invalid', 'query']);
        expect(body.error.fields.map((field: { path: string }) => field.path)).toContain(repeated.split(/[=&]/)[0]);
      }
    }
  });

  test('every row that staff may call can be granted to a role, and nothing else can', () => {
    const actions = app.strapi.service('admin::permission').actionProvider.keys() as string[];
    const ours = actions.filter((action) => action.startsWith('plugin::after-sales.'));
    expect(ours.sort()).toEqual(rows.filter(({ who }) => who.includes('staff')).map(({ id }) => `plugin::after-sales.${id}`).sort());
  });
});

describe('the OpenAPI document', () => {
  const operations = (): [string, string, any][] => // eslint-disable-line @typescript-eslint/no-explicit-any
    Object.entries(openapi.paths as Record<string, object>).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]): [string, string, any] => [path, verb, operation])); // eslint-disable-line @typescript-eslint/no-explicit-any

  test('has every row of the registry under its own operationId, and nothing else', () => {
    expect(openapi).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: expect.any(String) } });
    const said = operations().map(([path, verb, { operationId }]) => `${operationId} ${verb.toUpperCase()} ${path}`);
    expect(said.sort()).toEqual(rows.map(({ id, method, path }) => `${id} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
    expect(openapi.servers).toMatchObject([{ url: ROOT }]);
    expect(new Set(operations().map(([, , { operationId }]) => operationId as string)).size).toBe(rows.length);
  });

  test('is well formed: verbs, parameters of the path, bodies, answers, and nothing refers into the void', () => {
    for (const [path, verb, operation] of operations()) {
      expect([path, VERBS.includes(verb)]).toEqual([path, true]);
      const parameters = operation.parameters as { name: string; in: string; required: boolean; schema: object }[];
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual([...path.matchAll(/\{\w+\}/g)].map(([name]) => name).sort());
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map(({ name, in: where }) => `${where} ${name}`)).size).toBe(parameters.length);
      for (const { schema } of parameters) expect(schema).toEqual(expect.any(Object));
      expect([path, verb, operation.requestBody === undefined || Object.values(operation.requestBody.content as Record<string, { schema?: object }>).every(({ schema }) => schema !== undefined)]).toEqual([path, verb, true]);
      if (verb === 'get') expect(operation.requestBody).toBeUndefined();
      const answers = Object.entries(operation.responses as Record<string, { description: string; content?: object }>);
      expect(answers.some(([status]) => status.startsWith('2'))).toBe(true);
      for (const [status, { description }] of answers) expect([path, status, /^[2-5]\d\d$/.test(status) && description.length > 0]).toEqual([path, status, true]);
    }
    for (const target of refsIn(openapi)) expect([target, lookUp(target)]).toEqual([target, expect.anything()]);
  });

  test('asks for a key at every POST, takes one at every other change, and asks for a token wherever the guard does', () => {
    for (const [path, verb, operation] of operations()) {
      const row = rows.find(({ id }) => id === operation.operationId)!;
      const keys = operation.parameters.filter(({ name }: { name: string }) => name === 'Idempotency-Key').map(({ required }: { required: boolean }) => required);
      expect([path, verb, keys]).toEqual([path, verb, verb === 'get' ? [] : [verb === 'post']]);
      expect([path, operation.security]).toEqual([path, row.who.includes('public') ? [] : [{ bearer: [] }]]);
    }
  });

  test('every code that a row can answer is in the catalogue, under the status that the document tells', () => {
    for (const [path, , { responses }] of operations()) {
      for (const [status, { description }] of Object.entries(responses as Record<string, { description: string }>)) {
        if (status.startsWith('2')) continue;
        for (const [, code] of description.matchAll(/`([^`]+)`/g)) expect([path, code, catalogue[code]?.status]).toEqual([path, code, Number(status)]);
      }
    }
    for (const { id, errors = [] } of rows) expect([id, errors.filter((code) => !(code in catalogue))]).toEqual([id, []]);
  });

  const refsIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner)));
  };
  const lookUp = (ref: string): unknown =>
    ref.startsWith('#/') ? ref.slice(2).split('/').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], openapi) : undefined;
});
