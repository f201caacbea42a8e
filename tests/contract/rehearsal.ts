import type { Caller, Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { TestApp } from '../support/app';
import { atOnce } from '../support/at-once';
import { codesOf, type Contract, type Finding } from './contract';
import { DELETES, NO_EVENT } from './declarations';

export interface Rehearsal {
  rehearsed: Rehearsed[];
  /** Tables from which transactions without an event took rows. */
  deletedSilently: string[];
}

/** What one valid call of one kind of caller did. */
interface Rehearsed {
  route: string;
  by: Caller;
  status: number;
  said: string;
  roundTrips: number;
  events: number;
  /** Tables that lost rows. */
  deletedFrom: string[];
}

/** From here on the database writes down which transaction leaves which request's event and takes rows from which table. */
export async function watchWrites(app: TestApp): Promise<void> {
  await app.sql(`create table test_deletes (xid xid8 not null default pg_current_xact_id(), table_name text not null);
    create table test_events (xid xid8 not null default pg_current_xact_id(), request_id text not null);
    create function test_note_delete() returns trigger language plpgsql as $$ begin insert into test_deletes (table_name) values (tg_table_name); return null; end $$;
    create function test_note_event() returns trigger language plpgsql as $$ begin insert into test_events (request_id) values (new.request_id); return null; end $$;
    create trigger test_note_event after insert on as_events for each row execute function test_note_event();
    do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename like 'as\\_%' and tablename not in ('as_limits', 'as_kept_grants', 'as_idempotency') loop
        execute format('create trigger test_note_delete after delete on %I for each row execute function test_note_delete()', name);
      end loop;
    end $$`);
}

type Traces = Map<string, { events: number; deleted: string[] }>;

/** What each request left behind. Rows that a transaction without an event took away stand under no request at all. */
async function readTraces(app: TestApp): Promise<Traces> {
  const rows = await app.sql<{ request_id: string | null; events: number; deleted: string[] | null }>(
    `with gone as (select xid, array_agg(distinct table_name) as deleted from test_deletes group by xid),
       left_behind as (select xid, request_id, count(*)::int as events from test_events group by xid, request_id)
     select request_id, coalesce(events, 0) as events, deleted from left_behind full join gone using (xid)`,
  );
  return new Map(rows.map(({ request_id, events, deleted }) => [request_id ?? '', { events, deleted: deleted ?? [] }]));
}

/** The kinds of callers by whom a row is tried: staff and systems differ in the guard only, so they take turns. */
const triedBy = ({ who }: Pick<Route, 'who'>, i: number): Caller[] => {
  const office: Caller[] = who.filter((kind) => kind === 'staff' || kind === 'system');
  return [...who.filter((kind) => !office.includes(kind)), ...(office.length > 0 ? [office[i % office.length]] : [])];
};

/** Makes every row's valid call as each kind of caller that may, and looks at what it left behind. */
export async function rehearse(contract: Contract): Promise<Rehearsal> {
  const { app } = contract.world;
  const acts = contract.tried.flatMap((route, i) => triedBy(route, i).map((by) => ({ route, by })));
  const heard = await atOnce(acts.length, 4, async (i) => {
    const { route, by } = acts[i];
    return contract.ask(route, await contract.valid(route, by), contract.tokenOf(by));
  });
  const traces = await readTraces(app);
  const rehearsed = acts.map(({ route, by }, i): Rehearsed => {
    const { status, headers } = heard[i];
    const left = traces.get(headers.get('x-request-id') ?? '');
    return { route: route.id, by, status, said: codesOf(heard[i]), roundTrips: Number(headers.get('x-round-trips') ?? NaN), events: left?.events ?? 0, deletedFrom: left?.deleted ?? [] };
  });
  return { rehearsed, deletedSilently: traces.get('')?.deleted ?? [] };
}

export const everyRowHasACall = ({ rows, calls }: Contract): Finding[] => [
  ...rows.filter(({ id }) => !calls[id]).map(({ id }) => ({ route: id, check: 'valid call', says: 'has no valid call; give it one in tests/support/world' })),
  ...Object.keys(calls).filter((id) => !rows.some((row) => row.id === id)).map((id) => ({ route: id, check: 'valid call', says: 'has a valid call and is no route' })),
];

export const everyCallSucceeds = ({ rehearsed }: Rehearsal): Finding[] =>
  rehearsed.filter(({ status }) => status < 200 || status > 299).map(({ route, by, status, said }) => ({ route, check: 'valid call', says: `answers its valid call by ${by} with ${status} (${said})` }));

/** The most that a row's own valid calls needed. */
export const mostTrips = ({ rehearsed }: Pick<Rehearsal, 'rehearsed'>): Map<string, number> =>
  rehearsed.reduce((most, { route, roundTrips }) => most.set(route, Math.max(most.get(route) ?? 0, roundTrips)), new Map<string, number>());

/** A row says how many round trips it takes at most: never fewer than it does, and where the calls here show all of them, no more either. */
export function tripsAreTrue({ rows }: Contract, { rehearsed }: Rehearsal, varies: Readonly<Record<string, string>>): Finding[] {
  const most = mostTrips({ rehearsed });
  return rows.flatMap(({ id, roundTrips }): Finding[] => {
    const seen = most.get(id);
    if (seen === undefined || seen === roundTrips || (roundTrips !== undefined && seen < roundTrips && id in varies)) return [];
    return [{ route: id, check: 'round trips', says: `asks the database ${seen} times and its row says ${roundTrips}` }];
  });
}

export function writesLeaveEvents({ rows }: Contract, { rehearsed }: Rehearsal): Finding[] {
  const writes = new Set(rows.filter(({ method }) => method !== 'GET').map(({ id }) => id));
  return rehearsed
    .filter(({ route, status, events }) => writes.has(route) && status < 300 && events === 0 && !(route in NO_EVENT))
    .map(({ route, by }) => ({ route, check: 'events', says: `writes for ${by} and leaves no event` }));
}

export const nothingIsDeleted = ({ rehearsed, deletedSilently }: Rehearsal): Finding[] => [
  ...rehearsed.filter(({ route, deletedFrom }) => deletedFrom.length > 0 && !(route in DELETES)).map(({ route, deletedFrom }) => ({ route, check: 'deletes', says: `deletes rows of ${deletedFrom.join(', ')}` })),
  ...(deletedSilently.length > 0 ? [{ route: 'some route', check: 'deletes', says: `deletes rows of ${deletedSilently.join(', ')} and leaves no event` }] : []),
];
