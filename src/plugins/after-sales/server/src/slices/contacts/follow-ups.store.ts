import { sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { Stage } from '../jobs/domain';
import { insertContact } from './contacts.store';
import { ESCALATED, ESCALATES_AT, type AskedJob, type FollowUp } from './domain/follow-up';

/** How the caller names the job; what isn't told is null. */
export interface Asked {
  id: string | null;
  trackingCode: string | null;
  number: string | null;
}

interface AskedRow {
  id: string;
  number: string;
  stage: Stage;
  stage_since: Date;
  promised_at: Date | null;
  appointment_from: Date | null;
  appointment_to: Date | null;
  status: AskedJob['status'];
  reason: AskedJob['reason'];
  agent: AskedJob['agent'];
  technician_id: string | null;
  reception: AskedJob['reception'];
  customer: AskedJob['customer'];
  device: AskedJob['device'];
}

/**
 * The jobs that can be meant, with everything that is told of them. They can't change until the transaction ends: what is
 * read out is true while it is written down. A reason is told where the customer may hear it.
 */
export async function loadAskedJobs(scope: Scope, tx: Tx, { id, trackingCode, number }: Asked): Promise<AskedJob[]> {
  return tx.many(sql<AskedRow>`select j.document_id as id, j.number, j.stage, j.stage_since, j.promised_at, j.appointment_from, j.appointment_to, j.technician_id,
      (select jsonb_build_object('code', s.code, 'words', case when s.visible_to_customer then jsonb_build_object('fa', s.words_fa, 'en', s.words_en, 'es', s.words_es) end)
        from as_job_statuses s where s.owner = j.owner and s.code = j.status_code) as status,
      (select jsonb_build_object('code', x.code, 'labels', jsonb_build_object('fa', x.label_fa, 'en', x.label_en, 'es', x.label_es)) from as_job_reasons x
        where x.owner = j.owner and x.code = j.reason_code
          and x.kind = case j.stage when 'waiting-part' then 'wait' when 'waiting-customer' then 'wait' when 'not-possible' then 'not-possible' when 'cancelled' then 'cancel' end) as reason,
      (select jsonb_build_object('id', a.document_id, 'code', a.code, 'name', a.name) from as_agents a where a.document_id = j.agent_id) as agent,
      jsonb_build_object('id', r.document_id, 'number', r.number) as reception,
      jsonb_build_object('id', c.document_id, 'name', c.name, 'handlingNote', c.handling_note) as customer,
      jsonb_build_object('code', d.category_code, 'fa', coalesce(k.label_fa, d.category_told), 'en', coalesce(k.label_en, d.category_told), 'es', coalesce(k.label_es, d.category_told)) as device
    from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id
      join as_devices d on d.document_id = j.device_id left join as_product_categories k on k.owner = d.owner and k.code = d.category_code
    where j.owner = ${scope.owner} and j.document_id in (
      select ${id}::text
      union all select i.document_id from as_receptions m join as_jobs i on i.reception_id = m.document_id where m.owner = ${scope.owner} and m.tracking_code = ${trackingCode}
      union all select i.document_id from as_receptions m join as_jobs i on i.reception_id = m.document_id where m.owner = ${scope.owner} and m.number = ${number}
      union all select i.document_id from as_jobs i where i.owner = ${scope.owner} and i.number = ${number})
    order by j.id for share of j`);
}

export interface Counted {
  count: number;
  escalated: boolean;
}

/**
 * Keeps and counts a follow-up. The counter's row decides: whoever comes second waits for the first and counts on from
 * there, so none is lost and only one is the third.
 */
export async function writeFollowUp(scope: Scope, tx: Tx, { contact, mayEscalate, events }: FollowUp, at: Date): Promise<Counted> {
  const rows = eventRows({ scope, channel: contact.channel, at }, events);
  const row = await tx.one(sql<Counted>`with contact as (${insertContact(scope, contact, at)}),
    counted as (insert into as_follow_ups as f (job_id, owner, count, last_at) values (${contact.job_id}, ${scope.owner}, 1, ${at})
      on conflict (job_id) do update set count = f.count + 1, last_at = greatest(f.last_at, excluded.last_at),
        escalated_by = case when f.escalated_by is null and ${mayEscalate}::boolean and f.count + 1 >= ${ESCALATES_AT}::int then ${contact.id} else f.escalated_by end
      returning count, escalated_by is not distinct from ${contact.id} as escalated),
    events as (${insertEvents(rows)} where e.type <> ${ESCALATED} or (select escalated from counted))
    select count, escalated from counted`);
  return row as Counted;
}
