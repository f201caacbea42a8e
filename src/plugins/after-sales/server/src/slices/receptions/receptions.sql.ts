import type { Migration } from '../../kernel/db/migrations';
import { STAGES } from './domain/stages';

const stages = STAGES.map((stage) => `'${stage}'`).join(', ');

export const receptionsMigrations: Migration[] = [
  {
    name: 'receptions/0001-receptions',
    sql: `alter table as_contacts add constraint as_contacts_document_id_uq unique (document_id);
      alter table as_contacts add constraint as_contacts_customer_id_fk foreign key (customer_id) references as_customers (document_id);
      create index as_contacts_customer_id_ix on as_contacts (customer_id);

      alter table as_receptions add constraint as_receptions_document_id_uq unique (document_id);
      alter table as_receptions add constraint as_receptions_number_uq unique (owner, number);
      alter table as_receptions add constraint as_receptions_tracking_code_uq unique (tracking_code);
      alter table as_receptions add constraint as_receptions_contact_id_fk foreign key (contact_id) references as_contacts (document_id);
      alter table as_receptions add constraint as_receptions_customer_id_fk foreign key (customer_id) references as_customers (document_id);
      alter table as_receptions add constraint as_receptions_province_code_fk foreign key (owner, province_code) references as_provinces (owner, code) on update cascade;
      alter table as_receptions add constraint as_receptions_city_code_fk foreign key (owner, city_code) references as_cities (owner, code) on update cascade;
      create unique index as_receptions_source_ref_uq on as_receptions (owner, source_ref) where source_ref is not null;
      create index as_receptions_customer_id_ix on as_receptions (customer_id);
      create index as_receptions_page_ix on as_receptions (owner, id);

      alter table as_jobs add constraint as_jobs_document_id_uq unique (document_id);
      alter table as_jobs add constraint as_jobs_number_uq unique (owner, number);
      alter table as_jobs add constraint as_jobs_position_uq unique (reception_id, position);
      alter table as_jobs add constraint as_jobs_stage_ck check (stage in (${stages}));
      alter table as_jobs add constraint as_jobs_reception_id_fk foreign key (reception_id) references as_receptions (document_id);
      alter table as_jobs add constraint as_jobs_device_id_fk foreign key (device_id) references as_devices (document_id);
      create index as_jobs_device_id_ix on as_jobs (device_id);
      create index as_jobs_stage_ix on as_jobs (owner, stage, id);

      create table as_job_faults (
        owner text not null,
        job_id varchar(255) not null references as_jobs (document_id),
        position smallint not null,
        fault_code varchar(255),
        told text,
        primary key (job_id, position),
        constraint as_job_faults_fault_code_fk foreign key (owner, fault_code) references as_faults (owner, code) on update cascade,
        constraint as_job_faults_told_ck check (fault_code is not null or told is not null)
      );
      create index as_job_faults_fault_code_ix on as_job_faults (owner, fault_code) where fault_code is not null`,
  },
];
