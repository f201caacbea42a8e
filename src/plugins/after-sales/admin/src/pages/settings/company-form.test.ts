import { companyChanges, type CompanyAnswer } from '../../../../shared/api/company';
import { changesOf, consequencesOf, valuesOf } from './company-form';

const company: CompanyAnswer = {
  names: { fa: 'شرکت', en: 'Company', es: 'Empresa' },
  country: 'IR',
  timeZone: 'Asia/Tehran',
  calendar: 'persian',
  currency: { code: 'IRR', scale: 0 },
  moneyUnit: 'rial',
  language: 'fa',
  homeAreaCode: '021',
  inspectRepairs: false,
  storageDays: 30,
};

describe('[PF1] the form of the company', () => {
  test('only what differs is sent', () => {
    const body = changesOf(company, { ...valuesOf(company), en: 'Firm', moneyUnit: 'toman', currency: 'OMR', homeAreaCode: '' });
    expect(body).toEqual({ names: { en: 'Firm' }, moneyUnit: 'toman', currency: { code: 'OMR', scale: 3 }, homeAreaCode: null });
    expect(companyChanges.safeParse(body).success).toBe(true);
  });

  test('[FR6] how devices are kept: a number in any script, and what is none is left to the server to refuse', () => {
    expect(changesOf(company, { ...valuesOf(company), inspectRepairs: true, storageDays: '۴۵' })).toEqual({ inspectRepairs: true, storageDays: 45 });
    expect(companyChanges.safeParse(changesOf(company, { ...valuesOf(company), storageDays: 'یک ماه' })).success).toBe(false);
  });

  test('another calendar and another zone are asked about, other changes not', () => {
    expect(consequencesOf(company, { ...valuesOf(company), calendar: 'gregorian', timeZone: 'Asia/Dubai' })).toEqual(['calendar', 'time-zone']);
    expect(consequencesOf(company, { ...valuesOf(company), en: 'Firm' })).toEqual([]);
  });
});
