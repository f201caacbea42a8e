import type { Migration } from '../../kernel/db/migrations';

/** Without a row the configuration file counts. Whoever writes the row, every instance hears of it. */
export const companyMigrations: Migration[] = [
  {
    name: 'company/0001-company',
    sql: `create table as_company (
        owner text primary key,
        name_fa text not null,
        name_en text not null,
        name_es text not null,
        time_zone text not null,
        calendar text not null constraint as_company_calendar_ck check (calendar in ('persian', 'gregorian')),
        currency_code text not null constraint as_company_currency_code_ck check (currency_code ~ '^[A-Z]{3}$'),
        currency_scale smallint not null constraint as_company_currency_scale_ck check (currency_scale between 0 and 6),
        money_unit text not null constraint as_company_money_unit_ck check (money_unit in ('rial', 'toman')),
        language text not null constraint as_company_language_ck check (language in ('fa', 'en', 'es')),
        home_area_code text,
        changed_at timestamptz(3) not null
      );

      create function as_company_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('as_company', '');
        return null;
      end $$;
      create trigger as_company_news after insert or update or delete or truncate on as_company for each statement execute function as_company_changed()`,
  },
  {
    name: 'company/0002-custody',
    sql: `alter table as_company add column inspect_repairs boolean not null default false;
      alter table as_company add column storage_days smallint not null default 30 constraint as_company_storage_days_ck check (storage_days between 1 and 365)`,
  },
];
