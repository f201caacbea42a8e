import type { ExampleRefusal, Examples } from '../../kernel/http/examples';

const COMPANY = {
  names: { fa: 'شرکت نمونه', en: 'Sample Company', es: 'Empresa de ejemplo' },
  country: 'IR',
  timeZone: 'Asia/Tehran',
  calendar: 'persian',
  currency: { code: 'IRR', scale: 0 },
  moneyUnit: 'toman',
  language: 'fa',
  homeAreaCode: '021',
  inspectRepairs: true,
  storageDays: 30,
};

const RECEPTIONS = { kind: 'reception', prefix: 'R', digits: 5, year: 1405, next: 1201, example: 'R-1405-01201' };

export const companyExamples: Examples = {
  'company.show': { answer: COMPANY },
  'company.change': { body: { names: { en: 'Sample Company' }, moneyUnit: 'toman' }, answer: COMPANY },
  'numbering.list': {
    answer: {
      items: [
        RECEPTIONS,
        { kind: 'job', prefix: '', digits: 5, year: 1405, next: 1688, example: '1405-01688' },
        { kind: 'report', prefix: '', digits: 5, year: 1405, next: 940, example: '1405-00940' },
      ],
    },
  },
  'numbering.change': { params: { kind: 'reception' }, body: { prefix: 'R', next: 1201 }, answer: RECEPTIONS },
};

export const companyRefusals: readonly ExampleRefusal[] = [
  { code: 'company.time-zone', params: { zone: 'Asia/Teheran' }, fields: [{ path: 'timeZone', code: 'company.time-zone', params: { zone: 'Asia/Teheran' } }] },
  { code: 'company.currency-in-use', params: { currency: 'IRR' }, fields: [{ path: 'currency', code: 'company.currency-in-use', params: { currency: 'IRR' } }] },
  { code: 'company.number-prefix', fields: [{ path: 'prefix', code: 'company.number-prefix' }] },
  { code: 'company.number-used', params: { next: 1201 }, fields: [{ path: 'next', code: 'company.number-used', params: { next: 1201 } }] },
];
