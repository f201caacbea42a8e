import { findRegion, prefixesOf } from './region';

const tehran = { code: '021', province: 'tehran', city: null };
const district = { code: '02122', province: 'tehran', city: 'shemiran' };

describe('the region of a job', () => {
  test('the longest area code that the landline begins with wins', () => {
    expect(findRegion(undefined, [tehran, district])).toEqual({ province: 'tehran', city: 'shemiran', by: 'landline' });
    expect(findRegion(undefined, [district, tehran])).toEqual({ province: 'tehran', city: 'shemiran', by: 'landline' });
    expect(findRegion(undefined, [tehran])).toEqual({ province: 'tehran', city: null, by: 'landline' });
  });

  test('a city that was said wins over the landline', () => {
    expect(findRegion({ code: 'shiraz', province: 'fars' }, [tehran])).toEqual({ province: 'fars', city: 'shiraz', by: 'city' });
  });

  test('without either it stays open', () => {
    expect(findRegion(undefined, [])).toEqual({ province: null, city: null, by: 'none' });
  });

  test('every beginning of two to eight digits is looked up', () => {
    expect(prefixesOf('02122334455')).toEqual(['02', '021', '0212', '02122', '021223', '0212233', '02122334']);
    expect(prefixesOf('0')).toEqual([]);
  });
});
