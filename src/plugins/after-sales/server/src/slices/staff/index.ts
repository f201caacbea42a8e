import type { Slice } from '../../kernel/slice';
import { staffMigrations } from './staff.sql';
import { makeRolesAfterStrapi } from './use-cases/make-roles';

export const staff: Slice = {
  name: 'staff',
  migrations: staffMigrations,
  start: async (kernel, strapi) => makeRolesAfterStrapi(kernel, strapi),
};

export { codeOfRole, STAFF_ROLES, type StaffRole } from './domain';
