import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { atOnce } from '../support/at-once';
import type { Given, Heard } from '../support/world';
import { codesOf, type Contract, type Finding } from './contract';
import { IN_EVENTS, INSTEAD, NO_WORDS } from './declarations';
import { withValue } from './fields';
import { meaningOf, type Field } from './rows';
import { isClosed, leavesOf, takenBy, type Leaf } from './schemas';

// Events are kept for ever and can't be changed, so nobody's own words may stand there: they may name people. Every field
// that takes words is filled with a word that nobody else has, and then the events are searched for it.

/** A word of which each field gets its own; letters and digits alone, so that no rule of writing changes it. */
const wordOf = (n: number): string => `zqword${n}q`;
const WORD = /zqword(\d+)q/gi;
/** Where a phone is asked for, a word is none. */
const phoneOf = (n: number): string => `0912998${String(n).padStart(4, '0')}`;
const PHONE = /912998(\d{4})/g;

interface Filled {
  route: Route;
  field: Field;
  leaf: Leaf;
}

const isPhone = ({ path }: Leaf): boolean => /phones?(\[\])?$/i.test(path);

/** The fields of a row into which people write words or phones; ids and codes of records are what events are made of. */
const wordsOf = (route: Route): Filled[] =>
  (['query', 'body'] as const).flatMap((where) =>
    leavesOf(takenBy(route, where), where)
      .filter((leaf) => leaf.schema.type === 'string' && !isClosed(leaf) && !(leaf.path in NO_WORDS) && (isPhone(leaf) || meaningOf(route, leaf) === 'plain'))
      .map((leaf): Filled => ({ route, leaf, field: { where, path: leaf.path, meaning: 'plain' } }))
      .filter(({ leaf }, i, all) => all.findIndex((other) => other.leaf.path === leaf.path) === i),
  );

/** What is refused at the field itself, for its form, takes no words. */
const takesNoWords = ({ status, body }: Heard, { path }: Field): boolean => {
  const last = path.split('.').at(-1)?.replaceAll('[]', '') ?? '';
  const fields = (body?.error?.fields ?? []) as { path: string; code: string }[];
  return status === 400 && fields.some(({ path: told, code }) => code !== 'input.required' && told.replace(/\.\d+$/, '').endsWith(last));
};

/** A valid call, with the parts of the body in which this field stands. */
async function callFor(contract: Contract, route: Route, { path }: Field): Promise<Given> {
  const given = await contract.valid(route, route.who[0]);
  const other = INSTEAD[route.id];
  return other && path.split('.')[1] in other ? { ...given, body: { ...(given.body as object), ...other } } : given;
}

async function fill(contract: Contract, { route, field, leaf }: Filled, n: number): Promise<Finding[]> {
  const [by] = route.who;
  const value = isPhone(leaf) ? phoneOf(n) : wordOf(n);
  const { length } = withValue(await callFor(contract, route, field), field, value);
  let heard: Heard | undefined;
  for (let way = 0; way < length; way += 1) {
    // What the way before has done may stand in this one's: each gets a call of its own.
    const given: Given = withValue(await callFor(contract, route, field), field, value)[way] ?? {};
    heard = await contract.ask(route, given, contract.tokenOf(by));
    if (heard.status < 300 || takesNoWords(heard, field)) return [];
  }
  return heard ? [{ route: route.id, check: 'own words', says: `no call with a word in ${field.path} succeeds, so nobody knows where it goes (${heard.status} ${codesOf(heard)})` }] : [];
}

const declared = ({ route, field }: Filled): string | undefined => [`${route.id} ${field.path}`, field.path].find((name) => name in IN_EVENTS);

/** What came into the events, by the field into which it was written; whoever fills a declared one must be told so. */
function judged(filled: readonly Filled[], events: readonly { type: string; text: string }[]): Finding[] {
  const finding = ({ route }: Filled, says: string): Finding => ({ route: route.id, check: 'own words', says });
  const found = new Map<number, string>();
  for (const { type, text } of events) for (const pattern of [WORD, PHONE]) for (const [, n] of text.matchAll(pattern)) found.set(Number(n), type);
  return [...found].flatMap(([n, type]): Finding[] => {
    const one = filled[n];
    if (!one) return [];
    const name = declared(one);
    if (!name) return [finding(one, `writes ${one.field.path} into the event ${type}, where people's own words stay for ever`)];
    const says = one.leaf.schema.description ?? '';
    return IN_EVENTS[name].tells && !/for ever/.test(says) ? [finding(one, `keeps ${one.field.path} for ever and its description doesn't say so`)] : [];
  });
}

/** Fills every field of every row that takes words, and looks for them in the events. */
export async function ownWordsStayOut(contract: Contract): Promise<{ findings: Finding[]; filled: number }> {
  const filled = contract.tried.filter(({ method }) => method !== 'GET').flatMap(wordsOf);
  const untried = (await atOnce(filled.length, 4, (n) => fill(contract, filled[n], n))).flat();
  const events = await contract.world.app.sql<{ type: string; text: string }>(`select type, concat_ws(' ', subject_id, from_state, to_state, reason, data::text) as text from as_events where concat(subject_id, from_state, to_state, reason, data) ~* 'zqword|912998'`);
  return { findings: [...untried, ...judged(filled, events)], filled: filled.length };
}
