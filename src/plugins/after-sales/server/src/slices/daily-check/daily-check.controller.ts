import type { CheckLine, CheckQuery } from '../../../../shared/api/daily-check';
import { addDays, startOfDay } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import type { Call } from '../../kernel/http/registry';
import { listMisfits, type CheckRow } from './daily-check.store';
import { daysToCheck } from './domain/days';
import { readMark, writeMark } from './domain/mark';

const EXPLAINED = { no: false, yes: true, any: null } as const;

const lineAnswer = ({ rank: _rank, seq: _seq, at, explanation, ...row }: CheckRow): CheckLine => ({
  ...row,
  at: at.toISOString(),
  explanation: explanation && { note: explanation.note, at: new Date(explanation.at).toISOString() },
});

export async function list({ query, scope, kernel, now }: Call<unknown, CheckQuery>, db: Db) {
  const { timeZone } = kernel.config.company;
  const { from, to } = daysToCheck(query, now, timeZone);
  const days = { from: startOfDay(from, timeZone), before: startOfDay(addDays(to, 1), timeZone) };
  const rows = await listMisfits(scope, db, { ...days, kind: query.kind ?? null, explained: EXPLAINED[query.explained], after: readMark(query.after), limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { body: { from, to, items: page.map(lineAnswer), next: rows.length > query.limit && last ? writeMark(last) : null } };
}
