import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { STAGES, type Stage } from '../../src/plugins/after-sales/shared/api/jobs';
import { makeAgent, type LoggedIn, type TestAgent, type TestTechnician } from './agents';
import type { TestApp } from './app';
import { atOnce } from './at-once';
import { newImport } from './world/calls-codings';
import { makePaper } from './world/calls-agents';
import { makeJob, makeReport, type JobRecords, type ReportRecords } from './world/jobs';
import { foundCompany, Office, type Company } from './world/office';

export { send, type Given, type Heard } from './world/send';
export { validCalls, type Maker } from './world/valid-calls';

/** An agency with people, and work in every stage. */
export interface Party {
  manager: TestAgent;
  clerk: LoggedIn;
  /** Has the reported job. */
  technician: TestTechnician;
  /** Works there too, on other jobs. */
  colleague: TestTechnician;
  /** May see a job and nothing else. */
  narrowed: LoggedIn;
  jobs: Record<Stage, JobRecords>;
  reported: ReportRecords;
  /** Reported by the colleague. */
  colleagues: ReportRecords;
  /** The technician's day, signed; and the colleague's. */
  dayReport: string;
  colleaguesDay: string;
  /** The log-in of the manager, as `GET /me/sessions` calls it. */
  session: string;
  /** A paper of the agency, with a scan. */
  paper: string;
  /** Every id, number, code, phone and name that came into the world with this party. */
  marks: readonly string[];
}

/** A company at work: lists, calendar, two agencies that have nothing to do with each other, staff and systems. */
export interface World {
  app: TestApp;
  kernel: Kernel;
  office: Office;
  company: Company;
  /** Staff who may do everything that staff may. */
  staff: string;
  /** Another of the staff, who signs what `staff` then judges. */
  supervisor: string;
  /** A technician of our own. */
  ownTechnician: string;
  a: Party;
  b: Party;
}

async function makeParty(main: Office, company: Company, name: string): Promise<Party> {
  const { province, category, city } = company;
  const office = main.desk();
  const manager = await makeAgent(office.app, { office: office.token, name: office.word(name), territories: [{ province }, { city }], skills: [{ category }] });
  const [technician, colleague, clerk, narrowed] = await Promise.all([
    manager.addTechnician(office.word('علی')),
    manager.addTechnician(office.word('رضا')),
    manager.addUser('clerk'),
    manager.addUser('manager', { rights: ['jobs.show'] }),
  ]);
  const made = await atOnce(STAGES.length, 3, (i) => makeJob(office, company, STAGES[i], { agent: manager.id }));
  const jobs = Object.fromEntries(made.map((job, i) => [STAGES[i], job])) as Record<Stage, JobRecords>;
  const ask = { phone: jobs.assigned.phone, channel: 'phone' };
  await office.says(`/jobs/${jobs.assigned.job}/follow-up`, ask);
  await office.says('/contacts', { ...ask, kind: 'inquiry', customer: jobs.assigned.customer, job: jobs.assigned.job, subject: office.word('ساعت کار'), note: office.word('یادداشت') });
  const people = { manager, clerk, technician, colleague, narrowed };
  const [reported, colleagues] = await Promise.all([technician, colleague].map(({ id, token }) => makeReport(office, company, { agent: manager.id, technician: id }, token)));
  const [dayReport, colleaguesDay] = await Promise.all([technician, colleague].map(async ({ token }): Promise<string> => (await office.says('/day-reports/send', { note: office.word('روز') }, token)).id));
  const paper = await makePaper(office, manager.id);
  const byHand = [manager.id, manager.code, paper, technician.id, colleague.id, reported.photo, colleagues.photo, ...Object.values(people).map(({ username }) => username), ...Object.values(jobs).map(({ contact }) => contact)];
  const { body } = await office.app.get('/me/sessions', { token: manager.token });
  return { ...people, jobs, reported, colleagues, dayReport, colleaguesDay, session: body.items[0].id, paper, marks: [...office.told, ...byHand] };
}

const NO_LIMIT = 1_000_000_000;

/** Every call of a test comes from one address and few callers; the limits have tests of their own. */
function liftLimits(http: object): void {
  const lift = (part: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'number') part[name] = NO_LIMIT;
      else if (typeof value === 'object' && value !== null) lift(value as Record<string, unknown>);
    }
  };
  if ('limits' in http) lift(http.limits as Record<string, unknown>);
}

/** A job's number must not be some report's number as well: a scan for one would find the other. */
async function keepNumbersApart(app: TestApp): Promise<void> {
  const year = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', timeZone: 'Asia/Tehran' }).format(new Date()).replace(/\D/g, '');
  for (const [kind, first] of [['job', 20_000], ['report', 40_000]] as const) {
    const [{ name }] = await app.sql<{ name: string }>(`select 'as_no_' || md5('company/' || $1) || '_' || $2 as name`, [kind, year]);
    await app.sql(`create sequence if not exists ${name} start ${first}`);
  }
}

/** Makes the whole of it through the API, on an empty database. */
export async function makeWorld(app: TestApp): Promise<World> {
  const kernel = app.strapi.plugin('after-sales').service('kernel').get() as Kernel;
  liftLimits(kernel.config.http);
  const office = new Office(app, await app.systemToken('full-access'));
  await keepNumbersApart(app);
  const company = await foundCompany(office);
  const staff = await app.staffToken(kernel.registry.routes.filter(({ who }) => who.includes('staff')).map(({ id }) => id));
  const supervisor = await app.staffToken(['branch-days.send']);
  await office.says('/branch-days/2000-06-01/send', { note: office.word('روز شعبه') }, supervisor);
  // What one owner has of a kind, another must not see of it.
  await newImport({ app, office, company }, staff);
  const { id: ownTechnician } = await office.says('/technicians', { name: office.word('حسن') });
  const [a, b] = await Promise.all(['خدمات الف', 'خدمات ب'].map((name) => makeParty(office, company, name)));
  return { app, kernel, office, company, staff, supervisor, ownTechnician, a, b };
}
