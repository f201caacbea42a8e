import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import type { Scope } from '../../src/plugins/after-sales/server/src/kernel/scope';
import type { Step } from '../../src/plugins/after-sales/server/src/slices/jobs';
import type { AfterSales } from '../open-repair/program';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PEOPLE = ['رضا کریمی', 'علی نادری'];
const JOBS_EACH = 2;

/** One visit: given by the office, reached and finished within the hour. */
const visit = (technician: string, begin: Date): Step[] => {
  const after = (minutes: number): Date => new Date(begin.getTime() + minutes * MINUTE_MS);
  return [
    { verb: 'reassign', params: { technician, reason: 'no-answer' }, at: begin },
    { verb: 'accept', at: after(2) },
    { verb: 'on-the-way', at: after(5) },
    { verb: 'start', at: after(30) },
    { verb: 'done', params: { result: 'fixed' }, at: after(70) },
  ];
};

/** The person of the office with this log-in, as the one who acts. */
async function actingAs({ kernel: { pool, config } }: AfterSales, email: string): Promise<Scope> {
  const { rows } = await pool.query<{ id: number }>('select id from admin_users where email = $1', [email]);
  return { owner: config.company.owner, actor: { kind: 'staff', id: String(rows[0].id) }, requestId: randomUUID() };
}

/**
 * Yesterday of two technicians of the company's own: one is signed and countersigned, the other still waits to be written,
 * so that the supervisor's list shows both; and the branch's day before, which waits for the manager.
 */
export async function showWorkingDays(program: AfterSales): Promise<void> {
  const { pool, clock, config } = program.kernel;
  const { rows: jobs } = await pool.query<{ id: string }>(
    `select id from (select document_id as id, stage, row_number() over (partition by stage order by id) as place from as_jobs where stage in ('assigned', 'accepted')) j where place > 1 order by id limit $1`,
    [PEOPLE.length * JOBS_EACH],
  );
  const yesterday = new Date(clock.now().getTime() - DAY_MS);
  const [dispatcher, manager] = [await actingAs(program, 'dispatch@example.com'), await actingAs(program, 'manager@example.com')];
  const technicians: string[] = [];
  for (const [place, name] of PEOPLE.entries()) {
    const { id } = await program.agents.addTechnician(null, { name });
    technicians.push(id);
    for (const [turn, job] of jobs.slice(place * JOBS_EACH, (place + 1) * JOBS_EACH).entries()) {
      await program.jobs.change({ scope: dispatcher, at: yesterday }, job.id, visit(id, new Date(yesterday.getTime() + turn * 80 * MINUTE_MS)));
    }
  }
  const day = dayOf(yesterday, config.company.timeZone);
  const typed = { odometerFrom: 84_210, odometerTo: 84_252, expenses: [{ text: 'پارکینگ', amount: '350000' }], note: 'هر دو دستگاه سالم تحویل شد.' };
  const { id } = await program.dayReports.send({ scope: dispatcher, at: clock.now() }, { day, technician: technicians[0], ...typed });
  await program.dayReports.sendBranchDay({ scope: dispatcher, at: clock.now() }, dayOf(new Date(yesterday.getTime() - DAY_MS), config.company.timeZone), 'روز آرامی بود.');
  if (id) await program.dayReports.countersign({ scope: manager, at: clock.now() }, id);
}
