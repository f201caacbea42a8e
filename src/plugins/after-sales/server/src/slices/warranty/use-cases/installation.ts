import type { Day } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import { lockNames } from '../../../kernel/idempotency';
import { channelOf } from '../../../kernel/scope';
import { decideFact } from '../domain/decide-fact';
import { latestRows, type FactRow } from '../domain/facts';
import { loadById } from '../warranty-facts.store';
import { addFact } from '../warranty.store';
import { deviceLockById, todayOf, type Context } from './with-device';

type Change = { day: Day | null; provisional: boolean; reason: string };

/** Writes what an installation report says of its device's start: the first word of it, or an amendment of the last. */
async function change(tx: Tx, context: Context, deviceId: string, told: Change): Promise<FactRow> {
  const { scope, now, kernel } = context;
  await lockNames(tx, scope.owner, await deviceLockById(scope, tx, deviceId));
  const loaded = await loadById(scope, tx, deviceId);
  const device = loaded.devices.find(({ id }) => id === deviceId);
  if (!device) throw new AppError('record.not-found');
  const last = latestRows(device.facts).find(({ kind }) => kind === 'installed');
  // The office has its own word on this installation; approving or withdrawing a report changes nothing of it.
  if (last && !last.provisional && last.day !== null && !told.provisional) return last;
  const amends = last?.provisional && last.day !== null ? { amends: last.id, reason: told.reason } : {};
  const fact = decideFact(device, loaded.policies, { kind: 'installed', source: 'installation-report', day: told.day, provisional: told.provisional, ...amends }, { id: kernel.ids.next(), today: todayOf(context).today });
  const { kind, source, provisional, replaces, day } = fact;
  const event = { type: 'device.fact-recorded', subject: { type: 'device', id: deviceId }, reason: told.reason, data: { fact: fact.id, kind, day, source, provisional, replaces } };
  await addFact(scope, tx, fact, { device: deviceId, reason: told.reason, at: now, events: eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]) });
  return fact;
}

/** An installation was reported: the warranty counts from its day, provisionally. @throws what `decideFact` refuses */
export const reportInstallation = (tx: Tx, context: Context, deviceId: string, day: Day): Promise<FactRow> => change(tx, context, deviceId, { day, provisional: true, reason: 'reported' });

/** The report was approved: the start holds for good. */
export const confirmInstallation = (tx: Tx, context: Context, deviceId: string, day: Day): Promise<FactRow> => change(tx, context, deviceId, { day, provisional: false, reason: 'approved' });

/** The report was returned or rejected: there is no installation, and the provisional cover ends. */
export const withdrawInstallation = (tx: Tx, context: Context, deviceId: string): Promise<FactRow> => change(tx, context, deviceId, { day: null, provisional: false, reason: 'withdrawn' });
