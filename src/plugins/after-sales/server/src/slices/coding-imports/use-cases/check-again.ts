import type { Tx } from '../../../kernel/db/tx';
import type { Scope } from '../../../kernel/scope';
import { MOST_ROWS } from '../../../../../shared/api/coding-imports';
import { closeWhenDone, findImport, findRows, updateRows, type StoredImport } from '../coding-imports.store';
import { judgeRows } from './judge-rows';
import { openImport } from './open-import';

const WRITTEN_AT_ONCE = 2_000;

/**
 * Judges all rows of an import anew, after something was added that they refer to. What is done or left out stays.
 * @throws record.not-found; imports.applying, imports.not-open (409)
 */
export async function checkAgain(tx: Tx, scope: Scope, id: string): Promise<StoredImport> {
  const { list } = await openImport(scope, tx, id);
  const before = await findRows(scope, tx, id, { limit: MOST_ROWS });
  const known = new Map(before.map((row) => [row.row, JSON.stringify([row.verdict, row.changes, row.problems])]));
  const judged = await judgeRows(scope, tx, list, before);
  const moved = judged.filter((row) => known.get(row.row) !== JSON.stringify([row.verdict, row.changes, row.problems]));
  for (let from = 0; from < moved.length; from += WRITTEN_AT_ONCE) await updateRows(scope, tx, id, moved.slice(from, from + WRITTEN_AT_ONCE));
  await closeWhenDone(scope, tx, id);
  return (await findImport(scope, tx, id)) as StoredImport;
}
