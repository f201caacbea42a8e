import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';

export interface TimelineRow {
  seq: string;
  id: string;
  at: Date;
  event: string;
  from_state: string | null;
  to_state: string | null;
  reason_code: string | null;
  reason: Record<Language, string | null> | null;
  channel: string;
  by_kind: string;
  by_name: string | null;
  agent: string | null;
  technician: string | null;
  measure: string | null;
  due_at: string | null;
  appointment_from: string | null;
  appointment_to: string | null;
  note: string | null;
}

interface Asked {
  job: string;
  before: number;
  limit: number;
}

/** The word that whoever did it wrote with the step; it stands in a table that can be erased, beside the event. */
const NOTE = sql`coalesce((select n.text from as_job_notes n where n.job_id = j.document_id and n.at = e.at and e.type = 'job.' || n.verb order by n.id limit 1),
  (select t.note from as_contacts t where e.subject_type = 'contact' and t.document_id = e.subject_id))`;

/** Why a report was given back is in people's own words: it stands at the report; older events have it too. */
const RETURNED_FOR = sql`coalesce((select i.return_reason from as_invoices i where i.document_id = e.subject_id), e.reason)`;

/** A name for those who work in the panel and for telephone systems and the like; events hold their ids alone. */
const BY_NAME = sql`case e.actor_kind
    when 'staff' then (select nullif(trim(concat_ws(' ', u.firstname, u.lastname)), '') from admin_users u where u.id::text = e.actor_id)
    when 'system' then (select t.name from strapi_api_tokens t where t.id::text = e.actor_id)
    when 'agent' then (select u.username from up_users u where u.id::text = e.actor_id) end`;

/**
 * What happened to a job, newest first: its steps with the words written then, the questions about it, its reports of
 * work. Null when there is no such job. One round trip, by the index of the events' subjects.
 */
export async function readTimeline(scope: Scope, db: Db, { job, before, limit }: Asked): Promise<TimelineRow[] | null> {
  const found = await db.one(sql<{ items: TimelineRow[] }>`select coalesce((select jsonb_agg(to_jsonb(l) order by l.seq desc) from (
      select e.seq, e.id, e.at, e.type as event, e.from_state, e.to_state, case e.type when 'report.returned' then ${RETURNED_FOR} else e.reason end as reason_code,
        (select jsonb_build_object('fa', c.label_fa, 'en', c.label_en, 'es', c.label_es) from as_job_reasons c where c.owner = e.owner and c.code = e.reason and e.subject_type = 'job' limit 1) as reason,
        e.channel, e.actor_kind as by_kind, ${BY_NAME} as by_name,
        (select a.name from as_agents a where a.document_id = e.data->>'agent' and a.owner = e.owner) as agent,
        (select t.name from as_technicians t where t.document_id = e.data->>'technician' and t.owner = e.owner) as technician,
        e.data->>'measure' as measure, e.data->>'due' as due_at, e.data->>'appointmentFrom' as appointment_from, e.data->>'appointmentTo' as appointment_to, ${NOTE} as note
      from (select 'job' as type, j.document_id as id
          union all select 'contact', t.document_id from as_contacts t where t.job_id = j.document_id
          union all select 'report', i.document_id from as_invoices i where i.job_id = j.document_id) s
        join as_events e on e.owner = j.owner and e.subject_type = s.type and e.subject_id = s.id
      where e.seq < ${before}::bigint order by e.seq desc limit ${limit}::int) l), '[]') as items
    from as_jobs j where j.owner = ${scope.owner} and j.document_id = ${job}`);
  return found && found.items;
}
