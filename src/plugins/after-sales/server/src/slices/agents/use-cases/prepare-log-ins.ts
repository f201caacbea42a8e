import type { Core } from '@strapi/strapi';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import { PERMISSION_PREFIX } from '../../../kernel/rights/rights';
import type { Scope } from '../../../kernel/scope';
import { ROLES } from '../domain/roles';
import { ensureRole } from '../log-ins.store';

/** What Strapi's own log-in routes need so that a person can see, change and end their own session. */
const OWN_SESSION = ['user.me', 'auth.changePassword', 'auth.logout', 'auth.getSessions', 'auth.revokeSession'].map((name) => `plugin::users-permissions.${name}`);

/** At every start: agents' roles with the routes of this release, and nobody can register by themselves. */
export async function prepareLogIns(kernel: Kernel, strapi: Core.Strapi): Promise<void> {
  const scope: Scope = { owner: kernel.config.company.owner, actor: { kind: 'program', id: 'start' }, requestId: 'start' };
  // users-permissions starts after us and makes its own two roles, with the right to log in, only while there is none.
  await (strapi.plugin('users-permissions').service('users-permissions') as { initialize(): Promise<void> }).initialize();
  const routes = kernel.composition.routes.filter((route) => route.who.includes('agent')).map((route) => route.id);
  await withTx(kernel.pool, async (tx) => {
    for (const { has, ...role } of Object.values(ROLES)) {
      const actions = [...OWN_SESSION, ...routes.filter(has).map((id) => `${PERMISSION_PREFIX}${id}`)];
      await ensureRole(scope, tx, { ...role, documentId: kernel.ids.next() }, actions.map((action) => ({ action, documentId: kernel.ids.next() })));
    }
  });
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown> | null;
  if (advanced?.allow_register !== false) await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}
