import { z } from 'zod';
import { deviceLife, type DeviceLife } from '../../../../shared/api/device-lives';
import { dayOf } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import { readRoute, type Call, type Reply, type Route } from '../../kernel/http/registry';
import { sayVerdict, verdictsOf } from '../warranty';
import { readLife } from './device-lives.store';

/** The life of a device; the warranty is judged for today, in words of the caller's language. */
async function show({ params, scope, now, kernel, language }: Call<{ id: string }>, db: Db): Promise<Reply<DeviceLife>> {
  const found = await readLife(scope, db, params.id);
  if (!found) throw new AppError('record.not-found');
  const { loaded, ...life } = found;
  const { timeZone, calendar } = kernel.config.company;
  const day = dayOf(now, timeZone);
  const verdicts = verdictsOf(loaded, life.id, { day, calendar }).map(({ work, verdict }) => sayVerdict(work, verdict, language));
  const facts = loaded.devices.find(({ id }) => id === life.id)?.facts ?? [];
  return { body: { ...life, warranty: { day, verdicts }, facts } };
}

export const deviceLivesRoutes: Route[] = [
  readRoute({
    id: 'devices.show',
    path: '/devices/:id',
    summary: 'Show the life of a device: owners, jobs, parts, contacts, and the warranty today with its reasons',
    who: ['staff', 'system'],
    params: z.strictObject({ id: z.string().min(8).max(64) }),
    answer: deviceLife,
    errors: ['record.not-found'],
    roundTrips: 1,
    handle: show,
  }),
];
