import type { JobStatus, Setter } from '../../../../shared/api/job-statuses';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { Stage } from './domain';

/** A status as rules and API know it; `s` is its row. */
export const STATUS = sql`s.code, jsonb_build_object('fa', s.label_fa, 'en', s.label_en, 'es', s.label_es) as labels, s.stage, s.follows, s.set_by as "setBy",
  jsonb_build_object('fa', s.words_fa, 'en', s.words_en, 'es', s.words_es) as "customerWords", s.visible_to_customer as "visibleToCustomer",
  s.pauses_clock as "pausesClock", s.state`;

interface StatusRow {
  code: string;
  labels: JobStatus['labels'];
  stage: Stage;
  follows: string[];
  setBy: Setter[];
  customerWords: JobStatus['customerWords'];
  visibleToCustomer: boolean;
  pausesClock: boolean;
  state: 'active' | 'retired';
}

export async function listStatuses(scope: Scope, db: Db, state: string | null): Promise<JobStatus[]> {
  return db.many(sql<StatusRow>`select ${STATUS} from as_job_statuses s where s.owner = ${scope.owner} and (${state}::text is null or s.state = ${state})
    order by s.code limit 1000`);
}

/** All statuses, locked: edges go from one to another, so two changes at once follow one another. */
export async function lockStatuses(scope: Scope, tx: Tx): Promise<JobStatus[]> {
  return tx.many(sql<StatusRow>`select ${STATUS} from as_job_statuses s where s.owner = ${scope.owner} order by s.code for update of s`);
}

/** Writes a new or changed status with the event that tells why. */
export async function writeStatus(scope: Scope, tx: Tx, status: JobStatus, event: NewEvent, { at, isNew }: { at: Date; isNew: boolean }): Promise<void> {
  const { code, labels, stage, follows, setBy, customerWords: words, visibleToCustomer, pausesClock, state } = status;
  const events = insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]));
  // Two ways instead of ON CONFLICT: whoever adds a code that somebody else has just added is refused.
  if (isNew) {
    await tx.many(sql`with noted as (${events})
      insert into as_job_statuses (owner, code, label_fa, label_en, label_es, stage, follows, set_by, words_fa, words_en, words_es, visible_to_customer, pauses_clock, state)
      values (${scope.owner}, ${code}, ${labels.fa}, ${labels.en}, ${labels.es}, ${stage}, ${follows}::text[], ${setBy}::text[], ${words.fa}, ${words.en}, ${words.es},
        ${visibleToCustomer}, ${pausesClock}, ${state})`);
    return;
  }
  await tx.many(sql`with noted as (${events})
    update as_job_statuses set label_fa = ${labels.fa}, label_en = ${labels.en}, label_es = ${labels.es}, follows = ${follows}::text[], set_by = ${setBy}::text[],
      words_fa = ${words.fa}, words_en = ${words.en}, words_es = ${words.es}, visible_to_customer = ${visibleToCustomer}, pauses_clock = ${pausesClock}, state = ${state}
    where owner = ${scope.owner} and code = ${code}`);
}
