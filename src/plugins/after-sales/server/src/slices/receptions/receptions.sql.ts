import type { Migration } from '../../kernel/db/migrations';

export const receptionsMigrations: Migration[] = [
  {
    name: 'receptions/0001-receptions',
    sql: `alter table as_receptions add constraint as_receptions_document_id_uq unique (document_id);
      alter table as_receptions add constraint as_receptions_number_uq unique (owner, number);
      alter table as_receptions add constraint as_receptions_tracking_code_uq unique (tracking_code);
      alter table as_receptions add constraint as_receptions_customer_id_fk foreign key (customer_id) references as_customers (document_id);
      alter table as_receptions add constraint as_receptions_province_code_fk foreign key (owner, province_code) references as_provinces (owner, code) on update cascade;
      alter table as_receptions add constraint as_receptions_city_code_fk foreign key (owner, city_code) references as_cities (owner, code) on update cascade;
      create unique index as_receptions_source_ref_uq on as_receptions (owner, source_ref) where source_ref is not null;
      create index as_receptions_customer_id_ix on as_receptions (customer_id);
      create index as_receptions_page_ix on as_receptions (owner, id)`,
  },
];
