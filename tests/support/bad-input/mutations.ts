import { gzipSync } from 'node:zlib';
import type { Dice } from './dice';
import { NASTY_CURSORS, NASTY_DAYS, NASTY_IDS, NASTY_INSTANTS, NASTY_KEYS, NASTY_NUMBERS, NASTY_TEXTS, whole } from './nasty';
import { rawNumber, ROOT, toJson, type Draft } from './request';
import type { WorldRoute } from './world';

type Mutation = (draft: Draft, dice: Dice, route: WorldRoute) => void;

/** A place in a document: the holder and the name under which something hangs there. */
interface Place {
  holder: Record<string, unknown>;
  key: string;
  path: string;
}

function placesOf(value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key, path: `${path}.${key}` }, ...placesOf(holder[key], `${path}.${key}`)]);
}

const anyText = (dice: Dice): string => dice.pick([...NASTY_TEXTS, ...NASTY_IDS, ...NASTY_DAYS, ...NASTY_INSTANTS, ...NASTY_CURSORS]);
const LONG = [1_000, 20_000, 200_000, 1_000_000] as const;

/** So many of it, unless that were more than a body can be said to have. */
const flood = (value: unknown, count: number): unknown[] =>
  Array.from({ length: Math.min(count, Math.ceil(2_000_000 / (JSON.stringify(value) ?? 'null').length)) }, () => value);

/** A value of another kind than whatever stood there. */
const OTHER_KINDS: readonly ((dice: Dice, was: unknown) => unknown)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => '',
  (_, was) => [was],
  (_, was) => ({ id: was }),
  (dice) => rawNumber(dice.pick(NASTY_NUMBERS)),
  (dice) => anyText(dice),
  (dice) => dice.pick(['ی', 'a', '😀', ' ', '\u064b', '1', '\\', "'"]).repeat(dice.pick(LONG)),
  (_, was) => flood(was, 10_000),
  (_, was) => flood(was, 300),
  (dice) => Object.fromEntries(NASTY_KEYS.slice(0, 12).map((key) => [key, anyText(dice)])),
];

/** `__proto__` as a property of its own, as JSON.parse makes it: assigning it would only set the prototype. */
const putKey = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const inBody: Record<string, Mutation> = {
  'another kind of value'(draft, dice) {
    const places = placesOf(draft.body);
    for (let times = dice.int(1, 3); times > 0 && places.length > 0; times -= 1) {
      const { holder, key, path } = dice.pick(places);
      putKey(holder, key, dice.pick(OTHER_KINDS)(dice, holder[key]));
      draft.notes.push(path);
    }
  },
  'nasty text'(draft, dice) {
    const places = placesOf(draft.body).filter(({ holder, key }) => typeof holder[key] === 'string');
    if (places.length === 0) return;
    const { holder, key, path } = dice.pick(places);
    putKey(holder, key, anyText(dice));
    draft.notes.push(path);
  },
  'something missing'(draft, dice) {
    const places = placesOf(draft.body);
    if (places.length === 0) return;
    const { holder, key, path } = dice.pick(places);
    if (Array.isArray(holder)) holder.length = 0;
    else delete holder[key];
    draft.notes.push(path);
  },
  'a field that nobody asked for'(draft, dice) {
    const holders = [draft.body, ...placesOf(draft.body).map(({ holder, key }) => holder[key])].filter((one) => typeof one === 'object' && one !== null);
    if (holders.length === 0) return;
    const holder = dice.pick(holders) as object;
    const key = dice.pick(NASTY_KEYS);
    // The length of an array takes no other kind of value, and JSON couldn't say it.
    putKey(holder, Array.isArray(holder) && key === 'length' ? 'size' : key, dice.pick([1, 'x', null, {}, [], anyText(dice)]));
  },
  'a whole body of another kind'(draft, dice) {
    draft.body = dice.pick([null, [], 'text', 0, true, [draft.body], { body: draft.body }, { data: draft.body }, rawNumber('1e400')]);
  },
};

const bytesOf = (draft: Draft): Buffer => Buffer.from(toJson(draft.body ?? {}));
const nested = (open: string, close: string, middle = ''): Buffer => Buffer.from(`${open.repeat(5_000)}${middle}${close.repeat(5_000)}`);

