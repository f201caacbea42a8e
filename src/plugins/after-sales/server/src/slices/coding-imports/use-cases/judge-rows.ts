import { setImmediate as others } from 'node:timers/promises';
import type { CodingList } from '../../../../../shared/api/codings';
import type { Db } from '../../../kernel/db/tx';
import type { Scope } from '../../../kernel/scope';
import { findCodingsByCode } from '../../codings';
import type { StoredRow } from '../coding-imports.store';
import { codeOf, earlier, firstRows, judgeRow, type JudgeableRow } from '../domain';
import { knownFor } from './known';

/** How often requests that came meanwhile get their turn. */
const AT_ONCE = 500;

/** Rows as they were read, none judged yet. */
export const unjudged = (row: number, cells: StoredRow['cells']): JudgeableRow => ({ row, cells, code: codeOf(cells), verdict: 'wrong' });

/** Judges these rows of one file, of which all that share a code are here. Those that are done or left out stay as they are and are not returned. */
export async function judgeRows(scope: Scope, db: Db, list: CodingList, rows: readonly JudgeableRow[]): Promise<StoredRow[]> {
  const first = firstRows(rows);
  const known = await knownFor(scope, db, list, await findCodingsByCode(scope, db, list, [...first.keys()]));
  const judged: StoredRow[] = [];
  for (const [i, one] of rows.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await others();
    if (one.verdict === 'done' || one.verdict === 'skipped') continue;
    const { verdict, changes, problems } = judgeRow(known, one.cells, earlier(first, one));
    judged.push({ row: one.row, code: one.code, cells: one.cells, verdict, changes, problems });
  }
  return judged;
}
