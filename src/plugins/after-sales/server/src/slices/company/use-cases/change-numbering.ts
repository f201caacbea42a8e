import type { NumberingChanges, NumberingLine, NumberKind } from '../../../../../shared/api/company';
import { yearOf } from '../../../kernel/calendar';
import type { Db, Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { lockNames } from '../../../kernel/idempotency';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { changedNumbering, numberingEvent, numberUsed, withExample } from '../domain/numbering';
import { continueNumbers, listNumbering, saveNumbering } from '../numbering.store';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config'>;
}

const thisYear = ({ now, kernel: { config } }: Context): number => yearOf(now, config.company.timeZone, config.company.calendar);

/** How numbers are written, and which come next. */
export async function readNumbering(db: Db, context: Context): Promise<NumberingLine[]> {
  return (await listNumbering(context.scope, db, thisYear(context))).map(withExample);
}

/**
 * Changes how numbers of a kind are written, and from where this year goes on. Numbers that were given stay as they are.
 * What changes nothing leaves no trace.
 * @throws company.number-used (409) at `next`, with the smallest that is possible
 */
export async function changeNumbering(tx: Tx, context: Context, kind: NumberKind, told: NumberingChanges): Promise<NumberingLine> {
  const { scope, now } = context;
  await lockNames(tx, scope.owner, [`numbering/${kind}`]);
  const before = (await listNumbering(scope, tx, thisYear(context))).find((line) => line.kind === kind);
  if (!before) throw new Error(`there are no numbers of ${kind}`);
  const after = changedNumbering(before, told);
  const event = numberingEvent(kind, before, after);
  if (!event) return withExample(before);
  if (after.next !== before.next) {
    // Others may have drawn since we looked; from here on nobody can.
    const smallest = await continueNumbers(scope, tx, after);
    if (after.next < smallest) throw numberUsed(smallest);
  }
  await saveNumbering(scope, tx, after, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]));
  return withExample(after);
}
