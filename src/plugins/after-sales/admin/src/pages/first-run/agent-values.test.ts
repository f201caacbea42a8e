import { agentOf, newPassword, userOf } from './agent-values';

const VALUES = { code: ' A-01 ', name: ' خدمات البرز ', phone: '', province: 'tehran', city: '', username: ' ali ', email: ' ali@example.com ', password: 'abcd-efgh-jkmn' };

test('[PF2] the first agent is sent with what was filled in and nothing else', () => {
  expect(agentOf(VALUES)).toEqual({ code: 'A-01', name: 'خدمات البرز', territories: [{ province: 'tehran' }] });
  expect(agentOf({ ...VALUES, phone: '09121234567', city: 'karaj' })).toEqual({ code: 'A-01', name: 'خدمات البرز', phone: '09121234567', city: 'karaj', territories: [{ province: 'tehran' }] });
  expect(userOf(VALUES)).toEqual({ username: 'ali', email: 'ali@example.com', password: 'abcd-efgh-jkmn', role: 'manager' });
});

test('[PF2] a proposed password is long, readable and not the same twice', () => {
  expect(newPassword()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  expect(newPassword()).not.toBe(newPassword());
});
