import { randomUUID } from 'node:crypto';
import { poolDb, type Tx } from '../../../kernel/db/tx';
import type { Job } from '../../../kernel/jobs';
import type { Scope } from '../../../kernel/scope';
import { enterState, forgetImports, type StoredImport } from '../coding-imports.store';
import { openImport } from './open-import';

const KEPT_MS = 30 * 86_400_000;

/**
 * Nothing more of this file shall be applied; what was stays. It is forgotten with the other drafts.
 * @throws record.not-found; imports.applying, imports.not-open (409)
 */
export async function discardImport(tx: Tx, { scope, now }: { scope: Scope; now: Date }, id: string): Promise<StoredImport> {
  await openImport(scope, tx, id);
  return (await enterState(scope, tx, id, 'discarded', now, { type: 'coding-import.discarded', subject: { type: 'coding-import', id }, from: 'open', to: 'discarded' })) as StoredImport;
}

/** Forgets files after thirty days. Every night. */
export const forgetJob: Job = {
  name: 'coding-imports:forget',
  crontab: '41 22 * * *',
  async work(_payload, kernel) {
    const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'program', id: 'coding-imports' }, requestId: randomUUID() };
    await forgetImports(scope, poolDb(kernel.pool), new Date(kernel.clock.now().getTime() - KEPT_MS));
  },
};
