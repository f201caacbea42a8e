import { randomUUID } from 'node:crypto';
import { withTx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { cleanText, foldKey } from '../../../kernel/text';
import { agentIds, insertAgent } from '../agents.store';

/** Makes sure that these agents exist, for imports, and tells their ids by code; those that do are left as they are. */
export async function importAgents(kernel: Kernel, source: string, wanted: readonly { code: string; name: string }[]): Promise<Map<string, string>> {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'import', id: source }, requestId: randomUUID() };
  const codes = wanted.map(({ code }) => code);
  return withTx(
    kernel.pool,
    async (tx) => {
      const known = new Map((await agentIds(scope, tx, codes)).map(({ code, id }) => [code, id]));
      const now = kernel.clock.now();
      for (const { code, name } of wanted.filter((one) => !known.has(one.code))) {
        const id = kernel.ids.next();
        await insertAgent(scope, tx, { id, code, name: cleanText(name), nameKey: foldKey(name), phone: null, city: null, address: null, grade: null }, now);
        await recordEvents(tx, { scope, channel: 'import', at: now }, [{ type: 'agent.created', subject: { type: 'agent', id }, to: 'active', data: { code } }]);
        known.set(code, id);
      }
      return known;
    },
    new Set(['as_agents_code_uq']),
  );
}
