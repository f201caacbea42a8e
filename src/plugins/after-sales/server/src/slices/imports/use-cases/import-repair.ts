import { randomUUID } from 'node:crypto';
import type { SubmitReport } from '../../../../../shared/api/invoices';
import { dayOf } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { runOnce } from '../../../kernel/idempotency';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import type { Scope } from '../../../kernel/scope';
import { decideReport, submitReport } from '../../invoices';
import { changeJob } from '../../jobs';
import { openReception, type OpenReception } from '../../receptions';
import { locksOf, prepareReception } from '../../receptions/domain';

/** How a repair of old data ended. */
export type Ending = { done: SubmitReport['result'] } | { notPossible: string; note?: string };

export interface ImportedRepair {
  /** Who the rows come from, e.g. `open-repair`; part of the idempotency key. */
  source: string;
  /** The row's own id in its source. */
  sourceId: string;
  /** The row as it stood in the source: the same id with other contents is refused, not imported twice. */
  row: unknown;
  /** When it happened. Only this way in takes a time. */
  at: Date;
  command: Omit<OpenReception, 'channel' | 'sourceRef'>;
  /** Id of the agent who did it; without one the job stays where the reception left it. */
  agent?: string;
  ending?: Ending;
}

const TAKEN = 'as_receptions_source_ref_uq';

/**
 * Takes a repair of old data the whole way through the use-cases that everybody uses, on the channel `import` and with
 * its own time: reception, job, agent, work, report, approval, or not possible with its reason. All of it or nothing, so
 * an import that was killed goes on where it stopped. Doing it again changes nothing: the key is the source's id, and
 * that stays unique after the key is forgotten.
 * @returns whether it was new
 * @throws idempotency.other-body when the row has changed since; what the use-cases refuse
 */
export async function importRepair(kernel: Kernel, repair: ImportedRepair): Promise<boolean> {
  const { source, sourceId, row } = repair;
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'import', id: source }, requestId: randomUUID() };
  const open: OpenReception = { ...repair.command, channel: 'import', sourceRef: `${source}/${sourceId}` };
  const locks = locksOf(prepareReception(open, phoneOptions(kernel.config.company)));
  try {
    const outcome = await runOnce(kernel.pool, { scope, route: 'imports.repair', key: sourceId, body: row, locks }, kernel.composition.retryOn, async (tx) => {
      const { id, jobs } = await openReception(tx, { scope, now: repair.at, kernel, language: 'en' }, open);
      for (const job of jobs) await finishJob(tx, kernel, scope, job.id, repair);
      return { status: 201, body: { reception: id } };
    });
    return !outcome.replayed;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === TAKEN) return false;
    throw error;
  }
}

async function finishJob(tx: Tx, kernel: Kernel, scope: Scope, job: string, { agent, ending, at }: ImportedRepair): Promise<void> {
  if (agent === undefined) return;
  const context = { scope, now: at };
  if (!ending) await changeJob(tx, context, job, [{ verb: 'assign', params: { agent } }]);
  else if ('notPossible' in ending) {
    await changeJob(tx, context, job, [{ verb: 'assign', params: { agent } }, { verb: 'not-possible', params: { reason: ending.notPossible, note: ending.note } }]);
  } else {
    await changeJob(tx, context, job, [{ verb: 'assign', params: { agent } }]);
    const told: SubmitReport = { kind: 'paid-repair', serviceDay: dayOf(at, kernel.config.company.timeZone), zone: 'in-town', lines: [{ kind: 'work', quantity: 1 }], result: ending.done };
    const report = await submitReport(tx, { ...context, kernel, language: 'en' }, job, told);
    await decideReport(tx, { ...context, kernel }, report.id, {});
  }
}
