import type { CustodyFilter } from '../../../../shared/api/custody';

/** The lists of the workshop desk, and the book of what came in and went out. */
export const VIEWS = ['all', 'to-inspect', 'ready', 'left-behind', 'register'] as const;
export type View = (typeof VIEWS)[number];
export type HouseView = CustodyFilter & View;

export const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);

export const permissionFor = (view: View): string => (view === 'register' ? 'custody.register' : 'custody.list');

export const walkInPath = (view: View): string => `/plugins/after-sales/walk-in/${view}`;

export const PARTS = VIEWS.map((view) => ({ to: walkInPath(view), route: permissionFor(view) }));
