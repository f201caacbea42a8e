import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { TestApp } from '../support/app';
import type { Party, World } from '../support/world';
import { copyForOtherOwner, OTHER, OTHERS_MARKS } from '../support/world/other-owner';
import { SHARED, SHARED_WITH_ANYBODY } from './declarations';
import type { Names, Neighbour } from './neighbours';

/** The records of an agency, by the names under which a caller could ask for them. */
function namesOf({ manager, session, paper, clerk, technician, jobs, reported, dayReport }: Party): Names {
  const { assigned, new: unassigned } = jobs;
  return {
    agent: [manager.id],
    'agent-user': [String(clerk.userId)],
    technician: [technician.id],
    session: [session],
    // One in the agency's hands, one that nobody has been given yet, and one that is reported.
    job: [assigned.job, jobs['in-progress'].job, unassigned.job, reported.job],
    report: [reported.report],
    photo: [reported.photo],
    'day-report': [dayReport],
    paper: [paper],
    customer: [assigned.customer],
    reception: [assigned.reception],
    device: [assigned.device],
    serial: [assigned.serial],
    number: [assigned.number, assigned.receptionNumber],
    'report-number': [reported.reportNumber],
    'tracking-code': [assigned.trackingCode],
    phone: [assigned.phone],
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text holds one of these marks as a whole word. */
const speaksOf = (marks: readonly string[]): ((text: string) => boolean) => {
  const any = new RegExp(`(?<![\\w-])(?:${[...new Set(marks)].map(escaped).join('|')})(?![\\w])`);
  return (text) => any.test(text);
};

const forAgents = (routes: readonly Route[]): Route[] => routes.filter(({ who }) => who.includes('agent'));

/** The manager of one agency, who may do everything that agents may, beside another agency. */
export const managerBesideOther = ({ a, b }: World, routes: readonly Route[]): Neighbour => {
  const own = new Set(a.marks);
  return { name: "an agency's manager", by: 'agent', token: a.manager.token, theirs: namesOf(b), speaksOfThem: speaksOf(b.marks.filter((mark) => !own.has(mark))), shared: SHARED, routes: forAgents(routes) };
};

/** A technician beside a colleague of the same agency: jobs and reports of the other are none of theirs. */
export const technicianBesideColleague = ({ a }: World, routes: readonly Route[]): Neighbour => {
  const { job, number, report, reportNumber, photo, customer, phone } = a.colleagues;
  return {
    name: 'a technician',
    by: 'agent',
    token: a.technician.token,
    theirs: { job: [job], report: [report], photo: [photo], 'report-number': [reportNumber], session: [a.session], 'day-report': [a.colleaguesDay] },
    speaksOfThem: speaksOf([job, number, report, reportNumber, photo, customer, phone, a.colleaguesDay]),
    routes: forAgents(routes),
  };
};

async function namesOfCompany({ app, company }: World, other: (text: string) => string): Promise<Names> {
  const ids = async (table: string, condition = 'true'): Promise<string[]> => (await app.sql<{ id: string }>(`select id from ${table} where owner = $1 and ${condition} limit 1`, [OTHER])).map(({ id }) => id);
  const { brand, category, product, part, fault, province, city, areaCode, status } = company;
  const [reason] = await app.sql<{ code: string }>(`select code from as_job_reasons where owner = $1 and code like 'QED%'`, [OTHER]);
  const named = { brand, 'product-category': category, product, part, fault, province, city, 'area-code': areaCode, place: province, 'policy-target': product, status };
  return {
    ...Object.fromEntries(Object.entries(named).map(([kind, code]) => [kind, [other(code)]])),
    reason: [reason.code],
    area: ['qed-hills'],
    holiday: await ids('as_holidays', `label_en like '%Qed%'`),
    closure: await ids('as_closures'),
    target: await ids('as_sla_targets', `area = 'qed-hills'`),
    fact: await ids('as_device_facts'),
    'coding-import': await ids('as_coding_imports'),
    merge: await ids('as_customer_merges'),
    'branch-day': await ids('as_day_reports', `kind = 'branch'`),
  };
}

/**
 * Anybody, beside the company: every id, number, phone, serial, code and name that came into this world. Whoever calls
 * holds the slip of one reception and the device of another job, which the valid calls of the public rows name: of those
 * the numbers may be told, of the people behind them nothing.
 */
export function anybodyBesideCompany({ a, b, office, company }: World, routes: readonly Route[]): Neighbour {
  const { number, receptionNumber, trackingCode } = a.jobs.assigned;
  const held = new Set([number, receptionNumber, trackingCode, a.reported.serial]);
  const { brand, category: productCategory, product, part, fault, province, city, areaCode } = company;
  const codes = { brand, 'product-category': productCategory, product, part, fault, province, city, 'area-code': areaCode, place: province, 'policy-target': product };
  // Rows that are tried make new people: what the office has told by then counts too.
  const speaksOfThem = (text: string): boolean => speaksOf([...a.marks, ...b.marks, ...office.told].filter((mark) => !held.has(mark)))(text);
  const theirs: Names = { ...namesOf(b), ...Object.fromEntries(Object.entries(codes).map(([kind, code]) => [kind, [code]])) };
  return { name: 'anybody', by: 'public', token: undefined, theirs, speaksOfThem, shared: SHARED_WITH_ANYBODY, routes: routes.filter(({ who }) => who.includes('public')) };
}

/** Staff or a system of the company, beside another owner in the same tables. */
export async function companyBesideOtherOwner(world: World, routes: readonly Route[]): Promise<Neighbour[]> {
  const other = await copyForOtherOwner(world.app);
  const agencys = Object.fromEntries(Object.entries(namesOf(world.a)).map(([kind, names]) => [kind, names.map(other)]));
  // A log-in is Strapi's, which knows no owners.
  delete agencys['agent-user'];
  delete agencys.session;
  const theirs: Names = { ...agencys, ...(await namesOfCompany(world, other)) };
  // A call may write down another's phone or serial as the customer said it; from then on these words are ours too.
  const said = [...(theirs.serial ?? []), ...(theirs.phone ?? []).map((phone) => phone.slice(1))];
  const speaksOfThem = (text: string): boolean => OTHERS_MARKS.test(said.reduce((rest, word) => rest.replaceAll(word, ''), text));
  const common = { theirs, speaksOfThem, owner: OTHER };
  const mayStaff = ({ who }: Route): boolean => who.includes('staff');
  return [
    { ...common, name: "the company's staff", by: 'staff', token: world.staff, routes: routes.filter(mayStaff) },
    { ...common, name: "the company's system", by: 'system', token: world.office.token, routes: routes.filter((route) => route.who.includes('system') && !mayStaff(route)) },
    { ...common, name: 'anybody', by: 'public', token: undefined, routes: routes.filter(({ who }) => who.includes('public')) },
  ];
}

/** How many rows the other owner has, so that a test can say that there was something to be seen. */
export const rowsOfOther = async (app: TestApp, table: string): Promise<number> => (await app.sql<{ count: number }>(`select count(*)::int as count from ${table} where owner = $1`, [OTHER]))[0].count;
