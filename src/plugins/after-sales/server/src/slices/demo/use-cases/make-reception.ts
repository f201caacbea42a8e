import type { SubmitReport } from '../../../../../shared/api/invoices';
import { dayOf } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { decideReport, returnReport, submitReport } from '../../invoices';
import { changeJob, type Step } from '../../jobs';
import { openReception } from '../../receptions';
import { customerAt, DEMO_FAULTS, DEMO_PRODUCTS, type Act } from '../domain';
import type { Making } from './make-company';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One caller of the demo company, and all that became of the device. */
export async function makeReception(tx: Tx, making: Making, i: number, act: Act, places: readonly string[]): Promise<void> {
  const { scope, now, kernel } = making;
  // Not all in the same minute, and none later than now.
  const opened = new Date(now.getTime() - act.daysAgo * DAY_MS - ((i * 37) % 240) * 60_000);
  const at = new Date(Math.min(now.getTime(), opened.getTime() + (act.daysAgo > 2 ? DAY_MS : HOUR_MS)));
  const city = places[i % Math.max(1, places.length)];
  const device = { product: DEMO_PRODUCTS[i % DEMO_PRODUCTS.length], faults: [{ code: DEMO_FAULTS[i % DEMO_FAULTS.length], told: 'چند روز است که این‌طور است' }], ...(i % 3 > 0 && { serial: `DEMO-${10_000 + i}` }) };
  const told = { channel: i % 5 === 0 ? ('web' as const) : ('phone' as const), customer: { new: { ...customerAt(i), ...(city && { city }) } }, devices: [device], ...(city && { region: { city } }) };
  const { jobs } = await openReception(tx, { scope, now: opened, kernel, language: kernel.config.company.language }, told);
  const { id: job, stage } = jobs[0]!;
  // A serial that nobody knows is looked at by the office before the work is given to anybody.
  const steps: readonly Step[] = stage === 'waiting-for-office' && act.steps[0]?.verb === 'assign' ? [{ verb: 'triage' }, ...act.steps] : act.steps;
  if (steps.length > 0) await changeJob(tx, { scope, now: at }, job, steps);
  if (act.report) await report(tx, { ...making, now: at }, job, act.report);
}

async function report(tx: Tx, making: Making, job: string, outcome: NonNullable<Act['report']>): Promise<void> {
  const { now, kernel } = making;
  const told: SubmitReport = {
    kind: 'paid-repair',
    serviceDay: dayOf(now, kernel.config.company.timeZone),
    zone: 'in-town',
    lines: [{ kind: 'work', text: 'عیب‌یابی و تعمیر', quantity: 1 }, { kind: 'travel', quantity: 1 }],
    result: 'fixed',
  };
  const { id } = await submitReport(tx, { ...making, language: kernel.config.company.language }, job, told);
  const cut = (position: number) => ({ position, decision: 'cut' as const, reason: 'دستگاه در کارگاه تحویل شده است' });
  const says = { approved: {}, 'partly-approved': { lines: [cut(2)] }, rejected: { lines: [cut(1), cut(2)] } };
  if (outcome === 'returned') await returnReport(tx, making, id, 'عکس پلاک دستگاه لازم است');
  else if (outcome !== 'submitted') await decideReport(tx, making, id, says[outcome]);
}
