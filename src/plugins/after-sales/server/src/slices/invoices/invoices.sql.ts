import { PHOTO_KINDS } from '../../../../shared/api/invoices';
import type { Migration } from '../../kernel/db/migrations';

export const invoicesMigrations: Migration[] = [
  {
    name: 'invoices/0001-reports',
    sql: `alter table as_invoices add constraint as_invoices_document_id_uq unique (document_id);
      alter table as_invoices add constraint as_invoices_number_uq unique (owner, number);
      alter table as_invoices add constraint as_invoices_job_id_fk foreign key (job_id) references as_jobs (document_id);
      alter table as_invoices add constraint as_invoices_device_id_fk foreign key (device_id) references as_devices (document_id);
      alter table as_invoices add constraint as_invoices_agent_id_fk foreign key (agent_id) references as_agents (document_id);
      alter table as_invoices add constraint as_invoices_technician_id_fk foreign key (technician_id) references as_technicians (document_id);
      create unique index as_invoices_live_installation_uq on as_invoices (owner, device_id)
        where kind = 'installation' and state in ('submitted', 'approved', 'partly-approved');
      create unique index as_invoices_live_job_uq on as_invoices (job_id) where state in ('submitted', 'approved', 'partly-approved');
      create index as_invoices_agent_ix on as_invoices (owner, agent_id, id);
      create index as_invoices_state_ix on as_invoices (owner, state, id);

      create table as_tariff_rows (
        seq bigint generated always as identity primary key,
        id uuid not null unique,
        owner text not null,
        tariff text not null check (tariff in ('wage', 'customer')),
        service text not null,
        product_code varchar(255),
        category_code varchar(255),
        part_code varchar(255),
        grade text,
        zone text check (zone in ('in-town', 'out-of-town')),
        valid_from date not null,
        amount bigint not null check (amount >= 0),
        at timestamptz not null default now(),
        constraint as_tariff_rows_product_code_fk foreign key (owner, product_code) references as_products (owner, code) on update cascade,
        constraint as_tariff_rows_category_code_fk foreign key (owner, category_code) references as_product_categories (owner, code) on update cascade,
        constraint as_tariff_rows_part_code_fk foreign key (owner, part_code) references as_parts (owner, code) on update cascade
      );
      create unique index as_tariff_rows_uq on as_tariff_rows (owner, tariff, service, coalesce(product_code, ''), coalesce(category_code, ''),
        coalesce(part_code, ''), coalesce(grade, ''), coalesce(zone, ''), valid_from);
      create trigger as_tariff_rows_append_only before update or delete on as_tariff_rows for each row execute function as_refuse_change();

      create table as_invoice_lines (
        owner text not null,
        invoice_id varchar(255) not null references as_invoices (document_id),
        position smallint not null,
        kind text not null check (kind in ('work', 'part', 'travel', 'other')),
        part_code varchar(255),
        text text,
        quantity int not null check (quantity > 0),
        payer text not null check (payer in ('company', 'customer', 'agent')),
        verdict jsonb,
        wage bigint check (wage >= 0),
        price bigint check (price >= 0),
        currency text not null,
        scale smallint not null,
        wage_row uuid references as_tariff_rows (id),
        price_row uuid references as_tariff_rows (id),
        decision text check (decision in ('approved', 'cut')),
        cut_reason text,
        primary key (invoice_id, position),
        constraint as_invoice_lines_part_code_fk foreign key (owner, part_code) references as_parts (owner, code) on update cascade,
        constraint as_invoice_lines_cut_ck check (decision is distinct from 'cut' or cut_reason is not null)
      );

      create table as_invoice_faults (
        owner text not null,
        invoice_id varchar(255) not null references as_invoices (document_id),
        fault_code varchar(255) not null,
        primary key (invoice_id, fault_code),
        constraint as_invoice_faults_fault_code_fk foreign key (owner, fault_code) references as_faults (owner, code) on update cascade
      );

      create table as_photos (
        id uuid primary key,
        owner text not null,
        agent_id varchar(255) references as_agents (document_id),
        uploaded_by text not null,
        invoice_id varchar(255) references as_invoices (document_id),
        width int not null,
        height int not null,
        bytes bytea not null,
        at timestamptz not null default now()
      );
      create index as_photos_invoice_ix on as_photos (invoice_id)`,
  },
  {
    name: 'invoices/0002-granted',
    sql: `alter table as_invoice_lines add column granted_quantity int;
      alter table as_invoice_lines add column granted_wage bigint;
      alter table as_invoice_lines add column cut_code text;
      update as_invoice_lines set granted_quantity = case decision when 'approved' then quantity else 0 end, granted_wage = case decision when 'approved' then wage else 0 end where decision is not null;
      alter table as_invoice_lines add constraint as_invoice_lines_granted_ck check ((decision is null) = (granted_quantity is null) and granted_quantity between 0 and quantity
        and granted_wage between 0 and coalesce(wage, granted_wage) and (decision is not null or granted_wage is null));
      alter table as_invoice_lines add constraint as_invoice_lines_cut_code_ck check (cut_code is null or decision = 'cut')`,
  },
  {
    // The office's lists are read in the order of submission, whole or by state, kind or agent, and searched.
    name: 'invoices/0003-lists',
    sql: `update as_invoices i set has_parts = true where exists (select from as_invoice_lines l where l.invoice_id = i.document_id and l.kind = 'part');
      drop index as_invoices_agent_ix;
      drop index as_invoices_state_ix;
      create index as_invoices_submitted_ix on as_invoices (owner, submitted_at, id);
      create index as_invoices_state_ix on as_invoices (owner, state, submitted_at, id);
      create index as_invoices_kind_ix on as_invoices (owner, kind, submitted_at, id);
      create index as_invoices_agent_ix on as_invoices (owner, agent_id, submitted_at, id);
      create index as_invoices_parts_ix on as_invoices (owner, submitted_at, id) where has_parts;
      create index as_invoices_job_ix on as_invoices (job_id);
      create index as_invoices_device_ix on as_invoices (device_id);
      create index as_invoices_running_ix on as_invoices (owner, ltrim(split_part(number, '-', -1), '0'))`,
  },
  {
    name: 'invoices/0002-photos-of-jobs',
    sql: `alter table as_photos add column job_id varchar(255) references as_jobs (document_id);
      alter table as_photos add column kind text check (kind in (${PHOTO_KINDS.map((kind) => `'${kind}'`).join(', ')}));
      alter table as_photos add constraint as_photos_kind_ck check ((kind is null) = (job_id is null));
      create index as_photos_job_ix on as_photos (job_id) where job_id is not null`,
  },
];
