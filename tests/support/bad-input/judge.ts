import { codesOf } from '../../../src/plugins/after-sales/server/src/kernel/http/openapi-errors';
import type { Route } from '../../../src/plugins/after-sales/server/src/kernel/http/registry';
import en from '../../../src/plugins/after-sales/shared/translations/en.json';
import es from '../../../src/plugins/after-sales/shared/translations/es.json';
import fa from '../../../src/plugins/after-sales/shared/translations/fa.json';
import { isWhole } from './nasty';
import { LANGUAGES, ROOT, type Draft, type Language, type Wire } from './request';
import type { Heard } from './send';
import { jsonOf } from './valid';
import type { WorldRoute } from './world';

/** The figure of the issue. */
export const SLOWEST_MS = 2_000;

const TEXTS: Record<Language, Record<string, string>> = { fa, en, es };

interface FieldHeard {
  path?: unknown;
  code?: unknown;
  message?: unknown;
}
interface ErrorHeard {
  code?: unknown;
  message?: unknown;
  requestId?: unknown;
  fields?: FieldHeard[];
  in?: unknown;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a program says when it has nothing to say; a caller's own «null» may be quoted. */
const SLIPS = ['undefined', 'NaN', '[object Object]'];

/** The catalogue's text with anything but nothing and itself in its {placeholders}, unless the caller wrote just that. */
const says = (language: Language, code: string, message: string, asked: string): boolean => {
  const template = TEXTS[language][`error.${code}`];
  if (!template) return false;
  const pattern = template.split(/\{\w+\}/).map(escaped).join('([\\s\\S]+)');
  const filled = new RegExp(`^${pattern}$`).exec(message)?.slice(1);
  if (!filled) return false;
  const names = [...template.matchAll(/\{\w+\}/g)].map(([name]) => name);
  return filled.every((value, i) => asked.includes(value) || (value !== names[i] && !SLIPS.includes(value)));
};

const saysInSome = (languages: readonly Language[], code: unknown, message: unknown, asked: string): boolean =>
  typeof code === 'string' && typeof message === 'string' && languages.some((language) => says(language, code, message, asked));

/** How paths are written: cut, and without what is no text. */
const written = (path: string): string => path.slice(0, 200).replace(/[\0\p{Cs}]/gu, '');

/** All paths of a document as errors write them; those of a flood need not all be known. */
function pathsOf(document: unknown): Set<string> {
  const paths = new Set<string>();
  const open: [unknown, string | undefined][] = [[document, undefined]];
  for (let next = open.pop(); next && paths.size < 50_000; next = open.pop()) {
    const [value, path] = next;
    if (path !== undefined) paths.add(written(path));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) open.push([inner, path === undefined ? key : `${path}.${key}`]);
  }
  return paths;
}

/** What was really asked, as far as it can be read. */
function askedPaths(draft: Draft, wire: Wire): Set<string> {
  const paths = new Set<string>(['body']);
  try {
    for (const path of pathsOf(JSON.parse(wire.body?.toString().replace(/^\uFEFF/, '') ?? '{}'))) paths.add(path);
  } catch {
    // No document, no paths.
  }
  for (const name of Object.keys(draft.params)) paths.add(name);
  const query = wire.target.split('?').slice(1).join('?');
  for (const [name] of new URLSearchParams(query)) paths.add(written(name) || 'query');
  return paths;
}

/** All that the caller wrote, as one text. */
const sentText = (draft: Draft, wire: Wire): string => `${decode(wire.target)} ${wire.body?.toString() ?? ''} ${JSON.stringify(draft.params)}`;

const decode = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
};

/** A field that was there, or one that is missing from something that was. */
const pointsAtSomething = (path: string, asked: ReadonlySet<string>, schema: ReadonlySet<string>): boolean => {
  if (asked.has(path)) return true;
  return path.includes('.') ? asked.has(path.slice(0, path.lastIndexOf('.'))) : schema.has(path);
};

/** The names that a row knows at the top of what is sent to it. */
const namesOf = ({ params, query, body }: WorldRoute): Set<string> =>
  new Set([params, query, body].flatMap((schema) => (schema ? Object.keys(jsonOf(schema).properties ?? {}) : [])));

/** What a crooked address or another method may be answered, whatever the row; what was asked of the row itself answers as the row says. */
const REFUSED = new Set([400, 401, 403, 404, 405, 409, 413, 415, 422, 429]);

/** Whether the call reaches the row that it was made for. */
const meetsItsRow = (route: WorldRoute, draft: Draft): boolean => draft.rawTarget === undefined && draft.method === route.method;

const LONGEST_ADDRESS = 15_000;

function judgeRefusal(route: WorldRoute, draft: Draft, wire: Wire, { status, headers, text }: Heard, catalogue: Record<string, { status: number }>): string[] {
  let error: ErrorHeard;
  try {
    error = (JSON.parse(text) as { error: ErrorHeard }).error;
  } catch {
    return ['the body is not JSON'];
  }
  const languages = draft.language ? [draft.language] : LANGUAGES;
  const sent = sentText(draft, wire);
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || faults.push(what));
  must(typeof error?.code === 'string' && error.code in catalogue, 'no code of the catalogue');
  must(catalogue[String(error?.code)]?.status === status, 'another status than the catalogue says');
  must(saysInSome(languages, error?.code, error?.message, sent), `the message is not the catalogue's in ${languages.join('/')}: ${String(error?.message)}`);
  must(error?.requestId === headers['x-request-id'] && String(error?.requestId).length >= 8, 'the request id is not that of the header');
  must(error?.code !== 'input.invalid' || (error.fields?.length ?? 0) > 0, 'no field is named');
  must(error?.code !== 'data.refused', 'the database refused what the rules let through');
  must(!meetsItsRow(route, draft) || codesOf(route as Route).includes(String(error?.code)), `the row doesn't tell of ${String(error?.code)}`);
  const asked = askedPaths(draft, wire);
  const schema = namesOf(route);
  for (const field of error?.fields ?? []) {
    must(saysInSome(languages, field.code, field.message, sent), `the message of a field is not the catalogue's: ${String(field.code)} ${String(field.message)}`);
    // A crooked address may lead to another row, whose parameters have other names.
    const elsewhere = draft.rawTarget !== undefined && error.in === 'params';
    must(typeof field.path === 'string' && isWhole(field.path) && (elsewhere || pointsAtSomething(field.path, asked, schema)), `the path of a field points nowhere: «${String(field.path)}»`);
  }
  return faults;
}

/** Everything that is wrong with an answer to a bad call; nothing when it is as promised. */
export function judge(route: WorldRoute, draft: Draft, wire: Wire, heard: Heard, catalogue: Record<string, { status: number }>): string[] {
  const faults: string[] = [];
  if (heard.ms > SLOWEST_MS) faults.push(`took ${Math.round(heard.ms)} ms`);
  // What isn't under our root is Strapi's to answer, and HTTP's own methods have no body.
  const ours = new RegExp(`^${ROOT}(/|$|\\?)`).test(wire.target);
  if (heard.status >= 500) return [...faults, `${heard.status} ${heard.text.slice(0, 200)}`];
  if (heard.status < 400 || !ours || ['HEAD', 'OPTIONS'].includes(wire.method)) return faults;
  // An address longer than Node takes (16 KiB with all headers) is refused by Node itself, before any row is asked.
  if (heard.status === 431 && wire.target.length > LONGEST_ADDRESS) return faults;
  if (!REFUSED.has(heard.status)) return [...faults, `status ${heard.status}`];
  return [...faults, ...judgeRefusal(route, draft, wire, heard, catalogue)];
}
