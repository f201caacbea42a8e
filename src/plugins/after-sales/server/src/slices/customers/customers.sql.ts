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
  {
    // Whose a number is, in the words of staff; `seq` names a row where the number itself must not stand.
    name: 'customers/0004-whose-phone',
    sql: `alter table as_customer_phones add column whose text, add column seq bigint generated always as identity constraint as_customer_phones_seq_uq unique`,
  },
  {
    // Whoever was merged leads to the one where everything is now, in one step however often that one was merged since.
    name: 'customers/0005-merged-into',
    sql: `alter table as_customers add constraint as_customers_merged_into_fk foreign key (merged_into) references as_customers (document_id);
      alter table as_customers add constraint as_customers_merged_into_ck check (merged_into <> document_id);
      create index as_customers_merged_into_ix on as_customers (merged_into) where merged_into is not null;
      create index as_customers_page_ix on as_customers (owner, id) where merged_into is null;
      create index as_customers_same_name_ix on as_customers (owner, name_key, city_code) where merged_into is null`,
  },
  {
    // Those who were merged too: a search finds them in their place.
    name: 'customers/0006-in-the-order-of-names',
    sql: `create index as_customers_reading_ix on as_customers (owner, name collate as_reading_fa, id)`,
  },
];
