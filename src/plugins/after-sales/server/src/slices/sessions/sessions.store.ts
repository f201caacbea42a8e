import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

/** The person, when they are of those whom the caller may see: an agent's manager sees the own people only. */
const visible = (scope: Scope, userId: number): Sql =>
  sql`select l.user_id from as_log_ins l where l.owner = ${scope.owner} and l.user_id = ${userId}::int
    and (${scope.agentId ?? null}::text is null or l.party_id = ${scope.agentId ?? null})`;

export async function isVisible(scope: Scope, db: Db, userId: number): Promise<boolean> {
  return (await db.one(visible(scope, userId))) !== null;
}

/** Whose log-ins: a person of an agent, or the caller's own, who may be of the office too. */
export type Whose = number | 'own';

/** Staff and agents' people have numbers of their own, at doors of their own. */
const sessionsOf = (scope: Scope, whose: Whose): Sql =>
  whose === 'own' && scope.actor.kind === 'staff'
    ? sql`s.origin = 'admin' and s.user_id = ${scope.actor.id}`
    : sql`s.origin = 'users-permissions' and s.user_id = (select v.user_id::text from (${visible(scope, whose === 'own' ? Number(scope.actor.id) : whose)}) v)`;

/** The sessions of one log-in end together for good, at a moment that nobody else has: it is their name. */
const LOG_IN = sql`(extract(epoch from s.absolute_expires_at) * 1000)::bigint::text`;
const IS_LIVING = sql`s.status is distinct from 'rotated' and s.expires_at > now() at time zone 'utc'`;

export interface SessionRow {
  id: string;
  device: string | null;
  program: string | null;
  begun_at: Date;
  last_used_at: Date;
  current: boolean;
}

/** The living log-ins of a person, the newest use first. The panel makes up a name for each of its devices, which tells nobody anything. */
export async function listSessions(scope: Scope, db: Db, whose: Whose): Promise<SessionRow[]> {
  return db.many(sql<SessionRow>`select ${LOG_IN} as id, max(s.device_id) filter (where s.origin <> 'admin') as device, max(s.metadata ->> 'deviceName') as program,
      min(coalesce((s.metadata ->> 'loginAt')::timestamptz, s.created_at at time zone 'utc')) as begun_at,
      max(s.created_at at time zone 'utc') as last_used_at,
      bool_or(s.session_id = ${scope.sessionId ?? null}::text) is true as current
    from strapi_sessions s where ${sessionsOf(scope, whose)}
    group by s.absolute_expires_at having bool_or(${IS_LIVING}) order by last_used_at desc, id desc limit 200`);
}

/** Ends one log-in of a person, or all of them, and tells how many. */
export async function endSessions(scope: Scope, tx: Tx, whose: Whose, logIn: string | null): Promise<number> {
  const row = await tx.one(sql<{ ended: number }>`with gone as (delete from strapi_sessions s
      where ${sessionsOf(scope, whose)}
        and (${logIn}::text is null or ${LOG_IN} = ${logIn}::text) returning s.absolute_expires_at as until, ${IS_LIVING} as living)
    select count(distinct until)::int as ended from gone where living`);
  return row?.ended ?? 0;
}
