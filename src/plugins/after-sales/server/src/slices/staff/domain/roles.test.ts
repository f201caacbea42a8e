import { ADMINISTRATORS_ONLY, codeOfRole, namesNothing, nobodysWork, routesOf, STAFF_ROLES, WORK, type StaffRole } from './roles';

/** Where each verb of these belongs; the rest of the registry is looked at in tests/api/staff-roles.test.ts. */
const SAMPLE = [
  'company.show', 'company.change', 'numbering.change',
  'brands.list', 'brands.show', 'brands.create', 'brands.delete', 'coding-imports.apply', 'job-statuses.create',
  'receptions.open', 'customers.show', 'contacts.look-up', 'contacts.follow-up', 'contacts.summary', 'warranty.check', 'warranty.void', 'sla.promise', 'sla.list',
  'jobs.show', 'jobs.worklist', 'jobs.assign', 'jobs.cancel', 'jobs.done', 'agents.list', 'agents.create', 'agents.add-user', 'tariffs.list', 'tariffs.add', 'holidays.add',
  'reports.submit', 'reports.show', 'reports.decide', 'photos.upload', 'photos.show', 'custody.take-in', 'custody.inspect', 'custody.hand-over',
];

const may = (role: StaffRole): string[] => routesOf(role, SAMPLE);
const READS = ['company.show', 'brands.list', 'brands.show'];

describe('[PF4] the office', () => {
  test('the receptionist finds and answers callers, opens receptions, keeps the photos that customers send, tells what is covered and by when; gives no work away and writes no report', () => {
    expect(may('receptionist')).toEqual([...READS, 'receptions.open', 'customers.show', 'contacts.look-up', 'contacts.follow-up', 'warranty.check', 'sla.promise', 'jobs.show', 'jobs.worklist', 'photos.upload', 'photos.show', 'custody.take-in', 'custody.hand-over']);
  });

  test('the dispatcher leads jobs and their photos from first to last and knows the agents; takes no device in, judges no report, pays nobody', () => {
    expect(may('dispatcher')).toEqual([...READS, 'customers.show', 'contacts.look-up', 'contacts.follow-up', 'sla.promise', 'sla.list', 'jobs.show', 'jobs.worklist', 'jobs.assign', 'jobs.cancel', 'jobs.done', 'agents.list', 'photos.upload', 'photos.show']);
  });

  test('the workshop takes devices in, works on them and reports it with photos; gives nothing to others and judges no report', () => {
    expect(may('workshop')).toEqual([...READS, 'receptions.open', 'customers.show', 'contacts.look-up', 'warranty.check', 'sla.promise', 'jobs.show', 'jobs.worklist', 'jobs.done', 'agents.list', 'reports.submit', 'reports.show', 'photos.upload', 'photos.show', 'custody.take-in', 'custody.inspect', 'custody.hand-over']);
  });

  test('the approver judges reports beside prices, photos and warranty; writes none, opens no reception, changes no price', () => {
    expect(may('approver')).toEqual([...READS, 'customers.show', 'contacts.look-up', 'warranty.check', 'jobs.show', 'jobs.worklist', 'agents.list', 'tariffs.list', 'reports.show', 'reports.decide', 'photos.show']);
  });

  test('the manager does what reception, dispatch and approval do and directs the network; writes no report, keeps no coding, does not change the company', () => {
    expect(may('manager')).toEqual(SAMPLE.filter((id) => !['company.change', 'numbering.change', 'brands.create', 'brands.delete', 'coding-imports.apply', 'job-statuses.create', 'reports.submit'].includes(id)));
  });

  test('the coding admin keeps lists, statuses and reasons, and sees no customer', () => {
    expect(may('coding-admin')).toEqual(['company.show', 'brands.list', 'brands.show', 'brands.create', 'brands.delete', 'coding-imports.apply', 'job-statuses.create']);
  });

  test('whoever approves a report of work can not have written it', () => {
    const held = STAFF_ROLES.map((role) => routesOf(role, ['reports.submit', 'reports.decide']));
    expect(held.filter((ids) => ids.length === 2)).toEqual([]);
  });

  test('nobody holds what is for administrators', () => {
    for (const role of STAFF_ROLES) expect([role, routesOf(role, ADMINISTRATORS_ONLY)]).toEqual([role, []]);
  });
});

describe('the table', () => {
  test('a star stands for the verbs of one noun, not for another noun that begins like it', () => {
    expect(routesOf('dispatcher', ['jobs.anything', 'jobs-of-others.show', 'job-statuses.create', 'jobs'])).toEqual(['jobs.anything']);
  });

  test('a route that nobody was given is found, and so is an entry that names none', () => {
    expect(nobodysWork([...SAMPLE, 'spaceships.launch'])).toEqual(['spaceships.launch']);
    const everything = Object.values(WORK).flat().map((pattern) => pattern.replace('*', 'x'));
    expect(namesNothing([...everything, ...ADMINISTRATORS_ONLY])).toEqual([]);
    expect(namesNothing([...everything, ...ADMINISTRATORS_ONLY].filter((id) => id !== 'reports.decide'))).toEqual(['reports.decide']);
  });

  test('codes are told apart from those of the app', () => {
    expect(STAFF_ROLES.map(codeOfRole)).toEqual(['after-sales-receptionist', 'after-sales-dispatcher', 'after-sales-workshop', 'after-sales-approver', 'after-sales-manager', 'after-sales-coding-admin']);
  });
});
