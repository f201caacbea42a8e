import type { ReportListLine } from '../../../../shared/api/invoices';

/** The lists of the office: first what waits for it, then what came of it, then one list per kind of work. */
export const VIEWS = ['to-approve', 'returned', 'decided', 'installations', 'warranty', 'part-requests', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);

/** What each list asks the API for. */
export const QUERIES: Readonly<Record<View, Readonly<Record<string, string>>>> = {
  'to-approve': { state: 'submitted' },
  returned: { state: 'returned' },
  decided: { state: 'decided' },
  installations: { kind: 'installation' },
  warranty: { kind: 'warranty-repair' },
  'part-requests': { parts: 'yes' },
  all: {},
};

/** The work list begins with the oldest, so that nobody waits for ever. */
export const orderOf = (view: View): string => (view === 'to-approve' ? 'submitted' : '-submitted');

const ROOT = '/plugins/after-sales/reports';

export const DAILY_CHECK = `${ROOT}/daily-check`;
export const reportsPath = (view: View): string => `${ROOT}/${view}`;

export const PARTS = [...VIEWS.map((view) => ({ to: reportsPath(view), route: 'reports.list' })), { to: DAILY_CHECK, route: 'daily-check.list' }];

/** A report remembers the list that it was opened from: the next one comes from there. */
export const reportPath = (id: string, view: View): string => `${ROOT}/${id}?from=${view}`;

/** Of the list that a report was opened from, what still waits for a decision. */
export const waitingOf = (view: View): Readonly<Record<string, string>> => ({ ...QUERIES[view], state: 'submitted', sort: 'submitted', limit: '100' });

/** The one that came in next after this, else the oldest of the others. */
export function nextAfter(rows: readonly Pick<ReportListLine, 'id' | 'submittedAt'>[], here: { id: string; submittedAt: string }): string | undefined {
  const others = rows.filter(({ id }) => id !== here.id);
  return (others.find(({ submittedAt }) => submittedAt >= here.submittedAt) ?? others[0])?.id;
}
