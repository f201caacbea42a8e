/** Which numbers somebody is told: those whose list they may open. */
export interface Shown {
  opened: boolean;
  done: boolean;
  open: boolean;
  unassigned: boolean;
  clocks: boolean;
  waitingApproval: boolean;
}

/** By the permissions of the lists behind the numbers; reports wait for whoever may judge them. */
export const shownTo = (actions: ReadonlySet<string>): Shown => ({
  opened: actions.has('receptions.list'),
  done: actions.has('jobs.worklist'),
  open: actions.has('jobs.worklist'),
  unassigned: actions.has('jobs.unassigned'),
  clocks: actions.has('sla.list'),
  waitingApproval: actions.has('reports.list') && actions.has('reports.decide'),
});
