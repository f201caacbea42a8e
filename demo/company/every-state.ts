import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import type { Scope } from '../../src/plugins/after-sales/server/src/kernel/scope';
import type { Step } from '../../src/plugins/after-sales/server/src/slices/jobs';
import type { SubmitReport } from '../../src/plugins/after-sales/shared/api/invoices';
import type { AfterSales } from '../open-repair/program';
import { bringToBench, takeDevicesIn } from './workshop';

/** How many of the newest repairs are still under way. */
export const OPEN_JOBS = 42;

interface Act {
  steps: readonly Step[];
  /** What the office says to the report that the work ends with. */
  report?: 'submitted' | 'returned' | 'partly-approved' | 'rejected';
}

const HOUR_MS = 3_600_000;

/** One act per state that a job or a report can be in; `agent` is the one that it is given to. */
function acts(agent: string, now: Date): Act[] {
  const given: Step = { verb: 'assign', params: { agent } };
  const accepted: Step[] = [given, { verb: 'accept' }];
  const working: Step[] = [...accepted, { verb: 'start' }];
  const [from, to] = [new Date(now.getTime() + 20 * HOUR_MS), new Date(now.getTime() + 22 * HOUR_MS)];
  return [
    { steps: [] },
    { steps: [given] },
    { steps: [given, { verb: 'refuse', params: { reason: 'no-capacity' } }] },
    { steps: accepted },
    { steps: [...accepted, { verb: 'schedule', params: { from, to } }] },
    { steps: [...accepted, { verb: 'on-the-way' }] },
    { steps: working },
    { steps: [...working, { verb: 'wait', params: { for: 'part', reason: 'part-ordered' } }] },
    { steps: [...working, { verb: 'wait', params: { for: 'customer', reason: 'customer-decides' } }] },
    { steps: [{ verb: 'cancel', params: { reason: 'customer-cancelled' } }] },
    { steps: working, report: 'submitted' },
    { steps: working, report: 'returned' },
    { steps: working, report: 'partly-approved' },
    { steps: working, report: 'rejected' },
  ];
}

async function reportWork(program: AfterSales, doing: { scope: Scope; at: Date }, job: string, outcome: NonNullable<Act['report']>): Promise<void> {
  const told: SubmitReport = {
    kind: 'paid-repair',
    serviceDay: dayOf(doing.at, program.kernel.config.company.timeZone),
    zone: 'in-town',
    lines: [{ kind: 'work', text: 'عیب‌یابی و تعمیر', quantity: 1 }, { kind: 'travel', quantity: 1 }],
    result: 'fixed',
  };
  const { id } = await program.reports.submit(doing, job, told);
  const cut = (position: number) => ({ position, decision: 'cut' as const, reason: 'دستگاه در کارگاه تحویل شده است' });
  if (outcome === 'returned') await program.reports.giveBack(doing, id, 'عکس پلاک دستگاه لازم است');
  if (outcome === 'partly-approved') await program.reports.decide(doing, id, { lines: [cut(2)] });
  if (outcome === 'rejected') await program.reports.decide(doing, id, { lines: [cut(1), cut(2)] });
}

/** Leads the repairs that were left open to every state that a person can meet on the screens. */
export async function showEveryState(program: AfterSales): Promise<void> {
  const { pool, clock, config } = program.kernel;
  const { rows } = await pool.query<{ id: string; stage: string }>(`select document_id as id, stage from as_jobs where closed_at is null order by id`);
  const agents = (await pool.query<{ id: string }>('select document_id as id from as_agents order by id limit 5')).rows;
  // The office may do all of it: cancelling is its word alone, and an agent who answers by phone is answered for by it.
  const scope: Scope = { owner: config.company.owner, actor: { kind: 'system', id: 'demo' }, requestId: randomUUID() };
  const jobs = rows.filter(({ stage }) => stage === 'new');
  await takeDevicesIn(program, scope, jobs);
  for (const [i, { id }] of jobs.entries()) {
    const at = clock.now();
    const all = acts(agents[i % agents.length].id, at);
    const { steps, report } = all[i % all.length];
    if (steps.length > 0) await program.jobs.change({ scope, at }, id, steps);
    if (report) await reportWork(program, { scope, at }, id, report);
  }
  await bringToBench(program, scope, jobs);
}
