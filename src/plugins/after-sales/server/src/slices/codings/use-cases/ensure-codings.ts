import type { CodingList, NewCoding } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import type { Scope } from '../../../kernel/scope';
import { insertCodings } from '../codings.store';
import { newCoding } from '../domain/coding';

/**
 * Makes sure that these codings exist, for imports: those that do are left as they are, retired ones too. Returns their
 * codes as stored, in the order given. Sorted writing keeps two imports at once from waiting for each other in a circle.
 * @throws codings.code-format, codings.label-required; codings.unknown when one refers to a code that doesn't exist
 */
export async function ensureCodings(tx: Tx, { scope, now }: { scope: Scope; now: Date }, list: CodingList, wanted: readonly NewCoding[]): Promise<string[]> {
  const codings = wanted.map((one) => newCoding(list, one));
  const unique = new Map(codings.map((coding) => [coding.code, coding]));
  const sorted = [...unique.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (sorted.length > 0) await insertCodings(scope, tx, list, sorted, now);
  return codings.map(({ code }) => code);
}
