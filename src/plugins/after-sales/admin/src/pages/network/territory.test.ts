import { asSent, newTerritory, othersAt } from './territory';

describe('[AG1] an agent\'s territory', () => {
  test('a landline\'s beginning is read in Persian digits and without its zero', () => {
    expect(newTerritory('phonePrefix', '۲۱ ۲۲')).toEqual({ phonePrefix: '02122' });
    expect(newTerritory('phonePrefix', '02122')).toEqual({ phonePrefix: '02122' });
    expect(newTerritory('province', 'fars')).toEqual({ province: 'fars' });
  });

  test('is sent as the one part that it consists of', () => {
    expect(asSent({ province: null, city: '2301', phonePrefix: null })).toEqual({ city: '2301' });
    expect(asSent({ province: null, city: null, phonePrefix: '021' })).toEqual({ phonePrefix: '021' });
  });

  test('knows who serves it too', () => {
    const fars = { province: 'fars', city: null, phonePrefix: null };
    const agent = { id: 'a-2', name: 'همسایه' };
    expect(othersAt(fars, [{ ...fars, agent }, { ...fars, province: 'tehran', agent: { id: 'a-3', name: 'دیگری' } }])).toEqual([agent]);
  });
});
