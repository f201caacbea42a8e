import type { PaperAnswer } from '../../../../shared/api/agent-papers';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { PaperMark } from './domain/paper-cursor';
import type { Paper, PaperRow } from './domain/papers';

const EVERYTHING = sql``;

/** An agent's people find their own agency's papers only. */
const visible = (scope: Scope): Sql => sql`p.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and p.agent_id = ${scope.agentId}`}`;

/** Who of the office added it is none of an agent's business. */
const adder = (scope: Scope): Sql =>
  scope.agentId === undefined
    ? sql`nullif((select concat_ws(' ', u.firstname, u.lastname) from admin_users u where p.added_kind = 'staff' and u.id::text = p.added_by), '')`
    : sql`null::text`;

type Line = PaperAnswer & { seq: string };

const line = (scope: Scope): Sql =>
  sql`p.seq, p.id, jsonb_build_object('id', a.document_id, 'name', a.name) as agent, p.kind, p.number, p.valid_from::text as "validFrom", p.valid_until::text as "validUntil", p.note,
    p.file_type as file, to_char(p.added_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt", ${adder(scope)} as "addedBy",
    case when p.ended_at is null then null else jsonb_build_object('at', to_char(p.ended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', p.end_reason) end as ended`;

/** All papers of an agent, living ones first, the newest first; null when there is no such agent to be seen. */
export async function listPapers(scope: Scope, db: Db, agentId: string): Promise<PaperAnswer[] | null> {
  const row = await db.one(sql<{ papers: PaperAnswer[] }>`select (select coalesce(jsonb_agg(to_jsonb(l) - 'seq' order by l.ended is null desc, l.seq desc), '[]')
      from (select ${line(scope)} from as_agent_papers p join as_agents a on a.document_id = p.agent_id where ${visible(scope)} and p.agent_id = ${agentId} order by p.seq desc limit 500) l) as papers
    from as_agents g where g.owner = ${scope.owner} and g.document_id = ${agentId} ${scope.agentId === undefined ? EVERYTHING : sql`and g.document_id = ${scope.agentId}`}`);
  return row?.papers ?? null;
}

/** Living papers of active agents that end on this day or before, in the order in which they end. */
export async function listEnding(scope: Scope, db: Db, { until, kind, after, limit }: { until: string; kind: string | null; after: PaperMark | null; limit: number }): Promise<Line[]> {
  return db.many(sql<Line>`select ${line(scope)} from as_agent_papers p join as_agents a on a.document_id = p.agent_id and a.state = 'active'
    where ${visible(scope)} and p.ended_at is null and p.valid_until <= ${until}::date ${kind === null ? EVERYTHING : sql`and p.kind = ${kind}`}
      ${after === null ? EVERYTHING : sql`and (p.valid_until, p.seq) > (${after.until}::date, ${after.seq}::bigint)`}
    order by p.valid_until, p.seq limit ${limit}::int`);
}

/** One paper as it is answered. */
export async function showPaper(scope: Scope, db: Db, id: string): Promise<PaperAnswer | null> {
  const row = await db.one(sql<Line>`select ${line(scope)} from as_agent_papers p join as_agents a on a.document_id = p.agent_id where ${visible(scope)} and p.id = ${id}::uuid`);
  if (!row) return null;
  const { seq: _seq, ...paper } = row;
  return paper;
}

/** A paper locked for this transaction. */
export async function lockPaper(scope: Scope, tx: Tx, id: string): Promise<Paper | null> {
  return tx.one(sql<Paper>`select p.id, p.agent_id as "agentId", p.kind, p.ended_at is not null as ended, p.file is not null as "hasFile"
    from as_agent_papers p where ${visible(scope)} and p.id = ${id}::uuid for update`);
}

interface Write {
  row: PaperRow;
  /** The paper that ends by this one. */
  replaces: string | null;
  reason: string;
  at: Date;
  events: readonly NewEvent[];
}

/** A new paper, the end of the one that it replaces, and their events, in one statement. */
export async function insertPaper(scope: Scope, tx: Tx, { row, replaces, reason, at, events }: Write): Promise<void> {
  await tx.many(sql`with ended as (update as_agent_papers set ended_at = ${at}::timestamptz, end_reason = ${reason} where owner = ${scope.owner} and id = ${replaces}::uuid and ended_at is null),
    events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, events))})
    insert into as_agent_papers (id, owner, agent_id, kind, number, valid_from, valid_until, note, added_kind, added_by, added_at)
    values (${row.id}::uuid, ${scope.owner}, ${row.agentId}, ${row.kind}, ${row.number}, ${row.validFrom}::date, ${row.validUntil}::date, ${row.note}, ${scope.actor.kind}, ${scope.actor.id}, ${at}::timestamptz)`);
}

export async function endPaperRow(scope: Scope, tx: Tx, id: string, { reason, at, events }: { reason: string; at: Date; events: readonly NewEvent[] }): Promise<void> {
  await tx.many(sql`with events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, events))})
    update as_agent_papers set ended_at = ${at}::timestamptz, end_reason = ${reason} where owner = ${scope.owner} and id = ${id}::uuid`);
}

export async function writePaperFile(scope: Scope, tx: Tx, id: string, { file, at, events }: { file: { type: string; bytes: Buffer }; at: Date; events: readonly NewEvent[] }): Promise<void> {
  await tx.many(sql`with events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, events))})
    update as_agent_papers set file_type = ${file.type}, file = ${file.bytes}::bytea where owner = ${scope.owner} and id = ${id}::uuid`);
}

export async function readPaperFile(scope: Scope, db: Db, id: string): Promise<{ type: string; bytes: Buffer } | null> {
  return db.one(sql<{ type: string; bytes: Buffer }>`select p.file_type as type, p.file as bytes from as_agent_papers p where ${visible(scope)} and p.id = ${id}::uuid and p.file is not null`);
}
