import { randomUUID } from 'node:crypto';
import type { CodingList, NewCoding } from '../../../../../shared/api/codings';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { ensureCodings } from './ensure-codings';

/** `ensureCodings` for programs of the same process, in a transaction of its own. `source` stands in the events. */
export function importCodings(kernel: Kernel, source: string, list: CodingList, codings: readonly NewCoding[]): Promise<string[]> {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'import', id: source }, requestId: randomUUID() };
  return withTx(kernel.pool, (tx) => ensureCodings(tx, { scope, now: kernel.clock.now() }, list, codings));
}
