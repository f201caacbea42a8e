import type { HolidayAnswer, HolidayBody, PlaceScope } from '../../../../../shared/api/service-time';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { uuidv7 } from '../../../kernel/ids';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { addHolidays, removeHoliday as takeAway, type HolidayView, type NewHoliday } from '../calendar.store';
import { placeOf } from '../domain';
import { refuseUnknownPlace } from './known-place';
import { recomputeAfter } from './recompute';

interface Context {
  scope: Scope;
  now: Date;
}

const clean = (label: string | null | undefined): string | null => (label == null ? null : cleanText(label) || null);

/** A holiday as the API tells it. */
export const holidayAnswerOf = ({ id, scope, code, day, kind, label_fa: fa, label_en: en, label_es: es }: HolidayView): HolidayAnswer => ({
  id,
  scope: scope as PlaceScope,
  code: code || null,
  day,
  kind: kind as HolidayBody['kind'],
  labels: { fa, en, es },
});

/** The rows of events that tell of new holidays. */
export const holidayEvents = ({ scope, now }: Context, holidays: readonly NewHoliday[]): string =>
  eventRows(
    { scope, channel: channelOf(scope.actor), at: now },
    holidays.map(({ id, scope: where, code, day, kind }) => ({ type: 'holiday.added', subject: { type: 'holiday', id }, data: { day, kind, place: `${where}:${code}` } })),
  );

/**
 * A day off, or a holiday taken back for one place. Open jobs are worked out anew.
 * @throws service-time.place-code, codings.unknown, service-time.holiday-taken (409) at the field
 */
export async function addHoliday(tx: Tx, { scope, now }: Context, body: HolidayBody): Promise<HolidayAnswer> {
  const place = placeOf(body);
  await refuseUnknownPlace(tx, scope, place);
  const labels = { fa: clean(body.labels.fa), en: clean(body.labels.en), es: clean(body.labels.es) };
  const holiday: NewHoliday = { id: uuidv7(now.getTime()), ...place, day: body.day, kind: body.kind, ...labels, source: 'staff' };
  const added = await addHolidays(scope, tx, [holiday], holidayEvents({ scope, now }, [holiday]), now);
  if (added.length === 0) throw fieldError('service-time.holiday-taken', 'day');
  await recomputeAfter(tx, { scope, now }, { why: 'holiday.added', id: holiday.id });
  return { id: holiday.id, scope: place.scope, code: place.code || null, day: body.day, kind: body.kind, labels };
}

/**
 * The holiday doesn't take place, or moves: then it is added anew on its day.
 * @throws record.not-found
 */
export async function removeHoliday(tx: Tx, { scope, now }: Context, id: string): Promise<HolidayAnswer> {
  const event = { type: 'holiday.removed', subject: { type: 'holiday', id } };
  const gone = await takeAway(scope, tx, id, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  if (!gone) throw new AppError('record.not-found');
  await recomputeAfter(tx, { scope, now }, { why: event.type, id });
  return holidayAnswerOf(gone);
}
