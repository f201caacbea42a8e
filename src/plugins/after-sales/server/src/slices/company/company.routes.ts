import { companyAnswer, companyChanges, numberingChanges, numberingLine, numberingList, numberingParams } from '../../../../shared/api/company';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import * as controller from './company.controller';

export const companyRoutes: Route[] = [
  readRoute({ id: 'company.show', path: '/company', summary: 'Show how the company is called and how it counts days, hours and money', who: ['staff', 'agent', 'system'], answer: companyAnswer, roundTrips: 1, handle: controller.show }),
  writeRoute({
    id: 'company.change',
    method: 'PATCH',
    path: '/company',
    summary: "Change the company's names, time zone, calendar, currency, language, home area code or how devices are kept; all instances follow at once",
    who: ['staff'],
    body: companyChanges,
    answer: companyAnswer,
    errors: ['input.too-short', 'company.time-zone', 'company.currency-in-use', 'codings.unknown', 'codings.retired', 'codings.code-format'],
    roundTrips: 7,
    handle: controller.change,
  }),
  readRoute({ id: 'numbering.list', path: '/numbering', summary: 'Show how numbers of receptions, jobs and reports are written and which come next', who: ['staff'], answer: numberingList, roundTrips: 1, handle: controller.numbering }),
  writeRoute({
    id: 'numbering.change',
    method: 'PATCH',
    path: '/numbering/:kind',
    summary: "Change the prefix and digits of new numbers, or from where this year's go on",
    who: ['staff'],
    params: numberingParams,
    body: numberingChanges,
    answer: numberingLine,
    errors: ['company.number-prefix', 'company.number-used'],
    roundTrips: 6,
    handle: controller.renumber,
  }),
];
