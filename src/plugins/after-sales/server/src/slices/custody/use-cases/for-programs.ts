import type { Step } from '../../../../../shared/api/custody';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import type { Told } from '../domain/steps';
import { takeStep, type Stepped } from './take-step';

/** What programs of the same process may do with devices in the house; each call is a transaction of its own. */
export interface CustodyForPrograms {
  step<S extends Step>(doing: { scope: Scope; at: Date }, jobId: string, step: S, told: Told[S]): Promise<Stepped>;
}

export const custodyForPrograms = (kernel: Kernel): CustodyForPrograms => ({
  step: ({ scope, at }, jobId, step, told) => withTx(kernel.pool, (tx) => takeStep(tx, { scope, now: at, kernel }, jobId, step, told), kernel.composition.retryOn),
});
