import { z } from 'zod';
import { correctSerialBody, leaveSerialBody, registerSerialBody, settledAnswer, unknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import type { Db } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import { readRoute, writeRoute, type Call, type Route } from '../../kernel/http/registry';
import { nearSerials } from './domain/near-serials';
import { knownBySerial, readJobAndDevice } from './unknown-serials.store';
import { correctSerial, leaveSerial, registerSerial } from './use-cases/settle';

const who = ['staff', 'system'] as const;
const params = z.strictObject({ id: z.string().min(8).max(64) });
const REFUSALS = ['record.not-found', 'jobs.wrong-stage'];

async function show({ params: { id }, scope }: Call<{ id: string }>, db: Db) {
  const found = await readJobAndDevice(scope, db, id);
  if (!found) throw new AppError('record.not-found');
  const { serialKey, ...told } = found;
  const slips = nearSerials(serialKey ?? '');
  const known = await knownBySerial(scope, db, [...slips.keys()]);
  const near = known.flatMap(({ serialKey: key, ...device }) => {
    const differs = slips.get(key);
    return differs ? [{ ...device, differs }] : [];
  });
  return { body: { ...told, near } };
}

export const unknownSerialsRoutes: Route[] = [
  readRoute({ id: 'unknown-serials.show', path: '/jobs/:id/unknown-serial', summary: 'Show the serial of a job as it was told, and devices of ours that it may have been meant for', who, params, answer: unknownSerialAnswer, errors: ['record.not-found'], roundTrips: 2, handle: show }),
  writeRoute({ id: 'unknown-serials.correct', method: 'POST', path: '/jobs/:id/unknown-serial/correct', summary: 'The serial was misread: the job is about this device of ours, and goes on', who, params, body: correctSerialBody, answer: settledAnswer, errors: [...REFUSALS, 'devices.unknown'], roundTrips: 9, handle: async (call, tx) => ({ body: await correctSerial(tx, call, call.params.id, call.body) }) }),
  writeRoute({
    id: 'unknown-serials.register',
    method: 'POST',
    path: '/jobs/:id/unknown-serial/register',
    summary: 'Take the device of a job into our books, with what starts its warranty; the job goes on',
    who,
    params,
    body: registerSerialBody,
    answer: settledAnswer,
    errors: ['input.format', 'input.required', ...REFUSALS, 'devices.serial-empty', 'devices.serial-taken', 'codings.unknown', 'warranty.fact-future', 'warranty.fact-exists', 'warranty.exit-before-made', 'warranty.sold-before-made', 'warranty.installed-before-made', 'warranty.sold-before-exit', 'warranty.installed-before-exit', 'warranty.installed-before-sold'],
    roundTrips: 15,
    handle: async (call, tx) => ({ body: await registerSerial(tx, call, call.params.id, call.body) }),
  }),
  writeRoute({ id: 'unknown-serials.leave', method: 'POST', path: '/jobs/:id/unknown-serial/leave', summary: 'Nobody knows the device: the job goes on without warranty', who, params, body: leaveSerialBody, answer: settledAnswer, errors: REFUSALS, roundTrips: 8, handle: async (call, tx) => ({ body: await leaveSerial(tx, call, call.params.id, call.body) }) }),
];
