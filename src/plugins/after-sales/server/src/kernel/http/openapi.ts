import { z } from 'zod';
import type { ErrorCatalogue } from './errors.catalogue';
import { API_ROOT } from './dispatcher';
import type { Route } from './registry';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
};

const propertiesOf = (schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
    ...(typeof property.description === 'string' && { description: property.description }),
  }));
};

const COMMON = ['input.invalid', 'server.error', 'server.unavailable'];
const GUARDED = ['auth.required', 'auth.invalid', 'auth.forbidden'];
const POSTED = ['idempotency.key-required', 'idempotency.in-flight', 'idempotency.other-body'];

const errorsOf = (route: Route, catalogue: ErrorCatalogue): Json => {
  const codes = [...COMMON, ...(route.who.includes('public') ? [] : GUARDED), ...(route.method === 'POST' ? POSTED : []), ...(route.limit ? ['limits.too-many'] : []), ...(route.errors ?? [])];
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(catalogue[code]!.status, [...(byStatus.get(catalogue[code]!.status) ?? []), code]);
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return Object.fromEntries([...byStatus].map(([status, list]) => [String(status), { description: list.map((code) => `\`${code}\``).join(', '), content }]));
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  description: 'Chosen by the caller, new for each intention. The same key with the same body gets the same answer and no second effect.',
};

const operation = (route: Route, catalogue: ErrorCatalogue): Json => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.id.split('.')[0]],
  security: route.who.includes('public') ? [] : [{ bearer: [] }],
  'x-callers': route.who,
  parameters: [...propertiesOf(route.params, 'path'), ...propertiesOf(route.query, 'query'), ...(route.method === 'POST' ? [IDEMPOTENCY_KEY] : [])],
  ...(route.upload && { requestBody: { required: true, content: Object.fromEntries(route.upload.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) } }),
  ...(route.body && {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input'), ...(route.example?.body !== undefined && { example: route.example.body }) } } },
  }),
  responses: {
    [String(route.status ?? 200)]: { description: 'Done', content: { 'application/json': { schema: schemaOf(route.answer, 'output') } } },
    ...errorsOf(route, catalogue),
  },
});

const ERROR_SCHEMA = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { type: 'string', description: 'A code of the catalogue; it never changes its meaning.' },
        message: { type: 'string', description: 'The text in the language of Accept-Language (fa, en, es).' },
        fields: {
          type: 'array',
          items: { type: 'object', required: ['path', 'code', 'message'], properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } } },
        },
        requestId: { type: 'string' },
      },
    },
  },
};

/** The API's description, made from the same rows that serve it. */
export function openApi(routes: readonly Route[], catalogue: ErrorCatalogue, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `${API_ROOT}${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, catalogue) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'After-Sales', version, description: 'Receptions, codings and tracking. Made from the route registry; what is not here does not exist.' },
    paths,
    components: {
      schemas: { Error: ERROR_SCHEMA },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A Strapi API token (systems) or a session of the admin panel (staff).' } },
    },
  };
}
