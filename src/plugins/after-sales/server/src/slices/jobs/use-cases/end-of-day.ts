import { dayOf } from '../../../kernel/calendar';
import { withTx } from '../../../kernel/db/tx';
import type { Job } from '../../../kernel/jobs';
import type { Scope } from '../../../kernel/scope';
import { recordLeftOver } from '../unassigned.store';

/**
 * When the company's day ends, what nobody has been given yet is counted and recorded, so that the next day begins with
 * it. 16:30 UTC is eight in the evening in Tehran; a second run on the same day changes nothing.
 */
export const endOfDay: Job = {
  name: 'jobs:end-of-day',
  crontab: '30 16 * * *',
  async work(_payload, kernel) {
    const { owner, timeZone } = kernel.config.company;
    const now = kernel.clock.now();
    const scope: Scope = { owner, actor: { kind: 'program', id: 'end-of-day' }, requestId: 'end-of-day' };
    await withTx(kernel.pool, (tx) => recordLeftOver(scope, tx, dayOf(now, timeZone), now));
  },
};
