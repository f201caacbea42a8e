import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { knownCodes, type CodeRef, type KnownCode } from '../codings';
import type { Settings } from './domain/settings';

const stored = (scope: Scope): Sql =>
  sql`select jsonb_build_object('fa', c.name_fa, 'en', c.name_en, 'es', c.name_es) as names, c.time_zone as "timeZone", c.calendar,
    jsonb_build_object('code', c.currency_code, 'scale', c.currency_scale) as currency, c.money_unit as "moneyUnit", c.language, c.home_area_code as "homeAreaCode",
    c.inspect_repairs as "inspectRepairs", c.storage_days as "storageDays"
    from as_company c where c.owner = ${scope.owner}`;

/** What staff have saved; null while the configuration file counts. */
export async function findSettings(scope: Scope, db: Db): Promise<Settings | null> {
  const row = await db.one(sql<{ settings: Settings | null }>`select (select to_jsonb(s) from (${stored(scope)}) s) as settings`);
  return row?.settings ?? null;
}

/** The same with what is known of the codes that a change names. */
export async function loadChange(scope: Scope, tx: Tx, refs: readonly CodeRef[]): Promise<{ settings: Settings | null; known: KnownCode[] }> {
  const row = await tx.one(sql<{ settings: Settings | null; known: KnownCode[] }>`select (select to_jsonb(s) from (${stored(scope)}) s) as settings, (${knownCodes(scope, refs)}) as known`);
  return row ?? { settings: null, known: [] };
}

/** Writes all settings, with the event that names what changed. */
export async function saveSettings(scope: Scope, tx: Tx, { names, currency, ...settings }: Settings, events: string, at: Date): Promise<void> {
  await tx.many(sql`with saved as (insert into as_company (owner, name_fa, name_en, name_es, time_zone, calendar, currency_code, currency_scale, money_unit, language, home_area_code, inspect_repairs, storage_days, changed_at)
      values (${scope.owner}, ${names.fa}, ${names.en}, ${names.es}, ${settings.timeZone}, ${settings.calendar}, ${currency.code}, ${currency.scale}::smallint, ${settings.moneyUnit},
        ${settings.language}, ${settings.homeAreaCode}, ${settings.inspectRepairs}, ${settings.storageDays}::smallint, ${at}::timestamptz)
      on conflict (owner) do update set name_fa = excluded.name_fa, name_en = excluded.name_en, name_es = excluded.name_es, time_zone = excluded.time_zone, calendar = excluded.calendar,
        currency_code = excluded.currency_code, currency_scale = excluded.currency_scale, money_unit = excluded.money_unit, language = excluded.language,
        home_area_code = excluded.home_area_code, inspect_repairs = excluded.inspect_repairs, storage_days = excluded.storage_days, changed_at = excluded.changed_at)
    ${insertEvents(events)}`);
}
