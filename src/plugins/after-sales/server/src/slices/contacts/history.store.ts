import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { HistoryPlace } from './domain/history-cursor';

export interface ReceptionHappened {
  id: string;
  number: string;
  channel: string;
  jobs: { id: string; number: string; stage: string }[];
}

export interface ContactHappened {
  id: string;
  kind: string;
  channel: string;
  outcome: string;
  subject: string | null;
  note: string | null;
  job: string | null;
}

export interface EventHappened {
  event: string;
  subject: { type: string; id: string };
  from: string | null;
  to: string | null;
  channel: string;
}

/** One thing that happened; of the three facts the one of its source is there. */
export interface Happened {
  at: string;
  source: number;
  seq: number;
  reception: ReceptionHappened | null;
  contact: ContactHappened | null;
  event: EventHappened | null;
}

export interface History {
  customer: { id: string; name: string; handlingNote: string | null };
  items: Happened[];
}

/**
 * A page of everything about a customer, newest first; null when there is no such customer. The contact that a reception
 * came in by is the reception, and a contact's event the contact: each thing stands there once.
 */
export async function readHistory(scope: Scope, db: Db, customerId: string, { at, source, seq }: HistoryPlace, limit: number): Promise<History | null> {
  const before = new Date(at);
  return db.one(sql<History>`select jsonb_build_object('id', c.document_id, 'name', c.name, 'handlingNote', c.handling_note) as customer, page.items
    from as_customers c cross join lateral (select coalesce(jsonb_agg(to_jsonb(h) order by h.at desc, h.source desc, h.seq desc), '[]') as items from (
      (select r.opened_at as at, 3 as source, r.id::bigint as seq, jsonb_build_object('id', r.document_id, 'number', r.number, 'channel', r.channel,
          'jobs', (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id)) as reception,
          null::jsonb as contact, null::jsonb as event
        from as_receptions r where r.customer_id = c.document_id and (r.opened_at, 3, r.id) < (${before}, ${source}::int, ${seq}::bigint)
        order by r.opened_at desc, r.id desc limit ${limit}::int)
      union all
      (select t.at, 2, t.id, null, jsonb_build_object('id', t.document_id, 'kind', t.kind, 'channel', t.channel, 'outcome', t.outcome, 'subject', t.subject, 'note', t.note,
          'job', (select j.number from as_jobs j where j.document_id = t.job_id)), null
        from as_contacts t where t.customer_id = c.document_id and t.kind <> 'service' and (t.at, 2, t.id) < (${before}, ${source}::int, ${seq}::bigint)
        order by t.at desc, t.id desc limit ${limit}::int)
      union all
      (select e.at, 1, e.seq, null, null, jsonb_build_object('event', e.type, 'subject', jsonb_build_object('type', e.subject_type, 'id', e.subject_id), 'from', e.from_state,
          'to', e.to_state, 'channel', e.channel)
        from (select 'customer' as type, c.document_id as id
            union all select 'customer', m.document_id from as_customers m where m.merged_into = c.document_id
            union all select 'reception', r.document_id from as_receptions r where r.customer_id = c.document_id
            union all select 'job', j.document_id from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id) s
          join as_events e on e.owner = c.owner and e.subject_type = s.type and e.subject_id = s.id
        where (e.at, 1, e.seq) < (${before}, ${source}::int, ${seq}::bigint)
        order by e.at desc, e.seq desc limit ${limit}::int)
      order by 1 desc, 2 desc, 3 desc limit ${limit}::int) h) page
    where c.owner = ${scope.owner} and c.document_id = ${customerId}`);
}
