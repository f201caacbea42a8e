import type { Result } from '../../../../../shared/api/jobs';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import type { Job } from '../domain';
import { changeJob, type Step } from './change-job';

/** Who acts, and when it happened: programs such as the import of old data bring their own time. */
interface Doing {
  scope: Scope;
  at: Date;
}

/** What programs of the same process may do with jobs; each call is a transaction of its own. */
export interface JobsForPrograms {
  /** Several steps in one transaction, each with its own time if it has one: `assign`, `start`, `done`. */
  change(doing: Doing, id: string, steps: readonly Step[]): Promise<Job>;
  assign(doing: Doing, id: string, to: { agent: string } | { technician: string }): Promise<Job>;
  start(doing: Doing, id: string): Promise<Job>;
  done(doing: Doing, id: string, result: Result, note?: string): Promise<Job>;
  /** `reason`: a code of the reasons of the kind `not-possible`. */
  notPossible(doing: Doing, id: string, reason: string, note?: string): Promise<Job>;
}

export function jobsForPrograms(kernel: Kernel): JobsForPrograms {
  const change: JobsForPrograms['change'] = ({ scope, at }, id, steps) => withTx(kernel.pool, (tx) => changeJob(tx, { scope, now: at }, id, steps), kernel.composition.retryOn);
  return {
    change,
    assign: (doing, id, to) => change(doing, id, [{ verb: 'assign', params: to }]),
    start: (doing, id) => change(doing, id, [{ verb: 'start' }]),
    done: (doing, id, result, note) => change(doing, id, [{ verb: 'done', params: { result, note } }]),
    notPossible: (doing, id, reason, note) => change(doing, id, [{ verb: 'not-possible', params: { reason, note } }]),
  };
}
