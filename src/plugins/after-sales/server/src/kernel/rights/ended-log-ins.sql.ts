/** What is in the memory of every instance is read anew when one of these changes; of updates, only what decides counts. */
const DECIDING: Record<string, string[]> = {
  strapi_api_tokens: ['last_used_at', 'name', 'description'],
  strapi_api_token_permissions: [],
  strapi_api_token_permissions_token_lnk: [],
  admin_users: ['reset_password_token', 'prefered_language', 'firstname', 'lastname', 'username', 'email'],
  admin_users_roles_lnk: [],
  admin_permissions: [],
  admin_permissions_role_lnk: [],
  up_users: ['reset_password_token', 'confirmation_token', 'email', 'username'],
  up_users_role_lnk: [],
  up_permissions: [],
  up_permissions_role_lnk: [],
  as_log_ins: ['at'],
};

const newsTriggers = Object.entries(DECIDING).map(
  ([table, silent]) => `
  create trigger as_rights_added after insert on ${table} for each statement execute function as_rights_changed();
  create trigger as_rights_gone after delete on ${table} for each statement execute function as_rights_changed();
  create trigger as_rights_emptied after truncate on ${table} for each statement execute function as_rights_changed();
  create trigger as_rights_updated after update on ${table} referencing old table as old_rows new table as new_rows
    for each statement execute function as_rights_rows_changed(${['updated_at', ...silent].map((column) => `'${column}'`).join(', ')});`,
);

/**
 * A log-in on a device is a family of Strapi's sessions: each renewal of the tokens adds one, and all have the same user
 * and the same moment at which the family ends for good. Strapi revokes one session at a time, so that the token from
 * before the last renewal lives on, and a renewal that is under way while its session is deleted makes a child that
 * survives. Here the whole family is over when its newest session is deleted, whoever deletes it.
 *
 * And all of a person's log-ins are over in the same transaction in which the password changes or the person is blocked,
 * whichever of Strapi's screens and routes, or of ours, does it.
 */
export const endedLogInsMigration = {
  name: 'kernel/0008-ended-log-ins',
  sql: `create table as_ended_log_ins (
    origin text not null,
    user_id text not null,
    -- What the sessions of one log-in share.
    until timestamp not null,
    primary key (origin, user_id, until)
  );
  -- Strapi looks up sessions by these and has no index on any of them.
  create index as_strapi_sessions_session_ix on strapi_sessions (session_id);
  create index as_strapi_sessions_user_ix on strapi_sessions (user_id, origin);
  create index as_strapi_sessions_created_ix on strapi_sessions (created_at);

  create function as_rights_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('as_rights', '');
    return null;
  end $$;

  create function as_rights_rows_changed() returns trigger language plpgsql as $$
  begin
    if exists (select to_jsonb(n) - tg_argv from new_rows n except select to_jsonb(o) - tg_argv from old_rows o) then
      perform pg_notify('as_rights', '');
    end if;
    return null;
  end $$;

  -- A log-in or a renewal tells its session and nothing has to be read.
  create function as_sessions_begun() returns trigger language plpgsql as $$
  begin
    perform pg_notify('as_rights', '+' || n.origin || ' ' || n.session_id) from new_rows n;
    return null;
  end $$;

  create function as_refuse_session() returns trigger language plpgsql as $$
  begin
    if exists (select from as_ended_log_ins e where e.origin = new.origin and e.user_id = new.user_id and e.until = new.absolute_expires_at) then
      raise exception 'this log-in has been ended' using errcode = 'AS002';
    end if;
    return new;
  end $$;

  -- A session that was renewed is only history; one that ran out by itself was ended by nobody.
  create function as_sessions_gone() returns trigger language plpgsql as $$
  begin
    insert into as_ended_log_ins (origin, user_id, until)
      select distinct o.origin, o.user_id, o.absolute_expires_at from old_rows o
      where o.status is distinct from 'rotated' and o.expires_at > now() at time zone 'utc' and o.absolute_expires_at > now() at time zone 'utc'
      on conflict do nothing;
    if found then
      perform pg_notify('as_rights', '');
    end if;
    return null;
  end $$;

  create trigger as_sessions_begun after insert on strapi_sessions referencing new table as new_rows for each statement execute function as_sessions_begun();
  create trigger as_sessions_gone after delete on strapi_sessions referencing old table as old_rows for each statement execute function as_sessions_gone();
  create trigger as_sessions_refused before insert on strapi_sessions for each row execute function as_refuse_session();

  -- Fields are read as JSON: a trigger that names a column would stop Strapi from ever altering it.
  create function as_end_log_ins() returns trigger language plpgsql as $$
  declare
    before jsonb := to_jsonb(old);
    after jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) end;
  begin
    if after is null
      or after -> 'password' is distinct from before -> 'password'
      or (after -> 'blocked' = 'true' and before -> 'blocked' is distinct from 'true')
      or (after -> 'is_active' = 'false' and before -> 'is_active' is distinct from 'false')
      or (after ->> 'state' <> 'active' and before ->> 'state' = 'active')
    then
      delete from strapi_sessions s where s.origin = tg_argv[0] and s.user_id = before ->> tg_argv[1];
    end if;
    return null;
  end $$;

  create trigger as_end_log_ins after update or delete on up_users for each row execute function as_end_log_ins('users-permissions', 'id');
  create trigger as_end_log_ins after update or delete on as_log_ins for each row execute function as_end_log_ins('users-permissions', 'user_id');
  create trigger as_end_log_ins after update or delete on admin_users for each row execute function as_end_log_ins('admin', 'id');
  ${newsTriggers.join('')}`,
};
