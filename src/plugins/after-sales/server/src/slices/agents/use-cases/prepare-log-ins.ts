import type { Core } from '@strapi/strapi';
import { withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import { PERMISSION_PREFIX } from '../../../kernel/rights/rights';
import type { Scope } from '../../../kernel/scope';
import { ROLES } from '../domain/roles';
import { ensureRole } from '../log-ins.store';

/** What Strapi's own log-in routes need so that a person can see, change and end their own session. */
const OWN_SESSION = ['user.me', 'auth.changePassword', 'auth.logout', 'auth.getSessions', 'auth.revokeSession'].map((name) => `plugin::users-permissions.${name}`);

/** At every start: agents' roles with the routes of this release; nobody can register by themselves where the app wants it so. */
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
  if (kernel.config.logIn.closeRegistration) await closeRegistration(strapi);
  warnAboutLongSessions(strapi);
}

/** What users-permissions writes at its own start, which comes after ours, and only while there is nothing. */
const ADVANCED = { unique_email: true, allow_register: true, email_confirmation: false, email_reset_password: null, email_confirmation_redirection: null, default_role: 'authenticated' };

async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = ((await store.get({ key: 'advanced' })) as Record<string, unknown> | null) ?? ADVANCED;
  if (advanced.allow_register !== false) await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}

/** Without sessions a token can't be taken back for a month; the guard admits none of that kind. How the app signs its users in is its own business. */
function warnAboutLongSessions(strapi: Core.Strapi): void {
  if (strapi.config.get('plugin::users-permissions.jwtManagement') === 'refresh') return;
  strapi.log.warn("after-sales: agents' people can't log in: config/plugins must hold 'users-permissions': { config: { jwtManagement: 'refresh' } }");
}
