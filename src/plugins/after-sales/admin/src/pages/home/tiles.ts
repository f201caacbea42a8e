import type { HomeNumbers } from '../../../../shared/api/home';
import { jobsPath, permissionFor } from '../jobs/views';

export type TileName = Exclude<keyof HomeNumbers, 'trend'>;

interface Tile {
  name: TileName;
  /** The list that the number opens, and the permission for it. */
  to: string;
  permission: string;
  /** Something is wrong as long as this isn't zero. */
  alarming?: boolean;
}

/** In the order of urgency: what must not be there, what waits for us, what the day brings. */
export const TILES: readonly Tile[] = [
  { name: 'late', to: jobsPath('late'), permission: permissionFor('late'), alarming: true },
  { name: 'unassigned', to: jobsPath('unassigned'), permission: permissionFor('unassigned') },
  { name: 'waitingApproval', to: '/plugins/after-sales/reports', permission: 'reports.list' },
  { name: 'promisedToday', to: jobsPath('promised-today'), permission: permissionFor('promised-today') },
  { name: 'open', to: jobsPath('open'), permission: permissionFor('open') },
  { name: 'opened', to: jobsPath('open'), permission: permissionFor('open') },
  { name: 'done', to: jobsPath('closed'), permission: permissionFor('closed') },
];
