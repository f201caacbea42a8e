import { withTx, type Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { enqueue, type Job } from '../../../kernel/jobs';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { actsOf } from '../domain';
import { demoAgents, lastEvent, lockDemo, markMade, saveDemo, somePlaces, type DemoRow } from '../demo.store';
import { makeCompany } from './make-company';
import { makeReception } from './make-reception';

export interface Order {
  owner: string;
  actor: Scope['actor'];
  requestId: string;
}

export const orderOf = ({ owner, actor, requestId }: Scope): Order => ({ owner, actor, requestId });

export const SUBJECT = { type: 'demo', id: 'demo' };

const noEvents = (scope: Scope, now: Date): string => eventRows({ scope, channel: channelOf(scope.actor), at: now }, []);

/** The lists and people are one step, each reception another. */
const STEPS = 1 + actsOf(() => '', new Date(0)).length;

/** Lets the demo company be loaded once this is committed; where there is one, nothing happens. */
export async function startLoading(tx: Tx, { scope, now }: { scope: Scope; now: Date }): Promise<DemoRow> {
  const known = await lockDemo(scope, tx);
  if (known) return known;
  const begun: DemoRow = { state: 'loading', done: 0, steps: STEPS, hanging: [] };
  await enqueue(tx, loadJob.name, orderOf(scope));
  await saveDemo(scope, tx, begun, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [{ type: 'demo.loading', subject: SUBJECT, to: 'loading' }]), now);
  return begun;
}

/** One step in a transaction of its own; false when there is none left. A process that is killed goes on where it stopped. */
async function loadStep(kernel: Kernel, order: Order): Promise<boolean> {
  return withTx(
    kernel.pool,
    async (tx) => {
      const asked: Scope = order;
      const demo = await lockDemo(asked, tx);
      if (demo?.state !== 'loading') return false;
      const now = kernel.clock.now();
      if (demo.done >= demo.steps) {
        await saveDemo(asked, tx, { ...demo, state: 'loaded' }, eventRows({ scope: asked, channel: channelOf(asked.actor), at: now }, [{ type: 'demo.loaded', subject: SUBJECT, from: 'loading', to: 'loaded' }]), now);
        return false;
      }
      // The office may do all of it; what is made carries this request's name and no person's.
      const scope: Scope = { owner: order.owner, actor: { kind: 'system', id: 'demo' }, requestId: `demo-${kernel.ids.next()}` };
      const since = await lastEvent(scope, tx);
      await makeStep(tx, { scope, now, kernel }, demo.done);
      await markMade(scope, tx, since);
      await saveDemo(asked, tx, { ...demo, done: demo.done + 1 }, noEvents(asked, now), now);
      return true;
    },
    kernel.composition.retryOn,
  );
}

async function makeStep(tx: Tx, making: { scope: Scope; now: Date; kernel: Kernel }, step: number): Promise<void> {
  if (step === 0) return makeCompany(tx, making);
  const agents = await demoAgents(making.scope, tx);
  const acts = actsOf((i) => agents[i % agents.length]!, making.now);
  await makeReception(tx, making, step - 1, acts[step - 1]!, await somePlaces(making.scope, tx));
}

async function load(kernel: Kernel, order: Order): Promise<void> {
  while (await loadStep(kernel, order));
}

export const loadJob: Job = { name: 'demo:load', work: (payload, kernel) => load(kernel, payload as Order) };
