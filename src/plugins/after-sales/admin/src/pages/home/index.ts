import { Calendar, TrendUp } from '@strapi/icons';
import type { ComponentType, ElementType } from 'react';

import { permissionOf } from '../../kernel/may';
import './arrival';

interface Widget {
  id: string;
  pluginId?: string;
  icon?: ElementType;
  title: { id: string; defaultMessage: string };
  component: () => Promise<ComponentType>;
  permissions?: { action: string; subject: null }[];
}

/** What of Strapi's app is used to add widgets to its home page. */
export interface WidgetsApp {
  widgets: { register(reduce: (known: Widget[]) => Widget[]): void };
}

const permissions = [permissionOf('home.numbers')];

const OURS: readonly Widget[] = [
  { id: 'today', pluginId: 'after-sales', icon: Calendar, title: { id: 'after-sales.home.today', defaultMessage: 'Today' }, component: async () => (await import('./today-widget')).default, permissions },
  { id: 'trend', pluginId: 'after-sales', icon: TrendUp, title: { id: 'after-sales.home.trend', defaultMessage: 'Last 14 days' }, component: async () => (await import('./trend-widget')).default, permissions },
];

const isOurs = ({ pluginId }: Widget): boolean => pluginId === 'after-sales';

/** Ours first, whichever plugin has added its own meanwhile; Strapi's stand below, and who wants another order drags them. */
export const putWidgetsFirst = (app: WidgetsApp): void => app.widgets.register((known) => [...OURS, ...known.filter((widget) => !isOurs(widget))]);
