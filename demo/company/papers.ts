import { addDays, dayOf } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import type { AfterSales } from '../open-repair/program';

/** When the contracts of the first agents end, in days from today: one has run out, two do so soon, the rest hold. */
const CONTRACTS_END = [-6, 12, 25, 200, 330];

/** A contract for each of the first agents, and what goes with it: a list of what runs out that isn't empty. */
export async function keepPapers({ kernel, agents }: AfterSales): Promise<void> {
  const today = dayOf(kernel.clock.now(), kernel.config.company.timeZone);
  const { rows } = await kernel.pool.query<{ id: string }>('select document_id as id from as_agents order by id limit $1', [CONTRACTS_END.length]);
  for (const [at, { id }] of rows.entries()) {
    const until = addDays(today, CONTRACTS_END[at]);
    await agents.addPaper(id, { kind: 'contract', number: `${1401 + at}/${12 + at}`, validFrom: addDays(until, -365), validUntil: until });
    await agents.addPaper(id, { kind: 'guarantee-cheque', number: String(770_120 + at) });
  }
}
