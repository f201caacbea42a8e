import type { PolicyScope } from '../../../../shared/api/warranty';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { knownCodes, type CodeRef, type KnownCode } from '../codings';
import type { LastVersion } from './domain/new-version';
import type { Policy } from './domain/policy';

interface Ground {
  known: KnownCode[];
  last: LastVersion | null;
}

/** What a new version must fit: the codes that it names, and the version before it. */
export async function loadGround(scope: Scope, tx: Tx, policy: { scope: PolicyScope; code: string }, refs: readonly CodeRef[]): Promise<Ground> {
  const row = await tx.one(sql<Ground>`select
    (${knownCodes(scope, refs)}) as known,
    (select jsonb_build_object('version', p.version, 'validFrom', p.valid_from) from as_warranty_policies p
      where p.owner = ${scope.owner} and p.scope = ${policy.scope} and p.code = ${policy.code} order by p.version desc limit 1) as last`);
  return row as Ground;
}

/** Writes a version of a policy with its event. */
export async function addPolicy(scope: Scope, tx: Tx, policy: Policy, at: Date, events: string): Promise<void> {
  const { product, category, brand }: Partial<Record<PolicyScope, string>> = { [policy.scope]: policy.code };
  await tx.many(sql`with policy as (
      insert into as_warranty_policies (id, owner, scope, product_code, category_code, brand_code, version, valid_from, valid_to, terms, actor_kind, actor_id, recorded_at)
      values (${policy.id}, ${scope.owner}, ${policy.scope}, ${product ?? null}, ${category ?? null}, ${brand ?? null}, ${policy.version}, ${policy.validFrom}, ${policy.validTo},
        ${JSON.stringify(policy.terms)}::jsonb, ${scope.actor.kind}, ${scope.actor.id}, ${at})
      returning id)
    , noted as (${insertEvents(events)})
    select id from policy`);
}

export interface PolicyFilter {
  scope: PolicyScope | null;
  code: string | null;
  after: number | null;
  limit: number;
}

/** A page of versions, the newest first. */
export async function listPolicies(scope: Scope, db: Db, filter: PolicyFilter): Promise<(Policy & { seq: number })[]> {
  return db.many(sql<Policy & { seq: number }>`select seq, id, scope, code, version, valid_from as "validFrom", valid_to as "validTo", terms from as_warranty_policies
    where owner = ${scope.owner} and (${filter.scope}::text is null or scope = ${filter.scope}) and (${filter.code}::text is null or code = ${filter.code})
      and (${filter.after}::int is null or seq < ${filter.after})
    order by seq desc limit ${filter.limit}::int`);
}
