import { createHmac } from 'node:crypto';
import type { Db } from '../db/tx';
import { AppError } from '../http/errors';
import { loadRights, type RightsRow } from './rights.store';

/** Prefix of the permissions that Strapi keeps for this plugin, for roles and for API tokens. */
export const PERMISSION_PREFIX = 'plugin::after-sales.';

const POLL_MS = 2_000;
/** Older rights than this decide nothing: the answer is 503, never yesterday's permission. */
const STALE_MS = 10_000;
/** What is refused from memory may be brand new: it is looked at again, but never more often than this for everybody. */
const RECHECK_MS = 250;

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
  sessions: ReadonlySet<string>;
  userSessions: ReadonlySet<string>;
}

const asSet = (actions: readonly string[]): ReadonlySet<string> =>
  new Set(actions.filter((action) => action.startsWith(PERMISSION_PREFIX)).map((action) => action.slice(PERMISSION_PREFIX.length)));

const ofPerson = ({ actions, rights }: RightsRow['users'][number]): ReadonlySet<string> =>
  rights === null ? asSet(actions) : new Set([...asSet(actions)].filter((action) => rights.includes(action)));

const toSnapshot = (row: RightsRow, at: number): Snapshot => ({
  at,
  tokens: new Map(
    row.tokens.map((token) => [
      token.hash,
      { id: String(token.id), type: token.type, expiresAt: token.expires_at ? Date.parse(`${token.expires_at}Z`) : null, actions: asSet(token.actions) },
    ]),
  ),
  staff: new Map(row.staff.map((user) => [String(user.id), { id: String(user.id), actions: asSet(user.actions) }])),
  users: new Map(row.users.map((user) => [String(user.id), { id: String(user.id), agentId: user.party_id, technicianId: user.member_id, actions: ofPerson(user) }])),
  sessions: new Set(row.sessions),
  userSessions: new Set(row.user_sessions),
});

/**
 * Who may do what, from memory. Asking the database for every request would cost four to six queries, more than all
 * the rest of a request; instead all of it is read every two seconds and when an unknown token appears.
 */
export class Rights {
  private snapshot: Snapshot | undefined;
  private refreshing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private rechecking: Promise<void> | undefined;
  private lastRecheck = 0;

  constructor(
    private readonly db: Db,
    private readonly tokenSalt: string,
  ) {}

  async start(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), POLL_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** True while decisions may be taken; `/ready` tells the proxy. */
  fresh(): boolean {
    return this.snapshot !== undefined && Date.now() - this.snapshot.at < STALE_MS;
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
    const row = await loadRights(this.db);
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
    const hash = createHmac('sha512', this.tokenSalt).update(accessKey).digest('hex');
    const token = await this.lookUp((snapshot) => snapshot.tokens.get(hash));
    return token && (token.expiresAt === null || token.expiresAt > Date.now()) ? token : undefined;
  }

  /** The member of staff with this living session of the admin panel. */
  async staff(userId: string, sessionId: string): Promise<StaffMember | undefined> {
    return this.lookUp((snapshot) => (snapshot.sessions.has(sessionId) ? snapshot.staff.get(userId) : undefined));
  }

  /** What a person of an agent may do now. */
  async rightsOfUser(userId: string): Promise<string[]> {
    const user = await this.lookUp((snapshot) => snapshot.users.get(userId));
    return [...(user?.actions ?? [])].sort();
  }

  /** The person of an agent with this living session of users-permissions. */
  async user(userId: string, sessionId: string): Promise<AgentUser | undefined> {
    return this.lookUp((snapshot) => (snapshot.userSessions.has(sessionId) ? snapshot.users.get(userId) : undefined));
  }
}
