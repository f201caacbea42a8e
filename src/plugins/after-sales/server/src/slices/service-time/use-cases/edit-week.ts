import type { InheritBody, WeekAnswer, WeekBody } from '../../../../../shared/api/service-time';
import { dayOf, type Day } from '../../../kernel/calendar';
import type { Db, Tx } from '../../../kernel/db/tx';
import { eventRows, recordEvents, type NewEvent } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import { channelOf, type Scope } from '../../../kernel/scope';
import { addWeek, endWeek, loadCalendar } from '../calendar.store';
import { placeOf, refuseBadWeek, weekAt, weekInWords, weekOf, weekRows, type PlaceOf } from '../domain';
import { refuseUnknownPlace } from './known-place';
import { recomputeAfter } from './recompute';

interface Context {
  scope: Scope;
  now: Date;
  timeZone: string;
}

/** The week that holds at a place on a day, and whose it is. */
export async function weekOn(db: Db, scope: Scope, place: PlaceOf, day: Day): Promise<WeekAnswer> {
  const { weeks } = await loadCalendar(scope, db, new Date(`${day}T00:00:00Z`));
  const rows = weekAt(weeks, { province: place.scope === 'province' ? place.code : null, branch: place.scope === 'branch' ? place.code : null }, day);
  return { scope: place.scope, code: place.code || null, day, heldBy: rows[0]?.scope ?? null, week: weekOf(rows) };
}

const edited = (place: PlaceOf, type: string, from: Day, hours?: string): NewEvent => ({
  type,
  subject: { type: 'work-calendar', id: `${place.scope}:${place.code}` },
  data: { from, ...(hours !== undefined && { hours }) },
});

/**
 * A place works these hours from a day on. Days before keep the week they had, so what was counted with it stays true.
 * @throws service-time.place-code, service-time.hours-order, service-time.hours-overlap, service-time.never-opens, codings.unknown at the field
 */
export async function replaceWeek(tx: Tx, { scope, now, timeZone }: Context, body: WeekBody): Promise<WeekAnswer> {
  const place = placeOf(body);
  refuseBadWeek(body.week);
  await refuseUnknownPlace(tx, scope, place);
  const from = body.from ?? dayOf(now, timeZone);
  const rows = weekRows(body.week);
  const event = edited(place, 'work-week.replaced', from, weekInWords(body.week));
  await endWeek(scope, tx, { ...place, from }, now);
  await addWeek(scope, tx, { ...place, from }, rows, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  await recomputeAfter(tx, { scope, now }, { why: event.type, id: event.subject.id });
  return { scope: place.scope, code: place.code || null, day: from, heldBy: place.scope, week: weekOf(rows.map((row) => ({ ...row, ...place, validFrom: from, validTo: null }))) };
}

/**
 * A province or branch gives up its own week from a day on and works as the company does.
 * @throws record.not-found when it has none of its own
 */
export async function inheritWeek(tx: Tx, { scope, now, timeZone }: Context, body: InheritBody): Promise<WeekAnswer> {
  const place = placeOf(body);
  const from = body.from ?? dayOf(now, timeZone);
  if (!(await endWeek(scope, tx, { ...place, from }, now))) throw new AppError('record.not-found');
  const event = edited(place, 'work-week.inherited', from);
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);
  await recomputeAfter(tx, { scope, now }, { why: event.type, id: event.subject.id });
  return weekOn(tx, scope, place, from);
}
