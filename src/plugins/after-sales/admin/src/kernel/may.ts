import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';

/** The permission of a route of ours, as menus and Strapi's roles name it. */
export const permissionOf = (route: string): { action: string; subject: null } => ({ action: `plugin::after-sales.${route}`, subject: null });

/** One with conditions is none to the API, which doesn't ask them (`kernel/rights`). */
const isWhole = ({ conditions }: { conditions?: readonly string[] | null }): boolean => !conditions || conditions.length === 0;

/** Whether the person who is logged in may call a route of ours: buttons that would be refused aren't shown. */
export function useMay(): (route: string) => boolean {
  const permissions = useAuth('AfterSales', (auth) => auth.permissions);
  const actions = useMemo(() => new Set(permissions.filter(isWhole).map(({ action }) => action)), [permissions]);
  return useCallback((route) => actions.has(permissionOf(route).action), [actions]);
}
