import type { Config } from './config';
import type { PhoneOptions } from './text';

/** How this company reads a phone number that comes without a country or area code. */
export const phoneOptions = ({ country, homeAreaCode }: Config['company']): PhoneOptions => ({
  country: country as PhoneOptions['country'],
  ...(homeAreaCode && { homeAreaCode }),
});
