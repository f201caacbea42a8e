import { Briefcase, BulletList, Calendar, CheckCircle, Headphones, Monitor, Stack, Store, User } from '@strapi/icons';
import type { ElementType } from 'react';

import { permissionOf } from '../kernel/may';
import { LISTS, PLURALS } from './codings/lists';
import { PERMISSIONS as NETWORK } from './network/paths';

interface Label {
  id: string;
  defaultMessage: string;
}

interface Link {
  to: string;
  intlLabel: Label;
  permissions: { action: string; subject: null }[];
  Component: () => Promise<{ default: ElementType }>;
}

interface MenuLink extends Link {
  icon: ElementType;
}

/** What of Strapi's app is used to add pages. */
export interface PagesApp {
  router: { addRoute(route: { path: string; lazy: () => Promise<{ Component: unknown }> }): void };
  addMenuLink(link: MenuLink & { position?: number }): void;
  addSettingsLink(section: { id: string; intlLabel: Label }, links: (Link & { id: string })[]): void;
}

const label = (id: string, defaultMessage: string): Label => ({ id: `after-sales.${id}`, defaultMessage });

/** The work places, in the order of the menu, each with the permissions of which one opens it. */
const WORK_PLACES: readonly MenuLink[] = [
  {
    to: 'plugins/after-sales/reception',
    icon: Headphones,
    intlLabel: label('menu.reception', 'Reception'),
    permissions: [permissionOf('receptions.open')],
    Component: () => import('./reception/reception-page'),
  },
  {
    to: 'plugins/after-sales/jobs',
    icon: Stack,
    intlLabel: label('menu.jobs', 'Jobs'),
    permissions: [permissionOf('jobs.worklist'), permissionOf('jobs.unassigned'), permissionOf('sla.list')],
    Component: () => import('./jobs/jobs-page'),
  },
  {
    to: 'plugins/after-sales/walk-in',
    icon: Store,
    intlLabel: label('menu.walk-in', 'Workshop desk'),
    permissions: [permissionOf('custody.list'), permissionOf('custody.register')],
    Component: () => import('./walk-in/walk-in-page'),
  },
  {
    to: 'plugins/after-sales/customers',
    icon: User,
    intlLabel: label('menu.customers', 'Customers'),
    permissions: [permissionOf('customers.list')],
    Component: () => import('./customers/customers-page'),
  },
  {
    to: 'plugins/after-sales/devices',
    icon: Monitor,
    intlLabel: label('menu.devices', 'Devices'),
    permissions: [permissionOf('devices.list')],
    Component: () => import('./devices/devices-page'),
  },
  {
    to: 'plugins/after-sales/reports',
    icon: CheckCircle,
    intlLabel: label('menu.reports', 'Reports of work'),
    permissions: [permissionOf('reports.list'), permissionOf('daily-check.list')],
    Component: () => import('./reports/reports-page'),
  },
  {
    to: 'plugins/after-sales/day-reports',
    icon: Calendar,
    intlLabel: label('menu.day-reports', 'Day reports'),
    permissions: [permissionOf('day-reports.roll'), permissionOf('branch-days.show'), permissionOf('branch-days.list')],
    Component: () => import('./day-reports/day-reports-page'),
  },
  {
    to: 'plugins/after-sales/network',
    icon: Briefcase,
    intlLabel: label('menu.network', 'Service network'),
    permissions: Object.values(NETWORK).map(permissionOf),
    Component: () => import('./network/network-page'),
  },
  {
    to: 'plugins/after-sales/codings',
    icon: BulletList,
    intlLabel: label('menu.codings', 'Codings'),
    // Everybody reads codings in pickers; the console is for those who keep them.
    permissions: LISTS.map((list) => permissionOf(`${PLURALS[list]}.change`)),
    Component: () => import('./codings/codings-page'),
  },
];

const SETTINGS: readonly (Link & { id: string })[] = [
  { id: 'after-sales.company', to: 'after-sales/company', intlLabel: label('settings.company', 'Company'), permissions: [permissionOf('company.change')], Component: () => import('./settings/company-page') },
  { id: 'after-sales.hours', to: 'after-sales/hours', intlLabel: label('settings.hours', 'Working hours'), permissions: [permissionOf('working-week.show')], Component: () => import('./settings/hours-page') },
  { id: 'after-sales.holidays', to: 'after-sales/holidays', intlLabel: label('settings.holidays', 'Holidays'), permissions: [permissionOf('holidays.list')], Component: () => import('./settings/holidays-page') },
  { id: 'after-sales.numbering', to: 'after-sales/numbering', intlLabel: label('settings.numbering', 'Numbering'), permissions: [permissionOf('numbering.list')], Component: () => import('./settings/numbering-page') },
  { id: 'after-sales.first-run', to: 'after-sales/first-run', intlLabel: label('settings.first-run', 'Setting up'), permissions: [permissionOf('first-run.show')], Component: () => import('./first-run/first-run-page') },
];

/** Our pages, each with its place in the menu or the settings. */
export function addPages(app: PagesApp): void {
  // All between the home page and Strapi's own: links of one position would stand by the alphabet of each language.
  for (const [at, link] of WORK_PLACES.entries()) app.addMenuLink({ ...link, position: (at + 1) / 100 });
  app.addSettingsLink({ id: 'after-sales', intlLabel: label('settings.section', 'After-sales') }, [...SETTINGS]);
  // Whoever may not see it is told so by the API; the home page leads there, and the settings.
  app.router.addRoute({ path: 'plugins/after-sales/first-run', lazy: async () => ({ Component: (await import('./first-run/first-run-page')).default }) });
  // For developers: reached by its address alone, and shown to nobody but Strapi's super admin.
  app.router.addRoute({ path: 'plugins/after-sales/kit', lazy: async () => ({ Component: (await import('./kit/kit-page')).default }) });
}
