import type { CompanyAnswer } from '../../../../shared/api/company';
import { foldDigits } from '../../../../shared/text/fold';

export interface CompanyValues {
  fa: string;
  en: string;
  es: string;
  timeZone: string;
  calendar: string;
  language: string;
  currency: string;
  moneyUnit: string;
  homeAreaCode: string;
  inspectRepairs: boolean;
  storageDays: string;
}

export const PATHS = ['names.fa', 'names.en', 'names.es', 'timeZone', 'calendar', 'language', 'currency', 'moneyUnit', 'homeAreaCode', 'inspectRepairs', 'storageDays'] as const;

/** Currencies in which our companies work, with the digits after the point in which each is kept. */
export const CURRENCIES = [
  { code: 'IRR', scale: 0 },
  { code: 'USD', scale: 2 },
  { code: 'EUR', scale: 2 },
  { code: 'AED', scale: 2 },
  { code: 'TRY', scale: 2 },
  { code: 'IQD', scale: 0 },
  { code: 'OMR', scale: 3 },
  { code: 'MXN', scale: 2 },
  { code: 'COP', scale: 2 },
] as const;

/** The zones that the browser knows. */
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

export const valuesOf = ({ names, timeZone, calendar, language, currency, moneyUnit, homeAreaCode, inspectRepairs, storageDays }: CompanyAnswer, figures: (value: number) => string = String): CompanyValues => ({
  ...names,
  timeZone,
  calendar,
  language,
  currency: currency.code,
  moneyUnit,
  homeAreaCode: homeAreaCode ?? '',
  inspectRepairs,
  storageDays: figures(storageDays),
});

/** Only what differs, so that two people who change two settings at once don't undo each other's work. */
export function changesOf(company: CompanyAnswer, values: CompanyValues): Record<string, unknown> {
  const before = valuesOf(company);
  const changed = (name: keyof CompanyValues): boolean => String(values[name]).trim() !== String(before[name]);
  const days = foldDigits(values.storageDays.trim());
  const names = Object.fromEntries((['fa', 'en', 'es'] as const).filter(changed).map((language) => [language, values[language].trim()]));
  const simple = Object.fromEntries((['timeZone', 'calendar', 'language', 'moneyUnit'] as const).filter(changed).map((name) => [name, values[name]]));
  return {
    ...(Object.keys(names).length > 0 && { names }),
    ...simple,
    ...(changed('currency') && { currency: CURRENCIES.find(({ code }) => code === values.currency) }),
    ...(changed('homeAreaCode') && { homeAreaCode: values.homeAreaCode || null }),
    ...(changed('inspectRepairs') && { inspectRepairs: values.inspectRepairs }),
    // What is no number is sent as it is: the server says at the field what it wants.
    ...(days !== before.storageDays && { storageDays: Number(days) || values.storageDays }),
  };
}

/** What is asked about before it is saved. */
export const consequencesOf = (company: CompanyAnswer, values: CompanyValues): ('calendar' | 'time-zone')[] => [
  ...(values.calendar === company.calendar ? [] : (['calendar'] as const)),
  ...(values.timeZone === company.timeZone ? [] : (['time-zone'] as const)),
];
