import { randomUUID } from 'node:crypto';
import type { Method } from '../../../src/plugins/after-sales/server/src/kernel/http/registry';

const ROOT = '/api/after-sales';

/** What a caller hands to a route. */
export interface Given {
  params?: Record<string, string | number>;
  query?: Record<string, string | number>;
  body?: unknown;
  /** Bytes instead of JSON. */
  upload?: { type: string; bytes: Uint8Array };
}

export interface Addressed {
  id: string;
  method: Method;
  path: string;
}

/** What came back, and from which route. */
export interface Heard {
  route: string;
  status: number;
  // Checks look into answers of every shape; what they expect is the check itself.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  text: string;
  headers: Headers;
}

/** The address of a call; a parameter that is not given stands as text that names nothing. */
export function addressOf({ path }: Pick<Addressed, 'path'>, { params = {}, query = {} }: Given): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'names-nothing'));
  const asked = new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])).toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}

/** Sends one call over HTTP as whoever holds the token. */
export async function send(origin: string, route: Addressed, given: Given, token?: string, key: string = randomUUID()): Promise<Heard> {
  const { body, upload } = given;
  const answer = await fetch(`${origin}${ROOT}${addressOf(route, given)}`, {
    method: route.method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(upload ? { 'content-type': upload.type } : body !== undefined && { 'content-type': 'application/json' }),
      ...(route.method === 'POST' && { 'idempotency-key': key }),
    },
    ...(upload ? { body: new Uint8Array(upload.bytes) } : body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return { route: route.id, status: answer.status, body: isJson && text ? JSON.parse(text) : undefined, text, headers: answer.headers };
}
