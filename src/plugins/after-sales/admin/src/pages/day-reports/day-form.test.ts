import { bodyOf, readKilometres, wrongFields, type DayValues } from './day-form';

const values = (changes: Partial<DayValues> = {}): DayValues => ({ odometerFrom: '', odometerTo: '', expenses: [], note: '', ...changes });

test('[RP9] kilometres are read in Persian and Latin digits, with separators', () => {
  expect(['۸۴٬۲۱۰', '84,210', ' 84 210 ', '٨٤٢١٠'].map(readKilometres)).toEqual([84_210, 84_210, 84_210, 84_210]);
  expect([readKilometres(''), readKilometres('هشتاد'), readKilometres('12.5'), readKilometres('12345678')]).toEqual([null, undefined, undefined, undefined]);
});

test('[RP9] an odometer that runs backwards is said at its second field', () => {
  expect(wrongFields(values({ odometerFrom: '۲۰', odometerTo: '10' }))).toEqual([{ path: 'odometerTo', why: 'backwards' }]);
  expect(wrongFields(values({ odometerFrom: '10', odometerTo: '10' }))).toEqual([]);
});

test('[RP9] half of an expense is asked for where it is missing; an empty line is none', () => {
  const told = values({ odometerFrom: 'x', expenses: [{ text: 'پارکینگ', amount: null }, { text: ' ', amount: null }, { text: '', amount: '100' }, { text: 'سوخت', amount: '5' }] });
  expect(wrongFields(told)).toEqual([{ path: 'odometerFrom', why: 'kilometres' }, { path: 'expenses.0.amount', why: 'required' }, { path: 'expenses.2.text', why: 'required' }]);
  expect(bodyOf(values({ odometerTo: '۲۰', note: ' برف ', expenses: [{ text: '', amount: null }, { text: ' سوخت ', amount: '5' }] }))).toEqual({ odometerFrom: null, odometerTo: 20, note: 'برف', expenses: [{ text: 'سوخت', amount: '5' }] });
});
