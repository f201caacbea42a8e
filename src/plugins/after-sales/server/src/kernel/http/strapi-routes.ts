import type { Context } from 'koa';
import type { Kernel } from '../kernel';
import { dispatch } from './dispatcher';
import type { Route } from './registry';

const parts = (route: Route): { controller: string; action: string } => {
  const [controller = '', action = ''] = route.id.split('.');
  return { controller, action };
};

/**
 * The registry as Strapi routes and controllers, so that roles and API tokens can grant each row in Strapi's own
 * screens. The dispatcher answers first; were it not mounted, these actions would lead to it all the same.
 */
export function toStrapi(routes: readonly Route[], kernel: () => Kernel) {
  const controllers: Record<string, Record<string, (ctx: Context) => Promise<void>>> = {};
  const contentApi = routes.map((route) => {
    const { controller, action } = parts(route);
    (controllers[controller] ??= {})[action] = (ctx) => dispatch(kernel(), ctx);
    return { method: route.method, path: route.path, handler: `${controller}.${action}`, config: route.who.includes('public') ? { auth: false } : {} };
  });
  return { controllers: Object.fromEntries(Object.entries(controllers).map(([name, actions]) => [name, () => actions])), routes: { 'content-api': { type: 'content-api', routes: contentApi } } };
}

/** One permission per row that staff may call, with its slice as the group, for the roles screen. */
export function toPermissions(routes: readonly Route[]) {
  return routes
    .filter((route) => route.who.includes('staff'))
    .map((route) => ({ section: 'plugins', displayName: route.summary, uid: route.id, subCategory: parts(route).controller, pluginName: 'after-sales' }));
}
