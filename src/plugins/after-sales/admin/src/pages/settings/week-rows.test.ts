import type { Week } from '../../../../shared/api/service-time';
import { allLike, DAYS, withDay, withShift } from './week-rows';

const week: Week = { sat: [{ from: '08:00', to: '12:00' }], sun: [{ from: '09:00', to: '17:00' }], mon: [], tue: [], wed: [], thu: [], fri: [] };

describe('[PF1] a week that is edited', () => {
  test('a day off gets a usual shift, a worked day one after its last', () => {
    expect(withShift(week, 'mon').mon).toEqual([{ from: '08:00', to: '16:30' }]);
    expect(withShift(week, 'sat').sat).toEqual([{ from: '08:00', to: '12:00' }, { from: '12:00', to: '20:00' }]);
  });

  test('all worked days become like one; days off stay so', () => {
    const all = allLike(week, 'sat');
    expect(all.sun).toEqual(week.sat);
    expect(all.mon).toEqual([]);
    expect(all.sun[0]).not.toBe(week.sat[0]);
  });

  test('no day is forgotten in any language, and the week isn\'t changed in place', () => {
    for (const days of Object.values(DAYS)) expect([...days].sort()).toEqual(Object.keys(week).sort());
    withDay(week, 'sat', []);
    expect(week.sat).toHaveLength(1);
  });
});
