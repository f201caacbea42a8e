import { withTx, type Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { enqueue, type Job } from '../../../kernel/jobs';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { forgetDemo, gather, lockDemo, saveDemo, takeOut, type DemoRow } from '../demo.store';
import { orderOf, SUBJECT, type Order } from './load-demo';

/** Lets the demo company be taken out once this is committed; while it is being loaded or taken out, nothing happens. */
export async function startRemoving(tx: Tx, { scope, now }: { scope: Scope; now: Date }): Promise<DemoRow | null> {
  const known = await lockDemo(scope, tx);
  if (known?.state !== 'loaded' && known?.state !== 'kept') return known;
  const begun: DemoRow = { ...known, state: 'removing', hanging: [] };
  await enqueue(tx, removeJob.name, orderOf(scope));
  await saveDemo(scope, tx, begun, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [{ type: 'demo.removing', subject: SUBJECT, from: known.state, to: 'removing' }]), now);
  return begun;
}

/** All of it in one transaction, or none of it when something of the company hangs on it. */
async function remove(kernel: Kernel, scope: Order): Promise<void> {
  await withTx(
    kernel.pool,
    async (tx) => {
      const demo = await lockDemo(scope, tx);
      if (demo?.state !== 'removing') return;
      const now = kernel.clock.now();
      const event = (to: string, count: number) => eventRows({ scope, channel: channelOf(scope.actor), at: now }, [{ type: to === 'none' ? 'demo.removed' : 'demo.kept', subject: SUBJECT, from: 'removing', to, data: { hanging: count } }]);
      const hanging = await gather(scope, tx);
      if (hanging.length > 0) return saveDemo(scope, tx, { ...demo, state: 'kept', hanging }, event('kept', hanging.length), now);
      await takeOut(scope, tx);
      await forgetDemo(scope, tx, event('none', 0));
    },
    kernel.composition.retryOn,
  );
}

export const removeJob: Job = { name: 'demo:remove', work: (payload, kernel) => remove(kernel, payload as Order) };
