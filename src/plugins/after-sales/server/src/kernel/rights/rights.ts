import { createHmac } from 'node:crypto';
import type { Db } from '../db/tx';
import { AppError } from '../http/errors';
import { loadRights, type RightsRow } from './rights.store';

export { PERMISSION_PREFIX } from './rights.store';

/** The database tells what changed (see News); this finds what it couldn't tell while a connection was down. */
const POLL_MS = 2_000;
/** Older rights than this decide nothing: the answer is 503, never yesterday's permission. */
const STALE_MS = 10_000;
/** What is refused from memory may be brand new: it is looked at again, but never more often than this for everybody. */
const RECHECK_MS = 250;
/** Changes that come together, as when a role is saved, are read together. */
const GATHER_MS = 100;
/** Clocks of the servers may differ by this much. */
const CLOCKS_DIFFER_SECONDS = 300;

export interface SystemToken {
  id: string;
  type: 'custom' | 'full-access' | 'read-only';
  expiresAt: number | null;
  actions: ReadonlySet<string>;
}

export interface StaffMember {
  id: string;
  actions: ReadonlySet<string>;
}

/** A person of an agent: what the role may and the agent's manager has left to them. */
export interface AgentUser {
  id: string;
  agentId: string;
  technicianId: string | null;
  actions: ReadonlySet<string>;
}

interface Snapshot {
  at: number;
  tokens: ReadonlyMap<string, SystemToken>;
  staff: ReadonlyMap<string, StaffMember>;
  users: ReadonlyMap<string, AgentUser>;
  sessions: Record<Door, Set<string>>;
}

/** At which of Strapi's doors somebody logged in, in Strapi's words. */
export type Door = 'admin' | 'users-permissions';

type Roles = ReadonlyMap<number, ReadonlySet<string>>;

const rolesOf = (rows: RightsRow['staff_roles']): Roles => new Map(rows.map(({ id, actions }) => [id, new Set(actions)]));

const NOTHING: ReadonlySet<string> = new Set();

/** Whoever has one role, as nearly everybody, shares its set. */
const actionsOf = (roles: Roles, ids: readonly number[]): ReadonlySet<string> =>
  ids.length === 1 ? (roles.get(ids[0]) ?? NOTHING) : new Set(ids.flatMap((id) => [...(roles.get(id) ?? NOTHING)]));

const ofPerson = (roles: Roles, { roles: ids, rights }: RightsRow['users'][number]): ReadonlySet<string> => {
  const actions = actionsOf(roles, ids);
  return rights === null ? actions : new Set(rights.filter((right) => actions.has(right)));
};

const toSnapshot = (row: RightsRow, at: number): Snapshot => {
  const staffRoles = rolesOf(row.staff_roles);
  const userRoles = rolesOf(row.user_roles);
  return {
    at,
    tokens: new Map(
      row.tokens.map((token) => [
        token.hash,
        { id: String(token.id), type: token.type, expiresAt: token.expires_at ? Date.parse(`${token.expires_at}Z`) : null, actions: new Set(token.actions) },
      ]),
    ),
    staff: new Map(row.staff.map((user) => [String(user.id), { id: String(user.id), actions: actionsOf(staffRoles, user.roles) }])),
    users: new Map(row.users.map((user) => [String(user.id), { id: String(user.id), agentId: user.party_id, technicianId: user.member_id, actions: ofPerson(userRoles, user) }])),
    sessions: { admin: new Set(row.sessions), 'users-permissions': new Set(row.user_sessions) },
  };
};

interface RightsOptions {
  /** With which Strapi hashes API tokens. */
  tokenSalt: string;
  /** How long an access token of a session lives, at either door. */
  accessTokenSeconds: number;
}

/**
 * Who may do what, from memory. Asking the database for every request would cost four to six queries, more than all
 * the rest of a request; instead all of it is read when the database says that something changed, every two seconds
 * in any case, and when an unknown token appears.
 */
export class Rights {
  private snapshot: Snapshot | undefined;
  private refreshing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private rechecking: Promise<void> | undefined;
  private lastRecheck = 0;
  private gathering: NodeJS.Timeout | undefined;
  private lastGathered = 0;

  constructor(
    private readonly db: Db,
    private readonly options: RightsOptions,
  ) {}