const inBytes: Record<string, Mutation> = {
  'cut off'(draft, dice) {
    const bytes = bytesOf(draft);
    draft.rawBody = bytes.subarray(0, dice.int(0, bytes.length - 1));
  },
  'two documents'(draft) {
    draft.rawBody = Buffer.concat([bytesOf(draft), bytesOf(draft)]);
  },
  'nested 5,000 deep'(draft, dice) {
    draft.rawBody = dice.pick([nested('[', ']'), nested('{"a":', '}', '1'), nested('[{"constructor":', '}]', 'null'), Buffer.from('['.repeat(100_000))]);
  },
  'deep inside a field'(draft, dice) {
    const [place] = placesOf(draft.body);
    if (place) draft.rawBody = Buffer.from(toJson({ ...(draft.body as object), [place.key]: '@deep@' }).replace('"@deep@"', nested('[', ']').toString()));
    else draft.rawBody = nested('[', ']');
    draft.notes.push(dice.pick(['deep']));
  },
  'another encoding'(draft, dice) {
    const text = toJson(draft.body ?? { name: 'یخچال é' });
    const how = dice.pick(['utf16', 'latin1', 'bom', 'half a letter', 'gzip', 'a charset'] as const);
    draft.notes.push(how);
    if (how === 'utf16') draft.rawBody = Buffer.from(`\ufeff${text}`, 'utf16le');
    if (how === 'latin1') draft.rawBody = Buffer.from(text.replace(/[^\0-\u00ff]/g, 'é'), 'latin1');
    if (how === 'bom') draft.rawBody = Buffer.from(`\ufeff${text}`);
    if (how === 'half a letter') draft.rawBody = Buffer.concat([bytesOf(draft), Buffer.from([0xd9])]);
    if (how === 'gzip') draft.rawBody = gzipSync(text);
    if (how === 'gzip' && dice.chance(0.7)) draft.headers['content-encoding'] = 'gzip';
    if (how === 'a charset') draft.headers['content-type'] = `application/json; charset=${dice.pick(['utf-16', 'latin1', 'x', '', 'utf-7'])}`;
  },
  'another content type'(draft, dice) {
    const types = ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/xml', 'text/html', 'application/vnd.api+json', 'APPLICATION/JSON', '*/*', 'x'.repeat(2_000), 'application/json, text/html'];
    draft.headers['content-type'] = dice.pick(types);
    draft.rawBody = dice.chance(0.2) ? Buffer.alloc(0) : bytesOf(draft);
  },
  'the same name twice'(draft, dice) {
    draft.rawBody = Buffer.from(`${bytesOf(draft).toString().replace(/\}$/, '')},"${dice.pick(['code', 'labels', '__proto__'])}":1,"code":"twice"}`);
  },
  'any bytes'(draft, dice) {
    draft.rawBody = Buffer.from(Array.from({ length: dice.int(1, 400) }, () => dice.int(0, 255)));
  },
  'white space'(draft, dice) {
    draft.rawBody = Buffer.from(dice.pick([' ', '\n\n', '\ufeff', ' '.repeat(100_000), '\0']));
  },
};

const TARGETS: readonly ((path: string, dice: Dice) => string)[] = [
  (path) => `${path}%`,
  (path) => `${path}%zz`,
  (path) => `${path}/%00`,
  (path) => path.replace(/\/([^/]*)$/, '/%ff%fe$1'),
  (path) => path.replace(/\/([^/]*)$/, '/..%2f..%2fadmin%2f$1'),
  (path) => path.replace(/\/([^/]*)$/, '/../$1'),
  (path) => path.replace(/\/([^/]*)$/, '/%2e%2e/$1'),
  (path) => path.replace(`${ROOT}/`, `${ROOT}//`),
  (path) => `${path}/`,
  (path) => `${path};a=b`,
  (path) => `${path}?a=%E0%A4%A&%=%&=&&=1&a=%00`,
  (path) => `${path}?limit=1&limit=2&limit=3`,
  (path) => `${path}?__proto__=1&constructor=2&toString=3`,
  (path) => `${path}?__proto__[x]=1&filters[$or][0][id]=1&populate=*`,
  (path) => `${path}?${'a=1&'.repeat(900)}`,
  (path) => `${path}?${'a&'.repeat(7_000)}`,
  (path) => `${path}?${'limit=1&'.repeat(1_700)}`,
  (path) => `${path}?${'a[]&'.repeat(3_000)}`,
  (path) => `${path}?${'[a]'.repeat(4_500)}`,
  (path) => `${path}?q=${'%DB%8C'.repeat(1_200)}`,
  (path) => path.replace(ROOT, `${ROOT}/`.toUpperCase()),
  (path) => `${path}/${'a/'.repeat(700)}`,
  (path, dice) => `${path}?${encodeURIComponent(whole(dice.pick(NASTY_KEYS)))}=${encodeURIComponent(whole(anyText(dice).slice(0, 900)))}`,
];

const inAddress: Record<string, Mutation> = {
  'a parameter of the path'(draft, dice) {
    const names = Object.keys(draft.params);
    if (names.length === 0) return inAddress['a parameter of the query']!(draft, dice, undefined as never);
    draft.params[dice.pick(names)] = anyText(dice).slice(0, 900) || ' ';
  },
  'a parameter of the query'(draft, dice) {
    const name = draft.query.length > 0 && dice.chance(0.7) ? dice.pick(draft.query)[0] : dice.pick(['limit', 'after', 'q', 'state', 'from', 'to', 'agent', 'phone', 'number', 'serial']);
    const value = dice.chance(0.3) ? dice.pick(NASTY_NUMBERS) : anyText(dice).slice(0, 900);
    draft.query = dice.chance(0.5) ? [...draft.query.filter(([other]) => other !== name), [name, value]] : [...draft.query, [name, value]];
  },
  'a parameter that nobody asked for'(draft, dice) {
    draft.query.push([dice.pick([...NASTY_KEYS, 'filters[id]', 'populate', 'sort', 'fields', 'limit[]', 'page']).slice(0, 600), anyText(dice).slice(0, 500)]);
  },
  'a mark of another page'(draft, dice) {
    draft.query = [...draft.query.filter(([name]) => name !== 'after'), ['after', dice.pick(NASTY_CURSORS)]];
  },
  'a crooked address'(draft, dice, route) {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(whole(draft.params[name] ?? '')));
    draft.rawTarget = dice.pick(TARGETS)(`${ROOT}${path}`, dice);
  },
};

const HEADERS: readonly ((dice: Dice) => [string, string])[] = [
  (dice) => ['idempotency-key', dice.pick(['', 'short', 'x'.repeat(201), 'x'.repeat(4_000), 'with space in it', 'é'.repeat(20), '\u0080'.repeat(20), '00000000', "';select 1;--", '{"a":1}{}'])],
  (dice) => ['x-request-id', dice.pick(['', 'x', 'x'.repeat(81), 'x'.repeat(3_000), "' or 1=1 --", 'a\tb', '../../../../x', 'é'.repeat(10), '<script>'])],
  (dice) => ['authorization', dice.pick(['', 'Bearer', 'Bearer ', 'Basic YWRtaW46YWRtaW4=', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiIxIn0.', `Bearer ${'x'.repeat(5_000)}`, `Bearer ${'é'.repeat(30)}`, `Bearer ${'.'.repeat(60)}`, `bearer ${' '.repeat(3_000)}x`, 'Bearer a b', 'null'])],
  (dice) => ['accept', dice.pick(['', 'text/html', 'application/xml', '*/*;q=0', 'x'.repeat(900)])],
  (dice) => ['cookie', dice.pick(['', 'a=b', `koa.sess=${'x'.repeat(2_000)}`, '=;=;='])],
  (dice) => ['origin', dice.pick(['null', 'https://evil.example', 'é', 'x'.repeat(2_000)])],
  (dice) => ['x-forwarded-for', dice.pick(["1.1.1.1', now()) --", 'x'.repeat(2_000), '::1', '127.0.0.1, 127.0.0.1'])],
  (dice) => ['if-none-match', dice.pick(['*', '"x"', 'W/"'])],
  (dice) => ['range', dice.pick(['bytes=0-0', 'bytes=999-1', 'lines=1'])],
  (dice) => ['x-http-method-override', dice.pick(['DELETE', 'PATCH', 'TRACE'])],
];
const LANGUAGE_HEADERS = ['', '*', 'fa;q=NaN', 'fa;q=1.1.1, en;q=..', 'zz-ZZ-zz', 'en;q=0', 'constructor', '__proto__', 'fa'.repeat(3_000), ',;,;,', 'de, fr;q=0.9', 'EN-us', 'é', ';q=1'];

const inHeaders: Record<string, Mutation> = {
  'a header'(draft, dice) {
    const [name, value] = dice.pick(HEADERS)(dice);
    draft.headers[name] = value;
    draft.notes.push(`${name}: ${value.slice(0, 30)}`);
  },
  'a language'(draft, dice) {
    draft.headers['accept-language'] = dice.pick(LANGUAGE_HEADERS);
    delete draft.language;
  },
  'another method'(draft, dice) {
    draft.method = dice.pick(['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE']);
  },
};

export const GROUPS: Readonly<Record<string, Readonly<Record<string, Mutation>>>> = { body: inBody, bytes: inBytes, address: inAddress, headers: inHeaders };

const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Does one bad thing to the draft, of the kinds that its row can meet, and says which. */
export function mutate(draft: Draft, dice: Dice, route: WorldRoute): string {
  // Values that stand in several places would be changed everywhere at once.
  draft.body = copy(draft.body);
  const groups = route.body ? ['body', 'body', 'body', 'bytes', 'bytes', 'address', 'headers'] : ['address', 'address', 'address', 'headers'];
  const group = dice.pick(groups);
  const name = dice.pick(Object.keys(GROUPS[group]!));
  GROUPS[group]![name]!(draft, dice, route);
  return `${group}: ${name}`;
}
