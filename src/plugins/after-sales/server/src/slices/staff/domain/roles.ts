/** What a company's office is made of; one person may hold several of them. */
export const STAFF_ROLES = ['receptionist', 'dispatcher', 'workshop', 'approver', 'manager', 'coding-admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The code under which Strapi keeps the role; its name is the company's to change. */
export const codeOfRole = (role: StaffRole): string => `after-sales-${role}`;

const CODINGS = ['brands', 'product-categories', 'products', 'parts', 'faults', 'provinces', 'cities', 'area-codes'];

/** The screens ask how the company counts, and their pickers read the codings. */
const EVERYBODY = ['company.show', 'home.numbers', ...CODINGS.flatMap((list) => [`${list}.list`, `${list}.show`])];

/** Statuses and reasons are what a job is told in. */
const READS_JOBS = ['jobs.show', 'jobs.list-statuses', 'jobs.list-reasons'];
const FINDS = ['contacts.look-up', 'contacts.search', 'customers.show', 'receptions.list', 'receptions.show'];
const ANSWERS_CALLERS = ['contacts.record', 'contacts.list', 'contacts.history', 'contacts.follow-up', 'contacts.follow-up-by-code'];
const HEARS_CALLS = ['incoming-calls.mine', 'incoming-calls.extension', 'incoming-calls.set-extension'];
const TAKES_IN = ['receptions.open', 'receptions.slip', 'jobs.label', 'devices.register', 'warranty.check', 'sla.promise'];

const RECEPTION = [...FINDS, ...ANSWERS_CALLERS, ...HEARS_CALLS, ...TAKES_IN, ...READS_JOBS, 'jobs.worklist', 'jobs.proposal'];
/** All of a job's verbs: who gives work away also notes what an agent says by phone. */
const DISPATCH = [...FINDS, ...ANSWERS_CALLERS, ...HEARS_CALLS, 'jobs.*', 'sla.*', 'agents.list', 'agents.show', 'technicians.list'];
const WORKSHOP = [...FINDS, ...TAKES_IN, ...READS_JOBS, 'jobs.worklist', 'jobs.repair-card', 'jobs.accept', 'jobs.start', 'jobs.wait', 'jobs.resume', 'jobs.done', 'jobs.not-possible', 'jobs.set-status', 'reports.submit', 'reports.list', 'reports.show', 'reports.print', 'photos.*', 'technicians.list'];
const APPROVAL = [...FINDS, ...READS_JOBS, 'contacts.history', 'reports.list', 'reports.show', 'reports.print', 'reports.decide', 'reports.return', 'photos.show', 'warranty.check', 'warranty.record-fact', 'warranty-policies.list', 'tariffs.list', 'agents.list', 'agents.show', 'technicians.list'];
const DIRECTS = ['contacts.*', 'devices.*', 'agents.*', 'technicians.*', 'dealers.*', 'warranty.*', 'warranty-policies.*', 'tariffs.*', 'sla-targets.*', 'working-week.*', 'holidays.*', 'closures.*'];

/** What each role may call, as ids of routes; a star stands for any verb. */
export const WORK: Readonly<Record<StaffRole, readonly string[]>> = {
  receptionist: [...EVERYBODY, ...RECEPTION],
  dispatcher: [...EVERYBODY, ...DISPATCH],
  workshop: [...EVERYBODY, ...WORKSHOP],
  approver: [...EVERYBODY, ...APPROVAL],
  // All of the office but sending reports of work: whoever approves one must not have written it.
  manager: [...EVERYBODY, ...RECEPTION, ...DISPATCH, ...APPROVAL, ...DIRECTS],
  'coding-admin': ['company.show', ...CODINGS.map((list) => `${list}.*`), 'coding-imports.*', 'jobs.list-statuses', 'jobs.list-reasons', 'job-statuses.*', 'job-reasons.*'],
};

/** What decides on the company itself stays with those who run the installation. */
export const ADMINISTRATORS_ONLY: readonly string[] = ['company.change', 'numbering.list', 'numbering.change', 'first-run.show', 'first-run.settle', 'demo.show', 'demo.load', 'demo.remove'];

const isMeant = (pattern: string, id: string): boolean => (pattern.endsWith('.*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern);

/** The routes of a role, of those that staff may call in this release. */
export const routesOf = (role: StaffRole, staffRoutes: readonly string[]): string[] => staffRoutes.filter((id) => WORK[role].some((pattern) => isMeant(pattern, id)));

/** Entries of the tables that name nothing: a route was renamed or left. */
export const namesNothing = (staffRoutes: readonly string[]): string[] =>
  [...new Set([...Object.values(WORK).flat(), ...ADMINISTRATORS_ONLY])].filter((pattern) => !staffRoutes.some((id) => isMeant(pattern, id)));

/** Routes of which nobody has said whose work they are. */
export const nobodysWork = (staffRoutes: readonly string[]): string[] =>
  staffRoutes.filter((id) => !ADMINISTRATORS_ONLY.includes(id) && !STAFF_ROLES.some((role) => routesOf(role, [id]).length > 0));
