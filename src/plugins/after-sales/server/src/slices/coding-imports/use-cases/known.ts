import { CODING_FIELDS, type CodingList } from '../../../../../shared/api/codings';
import type { Db } from '../../../kernel/db/tx';
import type { Scope } from '../../../kernel/scope';
import { findNamedCodes } from '../../codings';
import type { Coding } from '../../codings/domain';
import { References, type Known } from '../domain';
import { stateWords } from '../words';

/** What rows of a list are held against: codings that were read already, and the codes that they may refer to. */
export async function knownFor(scope: Scope, db: Db, list: CodingList, existing: readonly Coding[]): Promise<Known> {
  const lists = [...new Set(Object.values(CODING_FIELDS[list]).flatMap(({ refersTo }) => refersTo ?? []))];
  const named = lists.length > 0 ? await findNamedCodes(scope, db, lists) : [];
  return { list, existing: new Map(existing.map((coding) => [coding.code, coding])), references: new References(named), stateWords };
}
