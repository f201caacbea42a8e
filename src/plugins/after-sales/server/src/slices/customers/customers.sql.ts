import type { Migration } from '../../kernel/db/migrations';

/**
 * Phones and people are many-to-many: a family shares a landline, a person has several numbers. `reversed` finds a
 * number by its last digits with an ordinary index.
 */
export const customersMigrations: Migration[] = [
  {
    name: 'customers/0001-people-and-phones',
    sql: `alter table as_customers add constraint as_customers_document_id_uq unique (document_id);
      alter table as_customers add constraint as_customers_city_code_fk foreign key (owner, city_code) references as_cities (owner, code);
      create index as_customers_name_key_ix on as_customers using gin (name_key gin_trgm_ops) with (fastupdate = off);
      create table as_customer_phones (
        owner text not null,
        customer_id varchar(255) not null references as_customers (document_id) on delete cascade,
        e164 text not null check (e164 ~ '^\\+[1-9][0-9]{5,14}$'),
        kind text not null check (kind in ('mobile', 'landline', 'other')),
        position smallint not null,
        primary key (customer_id, e164)
      );
      create index as_customer_phones_e164_ix on as_customer_phones (owner, e164);
      create index as_customer_phones_reversed_ix on as_customer_phones (owner, reverse(e164) text_pattern_ops)`,
  },
  {
    name: 'customers/0002-find-by-fragment',
    sql: `create index as_customer_phones_trgm_ix on as_customer_phones using gin (e164 gin_trgm_ops) with (fastupdate = off);
      create index as_customers_city_code_ix on as_customers (owner, city_code)`,
  },
  {
    // The same numbers in the order of characters: it finds a whole number as before, and also those that begin so.
    name: 'customers/0003-find-by-beginning',
    sql: `drop index as_customer_phones_e164_ix;
      create index as_customer_phones_e164_ix on as_customer_phones (owner, e164 text_pattern_ops)`,
  },
];
