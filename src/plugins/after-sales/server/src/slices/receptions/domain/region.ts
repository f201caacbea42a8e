export interface Region {
  province: string | null;
  city: string | null;
  by: 'city' | 'landline' | 'none';
}

export interface AreaCode {
  code: string;
  province: string;
  city: string | null;
}

const LONGEST_PREFIX = 8;

/** Every beginning of a landline number that an area code or exchange could be, for one look-up of all of them. */
export const prefixesOf = (nationalDigits: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(LONGEST_PREFIX, nationalDigits.length) - 1) }, (_, i) => nationalDigits.slice(0, i + 2));

/** The region of a job: the city that was said, else the longest area code that the landline begins with. */
export function findRegion(city: { code: string; province: string } | undefined, areaCodes: readonly AreaCode[]): Region {
  if (city) return { province: city.province, city: city.code, by: 'city' };
  const [longest] = [...areaCodes].sort((a, b) => b.code.length - a.code.length);
  return longest ? { province: longest.province, city: longest.city, by: 'landline' } : { province: null, city: null, by: 'none' };
}
