import type { Migration } from '../../kernel/db/migrations';

/**
 * What was handed out once, and is not handed out again: a role that an administrator has deleted stays deleted, a grant
 * that was taken away stays away.
 */
export const staffMigrations: Migration[] = [
  {
    name: 'staff/0001-ready-made-roles',
    sql: `create table as_staff_roles (owner text not null, code text not null, primary key (owner, code));
      create table as_staff_grants (owner text not null, role_code text not null, action text not null, primary key (owner, role_code, action),
        constraint as_staff_grants_role_fk foreign key (owner, role_code) references as_staff_roles (owner, code))`,
  },
];
