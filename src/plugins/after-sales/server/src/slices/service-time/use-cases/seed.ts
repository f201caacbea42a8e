import { yearOf } from '../../../kernel/calendar';
import { poolDb, withTx, type Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { uuidv7 } from '../../../kernel/ids';
import type { Scope } from '../../../kernel/scope';
import { addHolidays, addWeek, hasWeeks, seededDays, type NewHoliday } from '../calendar.store';
import { FIRST_TARGETS, IRANIAN_WEEK, solarHolidays, weekInWords, weekRows } from '../domain';
import { addTargets, hasTargets } from '../targets.store';
import { holidayEvents } from './edit-holidays';
import { newTarget, targetAdded } from './edit-targets';

interface Context {
  scope: Scope;
  now: Date;
}

/** Before any day that a job can begin on. */
const ALWAYS = '1900-01-01';
const COMPANY = { scope: 'company', code: '' } as const;

/**
 * Gives a company in Iran its usual week, the holidays of the solar calendar of this year and the next, and the first
 * targets. What staff changed stays: the week and the targets are given once, a year's holidays once for each year. The
 * lunar holidays are theirs to add, because only an announcement fixes their days.
 */
export async function seedServiceTime(kernel: Kernel): Promise<void> {
  const { owner, country, timeZone } = kernel.config.company;
  if (country !== 'IR') return;
  const scope: Scope = { owner, actor: { kind: 'import', id: 'iran-working-time' }, requestId: 'start' };
  const db = poolDb(kernel.pool);
  const context = { scope, now: kernel.clock.now() };
  const year = yearOf(context.now, timeZone, 'persian');
  const days = [...solarHolidays(year), ...solarHolidays(year + 1)];
  const seeded = await seededDays(scope, db, days.map(({ day }) => day));
  const [weeks, targets] = [await hasWeeks(scope, db), await hasTargets(scope, db)];
  const missing = days.filter(({ day }) => !seeded.includes(day));
  if (weeks && targets && missing.length === 0) return;
  await withTx(kernel.pool, async (tx) => {
    if (!weeks) await seedWeek(tx, context);
    if (!targets) await seedTargets(tx, context);
    const holidays = missing.map((holiday): NewHoliday => ({ id: uuidv7(context.now.getTime()), ...COMPANY, ...holiday, kind: 'holiday', source: 'solar' }));
    if (holidays.length > 0) await addHolidays(scope, tx, holidays, holidayEvents(context, holidays), context.now);
  });
}

async function seedWeek(tx: Tx, { scope, now }: Context): Promise<void> {
  const event = { type: 'work-week.replaced', subject: { type: 'work-calendar', id: 'company:' }, data: { from: ALWAYS, hours: weekInWords(IRANIAN_WEEK) } };
  await addWeek(scope, tx, { ...COMPANY, from: ALWAYS }, weekRows(IRANIAN_WEEK), eventRows({ scope, channel: 'import', at: now }, [event]), now);
}

async function seedTargets(tx: Tx, { scope, now }: Context): Promise<void> {
  const targets = FIRST_TARGETS.map((body) => newTarget(now, body));
  await addTargets(scope, tx, targets, eventRows({ scope, channel: 'import', at: now }, targets.map(targetAdded)), now);
}
