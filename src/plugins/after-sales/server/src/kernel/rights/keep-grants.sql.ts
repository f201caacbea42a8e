import { PERMISSION_PREFIX as PREFIX } from './rights';

/** Copies as whole lists, made every few seconds; replaced by the next step. */
export const keptGrantsMigration = {
  name: 'kernel/0005-kept-grants',
  sql: `create table as_kept_grants (
    source text primary key,
    grants jsonb not null,
    links jsonb not null,
    at timestamptz not null default now()
  )`,
};

/** Where Strapi keeps grants, per kind of holder: rows of permissions, and rows that link them to whoever holds them. */
export const HOLDERS = { role: 'admin_roles', panelToken: 'strapi_api_tokens', systemToken: 'strapi_api_tokens', userRole: 'up_roles' } as const;
export type Holder = keyof typeof HOLDERS;

/** Where Strapi keeps what they hold: rows of permissions, and rows that link them to their holder. */
export const PERMISSIONS = { role: 'admin_permissions', panelToken: 'admin_permissions', systemToken: 'strapi_api_token_permissions', userRole: 'up_permissions' } as const;
export const LINKS = {
  role: 'admin_permissions_role_lnk',
  panelToken: 'admin_permissions_api_token_lnk',
  systemToken: 'strapi_api_token_permissions_token_lnk',
  userRole: 'up_permissions_role_lnk',
} as const;
export const HOLDER_ID = { role: 'role_id', panelToken: 'api_token_id', systemToken: 'api_token_id', userRole: 'role_id' } as const;
export const PERMISSION_ID = { role: 'permission_id', panelToken: 'permission_id', systemToken: 'api_token_permission_id', userRole: 'permission_id' } as const;

/** How the Content Manager shows our lists: staff arrange it, and Strapi forgets it together with the types. */
export const VIEWS = 'strapi_core_store_settings';
const VIEW_KEYS = 'plugin_content_manager_configuration_content_types::';
const VIEW_PREFIX = `${VIEW_KEYS}${PREFIX}`;

const sources = (Object.keys(HOLDERS) as Holder[]).map((source) => ({ source, permissions: PERMISSIONS[source], links: LINKS[source], permissionId: PERMISSION_ID[source] }));

const linkTriggers = sources.map(
  ({ source, links, permissions, permissionId }) => `
  create trigger as_keep_link after insert or delete on ${links} for each row execute function as_keep_link('${source}', '${permissions}', '${permissionId}');
  insert into as_kept (source, id, kept, link)
    select '${source}', p.id::text, as_kept_form(to_jsonb(p)), to_jsonb(l) from ${permissions} p join ${links} l on l.${permissionId} = p.id where as_is_ours(to_jsonb(p));`,
);

const permissionTriggers = [...new Set(sources.map(({ permissions }) => permissions))].map((table) => {
  const held = sources.filter(({ permissions }) => permissions === table).map(({ source }) => `'${source}'`);
  return `create trigger as_keep_permission after update on ${table} for each row execute function as_keep_permission(${held.join(', ')});`;
});

/**
 * A copy of every grant on this product, kept in the same transaction as the grant itself. What is deleted by a Strapi
 * that knows the name was taken away by somebody, and leaves the copy too. What is deleted by a Strapi that doesn't know
 * it (started without the plugin, or with an older release) was taken away by nobody, and stays.
 */
export const keepGrantsMigration = {
  name: 'kernel/0007-keep-grants-by-trigger',
  sql: `drop table as_kept_grants;
  create table as_kept (
    source text not null,
    id text not null,
    kept jsonb not null,
    link jsonb,
    primary key (source, id)
  );
  -- Every action, type and field that any release of ours has had, and whether the one that was started last has it.
  create table as_known_names (name text primary key, known boolean not null);

  create function as_is_ours(permission jsonb) returns boolean language sql immutable as $$
    select starts_with(coalesce(permission ->> 'action', ''), '${PREFIX}') or starts_with(coalesce(permission ->> 'subject', ''), '${PREFIX}') $$;

  -- Who gave a permission is left out: the account may be gone by then.
  create function as_kept_form(permission jsonb) returns jsonb language sql immutable as $$
    select permission - '{created_by_id,updated_by_id}'::text[] $$;

  -- Strapi writes down its schema before it deletes a single grant; a name that is nowhere counts as known.
  create function as_strapi_knows(variadic names text[]) returns boolean language plpgsql stable as $$ begin
    return exists (select from strapi_database_schema s, json_array_elements(s.schema -> 'tables') t where t ->> 'name' in (select table_name from as_marker))
      and not exists (select from as_known_names n where n.name = any (names) and not n.known);
  end $$;

  create function as_keep_link() returns trigger language plpgsql as $$
  declare permission jsonb;
  begin
    if tg_op = 'DELETE' then
      delete from as_kept k where k.source = tg_argv[0] and k.id = to_jsonb(old) ->> tg_argv[2] and as_strapi_knows(k.kept ->> 'action', k.kept ->> 'subject');
      return null;
    end if;
    execute format('select to_jsonb(p) from %I p where p.id = $1', tg_argv[1]) into permission using (to_jsonb(new) ->> tg_argv[2])::int;
    if as_is_ours(permission) then
      insert into as_kept (source, id, kept, link) values (tg_argv[0], permission ->> 'id', as_kept_form(permission), to_jsonb(new))
        on conflict (source, id) do update set kept = excluded.kept, link = excluded.link;
    end if;
    return null;
  end $$;

  -- An older release takes from a role's fields those that it doesn't know: they stay in the copy.
  create function as_with_unknown_fields(before jsonb, after jsonb) returns jsonb language sql stable as $$
    select case when jsonb_typeof(before #> '{properties,fields}') = 'array' and jsonb_typeof(after #> '{properties,fields}') = 'array' then
      jsonb_set(after, '{properties,fields}', (after #> '{properties,fields}') || coalesce((
        select jsonb_agg(f) from jsonb_array_elements(before #> '{properties,fields}') f join as_known_names n on not n.known and n.name = (after ->> 'subject') || '#' || (f #>> '{}')
        where not (after #> '{properties,fields}') @> jsonb_build_array(f)), '[]'))
    else after end $$;

  create function as_keep_permission() returns trigger language plpgsql as $$
  begin
    update as_kept k set kept = as_with_unknown_fields(k.kept, as_kept_form(to_jsonb(new))) where k.source = any (tg_argv) and k.id = new.id::text;
    return null;
  end $$;

  create function as_view_type(key text) returns text language sql immutable as $$ select substr(key, ${VIEW_KEYS.length + 1}) $$;

  -- A view that shows a field which this Strapi doesn't know is not touched until one comes that does.
  create function as_keep_view() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      delete from as_kept k where k.source = 'view' and k.id = old.key and as_strapi_knows(as_view_type(old.key));
    elsif starts_with(new.key, '${VIEW_PREFIX}') then
      insert into as_kept as k (source, id, kept) values ('view', new.key, to_jsonb(new))
        on conflict (source, id) do update set kept = excluded.kept where not exists (
          select from jsonb_object_keys((k.kept ->> 'value')::jsonb -> 'metadatas') field join as_known_names n on not n.known and n.name = as_view_type(k.id) || '#' || field);
    end if;
    return null;
  end $$;
  create trigger as_keep_view after insert or update or delete on ${VIEWS} for each row execute function as_keep_view();
  insert into as_kept (source, id, kept) select 'view', v.key, to_jsonb(v) from ${VIEWS} v where starts_with(v.key, '${VIEW_PREFIX}');
  ${linkTriggers.join('')}
  ${permissionTriggers.join('\n  ')}`,
};
