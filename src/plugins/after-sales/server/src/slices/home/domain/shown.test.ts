import { routesOf, type StaffRole } from '../../staff/domain';
import { shownTo } from './shown';

const ROUTES = ['receptions.list', 'jobs.worklist', 'jobs.unassigned', 'sla.list', 'reports.list', 'reports.decide'];

const shown = (role: StaffRole): string[] => Object.entries(shownTo(new Set(routesOf(role, ROUTES)))).flatMap(([name, is]) => (is ? [name] : []));

test('[PF2] each role is told the numbers whose lists it works through', () => {
  expect(shown('receptionist')).toEqual(['opened', 'done', 'open']);
  expect(shown('dispatcher')).toEqual(['opened', 'done', 'open', 'unassigned', 'clocks']);
  expect(shown('workshop')).toEqual(['opened', 'done', 'open']);
  expect(shown('approver')).toEqual(['opened', 'done', 'open', 'waitingApproval']);
  expect(shown('manager')).toEqual(['opened', 'done', 'open', 'unassigned', 'clocks', 'waitingApproval']);
  expect(shown('coding-admin')).toEqual([]);
});

test('[PF2] to list reports is not enough to be told how many wait for a judgement', () => {
  expect(shownTo(new Set(['reports.list'])).waitingApproval).toBe(false);
});
