import type { PartRef, PolicyTerms } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';

/** A part that went into a device or came out of it; `serial` where the part has one. */
export interface PartMove {
  type: 'fitted' | 'removed';
  part: string;
  serial: string | null;
  day: Day;
}

export interface FittedPart {
  part: string;
  serial: string | null;
  fittedOn: Day;
}

type Inside = { serial: string | null; fittedOn: Day | null };

/** Every device left the factory with one of each part, whose serial number nobody wrote down. */
const ORIGINAL: Inside = { serial: null, fittedOn: null };

/** What of one part is inside after these moves. Without a serial number, the one that is in longest comes out. */
function inside(moves: readonly PartMove[], part: string): Inside[] {
  const units: Inside[] = [ORIGINAL];
  for (const { type, serial, day } of moves.filter((move) => move.part === part)) {
    if (type === 'fitted') units.push({ serial, fittedOn: day });
    else units.splice(indexOut(units, serial), 1);
  }
  return units;
}

/** Which unit a removal means, or -1: the one with that number, else the one of which no number is known. */
const indexOut = (units: readonly Inside[], serial: string | null): number => {
  if (serial === null) return units.length === 0 ? -1 : 0;
  const numbered = units.findIndex((unit) => unit.serial === serial);
  return numbered >= 0 ? numbered : units.indexOf(ORIGINAL);
};

const by = (moves: readonly PartMove[], day: Day): PartMove[] => moves.filter((move) => move.day <= day);

/** The repair parts of one kind that are in a device at the end of a day, without the one it was made with. */
export const fittedOn = (moves: readonly PartMove[], part: string, day: Day): FittedPart[] =>
  inside(by(moves, day), part).flatMap(({ serial, fittedOn: since }) => (since === null ? [] : [{ part, serial, fittedOn: since }]));

/**
 * Lets only a part come out that is in the device.
 * @throws warranty.part-not-in-device at `part`
 */
export function refuseRemoval(moves: readonly PartMove[], removal: Pick<PartMove, 'part' | 'serial' | 'day'>): void {
  if (indexOut(inside(by(moves, removal.day), removal.part), removal.serial) < 0) throw fieldError('warranty.part-not-in-device', 'part', { part: removal.part });
}

/** The groups of a policy that a part belongs to. */
const groupsOf = (terms: PolicyTerms, part: string): Set<string> => new Set(terms.partGroups.flatMap(({ code, parts }) => (parts.includes(part) ? [code] : [])));

/** Whether a reference of a policy means this part, by itself or by its group. */
export const meansPart = (ref: PartRef, terms: PolicyTerms, part: string): boolean => ('part' in ref ? ref.part === part : groupsOf(terms, part).has(ref.group));
