import type { DecideReport, ReportAnswer, SubmitReport } from '../../../../../shared/api/invoices';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { decideReport, returnReport } from './decide-report';
import { submitReport } from './submit-report';

interface Doing {
  scope: Scope;
  at: Date;
}

/** What programs of the same process may do with reports; each call is a transaction of its own. */
export interface ReportsForPrograms {
  submit(doing: Doing, jobId: string, told: SubmitReport): Promise<ReportAnswer>;
  decide(doing: Doing, id: string, told: DecideReport): Promise<ReportAnswer>;
  giveBack(doing: Doing, id: string, reason: string): Promise<ReportAnswer>;
}

export function reportsForPrograms(kernel: Kernel): ReportsForPrograms {
  const { pool, composition } = kernel;
  return {
    submit: ({ scope, at }, jobId, told) => withTx(pool, (tx) => submitReport(tx, { scope, now: at, kernel, language: kernel.config.company.language }, jobId, told), composition.retryOn),
    decide: ({ scope, at }, id, told) => withTx(pool, (tx) => decideReport(tx, { scope, now: at, kernel }, id, told), composition.retryOn),
    giveBack: ({ scope, at }, id, reason) => withTx(pool, (tx) => returnReport(tx, { scope, now: at, kernel }, id, reason), composition.retryOn),
  };
}
