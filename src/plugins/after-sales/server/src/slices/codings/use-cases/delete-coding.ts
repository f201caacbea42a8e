import type { CodingList } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { deleteCoding } from '../codings.store';

/** A foreign key's refusal; since PostgreSQL 18 ON DELETE RESTRICT has a code of its own. */
const REFERRED_TO = new Set(['23503', '23001']);

/**
 * Deletes a coding that nothing refers to. Foreign keys are the judge, those of slices to come included, so that no use
 * can be overlooked and none can slip in meanwhile.
 * @throws record.not-found; codings.in-use (409): retire it instead
 */
export async function removeCoding(tx: Tx, { scope, now }: { scope: Scope; now: Date }, list: CodingList, code: string): Promise<void> {
  const gone = await deleteCoding(scope, tx, list, code, now).catch((error: { code?: string }) => {
    throw REFERRED_TO.has(error.code ?? '') ? new AppError('codings.in-use', { params: { code } }) : error;
  });
  if (!gone) throw new AppError('record.not-found');
}
