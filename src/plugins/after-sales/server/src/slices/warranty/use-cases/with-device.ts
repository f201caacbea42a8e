import { dayOf, type CalendarName, type Day } from '../../../kernel/calendar';
import type { Db } from '../../../kernel/db/tx';
import { fieldError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { foldSerial } from '../../../kernel/text';
import type { LoadedDevice, WarrantyFacts } from '../domain';
import { loadBySerial, serialKeyById } from '../warranty-facts.store';

export interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

export interface Today {
  today: Day;
  calendar: CalendarName;
}

/** Which day it is for the company, whatever the server's zone. */
export const todayOf = ({ now, kernel: { config } }: Pick<Context, 'now' | 'kernel'>): Today => ({ today: dayOf(now, config.company.timeZone), calendar: config.company.calendar });

/** The folded serial. @throws devices.serial-empty at `serial` */
export function serialKeyOf(serial: string): string {
  const key = foldSerial(serial);
  if (key === '') throw fieldError('devices.serial-empty', 'serial');
  return key;
}

/** What two calls must not change at once. */
export const deviceLock = (serial: string): string[] => [`device:${foldSerial(serial)}`];

/** The same lock for a device by id. */
export async function deviceLockById(scope: Scope, db: Db, id: string): Promise<string[]> {
  const key = await serialKeyById(scope, db, id);
  return key === null ? [] : [`device:${key}`];
}

/** The device with this serial and all that decides about it. @throws devices.unknown at `serial` */
export async function loadDevice(db: Db, { scope }: Pick<Context, 'scope'>, serial: string): Promise<{ device: LoadedDevice; loaded: WarrantyFacts }> {
  const key = serialKeyOf(serial);
  const loaded = await loadBySerial(scope, db, key);
  const device = loaded.devices.find(({ serialKey }) => serialKey === key);
  if (!device) throw fieldError('devices.unknown', 'serial');
  return { device, loaded };
}
