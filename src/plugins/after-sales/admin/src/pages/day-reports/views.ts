import type { BRANCH_LINE_STATES } from '../../../../shared/api/branch-days';
import type { Tone } from '../../ui';

/** The parts of this place: each technician's day, the day of the branch, and the days one after the other. */
export const VIEWS = ['technicians', 'branch', 'days'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);

export const PERMISSIONS: Readonly<Record<View, string>> = { technicians: 'day-reports.roll', branch: 'branch-days.show', days: 'branch-days.list' };

/** Beside the step that it takes, in every language alike. */
export const NEXT_KEY = '\u2066(Alt+N)\u2069';

/** A day in the address, so that it can be shared and come back to. */
export const dayPath = (view: View, day?: string | null): string => `/plugins/after-sales/day-reports/${view}${day ? `?day=${day}` : ''}`;

export const PARTS = VIEWS.map((view) => ({ to: dayPath(view), route: PERMISSIONS[view] }));

export type LineState = (typeof BRANCH_LINE_STATES)[number];
export const TONES: Readonly<Record<LineState, Tone>> = { idle: 'neutral', missing: 'warning', draft: 'neutral', sent: 'info', returned: 'bad', countersigned: 'good' };
