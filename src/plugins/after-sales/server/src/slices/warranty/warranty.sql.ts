import { FACT_KINDS, FACT_SOURCES } from '../../../../shared/api/warranty';
import type { Migration } from '../../kernel/db/migrations';
import { WARRANTY_EVENT_TYPES } from './domain/events';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** No row of this slice is ever changed: what changes is a new row. */
const appendOnly = (table: string): string =>
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function as_refuse_change();
   create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function as_refuse_change()`;

const WHO = `actor_kind text not null, actor_id text not null, recorded_at timestamptz not null`;

export const warrantyMigrations: Migration[] = [
  {
    name: 'warranty/0001-policies',
    sql: `create table as_warranty_policies (
        seq int generated always as identity unique,
        id uuid primary key,
        owner text not null,
        scope text not null,
        product_code varchar(255),
        category_code varchar(255),
        brand_code varchar(255),
        code varchar(255) generated always as (coalesce(product_code, category_code, brand_code)) stored,
        version int not null check (version > 0),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        terms jsonb not null check (jsonb_typeof(terms) = 'object'),
        ${WHO},
        constraint as_warranty_policies_version_uq unique (owner, scope, code, version),
        constraint as_warranty_policies_scope_ck check (num_nonnulls(product_code, category_code, brand_code) = 1
          and scope = case when product_code is not null then 'product' when category_code is not null then 'category' else 'brand' end),
        constraint as_warranty_policies_product_code_fk foreign key (owner, product_code) references as_products (owner, code),
        constraint as_warranty_policies_category_code_fk foreign key (owner, category_code) references as_product_categories (owner, code),
        constraint as_warranty_policies_brand_code_fk foreign key (owner, brand_code) references as_brands (owner, code)
      );
      create index as_warranty_policies_product_code_ix on as_warranty_policies (owner, product_code) where product_code is not null;
      create index as_warranty_policies_category_code_ix on as_warranty_policies (owner, category_code) where category_code is not null;
      create index as_warranty_policies_brand_code_ix on as_warranty_policies (owner, brand_code) where brand_code is not null;
      ${appendOnly('as_warranty_policies')}`,
  },
  {
    name: 'warranty/0002-facts',
    sql: `create table as_device_facts (
        seq bigint generated always as identity unique,
        id uuid primary key,
        owner text not null,
        device_id varchar(255) not null constraint as_device_facts_device_id_fk references as_devices (document_id),
        kind text not null check (kind in (${list(FACT_KINDS)})),
        day date,
        source text not null check (source in (${list(FACT_SOURCES)})),
        provisional boolean not null,
        replaces uuid,
        reason text,
        ${WHO},
        constraint as_device_facts_id_uq unique (id, owner, device_id, kind),
        constraint as_device_facts_replaces_fk foreign key (replaces, owner, device_id, kind) references as_device_facts (id, owner, device_id, kind),
        constraint as_device_facts_taken_back_ck check (day is not null or replaces is not null)
      );
      create unique index as_device_facts_first_uq on as_device_facts (owner, device_id, kind) where replaces is null;
      create unique index as_device_facts_replaces_uq on as_device_facts (replaces) where replaces is not null;
      ${appendOnly('as_device_facts')}`,
  },
  {
    name: 'warranty/0003-events',
    sql: `create table as_warranty_events (
        seq bigint generated always as identity unique,
        id uuid primary key,
        owner text not null,
        device_id varchar(255) not null constraint as_warranty_events_device_id_fk references as_devices (document_id),
        type text not null check (type in (${list(WARRANTY_EVENT_TYPES)})),
        day date not null,
        reason text not null,
        other_device_id varchar(255) constraint as_warranty_events_other_device_id_fk references as_devices (document_id),
        data jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
        ${WHO},
        constraint as_warranty_events_other_ck check ((type in ('exchange-in', 'exchange-out')) = (other_device_id is not null) and other_device_id <> device_id)
      );
      create index as_warranty_events_device_id_ix on as_warranty_events (owner, device_id, seq);
      create index as_warranty_events_other_device_id_ix on as_warranty_events (other_device_id) where other_device_id is not null;
      ${appendOnly('as_warranty_events')}`,
  },
  // A check reads all facts of one device; the unique indexes don't lead to them.
  { name: 'warranty/0004-facts-by-device', sql: `create index as_device_facts_device_id_ix on as_device_facts (owner, device_id, seq)` },
];

/** What a violated constraint means: somebody was first between our look and our write. */
export const warrantyConstraints: Readonly<Record<string, string>> = {
  as_device_facts_first_uq: 'warranty.fact-exists',
  as_device_facts_replaces_uq: 'warranty.amends-replaced',
  as_warranty_policies_product_code_fk: 'codings.unknown',
  as_warranty_policies_category_code_fk: 'codings.unknown',
  as_warranty_policies_brand_code_fk: 'codings.unknown',
  as_warranty_policies_version_uq: 'warranty.policy-taken',
};
