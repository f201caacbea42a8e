/** The lists of the day, in the order in which a dispatcher works through them. */
export const VIEWS = ['unassigned', 'late', 'promised-today', 'waiting-for-office', 'waiting-part', 'open', 'closed', 'board'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);

/** Lists of jobs, and lists of clocks: what is late is told by the service times. */
export type ClockView = Extract<View, 'late' | 'promised-today'>;
export type JobView = Exclude<View, ClockView | 'board'>;

export const isClockView = (view: View): view is ClockView => view === 'late' || view === 'promised-today';

/** By which column a list can be sorted, and the API's word for it. */
export type Sorts = Readonly<Partial<Record<'number' | 'since' | 'promised', string>>>;

const NONE: Sorts = {};
const OPEN: Sorts = { number: 'opened', since: 'since', promised: 'promised' };
const CLOSED: Sorts = { number: 'opened', since: 'closed' };

/** Where a list comes from, how it can be sorted, and the permission for it. */
export const SOURCES: Readonly<Record<JobView, { path: string; query: Readonly<Record<string, string>>; sorts: Sorts }>> = {
  unassigned: { path: '/jobs/unassigned', query: {}, sorts: NONE },
  'waiting-for-office': { path: '/worklist', query: { stage: 'waiting-for-office' }, sorts: OPEN },
  'waiting-part': { path: '/worklist', query: { stage: 'waiting-part' }, sorts: OPEN },
  open: { path: '/worklist', query: {}, sorts: OPEN },
  closed: { path: '/worklist', query: { open: 'no' }, sorts: CLOSED },
};

export const permissionFor = (view: View): string => (isClockView(view) ? 'sla.list' : view === 'unassigned' ? 'jobs.unassigned' : 'jobs.worklist');

export const jobsPath = (view: View): string => `/plugins/after-sales/jobs/${view}`;

export const PARTS = VIEWS.map((view) => ({ to: jobsPath(view), route: permissionFor(view) }));

/** The stages of open work, as columns of the board. */
export const BOARD = ['new', 'waiting-for-office', 'assigned', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer'] as const;
