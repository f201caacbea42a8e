import type { AgentAnswer, OverlapList, Territory } from '../../../../shared/api/agents';
import { foldDigits } from '../../../../shared/text/fold';

export const AREAS = ['province', 'city', 'phonePrefix'] as const;
export type Area = (typeof AREAS)[number];

type Kept = AgentAnswer['territories'][number];

/** A territory as the API takes it: the one part that it consists of. */
export const asSent = ({ province, city, phonePrefix }: Kept): Territory => (province ? { province } : city ? { city } : { phonePrefix: phonePrefix ?? '' });

/** What was typed as a new one; a landline's beginning in any digits, with the zero that people leave out. */
export function newTerritory(area: Area, value: string): Territory {
  if (area !== 'phonePrefix') return { [area]: value };
  const digits = foldDigits(value).replace(/[\s-]/g, '');
  return { phonePrefix: digits.startsWith('0') ? digits : `0${digits}` };
}

const same = (a: Kept, b: Kept): boolean => a.province === b.province && a.city === b.city && a.phonePrefix === b.phonePrefix;

/** The other agents that serve this territory too. */
export const othersAt = (territory: Kept, overlaps: OverlapList['items']): { id: string; name: string }[] => overlaps.filter((overlap) => same(overlap, territory)).map(({ agent }) => agent);
