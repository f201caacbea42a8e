import type { CheckKind, ExplainedAnswer } from '../../../../../shared/api/daily-check';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { writeNote } from '../daily-check.store';

const SUBJECTS: Readonly<Record<CheckKind, string>> = { 'done-without-report': 'job', 'report-without-visit': 'report', 'promised-without-report': 'job', 'call-without-job': 'contact' };

/**
 * Says why something is in order all the same: it leaves the list. The words stay out of the event, as everywhere.
 * @throws record.not-found
 */
export async function explain(tx: Tx, { scope, now }: { scope: Scope; now: Date }, told: { kind: CheckKind; id: string; note: string }): Promise<ExplainedAnswer> {
  const note = cleanText(told.note);
  const event = { type: 'daily-check.explained', subject: { type: SUBJECTS[told.kind], id: told.id }, data: { kind: told.kind } };
  if (!(await writeNote(scope, tx, { ...told, note }, event, now))) throw new AppError('record.not-found');
  return { kind: told.kind, id: told.id, note, at: now.toISOString() };
}
