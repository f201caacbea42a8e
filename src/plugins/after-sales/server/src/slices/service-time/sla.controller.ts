import type { ClockState, Measure, PromiseAnswer, SlaLine, SlaList, SlaQuery, TargetAnswer, TargetBody } from '../../../../shared/api/service-time';
import { addDays, dayOf, startOfDay } from '../../kernel/calendar';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { cursorAfter, readCursor } from './domain/cursor';
import { listClocks, type SlaView } from './sla.store';
import { listTargets } from './targets.store';
import { addTarget, retireTarget, targetAnswerOf } from './use-cases/edit-targets';
import { promisedDate } from './use-cases/promised-date';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const lineOf = (row: SlaView, now: Date): SlaLine => ({
  job: { id: row.job_id, number: row.number, stage: row.stage, receptionId: row.reception_id },
  measure: row.measure as Measure,
  state: row.state as ClockState,
  late: row.state === 'missed' || (row.due_at !== null && row.due_at < now),
  startedAt: row.started_at.toISOString(),
  dueAt: iso(row.due_at),
  promisedAt: iso(row.promised_at),
  warnedAt: iso(row.warned_at),
  pausedSince: iso(row.paused_since),
  pausedMinutes: row.paused_minutes,
  nextStep: row.next_step !== null && row.next_step_at !== null ? { name: row.next_step, at: row.next_step_at.toISOString() } : null,
  minutes: row.minutes,
});

export async function listSla({ query, scope, now, kernel }: Call<unknown, SlaQuery>, db: Db): Promise<Reply<SlaList>> {
  const { filter = null, measure = null, limit, after } = query;
  const { timeZone } = kernel.config.company;
  const day = dayOf(now, timeZone);
  const today = { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) };
  // One line more than asked for tells whether there is a next page.
  const rows = await listClocks(scope, db, { filter, measure, now, today, after: after === undefined ? null : readCursor(after), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { body: { items: page.map((row) => lineOf(row, now)), next: rows.length > limit && last ? cursorAfter({ at: last.sort_at, id: last.id }) : null } };
}

interface PromiseQuery {
  area?: string;
  serviceType?: string;
  contract?: string;
  province?: string;
  branch?: string;
}

export async function showPromise({ query, scope, now, kernel }: Call<unknown, PromiseQuery>, db: Db): Promise<Reply<PromiseAnswer>> {
  const { province = null, ...asked } = query;
  const { arriveBy, finishBy, day } = await promisedDate(db, scope, { ...asked, province, at: now, timeZone: kernel.config.company.timeZone });
  return { body: { arriveBy: iso(arriveBy), finishBy: iso(finishBy), day } };
}

export async function targets({ query, scope }: Call<unknown, { measure?: Measure; past: boolean }>, db: Db): Promise<Reply<{ items: TargetAnswer[] }>> {
  return { body: { items: (await listTargets(scope, db, query.measure ?? null, query.past)).map(targetAnswerOf) } };
}

export const newTarget = async (call: Call<unknown, unknown, TargetBody>, tx: Tx): Promise<Reply<TargetAnswer>> => ({ body: await addTarget(tx, call, call.body) });

export const endTarget = async (call: Call<{ id: string }>, tx: Tx): Promise<Reply<TargetAnswer>> => ({ body: await retireTarget(tx, call, call.params.id) });
