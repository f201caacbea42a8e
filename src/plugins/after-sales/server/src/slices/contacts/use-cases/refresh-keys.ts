import { z } from 'zod';
import { poolDb } from '../../../kernel/db/tx';
import type { Job } from '../../../kernel/jobs';
import type { Scope } from '../../../kernel/scope';
import { refreshKeysOf } from '../keys.store';

/** Well within the time that one statement may take. */
const RECEPTIONS_AT_ONCE = 500;

const renamed = z.object({ owner: z.string(), customer: z.string() });

/**
 * After a customer got another name or phone: the search keys of all their jobs. Each stretch commits on its own, and
 * done twice it gives the same.
 */
export const refreshKeys: Job = {
  name: 'contacts:refresh-keys',
  async work(payload, kernel) {
    const { owner, customer } = renamed.parse(payload);
    const scope: Scope = { owner, actor: { kind: 'program', id: 'refresh-keys' }, requestId: 'refresh-keys' };
    const db = poolDb(kernel.pool);
    for (let at: number | null = 0; at !== null; at = await refreshKeysOf(scope, db, customer, at, RECEPTIONS_AT_ONCE)) {
      // An unfinished one is done again by whoever takes it next.
      if (kernel.stopping) throw new Error('stopped in between');
    }
  },
};
