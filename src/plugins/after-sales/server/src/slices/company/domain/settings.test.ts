import { configSchema } from '../../../kernel/config';
import { AppError } from '../../../kernel/http/errors';
import { changedSettings, companyWith, differences, settingsOf } from './settings';

const { company } = configSchema.parse({ company: { homeAreaCode: '021' } });
const BEFORE = settingsOf(company);

const refusalOf = (work: () => unknown): object => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, path: error.details.fields?.[0].path };
  }
  return {};
};

describe('[PF1] what a company is and how it changes', () => {
  test('the file gives the first values', () => {
    expect(BEFORE).toEqual({ names: company.name, timeZone: 'Asia/Tehran', calendar: 'persian', currency: { code: 'IRR', scale: 0 }, moneyUnit: 'rial', language: 'fa', homeAreaCode: '021', inspectRepairs: false, storageDays: 30 });
  });

  test('what is not mentioned stays, null takes the area code away', () => {
    const after = changedSettings(BEFORE, { names: { en: '  Test  Company ' }, calendar: 'gregorian', homeAreaCode: null });
    expect(after).toEqual({ ...BEFORE, names: { ...company.name, en: 'Test Company' }, calendar: 'gregorian', homeAreaCode: null });
    expect(differences(BEFORE, after)).toEqual(['names.en', 'calendar', 'homeAreaCode']);
    expect(BEFORE.names).toEqual(company.name);
  });

  test('the same once more differs in nothing', () => {
    const { names: _names, ...rest } = BEFORE;
    expect(differences(BEFORE, changedSettings(BEFORE, { ...rest, currency: { ...rest.currency }, names: { fa: `${company.name.fa}‌ ` } }))).toEqual([]);
    expect(differences(BEFORE, changedSettings(BEFORE, { currency: { code: 'IRR', scale: 2 } }))).toEqual(['currency']);
    expect(differences(BEFORE, changedSettings(BEFORE, { currency: { code: 'EUR', scale: 0 } }))).toEqual(['currency']);
  });

  test('zones are those of the IANA list, in its spelling', () => {
    expect(changedSettings(BEFORE, { timeZone: 'europe/madrid' }).timeZone).toBe('Europe/Madrid');
    expect(changedSettings(BEFORE, { timeZone: 'UTC' }).timeZone).toBe('UTC');
    for (const timeZone of ['Mars/Phobos', '+03:30', '', 'Asia/Tehran; x', 'تهران']) expect(refusalOf(() => changedSettings(BEFORE, { timeZone }))).toEqual({ code: 'company.time-zone', path: 'timeZone' });
  });

  test('a name of nothing that can be seen is none', () => {
    expect(refusalOf(() => changedSettings(BEFORE, { names: { es: '\u200b' } }))).toEqual({ code: 'input.too-short', path: 'names.es' });
  });

  test('what everybody reads has the settings and keeps owner and country', () => {
    const after = companyWith(company, changedSettings(BEFORE, { moneyUnit: 'toman', language: 'es', homeAreaCode: null, names: { fa: 'آزمون' } }));
    expect(after).toEqual({ ...company, moneyUnit: 'toman', language: 'es', homeAreaCode: undefined, name: { ...company.name, fa: 'آزمون' } });
    expect(settingsOf(companyWith(company, BEFORE))).toEqual(BEFORE);
  });
});
