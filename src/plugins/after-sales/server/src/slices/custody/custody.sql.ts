import { DOCUMENTS, PLACES, STEPS } from '../../../../shared/api/custody';
import type { Migration } from '../../kernel/db/migrations';
import { CLOSED_STAGES } from '../jobs/domain';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** In own words or about a person: these may be taken away when somebody is erased, and nothing else of a move may change. */
const ERASABLE = ['note', 'accessories', 'condition', 'sent_to', 'receiver', 'identity_reason', 'identity_digits'];

/** The register of moves: what came in, where it stood, to whom it went. It only grows. */
const MOVES = `create table as_custody_moves (
    id bigint generated always as identity primary key,
    owner text not null,
    job_id varchar(255) not null references as_jobs (document_id),
    step text not null constraint as_custody_moves_step_ck check (step in (${list(STEPS)})),
    place text not null constraint as_custody_moves_place_ck check (place in (${list(PLACES)})),
    shelf text,
    technician_id varchar(255) references as_technicians (document_id),
    agent_id varchar(255) references as_agents (document_id),
    sent_to text,
    way_bill text,
    accessories text,
    condition text,
    passed boolean,
    reason text,
    note text,
    receiver text,
    against text,
    identity_reason text,
    identity_document text constraint as_custody_moves_document_ck check (identity_document in (${list(DOCUMENTS)})),
    identity_digits text,
    actor_kind text not null,
    actor_id text not null,
    at timestamptz(3) not null,
    constraint as_custody_moves_inspection_ck check ((step = 'inspect') = (passed is not null) and (passed is false) = (reason is not null)),
    constraint as_custody_moves_against_ck check ((step = 'hand-over') = (against is not null) and (against in ('slip', 'identity')) and (against is distinct from 'identity') = (identity_document is null))
  );
  create index as_custody_moves_job_ix on as_custody_moves (job_id, id);
  create index as_custody_moves_in_ix on as_custody_moves (owner, at, id) where step in ('take-in', 'bring-back');
  create index as_custody_moves_out_ix on as_custody_moves (owner, at, id) where step in ('hand-over', 'send-out');
  create index as_custody_moves_both_ix on as_custody_moves (owner, at, id) where step in ('take-in', 'bring-back', 'hand-over', 'send-out')`;

const GUARD = `create function as_custody_moves_erase_only() returns trigger language plpgsql as $$
    declare word text; erasable text[] := array[${list(ERASABLE)}];
    begin
      if to_jsonb(old) - erasable is distinct from to_jsonb(new) - erasable then
        raise exception '% is append-only', tg_table_name using errcode = 'AS001';
      end if;
      foreach word in array erasable loop
        if to_jsonb(new) -> word not in ('null'::jsonb, to_jsonb(old) -> word) then
          raise exception 'words of % can be taken away, not changed', tg_table_name using errcode = 'AS001';
        end if;
      end loop;
      return new;
    end $$;
  create trigger as_custody_moves_erase_only before update on as_custody_moves for each row execute function as_custody_moves_erase_only();
  create trigger as_custody_moves_append_only before delete on as_custody_moves for each row execute function as_refuse_change();
  create trigger as_custody_moves_no_truncate before truncate on as_custody_moves for each statement execute function as_refuse_change()`;

const IN_HOUSE = `place <> 'handed-over'`;

/** Where each device is now; the lists of the workshop are the order in which devices came in. */
const PRESENT = `create table as_custody (
    job_id varchar(255) primary key references as_jobs (document_id),
    job_seq integer not null,
    owner text not null,
    taken_in bigint not null references as_custody_moves (id),
    taken_in_at timestamptz(3) not null,
    place text not null constraint as_custody_place_ck check (place in (${list(PLACES)})),
    since timestamptz(3) not null,
    shelf text,
    shelf_key text,
    technician_id varchar(255) references as_technicians (document_id),
    agent_id varchar(255) references as_agents (document_id),
    sent_to text,
    accessories text,
    condition text,
    inspected boolean not null,
    stage text not null,
    closed_at timestamptz(3),
    constraint as_custody_shelf_ck check ((place = 'shelf') = (shelf is not null) and (shelf is null) = (shelf_key is null)),
    constraint as_custody_technician_ck check (technician_id is null or place = 'workshop'),
    constraint as_custody_inspected_ck check (not inspected or stage = 'done')
  );
  create index as_custody_house_ix on as_custody (owner, taken_in) where ${IN_HOUSE};
  create index as_custody_inspect_ix on as_custody (owner, taken_in) where ${IN_HOUSE} and stage = 'done' and not inspected;
  create index as_custody_closed_ix on as_custody (owner, taken_in) where ${IN_HOUSE} and stage in (${list(CLOSED_STAGES)});
  create index as_custody_shelf_ix on as_custody (owner, shelf_key, taken_in) where ${IN_HOUSE}`;

/**
 * A job moves by its own verbs, at an agent's or at our desk, and knows nothing of shelves: the lists that are made of both
 * follow it here. With it goes an inspection: it was one of the work as it stood then.
 */
const FOLLOW = `create function as_custody_follow() returns trigger language plpgsql as $$
    begin
      update as_custody set stage = new.stage, closed_at = new.closed_at, inspected = false where job_id = new.document_id;
      return null;
    end $$;
  create trigger as_custody_follow after update of stage on as_jobs for each row when (old.stage is distinct from new.stage) execute function as_custody_follow()`;

export const custodyMigrations: Migration[] = [{ name: 'custody/0001-custody', sql: [MOVES, GUARD, PRESENT, FOLLOW].join(';\n') }];
