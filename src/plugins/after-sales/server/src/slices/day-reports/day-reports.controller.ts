import type { BranchDayBody, BranchDaysQuery } from '../../../../shared/api/branch-days';
import type { DayBody, DayQuery, DayReportQuery, RollQuery } from '../../../../shared/api/day-reports';
import { addDays } from '../../kernel/calendar';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Call } from '../../kernel/http/registry';
import { listBranchDays } from './branch-days.store';
import { signatureOf } from './day-reports.answers';
import { readDayCursor, readDayMark, readRollMark, writeDay, writeDayMark, writeRollMark } from './domain/cursor';
import { readDay, windowOf } from './domain/day';
import { listDays, listRoll } from './roll.store';
import { judgeBranchDay, readBranchDay, writeBranchDay } from './use-cases/branch-day';
import { judgeDay, type Verdict } from './use-cases/judge-day';
import { readDayOf, readVersion } from './use-cases/read-day';
import { writeDayOf } from './use-cases/write-day';

const party = (id: string | null, name: string | null): { id: string; name: string } | null => (id === null ? null : { id, name: name ?? '' });

export const mine = async (call: Call<unknown, DayQuery>, db: Db) => ({ body: await readDayOf(db, call, call.query) });
export const show = async (call: Call<{ id: string }>, db: Db) => ({ body: await readVersion(db, call, call.params.id) });
export const save = async (call: Call<unknown, unknown, DayBody>, tx: Tx) => ({ body: await writeDayOf(tx, call, call.body, 'save') });
export const send = async (call: Call<unknown, unknown, DayBody>, tx: Tx) => ({ body: await writeDayOf(tx, call, call.body, 'send') });

const judge = async (call: Call<{ id: string }>, tx: Tx, verdict: Verdict) => {
  await judgeDay(tx, call, { id: call.params.id, noun: 'day-report' }, verdict);
  return { body: await readVersion(tx, call, call.params.id) };
};
export const giveBack = (call: Call<{ id: string }, unknown, { reason: string }>, tx: Tx) => judge(call, tx, { verb: 'return', reason: call.body.reason });
export const countersign = (call: Call<{ id: string }>, tx: Tx) => judge(call, tx, { verb: 'countersign' });

export async function list({ query, scope }: Call<unknown, DayReportQuery>, db: Db) {
  const { day = null, state = null, technician = null, agent = null, limit, after } = query;
  const rows = await listDays(scope, db, { day, state, technician, agent, after: readDayMark(after), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(({ drafted, ...row }) => ({
    id: row.id,
    day: row.day,
    version: row.version,
    state: row.state,
    technician: { id: row.technician, name: row.name },
    agent: party(row.agent, row.agent_name),
    sentAt: row.sent_at && row.sent_at.toISOString(),
    visits: drafted?.visits.length ?? 0,
    done: drafted?.done ?? 0,
    notDone: drafted?.notDone ?? 0,
    waitingPart: drafted?.waitingPart ?? 0,
  }));
  return { body: { items, next: rows.length > limit && last ? writeDayMark(last) : null } };
}

export async function roll({ query, scope, kernel, now }: Call<unknown, RollQuery>, db: Db) {
  const { agent = null, state = null, limit, after } = query;
  const { timeZone } = kernel.config.company;
  const day = readDay(query.day, now, timeZone);
  const rows = await listRoll(scope, db, { day, window: windowOf(day, timeZone), agent, state, after: readRollMark(after), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.map((row) => ({
    technician: { id: row.technician, name: row.name },
    agent: party(row.agent, row.agent_name),
    state: row.state,
    report: row.report,
    version: row.version,
    sentAt: row.sent_at && row.sent_at.toISOString(),
    jobs: row.jobs,
  }));
  return { body: { day, items, next: rows.length > limit && last ? writeRollMark(last) : null } };
}

export const showBranchDay = async (call: Call<{ day: string }>, db: Db) => ({ body: await readBranchDay(db, call, call.params.day) });
export const saveBranchDay = async (call: Call<{ day: string }, unknown, BranchDayBody>, tx: Tx) => ({ body: await writeBranchDay(tx, call, call.params.day, call.body, 'save') });
export const sendBranchDay = async (call: Call<{ day: string }, unknown, BranchDayBody>, tx: Tx) => ({ body: await writeBranchDay(tx, call, call.params.day, call.body, 'send') });
export const giveBackBranchDay = async (call: Call<{ day: string }, unknown, { version: number; reason: string }>, tx: Tx) => ({
  body: await judgeBranchDay(tx, call, call.params.day, call.body.version, { verb: 'return', reason: call.body.reason }),
});
export const countersignBranchDay = async (call: Call<{ day: string }, unknown, { version: number }>, tx: Tx) => ({ body: await judgeBranchDay(tx, call, call.params.day, call.body.version, { verb: 'countersign' }) });

export async function branchDays({ query, scope, kernel, now }: Call<unknown, BranchDaysQuery>, db: Db) {
  const { limit, after } = query;
  const { timeZone } = kernel.config.company;
  const before = readDayCursor(after);
  const until = before === null ? readDay(query.until, now, timeZone, 'until') : addDays(before, -1);
  const rows = await listBranchDays(scope, db, { until, timeZone, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(({ day, state, id, version, sent, countersigned, signed, done, busy }) => ({
    day,
    state: state ?? (busy ? ('missing' as const) : ('idle' as const)),
    id,
    version: version ?? 0,
    sent: signatureOf(sent),
    countersigned: signatureOf(countersigned),
    signed,
    done,
  }));
  return { body: { items, next: rows.length > limit && last ? writeDay(last.day) : null } };
}
