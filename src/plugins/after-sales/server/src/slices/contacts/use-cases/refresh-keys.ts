import { z } from 'zod';
import { poolDb } from '../../../kernel/db/tx';
import type { Job } from '../../../kernel/jobs';
import type { Scope } from '../../../kernel/scope';
import { refreshStretch } from '../keys.store';

/** Short enough for the time that one statement may take, long enough to get through a million in minutes. */
const STRETCH = 2_000;

const renamed = z.object({ owner: z.string(), list: z.string(), id: z.string() });

/**
 * After a category, brand, product, fault, city, agent or customer got another name: the search keys of all jobs that
 * have it. Each stretch commits on its own; done twice it gives the same.
 */
export const refreshKeys: Job = {
  name: 'contacts:refresh-keys',
  async work(payload, kernel) {
    const { owner, ...what } = renamed.parse(payload);
    const scope: Scope = { owner, actor: { kind: 'program', id: 'refresh-keys' }, requestId: 'refresh-keys' };
    const db = poolDb(kernel.pool);
    let at: number | null = 0;
    while (at !== null && !kernel.stopping) at = await refreshStretch(scope, db, what, at, STRETCH);
    // An unfinished one is done again by whoever takes it next.
    if (at !== null) throw new Error('stopped in between');
  },
};
