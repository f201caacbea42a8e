/** What a company's office is made of; one person may hold several of them. */
export const STAFF_ROLES = ['receptionist', 'dispatcher', 'workshop', 'approver', 'manager', 'coding-admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The code under which Strapi keeps the role; its name is the company's to change. */
export const codeOfRole = (role: StaffRole): string => `after-sales-${role}`;

const CODINGS = ['brands', 'product-categories', 'products', 'parts', 'faults', 'provinces', 'cities', 'area-codes'];

/** Whoever has lost a device locks it out by themselves. */
const OWN_LOG_INS = ['me.sessions', 'me.end-session'];

/** The screens ask how the company counts, and their pickers read the codings. */
const EVERYBODY = ['company.show', 'home.numbers', ...OWN_LOG_INS, ...CODINGS.flatMap((list) => [`${list}.list`, `${list}.show`])];

/** Statuses and reasons are what a job is told in. */
const READS_JOBS = ['jobs.show', 'jobs.timeline', 'jobs.list-statuses', 'jobs.list-reasons'];
const FINDS = ['contacts.look-up', 'contacts.search', 'customers.list', 'customers.show', 'devices.list', 'devices.show', 'receptions.list', 'receptions.show'];
const ANSWERS_CALLERS = ['contacts.record', 'contacts.list', 'contacts.history', 'contacts.follow-up', 'contacts.follow-up-by-code'];
/** Two records of one person are made one by those who answer for the office. */
const KEEPS_PEOPLE = ['customers.add', 'customers.change', 'customers.add-phone', 'customers.change-phone', 'customers.remove-phone', 'customers.duplicates'];
const HEARS_CALLS = ['incoming-calls.mine', 'incoming-calls.extension', 'incoming-calls.set-extension'];
const TAKES_IN = ['receptions.open', 'receptions.slip', 'jobs.label', 'devices.register', 'warranty.check', 'sla.promise'];

/** Whoever leads technicians reads their days, writes for those who have no log-in, and signs the day of the branch. */
const WRITES_DAYS = ['day-reports.mine', 'day-reports.save', 'day-reports.send', 'day-reports.roll', 'day-reports.list', 'day-reports.show', 'day-reports.print'];
const SUPERVISES = [...WRITES_DAYS, 'day-reports.return', 'day-reports.countersign', 'branch-days.list', 'branch-days.show', 'branch-days.save', 'branch-days.send', 'branch-days.print'];

/** Plate, card and purchase invoice, by which a serial that nobody knows is settled. */
const PHOTOS_OF_JOBS = ['photos.upload', 'photos.show', 'photos.of-job', 'photos.attach'];

const RECEPTION = [...FINDS, ...ANSWERS_CALLERS, ...KEEPS_PEOPLE, ...HEARS_CALLS, ...TAKES_IN, ...READS_JOBS, ...PHOTOS_OF_JOBS, 'jobs.worklist', 'jobs.proposal'];
/** All of a job's verbs: who gives work away also notes what an agent says by phone. */
const DISPATCH = [...FINDS, ...ANSWERS_CALLERS, ...PHOTOS_OF_JOBS, 'unknown-serials.show', 'unknown-serials.correct', 'unknown-serials.leave', ...HEARS_CALLS, 'jobs.*', 'sla.*', 'agents.list', 'agents.show', 'technicians.list', ...SUPERVISES];
const WORKSHOP = [...WRITES_DAYS, ...FINDS, ...TAKES_IN, ...READS_JOBS, 'jobs.worklist', 'jobs.repair-card', 'jobs.accept', 'jobs.start', 'jobs.wait', 'jobs.resume', 'jobs.done', 'jobs.not-possible', 'jobs.set-status', 'reports.submit', 'reports.list', 'reports.show', 'reports.print', 'photos.*', 'technicians.list'];
/** Whoever may say when a warranty began also takes unknown devices into the books. */
const APPROVAL = [...FINDS, ...READS_JOBS, 'jobs.worklist', 'unknown-serials.*', 'contacts.history', 'reports.list', 'reports.show', 'reports.review', 'reports.print', 'reports.decide', 'reports.return', 'daily-check.*', 'photos.show', 'photos.of-job', 'warranty.check', 'warranty.record-fact', 'warranty-policies.list', 'tariffs.list', 'agents.list', 'agents.show', 'technicians.list'];
const DIRECTS = ['branch-days.*', 'contacts.*', 'customers.*', 'devices.*', 'agents.*', 'technicians.*', 'dealers.*', 'warranty.*', 'warranty-policies.*', 'tariffs.*', 'sla-targets.*', 'working-week.*', 'holidays.*', 'closures.*'];

/** Whoever stands at the counter takes devices in and gives them back; the bench, other workshops and the inspection are the workshop's. */
const COUNTER = ['custody.list', 'custody.find', 'custody.register', 'custody.show', 'custody.take-in', 'custody.shelve', 'custody.hand-over'];
const BENCH = ['custody.*', 'agents.list', 'agents.show'];

/** What each role may call, as ids of routes; a star stands for any verb. */
export const WORK: Readonly<Record<StaffRole, readonly string[]>> = {
  receptionist: [...EVERYBODY, ...RECEPTION, ...COUNTER, 'jobs.repair-card'],
  dispatcher: [...EVERYBODY, ...DISPATCH],
  workshop: [...EVERYBODY, ...WORKSHOP, ...BENCH],
  approver: [...EVERYBODY, ...APPROVAL],
  // All of the office but sending reports of work: whoever approves one must not have written it.
  manager: [...EVERYBODY, ...RECEPTION, ...DISPATCH, ...APPROVAL, ...DIRECTS, ...BENCH],
  'coding-admin': ['company.show', ...OWN_LOG_INS, ...CODINGS.map((list) => `${list}.*`), 'coding-imports.*', 'jobs.list-statuses', 'jobs.list-reasons', 'job-statuses.*', 'job-reasons.*'],
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
