import type { Core } from '@strapi/strapi';
import { withTx } from '../../../kernel/db/tx';
import { text } from '../../../kernel/http/texts';
import type { Kernel } from '../../../kernel/kernel';
import { PERMISSION_PREFIX } from '../../../kernel/rights/rights';
import type { Scope } from '../../../kernel/scope';
import { codeOfRole, routesOf, STAFF_ROLES } from '../domain/roles';
import { grantOnce, makeRoleOnce } from '../staff.store';

/** The only moment of a start that comes after Strapi's own roles and is waited for, as Strapi types it nowhere. */
interface RoleService {
  hooks: { willResetSuperAdminPermissions: { register(handler: Handler): void; delete(handler: Handler): void } };
}
type Handler = (permissions: unknown) => Promise<unknown>;

/**
 * At every start: the roles of the office, once each, and once each what a later release lets them do. Strapi's panel
 * starts after us and makes its own roles, the super administrator's among them, only while there is none at all; so
 * ours are made when it has. The hook belongs to the process, not to this start, and is left again.
 */
export function makeRolesAfterStrapi(kernel: Kernel, strapi: Core.Strapi): void {
  const { willResetSuperAdminPermissions: hook } = (strapi.service('admin::role') as RoleService).hooks;
  const handler: Handler = async (permissions) => {
    hook.delete(handler);
    await makeRoles(kernel);
    return permissions;
  };
  hook.register(handler);
}

async function makeRoles(kernel: Kernel): Promise<void> {
  const { owner, language } = kernel.config.company;
  const scope: Scope = { owner, actor: { kind: 'program', id: 'start' }, requestId: 'start' };
  const staffRoutes = kernel.composition.routes.filter(({ who }) => who.includes('staff')).map(({ id }) => id);
  await withTx(kernel.pool, async (tx) => {
    for (const role of STAFF_ROLES) {
      const code = codeOfRole(role);
      const name = text(language, `staff-role.${role}`);
      await makeRoleOnce(scope, tx, { code, name, otherName: `${name} (After-Sales)`, description: text(language, `staff-role.${role}.about`), documentId: kernel.ids.next() });
      await grantOnce(scope, tx, code, routesOf(role, staffRoutes).map((id) => ({ action: `${PERMISSION_PREFIX}${id}`, documentId: kernel.ids.next() })));
    }
  });
}
