import type { MergeAnswer, MergePreview, UnmergeAnswer } from '../../../../../shared/api/merges';
import type { Db, Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { decideUndo, demandMergeable, joinNotes } from '../domain/merge';
import { lockMerge, lockParties, readPreview, writeMerge, writeUndo } from '../merges.store';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'ids'>;
}

/** What a merge would do, for somebody who decides whether it should. @throws what `mergeCustomers` refuses */
export async function previewMerge(db: Db, { scope }: Pick<Context, 'scope'>, ids: { into: string; from: string }): Promise<MergePreview> {
  const found = await readPreview(scope, db, ids.into, ids.from);
  const { into, from } = demandMergeable(ids, found);
  if (!found.facts) throw new Error('two customers of whom nothing is known');
  return { ...found.facts, moves: found.moves, handlingNote: joinNotes(into.handlingNote, from.handlingNote).note };
}

/** Both of a pair are told of it, each in its own history; neither event holds a name. */
const told = ({ scope, now }: Context, type: string, { id, into, from }: { id: string; into: string; from: string }): string =>
  eventRows({ scope, channel: channelOf(scope.actor), at: now }, [
    { type, subject: { type: 'customer', id: into }, data: { merge: id, from } },
    { type: `${type}-away`, subject: { type: 'customer', id: from }, data: { merge: id, into } },
  ]);

/**
 * Makes one customer of two: everything of `from` goes to `into`.
 * @throws record.not-found; merges.itself, customers.unknown, merges.from-merged at `from`; customers.merged, merges.too-large (409)
 */
export async function mergeCustomers(tx: Tx, context: Context, ids: { into: string; from: string }): Promise<MergeAnswer> {
  const { scope, now, kernel } = context;
  const { into, from } = demandMergeable(ids, await lockParties(scope, tx, ids.into, ids.from));
  const { note, joined } = joinNotes(into.handlingNote, from.handlingNote);
  const merge = { id: kernel.ids.next(), into: into.id, from: from.id };
  const moved = await writeMerge(scope, tx, { ...merge, note, joined, events: told(context, 'customer.merged', merge), at: now });
  return { ...merge, moved };
}

/**
 * Makes two customers of one again. What was moved and isn't there any more, and what came since, is told.
 * @throws record.not-found; merges.undone-already, merges.later-first (409)
 */
export async function undoMerge(tx: Tx, context: Context, id: string): Promise<UnmergeAnswer> {
  const { scope, now } = context;
  const { merge, note, noteStays } = decideUndo(await lockMerge(scope, tx, id));
  const done = await writeUndo(scope, tx, { merge, note, events: told(context, 'customer.unmerged', merge), at: now });
  const { receptions, contacts, phones, earlier, moved, new_receptions, new_contacts } = done;
  return {
    id,
    into: merge.into,
    from: merge.from,
    back: { receptions, contacts, phones },
    gone: moved - receptions - contacts - phones - earlier,
    newSince: { receptions: new_receptions, contacts: new_contacts },
    noteStays,
  };
}
