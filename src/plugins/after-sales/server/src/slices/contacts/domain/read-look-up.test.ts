import { AppError } from '../../../kernel/http/errors';
import { newTrackingCode } from '../../../kernel/ids';
import { phonePattern, readLookUp } from './read-look-up';
import { readSearch } from './read-search';
import { beginningWith, searchKey } from './search-key';

const lookUp = (q: string) => readLookUp(q, '98');
const search = (q: string) => readSearch(q, '98');

describe('what a caller may have said', () => {
  test('one number in all the ways in which it is written', () => {
    expect(lookUp('0912 345')).toMatchObject({ phoneStart: '+98912345%', phoneAnywhere: '%0912345%' });
    expect(lookUp('۰۹۱۲-۳۴۵')).toMatchObject({ phoneStart: '+98912345%' });
    expect(lookUp('٩١٢٣٤٥')).toMatchObject({ phoneStart: null, phoneAnywhere: '%912345%' });
    expect(lookUp('+98 912 345')).toMatchObject({ phoneStart: '+98912345%', phoneAnywhere: null });
    expect(lookUp('0098912345')).toMatchObject({ phoneStart: '+98912345%' });
  });

  test('the last digits, as an interval of reversed numbers', () => {
    expect(lookUp('4567').phoneEnd).toEqual({ from: '7654', to: '7655' });
    expect(lookUp('09123456789').phoneEnd).toEqual({ from: '9876543219', to: '987654321:' });
    expect(lookUp('042').phoneEnd).toEqual({ from: '240', to: '241' });
  });

  test('a whole phone, which may also be how a serial begins; no running number is so long', () => {
    expect(lookUp('0912 345 6789')).toMatchObject({ whole: true, serial: { from: '09123456789', to: '0912345678:' }, running: null });
    expect(lookUp('912345678')).toMatchObject({ whole: false, serial: null, running: '%912345678%' });
    expect(lookUp('1405-0004212')).toMatchObject({ whole: false, numberStart: '%1405-0004212%' });
  });

  test('a number of ours, whole or the part that runs', () => {
    expect(lookUp('1405-00042')).toMatchObject({ numberStart: '%1405-00042%', running: '%00042%' });
    expect(lookUp('۱۴۰۵ - ۰۰۰۴۲')).toMatchObject({ numberStart: '%1405-00042%' });
    expect(lookUp('r-۱۴۰۵-0004')).toMatchObject({ numberStart: 'R-1405-0004%', running: '%0004%', name: '%r-1405-0004%' });
    expect(lookUp('12-1405-00042')).toMatchObject({ numberStart: '12-1405-00042%', running: '%00042%' });
    expect(lookUp('0042')).toMatchObject({ numberStart: null, running: '%0042%' });
  });

  test('a name in any order, a serial in any spelling, a tracking code', () => {
    expect(lookUp('علي رضايی')).toMatchObject({ name: '%رضایی%', otherNames: ['%علی%'], phoneAnywhere: null });
    expect(lookUp('sn-12/34')).toMatchObject({ serialAnywhere: '%SN1234%' });
    const code = newTrackingCode();
    expect(lookUp(code.toLowerCase()).trackingCode).toBe(code);
    expect(lookUp('100%_a').name).toBe('%100\\%\\_a%');
  });

  test('fewer than three: the beginning of a number or serial, the end of a phone, and no name', () => {
    expect(lookUp('۶۷')).toMatchObject({ number: { from: '67', to: '68' }, serial: { from: '67', to: '68' }, phoneEnd: { from: '76', to: '77' }, name: null, phoneAnywhere: null });
    expect(lookUp('w')).toMatchObject({ serial: { from: 'W', to: 'X' }, number: null, phoneEnd: null, name: null });
  });

  test.each(['   ', '‌', '%%%', '---'])('%j asks for nothing and is refused', (q) => {
    for (const read of [lookUp, search]) {
      expect(() => read(q)).toThrow(AppError);
      expect(() => read(q)).toThrow('input.too-short');
    }
  });

  test('a list kept to a phone', () => {
    expect(phonePattern('09123456789', '98')).toBe('+989123456789%');
    expect(phonePattern('3456', '98')).toBe('%3456%');
    expect(phonePattern('89', '98')).toBe('%89');
    expect(phonePattern('x', '98')).toBe('');
  });
});

describe('what a search asks of the keys', () => {
  const keys = (q: string) => {
    const asked = search(q);
    return 'words' in asked ? asked.words.map(({ key, also }) => (also === null ? key : `${key} ${also}`)) : asked;
  };

  test('several words, the rarest first: with digits before others, long before short', () => {
    expect(keys('احمدی لباس‌شویی sn12')).toEqual(['%sn12%', '%لباسشویی%', '%احمدی%']);
    expect(search('«WM-84» آب')).toEqual({ words: [{ key: '%wm84%', also: null, label: '%«wm-84»%' }, { key: '%آب%', also: null, label: '%آب%' }] });
  });

  test('a number with its signs is one word, as it is dialled here', () => {
    expect(keys('0912 345-67')).toEqual(['%091234567%']);
    expect(keys('+98 912 34')).toEqual(['%091234%']);
    expect(keys('0098 912')).toEqual(['%0912%']);
    expect(keys('98912')).toEqual(['%98912% %0912%']);
    expect(keys('987')).toEqual(['%987%']);
    expect(keys('+44 20 7946')).toEqual(['%44207946%']);
    expect(keys('00042')).toEqual(['%00042%']);
    expect(keys('1405-00042')).toEqual(['%140500042%']);
  });

  test('words too short for the index are looked for together; fewer than three letters name a beginning', () => {
    expect(keys('نم ی')).toEqual(['%نمی%']);
    expect(keys('آب')).toMatchObject({ serial: { from: 'آب' }, number: null, trackingCode: null });
  });

  test('a whole tracking code is one; with a wrong letter it is a word', () => {
    const code = newTrackingCode();
    expect(keys(code.toLowerCase())).toMatchObject({ trackingCode: code, serial: null });
    expect(keys(`${code}0`)).toEqual([`%${code.toLowerCase()}0%`]);
  });
});

test('a key has letters and digits only, whatever the keyboard', () => {
  expect(searchKey('  نمي‌كند، «صدا» می‌دهد! ')).toBe('نمیکندصدامیدهد');
  expect(searchKey('SN-۱۲/34')).toBe('sn1234');
});

test('the interval of a prefix ends right after everything that begins with it', () => {
  expect(beginningWith('ab')).toEqual({ from: 'ab', to: 'ac' });
  expect(beginningWith('\ud7ff')).toEqual({ from: '\ud7ff', to: '\ue000' });
});
