import { randomUUID } from 'node:crypto';
import type { NewPaper } from '../../../../../shared/api/agent-papers';
import type { NewTechnician, NewUser } from '../../../../../shared/api/agents';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { importAgents } from './import-agents';
import type { TechnicianLine } from '../agents.store';
import { addPaper } from './papers';
import { addTechnician, addUser } from './people';

/** What programs of the same process may do with agents; each call is a transaction of its own. */
export interface AgentsForPrograms {
  /** Makes sure that these agents exist and tells their ids by code. */
  ensure(source: string, wanted: readonly { code: string; name: string }[]): Promise<Map<string, string>>;
  addUser(agentId: string, told: NewUser): Promise<unknown>;
  /** One of our own when `agentId` is null. */
  addTechnician(agentId: string | null, told: NewTechnician): Promise<TechnicianLine>;
  addPaper(agentId: string, told: NewPaper): Promise<unknown>;
}

export function agentsForPrograms(kernel: Kernel): AgentsForPrograms {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'program', id: 'agents' }, requestId: randomUUID() };
  return {
    ensure: (source, wanted) => importAgents(kernel, source, wanted),
    addUser: (agentId, told) => withTx(kernel.pool, (tx) => addUser(tx, { scope, now: kernel.clock.now(), kernel }, agentId, told)),
    addTechnician: (agentId, told) => withTx(kernel.pool, (tx) => addTechnician(tx, { scope, now: kernel.clock.now(), kernel }, agentId, told)),
    addPaper: (agentId, told) => withTx(kernel.pool, (tx) => addPaper(tx, { scope, now: kernel.clock.now(), kernel }, agentId, told)),
  };
}
