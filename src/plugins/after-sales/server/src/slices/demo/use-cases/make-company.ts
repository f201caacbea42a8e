import type { Tx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { addTechnician, createAgent } from '../../agents';
import { insertCodings } from '../../codings';
import { newCoding } from '../../codings/domain';
import { DEMO_AGENTS, DEMO_CODINGS } from '../domain';
import { markCodings } from '../demo.store';

export interface Making {
  scope: Scope;
  now: Date;
  kernel: Kernel;
}

/** Lists and people, before the first caller. A code that the company has already is left as it is, and is none of the demo's. */
export async function makeCompany(tx: Tx, { scope, now, kernel }: Making): Promise<void> {
  for (const [list, wanted] of DEMO_CODINGS) {
    const added = await insertCodings(scope, tx, list, wanted.map((one) => newCoding(list, one)), now);
    await markCodings(scope, tx, list, added);
  }
  for (const { technicians, ...agent } of DEMO_AGENTS) {
    const { id } = await createAgent(tx, { scope, now, kernel }, agent);
    for (const name of technicians) await addTechnician(tx, { scope, now, kernel }, id, { name });
  }
}
