import { sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { WarrantyEvent } from './domain';
import type { FactRow } from './domain/facts';

/** A row to write, and the events that tell of it. */
interface Written {
  device: string;
  reason: string | null;
  at: Date;
  /** `eventRows` of the kernel. */
  events: string;
}

/** Writes one fact of a device with its event. */
export async function addFact(scope: Scope, tx: Tx, fact: FactRow, { device, reason, at, events }: Written): Promise<void> {
  await tx.many(sql`with fact as (
      insert into as_device_facts (id, owner, device_id, kind, day, source, provisional, replaces, reason, actor_kind, actor_id, recorded_at)
      values (${fact.id}, ${scope.owner}, ${device}, ${fact.kind}, ${fact.day}, ${fact.source}, ${fact.provisional}, ${fact.replaces}, ${reason}, ${scope.actor.kind}, ${scope.actor.id}, ${at})
      returning id)
    , noted as (${insertEvents(events)})
    select id from fact`);
}

/** Writes one event of a device's warranty with its event in the history of everything. */
export async function addWarrantyEvent(scope: Scope, tx: Tx, { id, type, day, ...data }: WarrantyEvent, { device, reason, at, events }: Written): Promise<void> {
  await tx.many(sql`with happened as (
      insert into as_warranty_events (id, owner, device_id, type, day, reason, data, actor_kind, actor_id, recorded_at)
      values (${id}, ${scope.owner}, ${device}, ${type}, ${day}, ${reason ?? type}, ${JSON.stringify(data)}::jsonb, ${scope.actor.kind}, ${scope.actor.id}, ${at})
      returning id)
    , noted as (${insertEvents(events)})
    select id from happened`);
}
