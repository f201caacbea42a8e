import type { Caller, Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { newTrackingCode } from '../../src/plugins/after-sales/server/src/kernel/ids';
import { atOnce } from '../support/at-once';
import type { Given, Heard } from '../support/world';
import { codesOf, type Contract, type Finding } from './contract';
import { DESCRIBES_THE_API, type Kind, type Shared } from './declarations';
import { changedBetween, digest } from './digest';
import { withValue } from './fields';
import { fieldsOf, type Field } from './rows';

export type Names = Partial<Record<Kind, readonly string[]>>;

/** Somebody who calls, and everybody's records that are none of their business. */
export interface Neighbour {
  /** As a finding says it. */
  name: string;
  by: Caller;
  token: string | undefined;
  /** Names of records that must look to this caller as if there were none. */
  theirs: Names;
  /** Whether a text speaks of one of them. */
  speaksOfThem: (text: string) => boolean;
  /** Whose rows must stay as they are; all rows when nothing is said. */
  owner?: string;
  /** Fields by which this caller may learn of their records all the same. */
  shared?: Readonly<Record<string, Shared>>;
  /** The rows that this caller may call. */
  routes: readonly Route[];
}

const NO_ID = '01990000-0000-7000-8000-00000000dead';

/** Names in the form of their kind that nobody has. */
const NOBODYS: Readonly<Record<Kind | 'search', string>> = {
  agent: NO_ID, technician: NO_ID, job: NO_ID, report: NO_ID, photo: NO_ID, paper: NO_ID, customer: NO_ID, reception: NO_ID, device: NO_ID,
  holiday: NO_ID, closure: NO_ID, target: NO_ID, fact: NO_ID, 'warranty-event': NO_ID, 'coding-import': NO_ID, merge: NO_ID, 'day-report': NO_ID, 'branch-day': NO_ID,
  'agent-user': '2147480000', session: '999999999999', serial: 'NOBODY-77', number: '1390-99999', 'report-number': '1390-99998', 'tracking-code': newTrackingCode(), phone: '09107654321',
  brand: 'NOBODY', 'product-category': 'NOBODY', product: 'NOBODY', part: 'NOBODY', fault: 'NOBODY', province: 'NOBODY', city: 'NOBODY', 'area-code': 'NOBODY', place: 'NOBODY', 'policy-target': 'NOBODY',
  status: 'NOBODY', reason: 'NOBODY', contract: 'NOBODY', area: 'nobody-hills', search: 'NOBODY-78',
};

/** Refused by the schema alone, which says nothing of whether a record was looked for. */
const onlyBySchema = ({ status, body }: Heard): boolean =>
  status === 400 && body?.error?.code === 'input.invalid' && ((body.error.fields ?? []) as { code: string }[]).every(({ code }) => code.startsWith('input.'));

const withoutName = ({ text }: Pick<Heard, 'text'>, value: string): string => text.replaceAll(JSON.stringify(value).slice(1, -1), '');

interface Attempt {
  route: Route;
  field: Field;
  value: string;
  /** The ways in which the value can stand in the call; the same with a name that nobody has. */
  theirs: Given[];
  nobodys: Given[];
}

const valuesOf = ({ theirs }: Neighbour, { meaning }: Field): readonly string[] =>
  meaning === 'search' ? Object.values(theirs).flat().filter((name) => name.length <= 40) : meaning === 'plain' ? [] : (theirs[meaning] ?? []);

function attemptsOn(neighbour: Neighbour, route: Route, given: Given): Attempt[] {
  return fieldsOf(route).flatMap((field) =>
    valuesOf(neighbour, field).map((value) => ({ route, field, value, theirs: withValue(given, field, value), nobodys: withValue(given, field, NOBODYS[field.meaning as Kind | 'search']) })),
  );
}

const outcomeOf = (heard: Heard): string => `${heard.status} ${codesOf(heard)}`;

/** The office itself may have written down another's phone or serial as a customer said it, and then finds it again; a search for «3» finds much. */
const readsAll = ({ by }: Neighbour, { meaning }: Pick<Field, 'meaning'>): boolean => by === 'public' || (by === 'agent' && meaning !== 'search');

/** What a caller learns by an answer: of a question all of it, but for the name that was asked with. */
const learned = (neighbour: Neighbour, { route, field }: Pick<Attempt, 'route' | 'field'>, heard: Heard, value: string): string =>
  route.method === 'GET' && heard.status < 400 && readsAll(neighbour, field) ? `${heard.status} ${withoutName(heard, value)}` : outcomeOf(heard);

/** Of two calls with the same words the second may meet what the first has written: the difference must stand on calls of their own too. */
async function differsOnFreshCalls(contract: Contract, neighbour: Neighbour, { route, field, value }: Pick<Attempt, 'route' | 'field' | 'value'>, way: number): Promise<boolean> {
  const outcome = async (name: string): Promise<string> => {
    const ways = withValue(await contract.valid(route, neighbour.by), field, name);
    return learned(neighbour, { route, field }, await contract.ask(route, ways[Math.min(way, ways.length - 1)], neighbour.token), name);
  };
  return (await outcome(value)) !== (await outcome(NOBODYS[field.meaning as Kind | 'search']));
}

async function judge(contract: Contract, neighbour: Neighbour, { route, field, value, theirs, nobodys: asNobody }: Attempt): Promise<Finding[]> {
  const finding = (says: string): Finding => ({ route: route.id, check: 'neighbours', says: `${neighbour.name}: ${says}` });
  let heard = await contract.ask(route, theirs[0], neighbour.token);
  let way = 0;
  while (onlyBySchema(heard) && way + 1 < theirs.length) heard = await contract.ask(route, theirs[(way += 1)], neighbour.token);
  if (onlyBySchema(heard)) return [finding(`no call with a name in ${field.path} gets past the schema, so nothing was tried (${codesOf(heard)})`)];
  const shared = neighbour.shared?.[`${route.id} ${field.path}`];
  const found: Finding[] = [];
  if (!shared) {
    const nobody = await contract.ask(route, asNobody[way], neighbour.token);
    // A question that anybody may ask about any name is answered alike for theirs and for nobody's.
    const nobodys = NOBODYS[field.meaning as Kind | 'search'];
    const [forTheirs, forNobodys] = [learned(neighbour, { route, field }, heard, value), learned(neighbour, { route, field }, nobody, nobodys)];
    const alike = route.method === 'GET' && withoutName(heard, value) === withoutName(nobody, nobodys);
    if (field.where === 'params' && heard.status < 400 && !alike) found.push(finding(`reads or writes somebody else's record named in ${field.path} and answers ${heard.status}`));
    const told = outcomeOf(heard) === outcomeOf(nobody) ? `${forTheirs.slice(0, 160)} / ${forNobodys.slice(0, 160)}` : `${outcomeOf(heard)} / ${outcomeOf(nobody)}`;
    if (forTheirs !== forNobodys && (await differsOnFreshCalls(contract, neighbour, { route, field, value }, way))) {
      found.push(finding(`${field.path} tells a name of somebody else from one that nobody has (${told})`));
    }
  }
  const mayTell = [value, ...(shared?.tells ?? []).flatMap((kind) => neighbour.theirs[kind] ?? [])];
  if (neighbour.speaksOfThem(mayTell.reduce((text, name) => withoutName({ text }, name), heard.text))) found.push(finding(`asked with somebody else's ${field.path} it tells of their records`));
  return found;
}

/** What is told without being asked for: the valid call, and for what reads the plainest call of all. */
async function listen(contract: Contract, neighbour: Neighbour, route: Route, given: Given): Promise<Finding[]> {
  // What describes the API shows examples, whose numbers may be anybody's.
  if (DESCRIBES_THE_API.has(route.id)) return [];
  const calls: Given[] = route.method === 'GET' ? [given, { params: given.params }] : [given];
  const heard = await Promise.all(calls.map((call) => contract.ask(route, call, neighbour.token)));
  return heard.some(({ text }) => neighbour.speaksOfThem(text)) ? [{ route: route.id, check: 'neighbours', says: `${neighbour.name}: its answer tells of somebody else's records` }] : [];
}

async function tryAll(contract: Contract, neighbour: Neighbour, attempts: readonly Attempt[]): Promise<Finding[]> {
  return (await atOnce(attempts.length, 4, (i) => judge(contract, neighbour, attempts[i]))).flat();
}

/**
 * Puts names of other people's records into every field of every row that may name one. Each must be answered as a name
 * that nobody has is, no answer may speak of those records, and nothing may be written.
 */
export async function neighboursSeeNothing(contract: Contract, neighbour: Neighbour): Promise<Finding[]> {
  const { app } = contract.world;
  const routes = neighbour.routes.filter(({ id }) => contract.calls[id]);
  const calls = await atOnce(routes.length, 4, async (i) => ({ route: routes[i], given: await contract.valid(routes[i], neighbour.by) }));
  const attempts = calls.flatMap(({ route, given }) => attemptsOn(neighbour, route, given));
  const before = await digest(app, neighbour.owner);
  const found = await tryAll(contract, neighbour, attempts);
  const changed = changedBetween(before, await digest(app, neighbour.owner));
  if (changed.length > 0) found.push(...(await whoWrites(contract, neighbour, attempts)), { route: 'all rows', check: 'neighbours', says: `${neighbour.name}: the attempts changed ${changed.join(', ')}` });
  const told = await atOnce(calls.length, 4, (i) => listen(contract, neighbour, calls[i].route, calls[i].given));
  return [...found, ...told.flat()];
}

/** Something was written: once more row by row, to name the row. */
async function whoWrites(contract: Contract, neighbour: Neighbour, attempts: readonly Attempt[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const route of new Set(attempts.map((attempt) => attempt.route))) {
    const before = await digest(contract.world.app, neighbour.owner);
    await tryAll(contract, neighbour, attempts.filter((attempt) => attempt.route === route));
    const changed = changedBetween(before, await digest(contract.world.app, neighbour.owner));
    if (changed.length > 0) found.push({ route: route.id, check: 'neighbours', says: `${neighbour.name}: writes to ${changed.join(', ')} when it is given somebody else's names` });
  }
  return found;
}
