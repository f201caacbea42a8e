import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';
import type { Config } from '../../kernel/config';

/** What the company's own numbers begin with after the plus, e.g. 98. */
export const callingCodeOf = ({ company }: Config): string => getCountryCallingCode(company.country as CountryCode);
