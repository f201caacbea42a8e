import type { JobAnswer, JobLine, WorklistQuery } from '../../../../shared/api/jobs';
import { isDay, startOfDay } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import { AppError, fieldError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { text } from '../../kernel/http/texts';
import { CLOSED_STAGES, OPEN_STAGES, roleOf, STAGES, verbsFor, type Stage } from './domain';
import { readMark, writeMark } from './domain/cursor';
import { markOf, orderOf, placeOf, type Among } from './domain/work-order';
import { appointmentOf, iso, isoOrNull } from './jobs.answers';
import { listWork, readJob, type LineRow } from './jobs.lists.store';
import { lastLeftOver, listUnassigned } from './unassigned.store';
import { proposeAgents } from './use-cases/propose-agents';

const party = (id: string | null, name: string | null): { id: string; name: string } | null => (id === null ? null : { id, name: name ?? '' });

const lineOf = (row: LineRow): Omit<JobLine, 'customer'> => ({
  id: row.id,
  number: row.number,
  reception: { id: row.reception_id, number: row.reception_number, openedAt: iso(row.opened_at) },
  stage: row.stage,
  stageSince: iso(row.stage_since),
  status: row.status_code,
  emergency: row.emergency,
  promisedAt: isoOrNull(row.promised_at),
  appointment: appointmentOf(row.appointment_from, row.appointment_to),
  device: { id: row.device_id, product: row.product_code, category: row.category_code, brand: row.brand_code, serial: row.serial },
  region: { province: row.province_code, city: row.city_code },
  agent: party(row.agent_id, row.agent_name),
  technician: party(row.technician_id, row.technician_name),
  reason: row.reason_code,
});

const toLine = (row: LineRow): JobLine => ({ ...lineOf(row), customer: { name: row.customer_name, address: row.customer_address } });

/** A page of `limit` lines made of one line more, which tells whether there is a next page. */
export function pageOf<Row extends LineRow>(rows: readonly Row[], limit: number, mark: (row: Row) => string): { items: JobLine[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(toLine), next: rows.length > limit && last ? mark(last) : null };
}

const STAGES_AMONG: Record<Among, readonly Stage[]> = { yes: OPEN_STAGES, no: CLOSED_STAGES, any: STAGES };
const isOpen = (stage: Stage): boolean => OPEN_STAGES.includes(stage);

export async function worklist({ query, scope }: Call<unknown, WorklistQuery>, db: Db) {
  const { stage, limit, after, agent = null, sort } = query;
  const stages = STAGES_AMONG[query.open ?? (stage ? 'any' : 'yes')].filter((one) => stage === undefined || one === stage);
  // A stage says by itself whether its jobs are open, and each half has orders of its own.
  const among = stage === undefined ? (query.open ?? 'yes') : isOpen(stage) ? 'yes' : 'no';
  const order = orderOf(among, sort);
  const rows = await listWork(scope, db, { stages, among, agent, order, after: placeOf(order, after), limit: limit + 1 });
  return { body: pageOf(rows, limit, (row) => markOf(order, row)) };
}

export async function show({ params, scope }: Call<{ id: string }>, db: Db) {
  const row = await readJob(scope, db, params.id);
  if (!row) throw new AppError('record.not-found');
  const { phones, faults, notes, note, result } = row;
  const body: JobAnswer = {
    ...lineOf(row),
    result,
    assignedAt: isoOrNull(row.assigned_at),
    closedAt: isoOrNull(row.closed_at),
    note,
    customer: { id: row.customer_id, name: row.customer_name, phones, address: row.customer_address },
    faults,
    notes: notes.map(({ at, ...said }) => ({ ...said, at: iso(new Date(at)) })),
    may: verbsFor(row.stage, roleOf(scope)),
  };
  return { body };
}

export async function unassigned({ query, scope, kernel }: Call<unknown, { before?: string; limit: number; after?: string }>, db: Db) {
  const { before, limit, after } = query;
  if (before !== undefined && !isDay(before)) throw fieldError('input.format', 'before');
  const until = before === undefined ? null : startOfDay(before, kernel.config.company.timeZone);
  const [rows, leftOver] = await Promise.all([listUnassigned(scope, db, { before: until, after: readMark(after), limit: limit + 1 }), lastLeftOver(scope, db)]);
  return { body: { ...pageOf(rows, limit, writeMark), leftOver } };
}

export async function proposal({ params, scope, kernel, language }: Call<{ id: string }>, db: Db) {
  const proposed = await proposeAgents(db, scope, kernel, params.id);
  const items = proposed.map(({ reasons, ...one }) => ({ ...one, reasons: reasons.map((reason) => ({ ...reason, text: text(language, `proposal.${reason.code}`, reason.params) })) }));
  return { body: { items } };
}
