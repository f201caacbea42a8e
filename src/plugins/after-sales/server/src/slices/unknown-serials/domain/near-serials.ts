import type { Difference } from '../../../../../shared/api/unknown-serials';

const DIGITS = [...'0123456789'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a digit is taken for on a worn plate, and the other way round. */
const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'ODQ', 1: 'IL', 2: 'Z', 5: 'S', 6: 'G', 8: 'B', O: '0', D: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };

/** Longer ones are no serials that people read out, and shorter ones are near to everything. */
const SHORTEST = 4;
const LONGEST = 40;

const insteadOf = (character: string): string[] => [...(DIGITS.includes(character) ? DIGITS : LETTERS), ...(LOOKALIKES[character] ?? '')].filter((other) => other !== character);

/**
 * Every folded serial that differs from this one by a single slip: one character changed, two neighbours swapped, one left
 * out, one too many. They are looked up by the unique index, which is cheaper than any search by likeness: serials of one
 * factory are all alike.
 */
export function nearSerials(key: string): Map<string, Difference> {
  const near = new Map<string, Difference>();
  const characters = [...key];
  if (characters.length < SHORTEST || characters.length > LONGEST) return near;
  const add = (parts: readonly string[], differs: Difference): void => {
    const text = parts.join('');
    if (text !== key && !near.has(text)) near.set(text, differs);
  };
  characters.forEach((character, at) => {
    const [before, after] = [characters.slice(0, at), characters.slice(at + 1)];
    for (const other of insteadOf(character)) add([...before, other, ...after], 'one-changed');
    if (after.length > 0) add([...before, after[0], character, ...after.slice(1)], 'two-swapped');
    add([...before, ...after], 'one-too-many');
  });
  const kinds = [...(/\d/.test(key) ? DIGITS : []), ...(/[A-Z]/.test(key) ? LETTERS : [])];
  for (let at = 0; at <= characters.length; at += 1) for (const more of kinds) add([...characters.slice(0, at), more, ...characters.slice(at)], 'one-missing');
  return near;
}