  async start(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), POLL_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    clearTimeout(this.gathering);
  }

  /** Something changed: it is read at once, and what changes in the next moment together with it. */
  changed(): void {
    const wait = Math.max(0, this.lastGathered + GATHER_MS - Date.now());
    this.gathering ??= setTimeout(() => void this.readChanges().catch(() => undefined), wait);
  }

  private async readChanges(): Promise<void> {
    this.gathering = undefined;
    this.lastGathered = Date.now();
    // A look that is under way may have begun before the change: it is waited for, not shared.
    await this.refreshing?.catch(() => undefined);
    await this.refresh();
  }

  /** A session that has just begun may come in without anything being read. */
  begun(door: Door, sessionId: string): void {
    this.snapshot?.sessions[door].add(sessionId);
  }

  /** True while decisions may be taken; `/ready` tells the proxy. */
  fresh(): boolean {
    return this.snapshot !== undefined && Date.now() - this.snapshot.at < STALE_MS;
  }

  /** How old the rights in memory are; undefined before the first look. */
  ageMs(): number | undefined {
    return this.snapshot && Date.now() - this.snapshot.at;
  }

  refresh(): Promise<void> {
    this.refreshing ??= this.load().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async load(): Promise<void> {
    // The moment before asking: what changes while the answer travels is not in it.
    const at = Date.now();
    const row = await loadRights(this.db, this.options.accessTokenSeconds + CLOCKS_DIFFER_SECONDS);
    this.snapshot = toSnapshot(row, at);
  }

  /**
   * Reads anew before something is refused: a token or a permission may have been given a moment ago. All who wait
   * share one look, so that somebody who guesses tokens costs the database four looks a second and no more.
   */
  recheck(): Promise<void> {
    const wait = Math.max(0, this.lastRecheck + RECHECK_MS - Date.now());
    this.rechecking ??= new Promise((resolve) => setTimeout(resolve, wait))
      .then(() => {
        // A look that is under way may have begun before the permission was given: it is waited for, not shared.
        return this.refreshing?.catch(() => undefined);
      })
      .then(() => {
        this.rechecking = undefined;
        this.lastRecheck = Date.now();
        return this.refresh();
      });
    return this.rechecking;
  }

  private async lookUp<T>(find: (snapshot: Snapshot) => T | undefined): Promise<T | undefined> {
    if (!this.fresh()) await this.refresh();
    return find(this.current());
  }

  private current(): Snapshot {
    if (!this.snapshot || !this.fresh()) throw new AppError('server.unavailable', { retryAfterSeconds: 2 });
    return this.snapshot;
  }

  /** The system that holds this API token, if it may still be used. */
  async system(accessKey: string): Promise<SystemToken | undefined> {
    const hash = createHmac('sha512', this.options.tokenSalt).update(accessKey).digest('hex');
    const token = await this.lookUp((snapshot) => snapshot.tokens.get(hash));
    return token && (token.expiresAt === null || token.expiresAt > Date.now()) ? token : undefined;
  }

  /** The member of staff with this living session of the admin panel. */
  async staff(userId: string, sessionId: string): Promise<StaffMember | undefined> {
    return this.lookUp((snapshot) => (snapshot.sessions.admin.has(sessionId) ? snapshot.staff.get(userId) : undefined));
  }

  /** What a member of staff may do now. */
  async rightsOfStaff(userId: string): Promise<ReadonlySet<string>> {
    return (await this.lookUp((snapshot) => snapshot.staff.get(userId)))?.actions ?? new Set();
  }

  /** What a person of an agent may do now. */
  async rightsOfUser(userId: string): Promise<string[]> {
    const user = await this.lookUp((snapshot) => snapshot.users.get(userId));
    return [...(user?.actions ?? [])].sort();
  }

  /** The person of an agent with this living session of users-permissions. */
  async user(userId: string, sessionId: string): Promise<AgentUser | undefined> {
    return this.lookUp((snapshot) => (snapshot.sessions['users-permissions'].has(sessionId) ? snapshot.users.get(userId) : undefined));
  }

  /** Whether the session with this valid access token may still be used; looks again before it says no. */
  async lives(door: Door, sessionId: string): Promise<boolean> {
    const living = () => this.lookUp((snapshot) => snapshot.sessions[door].has(sessionId));
    if (await living()) return true;
    await this.recheck();
    return Boolean(await living());
  }
}
