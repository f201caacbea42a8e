import type { Composition } from '../slice';
import { VERSION } from '../version';
import { API_ROOT } from './dispatcher';
import type { RouteExample } from './examples';
import { errorExamples, errorResponses, errorSchemas } from './openapi-errors';
import { introduction } from './openapi-intro';
import { NamedSchemas, type Json } from './openapi-schemas';
import type { Route } from './registry';

const CALLERS = { public: 'anybody', staff: 'staff', system: 'systems', agent: "agents' people" } as const;

interface Writing {
  named: NamedSchemas;
  composition: Composition;
}

function parametersOf(schema: Route['params'], where: 'path' | 'query', examples: RouteExample['params'], named: NamedSchemas): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = named.of(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
    ...(typeof description === 'string' && { description }),
    ...(examples?.[name] !== undefined && { example: property.type === 'integer' ? Number(examples[name]) : examples[name] }),
  }));
}

/** The reader page puts a new key in its place each time, so that trying twice with other bodies isn't refused. */
export const EXAMPLE_KEY = '0b1f5c9e-example-key';

/** A POST must carry one, PATCH and DELETE may. */
const idempotencyKey = ({ method }: Route): Json => ({
  name: 'Idempotency-Key',
  in: 'header',
  required: method === 'POST',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  example: EXAMPLE_KEY,
  description: 'Chosen by the caller, new for each intention. The same key with the same body gets the same answer and no second effect.',
});

const REPLAYED = { 'Idempotent-Replay': { description: '`true` when this is the answer to an earlier request with the same key.', schema: { type: 'string' } } };

function requestBody(route: Route, example: RouteExample, named: NamedSchemas): Json {
  if (route.upload) return { requestBody: { required: true, content: Object.fromEntries(route.upload.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) } };
  if (!route.body) return {};
  const optional = route.body.safeParse(undefined).success;
  return { requestBody: { required: !optional, content: { 'application/json': { schema: named.of(route.body, 'input'), ...(example.body !== undefined && { example: example.body }) } } } };
}

function answer(route: Route, example: RouteExample, named: NamedSchemas): Json {
  if (route.fileTypes) return { description: 'The file', content: Object.fromEntries(route.fileTypes.map((type) => [type, { schema: { type: 'string', ...(!type.startsWith('text/') && { format: 'binary' }) } }])) };
  const content = { schema: named.of(route.answer, 'output'), ...(example.answer !== undefined && { example: example.answer }) };
  return { description: 'Done', ...(route.method !== 'GET' && { headers: REPLAYED }), content: { 'application/json': content } };
}

function operation(route: Route, tag: string, { composition, named }: Writing): Json {
  const example = composition.examples[route.id] ?? {};
  return {
    operationId: route.id,
    summary: route.summary,
    description: `For ${route.who.map((caller) => CALLERS[caller]).join(', ')}.${route.limit ? ` Limited per address, counted over ${route.limit.seconds / 60} minutes.` : ''}`,
    tags: [tag],
    security: route.who.includes('public') ? [] : [{ bearer: [] }],
    'x-callers': route.who,
    parameters: [...parametersOf(route.params, 'path', example.params, named), ...parametersOf(route.query, 'query', example.query, named), ...(route.method === 'GET' ? [] : [idempotencyKey(route)])],
    ...requestBody(route, example, named),
    responses: { [String(route.status ?? 200)]: answer(route, example, named), ...errorResponses(route, composition.errors) },
  };
}

function pathsOf(writing: Writing): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const { api, name, routes = [] } of writing.composition.slices) {
    for (const route of routes) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, api?.title ?? name, writing) };
    }
  }
  return paths;
}

const sorted = (schemas: Record<string, Json>): Record<string, Json> => Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));

function write(composition: Composition): Json {
  const writing: Writing = { composition, named: new NamedSchemas() };
  const paths = pathsOf(writing);
  const errors = errorSchemas(composition.errors, composition.refusals, writing.named);
  return {
    openapi: '3.1.0',
    info: { title: 'After-Sales', version: VERSION, description: introduction(composition.errors), license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: API_ROOT, description: 'This installation' }],
    tags: composition.slices.filter(({ routes = [] }) => routes.length > 0).map(({ api, name }) => ({ name: api?.title ?? name, description: api?.about ?? '' })),
    paths,
    components: {
      schemas: sorted({ ...writing.named.all, ...errors }),
      examples: errorExamples(composition.errors, composition.refusals),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: "A system's API token, a session of the panel (staff), or an agent's session." } },
    },
  };
}

const written = new WeakMap<Composition, Json>();

/** The API's description, made from the same rows that serve it; once per process, because everybody may ask for it. */
export function openApi(composition: Composition): Json {
  let document = written.get(composition);
  if (!document) written.set(composition, (document = write(composition)));
  return document;
}
