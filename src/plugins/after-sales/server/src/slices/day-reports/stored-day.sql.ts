import { sql } from '../../kernel/db/sql';
import type { Scope } from '../../kernel/scope';
import type { Sql } from '../../kernel/db/sql';

const EVERYTHING = sql``;

/** A version as the rules know it, as jsonb; `r` is its row. */
export const STORED = sql`jsonb_build_object('id', r.id, 'day', r.day::text, 'version', r.version, 'state', r.state, 'technician', r.technician_id, 'agent', r.agent_id, 'drafted', r.drafted, 'seqs', to_jsonb(r.seqs::text[]),
  'typed', jsonb_build_object('odometerFrom', r.odometer_from, 'odometerTo', r.odometer_to, 'note', r.note, 'expenses',
    (select coalesce(jsonb_agg(jsonb_build_object('text', x.text, 'amount', x.amount::text) order by x.place), '[]') from unnest(r.expense_texts, r.expense_amounts) with ordinality x(text, amount, place))),
  'currency', r.currency, 'scale', r.scale, 'sent', as_signature(r.sent_at, r.sent_by_kind, r.sent_by_id),
  'returned', as_signature(r.returned_at, r.returned_by_kind, r.returned_by_id) || jsonb_build_object('reason', r.return_reason),
  'countersigned', as_signature(r.countersigned_at, r.countersigned_by_kind, r.countersigned_by_id))`;

/** Whose reports a call may see: an agent's people those of their agency, a technician the own ones. */
export const visibleDays = (scope: Scope): Sql =>
  sql`r.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and r.agent_id = ${scope.agentId}`}
    ${scope.technicianId === undefined ? EVERYTHING : sql`and r.technician_id = ${scope.technicianId}`}`;

/** The same for technicians. */
export const visibleTechnicians = (scope: Scope): Sql =>
  sql`t.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and t.agent_id = ${scope.agentId}`}
    ${scope.technicianId === undefined ? EVERYTHING : sql`and t.document_id = ${scope.technicianId}`}`;
