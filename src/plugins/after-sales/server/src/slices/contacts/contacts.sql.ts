import { CONTACT_KINDS, OUTCOMES } from '../../../../shared/api/contacts';
import type { Migration } from '../../kernel/db/migrations';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * Contacts and receptions point at each other: a reception has the contact it came in by, a contact what it is about.
 * Follow-ups are counted in a row of their own per job, so that two at once are counted one after the other.
 */
export const contactsMigrations: Migration[] = [
  {
    name: 'contacts/0001-contacts',
    sql: `alter table as_contacts add constraint as_contacts_document_id_uq unique (document_id);
      alter table as_contacts add constraint as_contacts_kind_ck check (kind in (${list(CONTACT_KINDS)}));
      alter table as_contacts add constraint as_contacts_outcome_ck check (outcome in (${list(OUTCOMES)}));
      alter table as_contacts add constraint as_contacts_service_ck check (kind <> 'service' or reception_id is not null);
      alter table as_contacts add constraint as_contacts_missed_call_ck check (kind <> 'missed-call' or phone is not null);
      alter table as_contacts add constraint as_contacts_customer_id_fk foreign key (customer_id) references as_customers (document_id);
      alter table as_contacts add constraint as_contacts_reception_id_fk foreign key (reception_id) references as_receptions (document_id);
      alter table as_contacts add constraint as_contacts_job_id_fk foreign key (job_id) references as_jobs (document_id);
      alter table as_receptions add constraint as_receptions_contact_id_fk foreign key (contact_id) references as_contacts (document_id);
      create index as_contacts_customer_id_ix on as_contacts (customer_id, at);
      create index as_contacts_reception_id_ix on as_contacts (reception_id);
      create index as_contacts_job_id_ix on as_contacts (job_id) where job_id is not null;
      create index as_contacts_page_ix on as_contacts (owner, id);
      create index as_contacts_at_ix on as_contacts (owner, at);
      create index as_contacts_phone_trgm_ix on as_contacts using gin (phone gin_trgm_ops) with (fastupdate = off) where phone is not null;

      create table as_follow_ups (
        job_id varchar(255) primary key constraint as_follow_ups_job_id_fk references as_jobs (document_id),
        owner text not null,
        count integer not null check (count > 0),
        last_at timestamptz not null,
        escalated_by varchar(255) constraint as_follow_ups_escalated_by_fk references as_contacts (document_id)
      )`,
  },
];
