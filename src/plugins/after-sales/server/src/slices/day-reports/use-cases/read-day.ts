import type { DayQuery, DayReport } from '../../../../../shared/api/day-reports';
import type { Db } from '../../../kernel/db/tx';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { findDay, loadDay, type LoadedDay } from '../day-reports.store';
import { answerOf } from '../day-reports.answers';
import { draftDay } from '../domain/draft-day';
import { windowOf } from '../domain/day';
import { signerOf, whoseDay, type DayContext } from './whose-day';

const shown = (context: DayContext, asked: Parameters<typeof draftDay>[2], day: string, loaded: LoadedDay): DayReport =>
  answerOf({ ...context, day, loaded, draft: draftDay(loaded.facts, loaded.technician.id, asked), signer: signerOf(context.scope) });

/** The day as it stands: the draft of this moment, or what was signed. @throws technicians.unknown at the field; what `whoseDay` refuses */
export async function readDayOf(db: Db, context: DayContext, told: DayQuery): Promise<DayReport> {
  const { technician, day, window } = whoseDay(context, told);
  const loaded = await loadDay(context.scope, db, { technician, day, window, version: null });
  if (!loaded) throw fieldError('technicians.unknown', 'technician');
  return shown(context, window, day, loaded);
}

/** One version of a day, also an older one. @throws record.not-found */
export async function readVersion(db: Db, context: DayContext, id: string): Promise<DayReport> {
  const key = await findDay(context.scope, db, id, 'technician');
  if (!key?.technician) throw new AppError('record.not-found');
  const window = windowOf(key.day, context.kernel.config.company.timeZone);
  const loaded = await loadDay(context.scope, db, { technician: key.technician, day: key.day, window, version: key.version });
  if (!loaded) throw new AppError('record.not-found');
  return shown(context, window, key.day, loaded);
}
