import type { Scope } from '../../src/plugins/after-sales/server/src/kernel/scope';
import type { AfterSales } from '../open-repair/program';

const ACCESSORIES = ['کابل برق و دفترچه', 'شلنگ تخلیه', 'کنترل از راه دور', 'بدون لوازم'];
const CONDITION = ['خط روی در', 'سالم', 'ترک کوچک در گوشه', 'بدون پیچ‌های پشت'];
/** Every third device was brought to us; the others are repaired where they stand. */
const EVERY = 3;

const broughtIn = (jobs: readonly { id: string }[]): { id: string }[] => jobs.filter((_, i) => i % EVERY === 0);

/** What customers brought to the counter stands on shelves, before anybody works on it. */
export async function takeDevicesIn(program: AfterSales, scope: Scope, jobs: readonly { id: string }[]): Promise<void> {
  for (const [i, { id }] of broughtIn(jobs).entries()) {
    const told = { accessories: ACCESSORIES[i % ACCESSORIES.length], condition: CONDITION[i % CONDITION.length], shelf: `${'ABC'[i % 3]}-${(i % 12) + 1}` };
    await program.custody.step({ scope, at: program.kernel.clock.now() }, id, 'take-in', told);
  }
}

/** What somebody works on lies at the bench; one was sent to the maker. */
export async function bringToBench(program: AfterSales, scope: Scope, jobs: readonly { id: string }[]): Promise<void> {
  const ids = broughtIn(jobs).map(({ id }) => id);
  const { rows } = await program.kernel.pool.query<{ id: string; stage: string }>(`select document_id as id, stage from as_jobs where document_id = any($1) order by id`, [ids]);
  for (const { id, stage } of rows) {
    const doing = { scope, at: program.kernel.clock.now() };
    if (stage === 'in-progress') await program.custody.step(doing, id, 'to-workshop', {});
    if (stage === 'waiting-part') await program.custody.step(doing, id, 'send-out', { sentTo: 'کارخانهٔ سازنده', wayBill: '1405-2231' });
  }
}
