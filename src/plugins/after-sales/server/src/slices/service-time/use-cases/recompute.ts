import { enqueue, type Job } from '../../../kernel/jobs';
import { withTx, type Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { lockOpenClocks, saveClocks } from '../clocks.store';
import { calendarFor, recomputed, type Clock, type WorkCalendar } from '../domain';
import { programScope } from './run-step';

const BATCH = 200;
/** Longer than any transaction may last: a reception that was being opened while the calendar changed is committed by then. */
const LATECOMERS_MS = 60_000;

/** What of the calendar was edited; stands in the trace of every due time that it moved. */
export interface Edit {
  why: string;
  id: string;
}

/** Lets all open clocks be worked out anew once this edit is committed, and those that began beside it a minute later. */
export async function recomputeAfter(tx: Tx, { scope, now }: { scope: Scope; now: Date }, edit: Edit): Promise<void> {
  await enqueue(tx, 'service-time:recompute', { owner: scope.owner, ...edit });
  await enqueue(tx, 'service-time:recompute', { owner: scope.owner, ...edit }, { runAt: new Date(now.getTime() + LATECOMERS_MS) });
}

/** Works out one batch and returns the last id that it saw; null when there was none. */
async function recomputeBatch(kernel: Kernel, scope: Scope, afterId: string, edit: Edit): Promise<string | null> {
  const now = kernel.clock.now();
  return withTx(kernel.pool, async (tx) => {
    const { clocks, facts } = await lockOpenClocks(scope, tx, afterId, BATCH);
    const calendars = new Map<string, WorkCalendar>();
    const calendarOf = ({ place, timeZone }: Clock): WorkCalendar => {
      const key = JSON.stringify([place.province, place.branch, timeZone]);
      const calendar = calendars.get(key) ?? calendarFor(facts, place, timeZone);
      calendars.set(key, calendar);
      return calendar;
    };
    const changes = clocks.map((clock) => ({ before: clock, ...recomputed(clock, calendarOf(clock), now, edit) }));
    // A step may move although the due time doesn't: a day's delay counts days after it.
    const moved = changes.filter(({ before, clock, events }) => events.length > 0 || before.nextStepAt?.getTime() !== clock.nextStepAt?.getTime());
    const events = moved.flatMap((one) => one.events);
    if (moved.length > 0) await saveClocks(scope, tx, moved.map(({ clock }) => clock), eventRows({ scope, channel: channelOf(scope.actor), at: now }, events));
    return clocks.at(-1)?.id ?? null;
  });
}

/** All open clocks of an owner in batches, each in a transaction of its own. A second run finds nothing to move. */
async function recompute(kernel: Kernel, { owner, ...edit }: Edit & { owner: string }): Promise<void> {
  const scope = programScope(owner);
  for (let after: string | null = '0'; after !== null; ) after = await recomputeBatch(kernel, scope, after, edit);
}

export const recomputeJob: Job = { name: 'service-time:recompute', work: (payload, kernel) => recompute(kernel, payload as Edit & { owner: string }) };
