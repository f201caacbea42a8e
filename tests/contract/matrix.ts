import type { Caller, Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { atOnce } from '../support/at-once';
import type { World } from '../support/world';
import { codesOf, type Contract, type Finding } from './contract';
import { makePeople, makeStaff, makeSystems } from './members';

/** Somebody who calls every row, and what the guard must say at each. */
interface Column {
  name: string;
  /** The token with which this caller calls a row. */
  token(route: Route, i: number): string | undefined;
  expected(route: Route): Verdict;
}

type Verdict = 'let in' | 'auth.required' | 'auth.invalid' | 'auth.forbidden';

/** No row has a parameter of this name: whoever is let in is told so, before anything is read or written. */
const PROBE = 'nobody-takes-this';

const isPublic = ({ who }: Route): boolean => who.includes('public');

/** What a row says of a caller: anybody may, or those of its kinds who hold its permission. */
const verdict = (route: Route, kind: Caller, holds: boolean): Verdict => (isPublic(route) || (route.who.includes(kind) && holds) ? 'let in' : 'auth.forbidden');
const unless = (route: Route, otherwise: Verdict): Verdict => (isPublic(route) ? 'let in' : otherwise);

/** Tokens that were good once. */
async function spent({ app, a }: World, ids: string[]): Promise<Record<string, string>> {
  const [expired] = await makeSystems(app, [ids], new Date(Date.now() - 3_600_000));
  const [revoked] = await makeSystems(app, [ids]);
  await app.sql(`delete from strapi_api_tokens where id = (select max(id) from strapi_api_tokens)`);
  const [loggedOut] = await makeStaff(app, [ids]);
  await app.sql(`delete from strapi_sessions where user_id = (select max(id)::text from admin_users) and origin = 'admin'`);
  const [dismissed] = await makeStaff(app, [ids]);
  await app.sql('update admin_users set is_active = false where id = (select max(id) from admin_users)');
  const [blocked] = await makePeople(app, a.manager.id, [ids], 'blocked');
  const [suspended] = await makePeople(app, a.manager.id, [ids], 'suspended');
  return { 'an expired system token': expired, 'a revoked system token': revoked, 'staff who logged out': loggedOut, 'staff who left': dismissed, "a blocked person of an agency's": blocked, 'a person of a suspended agency': suspended, 'a token that nobody was given': 'f'.repeat(256) };
}

/**
 * The rows halved by each binary digit of their place. Two rows differ in some digit, so that of the callers who hold the
 * half to which a row doesn't belong, somebody holds each other row's permission: together they hold all others.
 */
const halves = (ids: readonly string[]): { odd: string[]; even: string[] }[] =>
  Array.from({ length: Math.max(1, Math.ceil(Math.log2(ids.length))) }, (_, bit) => ({ odd: ids.filter((__, i) => (i >> bit) & 1), even: ids.filter((__, i) => !((i >> bit) & 1)) }));

/** Which of the halves' holders, odd and even by turns, lacks the row in this place. */
const lacking = (bit: number, i: number): number => 2 * bit + ((i >> bit) & 1);

/** Every kind of caller, each with exactly the permission of the row, and with all others. */
async function columnsOf({ world, rows }: Contract): Promise<Column[]> {
  const { app, a } = world;
  const ids = rows.map(({ id }) => id);
  const exactly = rows.map(({ id }) => [id]);
  const forAgents = rows.map(({ who }) => who.includes('agent'));
  const [staff, systems, people] = [await makeStaff(app, exactly), await makeSystems(app, exactly), await makePeople(app, a.manager.id, exactly)];
  const parts = halves(ids);
  const held = parts.flatMap(({ odd, even }) => [odd, even]);
  const [staffHalves, systemHalves, peopleHalves] = [await makeStaff(app, held), await makeSystems(app, held), await makePeople(app, a.manager.id, held)];
  const [fullAccess, readOnly] = [world.office.token, await app.systemToken('read-only')];
  const mayTechnician = new Set(await world.kernel.rights.rightsOfUser(String(a.technician.userId)));
  const gone = await spent(world, ids);
  return [
    { name: 'nobody', token: () => undefined, expected: (route) => unless(route, 'auth.required') },
    { name: 'staff with exactly this permission', token: (_, i) => staff[i], expected: (route) => verdict(route, 'staff', true) },
    { name: 'a system with exactly this permission', token: (_, i) => systems[i], expected: (route) => verdict(route, 'system', true) },
    { name: 'a system that may do everything', token: () => fullAccess, expected: (route) => verdict(route, 'system', true) },
    { name: 'a system that may read', token: () => readOnly, expected: (route) => verdict(route, 'system', route.method === 'GET') },
    { name: "an agency's manager", token: () => a.manager.token, expected: (route) => verdict(route, 'agent', true) },
    { name: "an agency's person left with exactly this", token: (_, i) => people[i], expected: (route) => verdict(route, 'agent', forAgents[rows.indexOf(route)]) },
    { name: "an agency's technician", token: () => a.technician.token, expected: (route) => verdict(route, 'agent', mayTechnician.has(route.id)) },
    ...parts.flatMap((_, bit): Column[] => [
      { name: 'staff with other permissions', token: (__, i) => staffHalves[lacking(bit, i)], expected: (route) => verdict(route, 'staff', false) },
      { name: 'a system with other permissions', token: (__, i) => systemHalves[lacking(bit, i)], expected: (route) => verdict(route, 'system', false) },
      { name: "an agency's person left with others", token: (__, i) => peopleHalves[lacking(bit, i)], expected: (route) => verdict(route, 'agent', false) },
    ]),
    ...Object.entries(gone).map(([name, token]): Column => ({ name, token: () => token, expected: (route) => unless(route, 'auth.invalid') })),
  ];
}

const STATUS: Record<Verdict, number> = { 'let in': 400, 'auth.required': 401, 'auth.invalid': 401, 'auth.forbidden': 403 };

/** Whoever was let in meets the parameter that no row has; an upload meets a body that is none. */
const heardAs = (status: number, codes: string, upload: boolean): string => {
  if (status === 400 && codes.startsWith('input.')) return 'let in';
  return upload && status === 415 ? 'let in' : codes;
};

/**
 * Calls every row as everybody and compares with what its `who` says. Wide, because whoever is refused waits for a second
 * look at the rights, which all who wait share.
 */
export async function guardHoldsTheMatrix(contract: Contract): Promise<{ findings: Finding[]; cells: number }> {
  const columns = await columnsOf(contract);
  // From here on the rights in memory are those that were just written.
  await contract.world.kernel.rights.refresh();
  const cells = columns.flatMap((column) => contract.rows.map((route, i) => ({ column, route, i })));
  const findings = await atOnce(cells.length, 64, async (at): Promise<Finding[]> => {
    const { column, route, i } = cells[at];
    const body = route.method === 'GET' || route.upload ? {} : { body: {} };
    const heard = await contract.ask(route, { query: { [PROBE]: 'x' }, ...body }, column.token(route, i));
    const codes = String(heard.body?.error?.code ?? '');
    const expected = column.expected(route);
    if (heardAs(heard.status, codes, route.upload !== undefined) === expected && (heard.status === STATUS[expected] || heard.status === 415)) return [];
    return [{ route: route.id, check: 'matrix', says: `${column.name} is answered ${heard.status} (${codesOf(heard)}) and should be ${expected}` }];
  });
  return { findings: findings.flat(), cells: cells.length };
}
