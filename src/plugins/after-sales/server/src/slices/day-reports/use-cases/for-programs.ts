import type { BranchDay } from '../../../../../shared/api/branch-days';
import type { DayBody, DayReport } from '../../../../../shared/api/day-reports';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { writeBranchDay } from './branch-day';
import { judgeDay } from './judge-day';
import { writeDayOf } from './write-day';

interface Doing {
  scope: Scope;
  at: Date;
}

/** What programs of the same process may do with day reports; each call is a transaction of its own. */
export interface DayReportsForPrograms {
  send(doing: Doing, told: DayBody): Promise<DayReport>;
  countersign(doing: Doing, id: string): Promise<void>;
  sendBranchDay(doing: Doing, day: string, note: string): Promise<BranchDay>;
}

export function dayReportsForPrograms(kernel: Kernel): DayReportsForPrograms {
  const { pool, composition } = kernel;
  return {
    send: ({ scope, at }, told) => withTx(pool, (tx) => writeDayOf(tx, { scope, now: at, kernel }, told, 'send'), composition.retryOn),
    countersign: ({ scope, at }, id) => withTx(pool, (tx) => judgeDay(tx, { scope, now: at }, { id, noun: 'day-report' }, { verb: 'countersign' }), composition.retryOn),
    sendBranchDay: ({ scope, at }, day, note) => withTx(pool, (tx) => writeBranchDay(tx, { scope, now: at, kernel }, day, { note }, 'send'), composition.retryOn),
  };
}
