import type { CodingList, NewCoding } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import { fieldError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { findKnownCodes, insertCodings } from '../codings.store';
import { newCoding, type Coding } from '../domain/coding';
import { newReferences, refuseUnknownCodes } from '../domain/known-codes';

/**
 * Adds a coding. Of two people who add the same code at once the second one waits for the first and is refused.
 * @throws codings.code-format, codings.label-required, codings.unknown, codings.retired, codings.code-taken at the field
 */
export async function createCoding(tx: Tx, { scope, now }: { scope: Scope; now: Date }, list: CodingList, command: NewCoding): Promise<Coding> {
  const coding = newCoding(list, command);
  const refs = newReferences(list, coding);
  if (refs.length > 0) refuseUnknownCodes(await findKnownCodes(scope, tx, refs), refs);
  const added = await insertCodings(scope, tx, list, [coding], now);
  if (added.length === 0) throw fieldError('codings.code-taken', 'code', { code: coding.code });
  return coding;
}
