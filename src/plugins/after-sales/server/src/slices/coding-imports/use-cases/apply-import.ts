import type { Tx } from '../../../kernel/db/tx';
import { withTx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { NewEvent } from '../../../kernel/events';
import { enqueue, type Job } from '../../../kernel/jobs';
import type { Kernel } from '../../../kernel/kernel';
import type { Actor, Scope } from '../../../kernel/scope';
import type { CodingList } from '../../../../../shared/api/codings';
import { insertCodings, lockCodings, updateCodings } from '../../codings';
import { differences, type Coding } from '../../codings/domain';
import { enterState, findImport, findRightRows, lockImport, updateRows, type StoredImport, type StoredRow } from '../coding-imports.store';
import { changedMeanwhile, judgeRow, stillAsShown, type Judged } from '../domain';
import { knownFor } from './known';
import { openImport } from './open-import';

/** Small enough that nobody waits long for a coding that such a part has locked. */
const AT_ONCE = 500;

/** Who asked for it; their name stands in the events of all that it does. */
interface Order {
  owner: string;
  id: string;
  actor: Actor;
  requestId: string;
}

const subjectOf = (id: string) => ({ type: 'coding-import', id });

/**
 * Lets all right rows be applied, once this is committed. Wrong ones stay.
 * @throws record.not-found; imports.applying, imports.not-open, imports.nothing-to-apply (409)
 */
export async function startApplying(tx: Tx, { scope, now }: { scope: Scope; now: Date }, id: string): Promise<StoredImport> {
  await openImport(scope, tx, id);
  const right = await findRightRows(scope, tx, id, 1);
  if (right.length === 0) throw new AppError('imports.nothing-to-apply');
  const order: Order = { owner: scope.owner, id, actor: scope.actor, requestId: scope.requestId };
  await enqueue(tx, applyJob.name, order);
  return (await enterState(scope, tx, id, 'applying', now, { type: 'coding-import.applied', subject: subjectOf(id), from: 'open', to: 'applying' })) as StoredImport;
}

/** What happened to a coding that was there: another state is told by its own name, as the verbs tell it. */
function eventsOf(list: CodingList, before: Coding, after: Coding): NewEvent[] {
  const subject = { type: list, id: after.code };
  const fields = differences(before, after).filter((field) => field !== 'state');
  return [
    ...(fields.length > 0 ? [{ type: 'coding.changed', subject, data: { fields: fields.join(',') } }] : []),
    ...(before.state === after.state ? [] : [{ type: after.state === 'retired' ? 'coding.retired' : 'coding.reinstated', subject, from: before.state, to: after.state }]),
  ];
}

interface Part {
  row: StoredRow;
  now: Judged;
}

/** Writes what the rows of one part do, and returns them as they are then. */
async function writePart(tx: Tx, { scope, now }: { scope: Scope; now: Date }, list: CodingList, rows: readonly StoredRow[]): Promise<StoredRow[]> {
  const existing = await lockCodings(scope, tx, list, rows.flatMap(({ code }) => code ?? []));
  const known = await knownFor(scope, tx, list, existing);
  const parts = rows.map((row): Part => ({ row, now: stillAsShown(row, judgeRow(known, row.cells)) }));
  const codingsOf = (verdict: 'new' | 'changed'): Coding[] => parts.flatMap((part) => (part.now.verdict === verdict && part.now.coding ? [part.now.coding] : []));
  const fresh = codingsOf('new').sort((a, b) => (a.code < b.code ? -1 : 1));
  const added = new Set(fresh.length > 0 ? await insertCodings(scope, tx, list, fresh, now) : []);
  const changed = codingsOf('changed');
  const events = changed.flatMap((coding) => eventsOf(list, known.existing.get(coding.code) as Coding, coding));
  if (changed.length > 0) await updateCodings(scope, tx, list, changed, events, now);
  return parts.map(({ row, now: judged }) => {
    if (judged.verdict === 'new' && !added.has(row.code ?? '')) return { ...row, ...toStored(changedMeanwhile()) };
    return judged.coding === null || judged.verdict === 'same' ? { ...row, ...toStored(judged) } : { ...row, verdict: 'done', problems: [] };
  });
}

const toStored = ({ verdict, changes, problems }: Judged): Pick<StoredRow, 'verdict' | 'changes' | 'problems'> => ({ verdict, changes, problems });

/** Applies one part in a transaction of its own; false when there was none left. What is done stays done, whatever happens to the next. */
async function applyPart(kernel: Kernel, { owner, id, actor, requestId }: Order): Promise<boolean> {
  const scope: Scope = { owner, actor, requestId };
  const now = kernel.clock.now();
  return withTx(
    kernel.pool,
    async (tx) => {
      const one = await lockImport(scope, tx, id);
      if (one?.state !== 'applying') return false;
      const rows = await findRightRows(scope, tx, id, AT_ONCE);
      if (rows.length > 0) {
        await updateRows(scope, tx, id, await writePart(tx, { scope, now }, one.list, rows));
        return true;
      }
      const { counts } = (await findImport(scope, tx, id)) as StoredImport;
      const state = (counts.wrong ?? 0) > 0 ? 'open' : 'done';
      await enterState(scope, tx, id, state, now, { type: 'coding-import.finished', subject: subjectOf(id), from: 'applying', to: state, data: { done: counts.done ?? 0, wrong: counts.wrong ?? 0 } });
      return false;
    },
    kernel.composition.retryOn,
  );
}

async function applyImport(kernel: Kernel, order: Order): Promise<void> {
  while (await applyPart(kernel, order));
}

export const applyJob: Job = { name: 'coding-imports:apply', work: (payload, kernel) => applyImport(kernel, payload as Order) };
