import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { z } from 'zod';
import { startApp, type TestApp } from '../support/app';
import pluginPackage from '../../src/plugins/after-sales/package.json';

// The description that integrators read: true to the registry, complete with examples, valid, and readable.

interface Row {
  id: string;
  method: string;
  path: string;
  who: string[];
  status?: number;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  answer: z.ZodType;
  upload?: object;
  fileTypes?: string[];
}
interface Example {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  answer?: unknown;
}
interface Refusal {
  code: string;
  fields?: { path: string; code: string }[];
  data?: Record<string, unknown>;
  carries?: Record<string, z.ZodType>;
}

let app: TestApp;
let rows: Row[];
let examples: Record<string, Example>;
let refusals: Refusal[];
let catalogue: Record<string, { status: number }>;
let document: any; // eslint-disable-line @typescript-eslint/no-explicit-any

beforeAll(async () => {
  app = await startApp();
  const { composition } = app.strapi.plugin('after-sales').service('kernel').get();
  ({ examples, refusals, errors: catalogue } = composition);
  rows = composition.routes;
  document = (await app.get('/openapi.json')).body;
});

afterAll(() => app?.stop());

const wrongWith = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('examples', () => {
  test('every route has one, and every one its route', () => {
    expect(Object.keys(examples).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  test('each shows what its route takes and answers', () => {
    const missing = rows.flatMap(({ id, params, body, answer, fileTypes }) => {
      const shown = examples[id];
      return [
        ...(params && !shown.params ? [`${id} has no params`] : []),
        ...(body && !body.safeParse(undefined).success && shown.body === undefined ? [`${id} has no body`] : []),
        ...(!fileTypes && answer && shown.answer === undefined ? [`${id} has no answer`] : []),
      ];
    });
    expect(missing).toEqual([]);
  });

  test('each passes the schemas of its route: params, query, body, answer', () => {
    const wrong = rows.flatMap((row) =>
      (['params', 'query', 'body', 'answer'] as const).flatMap((part) => {
        const value = examples[row.id][part];
        if (value === undefined) return [];
        const schema = row[part];
        return (schema ? wrongWith(schema, value) : ['the route takes none']).map((problem) => `${row.id} ${part} ${problem}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('no two contradict: what has an id has one name, number, code and serial everywhere', () => {
    const known = new Map<string, string>();
    const contradictions: string[] = [];
    const remember = (route: string, record: Record<string, unknown>): void => {
      for (const field of ['name', 'number', 'code', 'serial', 'username', 'trackingCode', 'openedAt', 'measure']) {
        // Masked names are the same person's.
        if (typeof record.id !== 'string' || typeof record[field] !== 'string' || record[field].includes('…')) continue;
        const fact = `${record.id} ${field}`;
        if (known.has(fact) && known.get(fact) !== record[field]) contradictions.push(`${route}: ${fact} is ${record[field]} here and ${known.get(fact)} elsewhere`);
        known.set(fact, record[field]);
      }
    };
    for (const [route, { body, answer }] of Object.entries(examples)) for (const record of recordsIn([body, answer])) remember(route, record);
    expect(contradictions).toEqual([]);
    expect(known.size).toBeGreaterThan(20);
  });

  test('what is created is answered as it was told', () => {
    // A day may be told in the Jalali calendar and a phone with blanks; a date's reason isn't the record's own.
    const otherwise = new Set(['day', 'phone', 'reason', 'note', 'from', 'to']);
    const wrong = rows.filter(({ status }) => status === 201).flatMap(({ id }) => {
      const { body, answer } = examples[id] as { body?: Record<string, unknown>; answer: Record<string, unknown> };
      const shared = Object.keys(body ?? {}).filter((key) => key in answer && typeof body![key] !== 'object' && !otherwise.has(key));
      return shared.filter((key) => body![key] !== answer[key]).map((key) => `${id} ${key}`);
    });
    expect(wrong).toEqual([]);
    const named = rows.filter(({ status, path }) => status !== 201 && /:(code|id)(\/[a-z-]+)?$/.test(path)).flatMap(({ id }) => {
      const { params = {}, answer = {} } = examples[id] as { params?: Record<string, string>; answer?: Record<string, unknown> };
      return Object.entries(params).filter(([key, value]) => key in answer && String(answer[key]) !== value).map(([key]) => `${id} ${key}`);
    });
    expect(named).toEqual([]);
  });

  test('money is a string of the smallest unit, in one currency', () => {
    const amounts = recordsIn(Object.values(examples)).filter((record) => 'amount' in record);
    expect(amounts.length).toBeGreaterThan(3);
    for (const { amount, currency = 'IRR' } of amounts) expect([amount, currency]).toEqual([expect.stringMatching(/^\d+$/), 'IRR']);
  });
});

describe('the document', () => {
  const operations = (): [string, any][] => // eslint-disable-line @typescript-eslint/no-explicit-any
    Object.entries(document.paths as Record<string, object>).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]): [string, any] => [`${verb} ${path}`, operation])); // eslint-disable-line @typescript-eslint/no-explicit-any

  test('is valid OpenAPI 3.1, examples included', async () => {
    const rules = { struct: 'error', 'no-invalid-media-type-examples': 'error', 'no-invalid-schema-examples': 'error', 'no-invalid-parameter-examples': 'error', 'no-ambiguous-paths': 'off', 'operation-operationId-unique': 'error', 'path-parameters-defined': 'error', 'no-unresolved-refs': 'error', 'operation-tag-defined': 'error', 'no-unused-components': 'off', 'security-defined': 'error', 'operation-description': 'error', 'tag-description': 'error', 'info-license': 'error' } as const;
    const problems = await lintFromString({ source: JSON.stringify(document), config: await createConfig({ extends: ['spec'], rules }) });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''}: ${message}`)).toEqual([]);
    // The validator compiles every schema anew: ten seconds of work on a slow core.
  }, 300_000);

  test('has the example of every route: its parameters, its body, its answer', () => {
    const byId = new Map(operations().map(([, operation]) => [operation.operationId as string, operation]));
    for (const { id, status = 200 } of rows) {
      const operation = byId.get(id);
      const shown = examples[id];
      const parameters = Object.fromEntries((operation.parameters as { name: string; in: string; example?: unknown }[]).map((parameter) => [`${parameter.in} ${parameter.name}`, parameter.example]));
      for (const [name, value] of Object.entries(shown.params ?? {})) expect([id, name, String(parameters[`path ${name}`])]).toEqual([id, name, value]);
      for (const [name, value] of Object.entries(shown.query ?? {})) expect([id, name, String(parameters[`query ${name}`])]).toEqual([id, name, value]);
      if (shown.body !== undefined) expect([id, operation.requestBody.content['application/json'].example]).toEqual([id, shown.body]);
      if (shown.answer !== undefined) expect([id, operation.responses[String(status)].content['application/json'].example]).toEqual([id, shown.answer]);
    }
  });

  test('has an example for every error code that a route can answer, in full sentences', () => {
    for (const [at, { responses }] of operations()) {
      for (const [status, { content }] of Object.entries(responses as Record<string, { content: any }>)) { // eslint-disable-line @typescript-eslint/no-explicit-any
        if (status.startsWith('2')) continue;
        expect([at, status, Object.keys(content['application/json'].examples as object).length > 0]).toEqual([at, status, true]);
      }
    }
    const answers = Object.values(document.components.examples as Record<string, { value: { error: { code: string; message: string; fields?: { code: string; message: string }[] } } }>);
    expect(answers.map(({ value }) => value.error.code).sort()).toEqual(Object.keys(catalogue).sort());
    for (const { error } of answers.map(({ value }) => value)) {
      for (const { code, message } of [error, ...(error.fields ?? [])]) expect([code, code in catalogue, /[{}]/.test(message), message.length > 5]).toEqual([code, true, false, true]);
    }
  });

  test('says what some codes carry beside their text, and the examples agree', () => {
    const properties = document.components.schemas.Refusal.properties as object;
    for (const { code, data = {}, carries = {} } of refusals) {
      expect([code, Object.keys(carries).sort()]).toEqual([code, Object.keys(data).sort()]);
      for (const [name, schema] of Object.entries(carries)) expect([code, name, wrongWith(schema, data[name]), name in properties]).toEqual([code, name, [], true]);
    }
  });

  test('is readable: a described tag per slice, named schemas, nothing that may be anything', () => {
    const tags = document.tags as { name: string; description: string }[];
    expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
    expect(tags.filter(({ description }) => description.length < 20)).toEqual([]);
    for (const [at, { tags: own, summary, description }] of operations()) expect([at, own.length, summary.length > 5, description.startsWith('For ')]).toEqual([at, 1, true, true]);
    const bodies = operations().flatMap(([at, { requestBody, responses }]) =>
      [requestBody, ...Object.values(responses as object)].flatMap((part) => Object.values((part?.content ?? {}) as Record<string, { schema: object }>).map(({ schema }) => [at, Object.keys(schema).length > 0])),
    );
    expect(bodies.filter(([, said]) => !said)).toEqual([]);
    expect(Object.keys(document.components.schemas as object).length).toBeGreaterThan(60);
    for (const word of ['Authorization', 'Idempotency-Key', '`next`', 'Accept-Language', 'Retry-After', 'smallest unit']) expect(document.info.description).toContain(word);
    expect(document.info.version).toBe(pluginPackage.version);
  });
});

describe('the reader page', () => {
  const read = async (path: string) => {
    const answer = await fetch(`${app.url}${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), headers: answer.headers, text: await answer.text() };
  };

  test('is served by ourselves, in a language, under a policy that runs no script of the page', async () => {
    const page = await read('/api/after-sales/docs');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<html lang="en">');
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|https?:\/\//i);
  });

  test('finds all it needs at the same origin, packed for those who can unpack', async () => {
    const { text } = await read('/api/after-sales/docs');
    const links = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect([link, (await read(link)).status]).toEqual([link, 200]);
    const bundle = await fetch(`${app.url}${links.find((link) => link.includes('bundle'))}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(bundle.headers.get('content-encoding')).toBe('gzip');
    expect((await bundle.text()).length).toBeGreaterThan(1_000_000);
    expect((await read('/api/after-sales/docs/..%2Fpackage.json')).status).toBe(404);
    expect((await read('/api/after-sales/docs/constructor')).status).toBe(404);
  });
});

/** Every object inside a value, however deep. */
function recordsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(recordsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
