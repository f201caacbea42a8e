import type { FirstRun, FirstStep } from '../../../../../shared/api/first-run';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { channelOf, type Scope } from '../../../kernel/scope';
import { demandSettleable, stepsOf, type SettledAs } from '../domain';
import { readFacts, saveSettled } from '../first-run.store';

/**
 * Somebody finds that a step's defaults suit, or leaves the step for later. Saying the same again leaves no trace.
 * @throws first-run.needs-data (409)
 */
export async function settleStep(tx: Tx, { scope, now }: { scope: Scope; now: Date }, step: FirstStep, as: SettledAs): Promise<FirstRun> {
  demandSettleable(step, as);
  const facts = await readFacts(scope, tx);
  if (facts.settled[step] === as) return stepsOf(facts);
  const event = { type: 'first-run.settled', subject: { type: 'first-run', id: step }, to: as };
  await saveSettled(scope, tx, step, as, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return stepsOf({ ...facts, settled: { ...facts.settled, [step]: as } });
}
