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
};

describe('[PF1] the form of the company', () => {
  test('only what differs is sent', () => {
    const body = changesOf(company, { ...valuesOf(company), en: 'Firm', moneyUnit: 'toman', currency: 'OMR', homeAreaCode: '' });
    expect(body).toEqual({ names: { en: 'Firm' }, moneyUnit: 'toman', currency: { code: 'OMR', scale: 3 }, homeAreaCode: null });
    expect(companyChanges.safeParse(body).success).toBe(true);
  });

  test('another calendar and another zone are asked about, other changes not', () => {
    expect(consequencesOf(company, { ...valuesOf(company), calendar: 'gregorian', timeZone: 'Asia/Dubai' })).toEqual(['calendar', 'time-zone']);
    expect(consequencesOf(company, { ...valuesOf(company), en: 'Firm' })).toEqual([]);
  });
});
