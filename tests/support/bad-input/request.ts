import type { Dice } from './dice';
import { whole } from './nasty';
import { jsonOf, valueOf, type Taste } from './valid';
import type { World, WorldRoute } from './world';

export const ROOT = '/api/after-sales';
export const LANGUAGES = ['fa', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One call before it is written as bytes; what a mutation changes is any of it. */
export interface Draft {
  method: string;
  /** Values of the path's parameters, not encoded. */
  params: Record<string, string>;
  query: [string, string][];
  /** Undefined: no body. */
  body: unknown;
  headers: Record<string, string>;
  /** Replaces what would be written. */
  rawTarget?: string;
  rawBody?: Buffer;
  /** In which language the refusal must be; undefined when the header says nothing clear. */
  language?: Language;
  /** What was done to it, for the report. */
  notes: string[];
}

/** What the wire gets. */
export interface Wire {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: Buffer;
}

/** Numbers that no JavaScript value survives as are put into the text of the JSON itself. */
const RAW = /"@raw:([^"@]*)@"/g;
export const rawNumber = (text: string): string => `@raw:${text}@`;

export const toJson = (value: unknown): string => (JSON.stringify(value) ?? 'null').replace(RAW, '$1');

const encode = (text: string): string => encodeURIComponent(whole(text));

/** A call that the row should accept: real ids, values as its schemas describe them. */
export function draftFor(route: WorldRoute, world: World, dice: Dice, number: number, taste: Pick<Taste, 'odd' | 'optional'>): Draft {
  const full: Taste = { dice, world, ...taste };
  const language = LANGUAGES[number % LANGUAGES.length]!;
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const query = route.query ? Object.entries(valueOf(jsonOf(route.query), full) as Record<string, unknown>) : [];
  const draft: Draft = {
    method: route.method,
    params: Object.fromEntries(names.map((name) => [name, world.param(route, name, dice)])),
    query: query.map(([name, value]) => [name, String(value)]),
    body: route.body ? valueOf(jsonOf(route.body), full) : undefined,
    headers: { 'accept-language': language, ...(route.method === 'POST' && { 'idempotency-key': `bad-input-${number}-${dice.int(0, 1e9)}` }) },
    language,
    notes: [],
  };
  const token = world.token(route, dice);
  if (token) draft.headers.authorization = `Bearer ${token}`;
  return draft;
}

export function toWire(route: WorldRoute, draft: Draft): Wire {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encode(draft.params[name] ?? ''));
  const query = draft.query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  const target = draft.rawTarget ?? `${ROOT}${path}${query ? `?${query}` : ''}`;
  const body = draft.rawBody ?? (draft.body === undefined ? undefined : Buffer.from(toJson(draft.body)));
  return { method: draft.method, target, headers: { ...(body && { 'content-type': 'application/json' }), ...draft.headers }, ...(body && { body }) };
}
