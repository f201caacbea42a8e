import type { CodingChanges, CodingList } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { lockCoding, updateCodings } from '../codings.store';
import { cleanCode } from '../domain/code';
import { changedCoding, differences, type Coding } from '../domain/coding';
import { newReferences, refuseUnknownCodes, type CodeRef } from '../domain/known-codes';

/**
 * Changes labels and references. What changes nothing leaves no trace.
 * @throws record.not-found; codings.code-format, codings.label-required, codings.unknown, codings.retired at the field
 */
export async function changeCoding(tx: Tx, { scope, now }: { scope: Scope; now: Date }, list: CodingList, code: string, changes: CodingChanges): Promise<Coding> {
  const { coding: before, known } = await lockCoding(scope, tx, list, code, asked(list, changes));
  if (!before) throw new AppError('record.not-found');
  const coding = changedCoding(list, before, changes);
  refuseUnknownCodes(known, newReferences(list, coding, before));
  const fields = differences(before, coding);
  if (fields.length === 0) return coding;
  await updateCodings(scope, tx, list, [coding], [{ type: 'coding.changed', subject: { type: list, id: code }, data: { fields: fields.join(',') } }], now);
  return coding;
}

/** The codes asked for, cleaned; which of them are new is known only when the coding is. */
const asked = (list: CodingList, changes: CodingChanges): CodeRef[] =>
  newReferences(list, changes).flatMap((ref) => {
    const code = cleanCode(ref.code);
    return code === null ? [] : [{ ...ref, code }];
  });
