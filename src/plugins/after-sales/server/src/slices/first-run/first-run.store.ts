import type { FirstStep } from '../../../../shared/api/first-run';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { Facts, SettledAs } from './domain';

/** What the company has of its own: the demo company's doesn't count. The week that it came with begins before any day (see seed.ts of service-time). */
export async function readFacts(scope: Scope, db: Db): Promise<Facts> {
  const row = await db.one(sql<Facts>`select jsonb_build_object(
      'company', exists (select from as_company where owner = ${scope.owner}),
      'hours', exists (select from as_work_weeks where owner = ${scope.owner} and valid_from > '1900-01-01'),
      'product', exists (select from as_products p where p.owner = ${scope.owner} and p.state = 'active'
        and not exists (select from as_demo_records d where d.owner = p.owner and d.table_name = 'as_products' and d.id = p.document_id)),
      'agent', exists (select from as_agents a where a.owner = ${scope.owner} and a.state = 'active'
        and not exists (select from as_demo_records d where d.owner = a.owner and d.table_name = 'as_agents' and d.id = a.document_id)),
      'tariff', exists (select from as_tariff_rows where owner = ${scope.owner})) as there,
    (select coalesce(jsonb_object_agg(f.step, f.settled_as), '{}') from as_first_run f where f.owner = ${scope.owner}) as settled`);
  return row as Facts;
}

/** Keeps what somebody said about a step, with the event that says who. */
export async function saveSettled(scope: Scope, tx: Tx, step: FirstStep, as: SettledAs, events: string, at: Date): Promise<void> {
  await tx.many(sql`with settled as (insert into as_first_run (owner, step, settled_as, at) values (${scope.owner}, ${step}, ${as}, ${at}::timestamptz)
      on conflict (owner, step) do update set settled_as = excluded.settled_as, at = excluded.at)
    ${insertEvents(events)}`);
}
