import type { ClosureAnswer, ClosureBody, HolidayAnswer, HolidayBody, InheritBody, PlaceBody, WeekAnswer, WeekBody } from '../../../../shared/api/service-time';
import { addDays, dayOf } from '../../kernel/calendar';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { listClosures, listHolidays } from './calendar.store';
import { placeOf } from './domain';
import { closureAnswerOf, declareClosure, withdrawClosure } from './use-cases/edit-closures';
import { addHoliday, holidayAnswerOf, removeHoliday } from './use-cases/edit-holidays';
import { inheritWeek, replaceWeek, weekOn } from './use-cases/edit-week';

type Id = { id: string };

/** A year and a day, so that a list of «the next year» includes the day with which it ends. */
const A_YEAR = 366;

const inCompany = <C extends Call>(call: C) => ({ scope: call.scope, now: call.now, timeZone: call.kernel.config.company.timeZone });
const today = ({ now, kernel }: Pick<Call, 'now' | 'kernel'>): string => dayOf(now, kernel.config.company.timeZone);

export const showWeek = async (call: Call<unknown, PlaceBody & { day?: string }>, db: Db): Promise<Reply<WeekAnswer>> => ({
  body: await weekOn(db, call.scope, placeOf(call.query), call.query.day ?? today(call)),
});

export const newWeek = async (call: Call<unknown, unknown, WeekBody>, tx: Tx): Promise<Reply<WeekAnswer>> => ({ body: await replaceWeek(tx, inCompany(call), call.body) });

export const noWeek = async (call: Call<unknown, unknown, InheritBody>, tx: Tx): Promise<Reply<WeekAnswer>> => ({ body: await inheritWeek(tx, inCompany(call), call.body) });

export async function holidays(call: Call<unknown, { from?: string; to?: string }>, db: Db): Promise<Reply<{ items: HolidayAnswer[] }>> {
  const from = call.query.from ?? today(call);
  const rows = await listHolidays(call.scope, db, from, call.query.to ?? addDays(from, A_YEAR));
  return { body: { items: rows.map(holidayAnswerOf) } };
}

export const newHoliday = async (call: Call<unknown, unknown, HolidayBody>, tx: Tx): Promise<Reply<HolidayAnswer>> => ({ body: await addHoliday(tx, call, call.body) });

export const noHoliday = async (call: Call<Id>, tx: Tx): Promise<Reply<HolidayAnswer>> => ({ body: await removeHoliday(tx, call, call.params.id) });

export async function closures({ scope, query, now }: Call<unknown, { after?: string }>, db: Db): Promise<Reply<{ items: ClosureAnswer[] }>> {
  const rows = await listClosures(scope, db, query.after === undefined ? now : new Date(query.after));
  return { body: { items: rows.map(closureAnswerOf) } };
}

export const newClosure = async (call: Call<unknown, unknown, ClosureBody>, tx: Tx): Promise<Reply<ClosureAnswer>> => ({ body: await declareClosure(tx, call, call.body) });

export const noClosure = async (call: Call<Id, unknown, { reason?: string }>, tx: Tx): Promise<Reply<ClosureAnswer>> => ({ body: await withdrawClosure(tx, call, call.params.id, call.body.reason) });
