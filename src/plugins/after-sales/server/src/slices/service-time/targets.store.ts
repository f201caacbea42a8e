import type { StepRule } from '../../../../shared/api/service-time';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { Target } from './domain';

/** The targets that hold now, as jsonb, for the load statement of a use-case. */
export const targetFacts = (scope: Scope): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'measure', t.measure, 'area', t.area, 'serviceType', t.service_type, 'contract', t.contract,
      'minutes', t.minutes, 'steps', t.steps)), '[]') as targets
    from as_sla_targets t where t.owner = ${scope.owner} and t.valid_to is null`;

/** The targets that hold now. */
export async function loadTargets(scope: Scope, db: Db): Promise<Target[]> {
  const row = await db.one(sql<{ targets: Target[] }>`${targetFacts(scope)}`);
  return row?.targets ?? [];
}

export interface TargetView {
  id: string;
  measure: string;
  area: string | null;
  service_type: string | null;
  contract: string | null;
  minutes: number;
  steps: StepRule[];
  valid_from: Date;
  valid_to: Date | null;
}

/** Targets of one measure or of all, with those that no longer hold when asked for. */
export async function listTargets(scope: Scope, db: Db, measure: string | null, past: boolean): Promise<TargetView[]> {
  return db.many(sql<TargetView>`select id, measure, area, service_type, contract, minutes, steps, valid_from, valid_to from as_sla_targets
    where owner = ${scope.owner} and (${measure}::text is null or measure = ${measure}) and (${past}::boolean or valid_to is null)
    order by measure, area nulls first, service_type nulls first, contract nulls first, valid_from limit 1000`);
}

/** Whether this owner ever had a target. */
export async function hasTargets(scope: Scope, db: Db): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`select exists (select from as_sla_targets where owner = ${scope.owner}) as found`);
  return row?.found ?? false;
}

/** Ends the target with the same key, if there is one; clocks that began with it keep it. */
export async function endTarget(scope: Scope, tx: Tx, { measure, area, serviceType, contract }: Target, at: Date): Promise<void> {
  await tx.many(sql`update as_sla_targets set valid_to = ${at}::timestamptz where owner = ${scope.owner} and measure = ${measure} and valid_to is null
    and area is not distinct from ${area}::text and service_type is not distinct from ${serviceType}::text and contract is not distinct from ${contract}::text`);
}

/** Writes targets with their events. */
export async function addTargets(scope: Scope, tx: Tx, targets: readonly Target[], events: string, at: Date): Promise<void> {
  await tx.many(sql`with added as (insert into as_sla_targets (id, owner, measure, area, service_type, contract, minutes, steps, valid_from)
      select r.id, ${scope.owner}, r.measure, r.area, r."serviceType", r.contract, r.minutes, r.steps, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as r(id uuid, measure text, area text, "serviceType" text, contract text, minutes int, steps jsonb))
    ${insertEvents(events)}`);
}

/** Ends a target; null when there is none that holds. */
export async function retireTarget(scope: Scope, tx: Tx, id: string, events: string, at: Date): Promise<TargetView | null> {
  return tx.one(sql<TargetView>`with gone as (update as_sla_targets set valid_to = ${at}::timestamptz where owner = ${scope.owner} and id = ${id}::uuid and valid_to is null
      returning id, measure, area, service_type, contract, minutes, steps, valid_from, valid_to),
    noted as (${insertEvents(events)} where e.subject_id in (select id::text from gone))
    select id, measure, area, service_type, contract, minutes, steps, valid_from, valid_to from gone`);
}
