import type { CompanyAnswer, CompanyChanges } from '../../../../../shared/api/company';
import type { Config } from '../../../kernel/config';
import { timeZoneNamed } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';

type Company = Config['company'];

/** What staff can change. Country and owner decide what was seeded and whose the records are: they stay as they began. */
export type Settings = Omit<CompanyAnswer, 'country'>;

const LANGUAGES = ['fa', 'en', 'es'] as const;
const PLAIN = ['timeZone', 'calendar', 'moneyUnit', 'language', 'homeAreaCode', 'inspectRepairs', 'storageDays'] as const;

/** What the company is now: from the file, or as it was last read. */
export const settingsOf = ({ name, timeZone, calendar, currency, moneyUnit, language, homeAreaCode, inspectRepairs, storageDays }: Company): Settings => ({
  names: name, timeZone, calendar, currency, moneyUnit, language, homeAreaCode: homeAreaCode ?? null, inspectRepairs, storageDays,
});

/** The company with these settings, for everybody who asks `kernel.config`. */
export const companyWith = (company: Company, { names, homeAreaCode, ...settings }: Settings): Company => ({ ...company, ...settings, name: names, homeAreaCode: homeAreaCode ?? undefined });

const newName = (language: (typeof LANGUAGES)[number], told: string): string => {
  const name = cleanText(told);
  if (name === '') throw fieldError('input.too-short', `names.${language}`, { minimum: 1 });
  return name;
};

const newZone = (told: string): string => {
  const zone = timeZoneNamed(told);
  if (zone === null) throw fieldError('company.time-zone', 'timeZone', { zone: told });
  return zone;
};

/**
 * The settings after these changes; what they don't mention stays.
 * @throws company.time-zone, input.too-short at the field
 */
export function changedSettings(before: Settings, { names = {}, timeZone, ...told }: CompanyChanges): Settings {
  const after = { ...before, ...told, names: { ...before.names } };
  if (timeZone !== undefined) after.timeZone = newZone(timeZone);
  for (const language of LANGUAGES) {
    const name = names[language];
    if (name !== undefined) after.names[language] = newName(language, name);
  }
  return after;
}

/** The names of the fields in which two versions differ, for the history. */
export const differences = (before: Settings, after: Settings): string[] => [
  ...LANGUAGES.filter((language) => before.names[language] !== after.names[language]).map((language) => `names.${language}`),
  ...PLAIN.filter((field) => before[field] !== after[field]),
  ...(before.currency.code === after.currency.code && before.currency.scale === after.currency.scale ? [] : ['currency']),
];
