import { randomUUID } from 'node:crypto';
import type { OpenedReception } from '../../../../../shared/api/receptions';
import { runOnce } from '../../../kernel/idempotency';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import type { Scope } from '../../../kernel/scope';
import { locksOf, prepareReception, type OpenReception } from '../domain/prepare-reception';
import { openReception } from './open-reception';

export interface ImportedReception {
  /** Who the rows come from, e.g. `open-repair`; part of the idempotency key. */
  source: string;
  /** The row's own id in its source. */
  sourceId: string;
  /** The row as it stood in the source: the same id with other contents is refused, not imported twice. */
  row: unknown;
  /** When it happened. Only this way in takes a time. */
  at: Date;
  command: Omit<OpenReception, 'channel' | 'sourceRef'>;
}

/**
 * Opens a reception from old data through the same use-case as everybody, on the channel `import`. Doing it again
 * changes nothing: the key is the source's id, and the source's id stays unique after the key is forgotten.
 * @returns the reception, or null when this row is in already
 * @throws idempotency.other-body when the row has changed since; what `openReception` refuses
 */
export async function importReception(kernel: Kernel, { source, sourceId, row, at, command }: ImportedReception): Promise<OpenedReception | null> {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'import', id: source }, requestId: randomUUID() };
  const open: OpenReception = { ...command, channel: 'import', sourceRef: `${source}/${sourceId}` };
  const locks = locksOf(prepareReception(open, phoneOptions(kernel.config.company)));
  const once = { scope, route: 'receptions.import', key: sourceId, body: row, locks };
  try {
    const outcome = await runOnce(kernel.pool, once, kernel.composition.retryOn, async (tx) => ({ status: 201, body: await openReception(tx, { scope, now: at, kernel }, open) }));
    return outcome.replayed ? null : (outcome.body as OpenedReception);
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'as_receptions_source_ref_uq') return null;
    throw error;
  }
}
