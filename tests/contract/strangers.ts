import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { atOnce } from '../support/at-once';
import type { Given, Heard } from '../support/world';
import { codesOf, type Contract, type Finding } from './contract';
import { changedBetween, digest } from './digest';
import { chunksOf } from './names';
import { ELEMENT, placesOf, takenBy, type Place } from './schemas';

/** A refusal names twenty fields at most, and some room is left for what is missing beside them. */
const AT_ONCE = 16;

type Container = Record<string, unknown>;

/** The same body with these keys at this place; what isn't there on the way is made. */
function withKeys(body: unknown, { steps }: Place, keys: readonly string[]): unknown {
  const strangers = Object.fromEntries(keys.map((key) => [key, 'Zed']));
  const put = (value: unknown, rest: readonly string[]): unknown => {
    const isObject = typeof value === 'object' && value !== null;
    if (rest.length === 0) return { ...(isObject && !Array.isArray(value) ? value : {}), ...strangers };
    const [step, ...more] = rest;
    if (step === ELEMENT) return [put(Array.isArray(value) ? value[0] : undefined, more), ...(Array.isArray(value) ? value.slice(1) : [])];
    const object = isObject && !Array.isArray(value) ? (value as Container) : {};
    return { ...object, [step]: put(object[step], more) };
  };
  return put(body, steps);
}

interface Attack {
  route: Route;
  given: Given;
  token: string | undefined;
  where: 'body' | 'query';
  /** The paths that the answer must name. */
  paths: string[];
}

const pathOf = ({ steps }: Place, key: string): string => [...steps.map((step) => (step === ELEMENT ? '0' : step)), key].join('.');

/** The objects of a row's body; a row that takes no body has one, with no key at all. */
const placesIn = (route: Route): Place[] => {
  const schema = takenBy(route, 'body');
  return schema ? placesOf(schema) : [{ steps: [], keys: [] }];
};

async function bodyAttacks(contract: Contract, route: Route, names: readonly string[]): Promise<Attack[]> {
  const [by] = route.who;
  const given = await contract.valid(route, by);
  return placesIn(route).flatMap((place) =>
    chunksOf(names.filter((name) => !place.keys.includes(name)), AT_ONCE).map((keys): Attack => ({
      route,
      given: { ...given, body: withKeys(given.body ?? {}, place, keys) },
      token: contract.tokenOf(by),
      where: 'body',
      paths: keys.map((key) => pathOf(place, key)),
    })),
  );
}

/** What people try on Strapi: its generic power over filters, relations and hidden fields. */
const GUESSES = ['populate', 'populate[role]', 'filters[password][$startsWith]', 'filters[owner][$eq]', 'sort', 'fields', 'fields[0]', 'pagination[pageSize]', 'publicationState', 'locale', 'status', '_q', '_where', '_limit', '_sort', 'lookup', 't1.password', 't0.reset_password_token', '$or', 'where', 'select'];

async function queryAttacks(contract: Contract, route: Route, names: readonly string[]): Promise<Attack[]> {
  const [by] = route.who;
  const given = await contract.valid(route, by);
  const declared = Object.keys(takenBy(route, 'query')?.properties ?? {});
  const guessed = [...GUESSES, ...(route.method === 'GET' ? names : [])].filter((name) => !declared.includes(name));
  return chunksOf(guessed, AT_ONCE).map((keys): Attack => ({ route, given: { ...given, query: { ...given.query, ...Object.fromEntries(keys.map((key) => [key, 'Zed'])) } }, token: contract.tokenOf(by), where: 'query', paths: keys }));
}

const namedIn = ({ body }: Heard): Set<string> =>
  new Set(((body?.error?.fields ?? []) as { path: string; code: string }[]).filter(({ code }) => code === 'input.unknown-field').map(({ path }) => path));

async function judge(contract: Contract, { route, given, token, where, paths }: Attack): Promise<Finding[]> {
  const heard = await contract.ask(route, given, token);
  const named = namedIn(heard);
  const taken = heard.status === 400 ? paths.filter((path) => !named.has(path)) : paths;
  if (taken.length === 0) return [];
  return [{ route: route.id, check: where === 'body' ? 'allow-list' : 'guessing', says: `takes ${where} ${taken.slice(0, 3).join(', ')}${taken.length > 3 ? ` and ${taken.length - 3} more` : ''} without a word (${heard.status} ${codesOf(heard).slice(0, 120)})` }];
}

async function tryAll(contract: Contract, routes: readonly Route[], make: (route: Route) => Promise<Attack[]>): Promise<{ findings: Finding[]; names: number; requests: number }> {
  const { app } = contract.world;
  const attacks = (await atOnce(routes.length, 4, (i) => make(routes[i]))).flat();
  const before = await digest(app);
  const findings = (await atOnce(attacks.length, 8, (i) => judge(contract, attacks[i]))).flat();
  const changed = changedBetween(before, await digest(app));
  if (changed.length > 0) findings.push({ route: 'all rows', check: 'allow-list', says: `what should have been refused changed ${changed.join(', ')}` });
  return { findings, names: attacks.reduce((sum, { paths }) => sum + paths.length, 0), requests: attacks.length };
}

/** Every name that anybody could guess, in every object of every body that a row takes, beside what is right: refused by name, and nothing written. */
export const strangersInBodies = (contract: Contract, names: readonly string[]) =>
  tryAll(contract, contract.tried.filter(({ method, upload }) => method !== 'GET' && !upload), (route) => bodyAttacks(contract, route, names));

/** The same as parameters of the query. */
export const strangersInQueries = (contract: Contract, names: readonly string[]) => tryAll(contract, contract.tried, (route) => queryAttacks(contract, route, names));
