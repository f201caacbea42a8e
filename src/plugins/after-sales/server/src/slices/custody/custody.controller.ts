import type { CustodyAnswer, CustodyQuery, RegisterQuery, Step } from '../../../../shared/api/custody';
import { addDays, isDay, startOfDay } from '../../kernel/calendar';
import type { Db, Tx } from '../../kernel/db/tx';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { AppError, fieldError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { parseTrackingCode, readNumber } from '../../kernel/ids';
import { foldSerial } from '../../kernel/text';
import { verbsFor } from '../jobs/domain';
import { toEntry, toLine, toMoved, toRegisterLine } from './custody.answers';
import { findDevices, listHouse, listRegister, readCustody } from './custody.lists.store';
import type { CustodyRow } from './custody.rows';
import { nextStep, stepsFor } from './domain/legal';
import { readMark, writeMark } from './domain/mark';
import { readQuery } from './domain/read-query';
import { shelfKey } from './domain/shelf';
import type { Told } from './domain/steps';
import { takeStep } from './use-cases/take-step';

const DAY_MS = 86_400_000;

/** The handler of one step. */
export const stepping =
  <S extends Step>(step: S) =>
  async (call: Call<{ id: string }, unknown, Told[S]>, tx: Tx) => ({ body: toMoved(await takeStep(tx, call, call.params.id, step, call.body), call.kernel.config.company) });

export async function list({ query, scope, now, kernel }: Call<unknown, CustodyQuery>, db: Db) {
  const { inspectRepairs, storageDays } = kernel.config.company;
  const { filter, days = storageDays, shelf, q, sort, after, limit } = query;
  const rows = await listHouse(scope, db, {
    filter,
    inspectRepairs,
    before: new Date(now.getTime() - days * DAY_MS),
    shelfKey: shelf === undefined ? null : shelfKey(shelf),
    asked: q === undefined ? null : readQuery(q),
    newestFirst: sort === '-taken-in',
    after: after === undefined ? null : readCursor(after),
    limit: limit + 1,
  });
  const page = pageOf(rows as (CustodyRow & { seq: string })[], limit);
  return { body: { items: page.rows.map(toLine), next: page.next } };
}

export async function find({ query, scope }: Call<unknown, { q: string }>, db: Db) {
  const rows = await findDevices(scope, db, { number: readNumber(query.q), serialKey: foldSerial(query.q), trackingCode: parseTrackingCode(query.q) });
  return { body: { items: rows.map(toLine) } };
}

export async function show({ params, scope, kernel }: Call<{ id: string }>, db: Db) {
  const row = await readCustody(scope, db, params.id);
  if (!row) throw new AppError('record.not-found');
  const { place, inspected, stage, phones, accessories, condition, note, trail } = row;
  const situation = { custody: place && { place, inspected }, stage };
  const line = toLine(row);
  const body: CustodyAnswer = {
    ...line,
    customer: { ...line.customer, phones },
    accessories,
    condition,
    note,
    trail: trail.map(toEntry),
    may: stepsFor(situation, kernel.config.company),
    next: nextStep(situation, kernel.config.company),
    jobMay: verbsFor(stage, 'office'),
  };
  return { body };
}

export async function register({ query, scope, kernel }: Call<unknown, RegisterQuery>, db: Db) {
  const { from, to, way, after, limit } = query;
  const { timeZone } = kernel.config.company;
  if (from !== undefined && !isDay(from)) throw fieldError('input.format', 'from');
  if (to !== undefined && !isDay(to)) throw fieldError('input.format', 'to');
  const rows = await listRegister(scope, db, {
    way: way ?? null,
    from: from === undefined ? null : startOfDay(from, timeZone),
    until: to === undefined ? null : startOfDay(addDays(to, 1), timeZone),
    after: readMark(after),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { body: { items: page.map(toRegisterLine), next: rows.length > limit && last ? writeMark(last) : null } };
}
