import type { InLanguages, JobReason } from '../../../../shared/api/job-statuses';
import type { ReasonKind } from '../../../../shared/api/jobs';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';

interface ReasonRow {
  kind: ReasonKind;
  code: string;
  labels: InLanguages;
  state: 'active' | 'retired';
}

const REASON = sql`c.kind, c.code, jsonb_build_object('fa', c.label_fa, 'en', c.label_en, 'es', c.label_es) as labels, c.state`;

/** Reasons in the order in which they were added, which is the order of the list that people pick from. */
export async function listReasons(scope: Scope, db: Db, { kind, state }: { kind: ReasonKind | null; state: string | null }): Promise<JobReason[]> {
  return db.many(sql<ReasonRow>`select ${REASON} from as_job_reasons c
    where c.owner = ${scope.owner} and (${kind}::text is null or c.kind = ${kind}) and (${state}::text is null or c.state = ${state})
    order by c.kind, c.position limit 1000`);
}

/** The lists that hold anything, retired or not. */
export async function knownLists(scope: Scope, db: Db): Promise<ReasonKind[]> {
  const rows = await db.many(sql<{ kind: ReasonKind }>`select distinct c.kind from as_job_reasons c where c.owner = ${scope.owner}`);
  return rows.map(({ kind }) => kind);
}

/** Adds reasons in this order and returns how many weren't there yet; each comes with its event. */
export async function insertReasons(scope: Scope, tx: Tx, reasons: readonly JobReason[], at: Date): Promise<number> {
  const events = reasons.map(({ kind, code, state }): NewEvent => ({ type: 'reason.created', subject: { type: 'job-reason', id: `${kind}/${code}` }, to: state }));
  const added = await tx.many(sql<{ code: string }>`with added as (insert into as_job_reasons (owner, kind, code, label_fa, label_en, label_es, state)
      select ${scope.owner}, kind, code, labels->>'fa', labels->>'en', labels->>'es', state
      from jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) as r(kind text, code text, labels jsonb, state text)
      on conflict (owner, kind, code) do nothing returning kind, code),
    noted as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, events))} where e.subject_id in (select kind || '/' || code from added))
    select code from added`);
  return added.length;
}

export async function lockReason(scope: Scope, tx: Tx, kind: string, code: string): Promise<JobReason | null> {
  return tx.one(sql<ReasonRow>`select ${REASON} from as_job_reasons c where c.owner = ${scope.owner} and c.kind = ${kind} and c.code = ${code} for update of c`);
}

export async function updateReason(scope: Scope, tx: Tx, { kind, code, labels, state }: JobReason, event: NewEvent, at: Date): Promise<void> {
  await tx.many(sql`with noted as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))})
    update as_job_reasons set label_fa = ${labels.fa}, label_en = ${labels.en}, label_es = ${labels.es}, state = ${state}
    where owner = ${scope.owner} and kind = ${kind} and code = ${code}`);
}
