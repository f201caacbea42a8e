import { sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

export interface NewStaffRole {
  code: string;
  name: string;
  /** Where the app already has a role called `name`: Strapi lets nobody save one of two that are called the same. */
  otherName: string;
  description: string;
  documentId: string;
}

/** Makes the role in Strapi's panel unless it was made before, whatever has become of it since; says whether it did. */
export async function makeRoleOnce(scope: Scope, tx: Tx, role: NewStaffRole): Promise<boolean> {
  const made = await tx.one(sql<{ id: number }>`with
    first as (insert into as_staff_roles (owner, code) values (${scope.owner}, ${role.code}) on conflict do nothing returning code)
    insert into admin_roles (document_id, name, code, description, created_at, updated_at, published_at)
    select ${role.documentId}, case when exists (select from admin_roles where name = ${role.name}) then ${role.otherName} else ${role.name} end, first.code, ${role.description}, t.at, t.at, t.at
    from first, (select now() at time zone 'utc' as at) t where not exists (select from admin_roles r where r.code = first.code) returning id`);
  return made !== null;
}

/** Gives the role these actions, each once in its life, written as Strapi's screen of roles writes them. */
export async function grantOnce(scope: Scope, tx: Tx, roleCode: string, actions: readonly { action: string; documentId: string }[]): Promise<number> {
  const given = await tx.many(sql<{ id: number }>`with
    wanted as (select p.action, p."documentId" from jsonb_to_recordset(${JSON.stringify(actions)}::jsonb) as p(action text, "documentId" text)),
    given as (insert into as_staff_grants (owner, role_code, action) select ${scope.owner}, ${roleCode}, action from wanted on conflict do nothing returning action),
    role as (select id from admin_roles where code = ${roleCode}),
    granted as (insert into admin_permissions (document_id, action, action_parameters, properties, conditions, created_at, updated_at, published_at)
      select w."documentId", w.action, '{}', '{}', '[]', t.at, t.at, t.at from role, wanted w join given using (action), (select now() at time zone 'utc' as at) t returning id)
    insert into admin_permissions_role_lnk (permission_id, role_id, permission_ord)
    select g.id, role.id, row_number() over (order by g.id) + (select count(*) from admin_permissions_role_lnk l where l.role_id = role.id) from granted g, role returning id`);
  return given.length;
}
