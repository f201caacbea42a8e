import { randomUUID } from 'node:crypto';
import { withTx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Job } from '../../../kernel/jobs';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { lockClock, saveClocks, snoozeStep } from '../clocks.store';
import { calendarFor, isOpen, stepped } from '../domain';

/** Whoever reads the history sees that nobody did it: the time came. */
export const programScope = (owner: string): Scope => ({ owner, actor: { kind: 'program', id: 'service-time' }, requestId: randomUUID() });

/**
 * Warns or escalates when a clock's next step has come. The clock is read anew under its lock and its times are worked
 * out anew with the calendar of now: one that was met, stopped or moved meanwhile is left alone, and a second run finds
 * nothing to tell.
 */
async function runStep(kernel: Kernel, { owner, clock: id }: { owner: string; clock: string }): Promise<void> {
  const scope = programScope(owner);
  const now = kernel.clock.now();
  await withTx(kernel.pool, async (tx) => {
    const { clocks, facts } = await lockClock(scope, tx, id);
    const [clock] = clocks;
    if (!clock || !isOpen(clock) || clock.state === 'paused') return;
    const { clock: after, events } = stepped(clock, calendarFor(facts, clock.place, clock.timeZone), now);
    const moved = after.nextStepAt?.getTime() !== clock.nextStepAt?.getTime();
    if (events.length > 0 || moved) await saveClocks(scope, tx, [after], eventRows({ scope, channel: channelOf(scope.actor), at: now }, events));
    else if (after.nextStepAt && after.nextStepAt > now) await snoozeStep(scope, tx, id);
  });
}

export const stepJob: Job = { name: 'service-time:step', work: (payload, kernel) => runStep(kernel, payload as { owner: string; clock: string }) };
