import type { ErrorCatalogue } from './errors.catalogue';
import type { ExampleRefusal } from './examples';
import type { Json, NamedSchemas } from './openapi-schemas';
import type { Route } from './registry';
import { text } from './texts';

const EXAMPLE_REQUEST_ID = '7d0c1f5e-3a52-4a57-9f0e-3f2f5e3f6a10';

/** A query that the row doesn't know is refused by all of them, and a fault of ours can happen in all. */
const COMMON = ['input.invalid', 'server.error'];
const ASKING_THE_DATABASE = ['server.unavailable', 'server.too-slow', 'server.stopping'];
/** Whoever has come in is counted too. */
const GUARDED = ['auth.required', 'auth.invalid', 'auth.forbidden', 'limits.too-many'];
/** A POST must carry a key, other changes may; a key of another form is refused at both. */
const KEYED = ['idempotency.key-required', 'idempotency.in-flight', 'idempotency.other-body'];
/** A body is read before it is known that the row takes none. */
const READING_JSON = ['input.not-json', 'input.too-large', 'input.media-type'];
const READING_BYTES = ['input.too-large', 'input.media-type'];

/** Every code that a row can answer: its own, and those that the dispatcher adds by what the row is. Tests hold every answer that they hear against it. */
export const codesOf = (route: Route): string[] => [
  ...new Set([
    ...COMMON,
    ...(route.withoutDatabase ? [] : ASKING_THE_DATABASE),
    ...(route.who.includes('public') ? [] : GUARDED),
    ...(route.method === 'GET' ? [] : [...KEYED, ...(route.upload ? READING_BYTES : READING_JSON)]),
    ...(route.limit ? ['limits.too-many'] : []),
    ...(route.errors ?? []),
  ]),
];

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait before the same request is sent again, with the same key.', schema: { type: 'integer' } } };
const WAITING = new Set([409, 429, 503]);

/** The refusals of a row by status, each code with its example. */
export function errorResponses(route: Route, catalogue: ErrorCatalogue): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of codesOf(route)) {
    const status = catalogue[code]!.status;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => {
      const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
      const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, examples } };
      return [String(status), { description: codes.map((code) => `\`${code}\``).join(', '), ...(WAITING.has(status) && { headers: RETRY_AFTER }), content }];
    }),
  );
}

/** What a refusal looks like, in English: the very text that callers with `Accept-Language: en` get. */
function answerOf({ code, params, fields, data }: ExampleRefusal): Json {
  return {
    error: {
      code,
      message: text('en', `error.${code}`, params),
      ...(fields && { fields: fields.map((field) => ({ path: field.path, code: field.code, message: text('en', `error.${field.code}`, field.params) })) }),
      ...data,
      requestId: EXAMPLE_REQUEST_ID,
    },
  };
}

/** One example per code of the catalogue; what is not described more closely says code and text. */
export function errorExamples(catalogue: ErrorCatalogue, refusals: readonly ExampleRefusal[]): Json {
  const described = new Map(refusals.map((refusal) => [refusal.code, refusal]));
  return Object.fromEntries(Object.keys(catalogue).map((code) => [code, { summary: code, value: answerOf(described.get(code) ?? { code }) }]));
}

/** The schemas of the error object, with the closed list of codes and what some of them carry beside their text. */
export function errorSchemas(catalogue: ErrorCatalogue, refusals: readonly ExampleRefusal[], named: NamedSchemas): Record<string, Json> {
  const carried: Record<string, Json> = {};
  for (const { code, carries = {} } of refusals) {
    for (const [name, schema] of Object.entries(carries)) {
      const description = `With \`${code}\`.`;
      const known = carried[name];
      carried[name] = known ? { ...known, description: `${String(known.description)} ${description}` } : { ...siblingSafe(named.of(schema, 'output')), description };
    }
  }
  return {
    ErrorCode: { type: 'string', enum: Object.keys(catalogue).sort(), description: 'A code of the catalogue. It never changes its meaning; new ones may come.' },
    FieldError: {
      type: 'object',
      required: ['path', 'code', 'message'],
      properties: {
        path: { type: 'string', description: 'Where in the body or query, as the caller wrote it: `devices.0.serial`.' },
        code: { $ref: '#/components/schemas/ErrorCode' },
        message: { type: 'string' },
      },
    },
    Refusal: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { $ref: '#/components/schemas/ErrorCode' },
        message: { type: 'string', description: 'In the language of Accept-Language (fa, en, es).' },
        fields: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } },
        requestId: { type: 'string', description: 'The same as the header X-Request-Id; support finds the request by it.' },
        ...carried,
      },
    },
    Error: { type: 'object', required: ['error'], properties: { error: { $ref: '#/components/schemas/Refusal' } } },
  };
}

/** In OpenAPI 3.1 a description may stand beside a reference, but readers show it only inside `allOf`. */
const siblingSafe = (schema: Json): Json => ('$ref' in schema ? { allOf: [schema] } : schema);
