import { ident, sql } from '../db/sql';
import type { Tx } from '../db/tx';
import { HOLDER_ID, HOLDERS, LINKS, PERMISSION_ID, PERMISSIONS, VIEWS, type Holder } from './keep-grants.sql';

/** Writes down which names this release knows. Names are only ever added: what an older one doesn't know, a newer one knew. */
export async function writeKnownNames(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.many(sql`insert into as_known_names (name, known) select distinct unnest(${names}::text[]), true on conflict (name) do nothing`);
  await tx.many(sql`update as_known_names set known = (name = any (${names}::text[])) where known <> (name = any (${names}::text[]))`);
}

/** What this release doesn't know either would be deleted again at once. */
const KNOWN = sql`not exists (select from as_known_names n where not n.known and n.name in (k.kept ->> 'action', k.kept ->> 'subject'))`;

/** Writes the copied rows that are missing, with the ids they had, for holders that are still there. */
async function restoreMissing(tx: Tx, source: Holder): Promise<number> {
  const rows = await tx.many(sql<{ id: number }>`with
    missing as (select k.kept, k.link from as_kept k where k.source = ${source} and ${KNOWN}
      and exists (select from ${ident(HOLDERS[source])} h where h.id = (k.link ->> ${HOLDER_ID[source]})::int)
      and not exists (select from ${ident(PERMISSIONS[source])} p where p.id::text = k.id)),
    written as (insert into ${ident(PERMISSIONS[source])} select p.* from missing, jsonb_populate_record(null::${ident(PERMISSIONS[source])}, missing.kept) p returning id)
    insert into ${ident(LINKS[source])} select l.* from missing, jsonb_populate_record(null::${ident(LINKS[source])}, missing.link) l
      where l.${ident(PERMISSION_ID[source])} in (select id from written) returning id`);
  return rows.length;
}

/** Gives roles back the fields that a release without them has taken. */
async function restoreFields(tx: Tx): Promise<number> {
  const rows = await tx.many(sql<{ id: number }>`update admin_permissions p set properties = k.kept -> 'properties' from as_kept k
    where k.source in ('role', 'panelToken') and k.id = p.id::text and ${KNOWN} and p.properties is distinct from k.kept -> 'properties' returning p.id`);
  return rows.length;
}

async function restoreViews(tx: Tx): Promise<void> {
  await tx.many(sql`update ${ident(VIEWS)} v set value = k.kept ->> 'value' from as_kept k where k.source = 'view' and v.key = k.id and v.value is distinct from k.kept ->> 'value'`);
  await tx.many(sql`insert into ${ident(VIEWS)} select v.* from as_kept k, jsonb_populate_record(null::${ident(VIEWS)}, k.kept) v
    where k.source = 'view' and not exists (select from ${ident(VIEWS)} s where s.key = k.id)`);
}

/** Puts back what a Strapi without these names has deleted; tells how many grants that were. */
export async function restoreGrants(tx: Tx): Promise<number> {
  let restored = await restoreFields(tx);
  for (const source of Object.keys(HOLDERS) as Holder[]) restored += await restoreMissing(tx, source);
  await restoreViews(tx);
  return restored;
}
