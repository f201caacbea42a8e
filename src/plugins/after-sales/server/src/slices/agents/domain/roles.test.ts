import { rightsOf } from './roles';

const ROUTES = ['agents.add-user', 'technicians.create', 'technicians.list', 'jobs.worklist', 'jobs.accept', 'jobs.start', 'reports.submit', 'me.show', 'company.show'];

describe('[AP4] what an agent\'s people may do', () => {
  test('the manager all of it, the office all but people, the technician the work', () => {
    expect(rightsOf('manager', ROUTES, undefined)).toEqual(ROUTES);
    expect(rightsOf('clerk', ROUTES, undefined)).toEqual(['technicians.list', 'jobs.worklist', 'jobs.accept', 'jobs.start', 'reports.submit', 'me.show', 'company.show']);
    expect(rightsOf('technician', ROUTES, undefined)).toEqual(['jobs.worklist', 'jobs.start', 'reports.submit', 'me.show', 'company.show']);
  });

  test('less can be given, never more than the role has', () => {
    expect(rightsOf('technician', ROUTES, ['jobs.worklist', 'agents.add-user'])).toEqual(['jobs.worklist']);
    expect(rightsOf('manager', ROUTES, [])).toEqual([]);
  });
});
