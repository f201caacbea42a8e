import { sql, type Sql } from './db/sql';
import type { Tx } from './db/tx';
import { uuidv7 } from './ids';
import type { Channel, Scope } from './scope';

/**
 * The append-only history of everything: timeline, audit and feed at once. It holds ids and codes, never a name, a
 * phone or an address, so that erasing a person leaves it whole.
 */
export const eventMigration = {
  name: 'kernel/0002-events',
  sql: `create table as_events (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    owner text not null,
    type text not null,
    subject_type text not null,
    subject_id text not null,
    from_state text,
    to_state text,
    reason text,
    channel text not null,
    actor_kind text not null,
    actor_id text not null,
    on_behalf_of text,
    request_id text not null,
    data jsonb not null default '{}',
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index as_events_subject_ix on as_events (owner, subject_type, subject_id, seq);
  create index as_events_at_ix on as_events (owner, at);
  create or replace function as_refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'AS001'; end $$;
  create trigger as_events_append_only before update or delete on as_events for each row execute function as_refuse_change();
  create trigger as_events_no_truncate before truncate on as_events for each statement execute function as_refuse_change()`,
};

export interface NewEvent {
  /** `<noun>.<what happened>`, e.g. `job.opened`. */
  type: string;
  subject: { type: string; id: string };
  from?: string;
  to?: string;
  reason?: string;
  data?: Record<string, string | number | boolean | null>;
}

interface EventContext {
  scope: Scope;
  channel: Channel;
  at: Date;
}

/** The rows of a statement's JSON parameter, in the order given. */
export const eventRows = ({ scope, channel, at }: EventContext, events: readonly NewEvent[]): string =>
  JSON.stringify(
    events.map(({ type, subject, from, to, reason, data }) => ({
      id: uuidv7(Date.now()),
      owner: scope.owner,
      type,
      subject_type: subject.type,
      subject_id: subject.id,
      from_state: from ?? null,
      to_state: to ?? null,
      reason: reason ?? null,
      channel,
      actor_kind: scope.actor.kind,
      actor_id: scope.actor.id,
      on_behalf_of: null,
      request_id: scope.requestId,
      data: data ?? {},
      at: at.toISOString(),
    })),
  );

/** The statement that writes events, also as a CTE inside a slice's one write statement. */
export const insertEvents = (rows: string): Sql =>
  sql`insert into as_events (id, owner, type, subject_type, subject_id, from_state, to_state, reason, channel, actor_kind, actor_id, on_behalf_of, request_id, data, at)
    select id, owner, type, subject_type, subject_id, from_state, to_state, reason, channel, actor_kind, actor_id, on_behalf_of, request_id, data, at
    from jsonb_to_recordset(${rows}::jsonb) as e(id uuid, owner text, type text, subject_type text, subject_id text, from_state text, to_state text,
      reason text, channel text, actor_kind text, actor_id text, on_behalf_of text, request_id text, data jsonb, at timestamptz)`;

/** Writes events on their own, where a use-case has no statement to put them into. */
export async function recordEvents(tx: Tx, context: EventContext, events: readonly NewEvent[]): Promise<void> {
  await tx.many(insertEvents(eventRows(context, events)));
}
