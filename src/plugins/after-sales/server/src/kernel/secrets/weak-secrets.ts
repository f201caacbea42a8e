/** A secret of this installation: its name as an operator knows it, and what it holds. */
export interface Secret {
  name: string;
  value: unknown;
}

/** Sixteen random bytes written as base64: what Strapi's own generator makes. */
const SHORTEST = 22;
/** Random text of that length is above it, sentences and keyboards are below. */
const LEAST_BITS = 75;

/** What templates, manuals and hurried people write: words so long that random text never happens to hold them. */
const KNOWN = /change[-_ ]?(me|this)|to[-_ ]?be[-_ ]?modified|replace[-_ ]?(me|this)|secret|passw[o0]rd|please|example|default|strapi|sample|qwerty/i;
/** The same, but random text may hold them by chance: hexadecimal digits do. Only what else says little is refused for these. */
const SHORT_KNOWN = /your[-_ ]|dummy|(^|[-_ ])(test|demo)([-_ ]|$)|123456|abcdef/i;

/** So many words, and this share of all letters and digits in words, make a sentence. */
const FEWEST_WORDS = 4;
const SHARE_OF_WORDS = 0.8;

/** A sentence is found by trying words, whatever its letters alone would seem to be worth. */
const isSentence = (value: string): boolean => {
  const parts = value.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const words = parts.filter((part) => /^[A-Za-z]?[a-z]+$/.test(part));
  const lengthOf = (texts: readonly string[]): number => texts.join('').length;
  return words.length >= FEWEST_WORDS && lengthOf(words) > SHARE_OF_WORDS * lengthOf(parts);
};

const isRepetition = (value: string): boolean => (value + value).indexOf(value, 1) < value.length;

/** How much of it goes up or down the alphabet, or stays where it is. */
const shareOfSteps = (value: string): number => {
  let steps = 0;
  for (let i = 1; i < value.length; i += 1) steps += Math.abs(value.charCodeAt(i) - value.charCodeAt(i - 1)) <= 1 ? 1 : 0;
  return steps / Math.max(1, value.length - 1);
};

/** What an attacker who knows how often each character stands in it would still have to guess, at most. */
const bits = (value: string): number => {
  const times = new Map<string, number>();
  for (const character of value) times.set(character, (times.get(character) ?? 0) + 1);
  return [...times.values()].reduce((sum, count) => sum - count * Math.log2(count / value.length), 0);
};

/**
 * Why a secret doesn't keep anything secret, or undefined when it does. Never quotes it. A password that people type may
 * be shorter than a key.
 */
export function weaknessOf(value: unknown, { shortest = SHORTEST, leastBits = LEAST_BITS } = {}): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'is missing';
  if (KNOWN.test(value) || (SHORT_KNOWN.test(value) && bits(value) < 2 * leastBits)) return 'is a sample, not a secret';
  if (value.length < shortest) return `is shorter than ${shortest} characters`;
  if (isRepetition(value) || shareOfSteps(value) > 0.5 || isSentence(value) || bits(value) < leastBits) return 'can be guessed';
  return undefined;
}

/** Everything that is wrong with these secrets, as sentences that name them and never say what they are. */
export function weakSecrets(secrets: readonly Secret[]): string[] {
  const weak = secrets.map(({ name, value }) => ({ name, why: weaknessOf(value) })).filter(({ why }) => why);
  const twins = secrets.flatMap(({ name, value }, i) => {
    const twin = secrets.slice(0, i).find((earlier) => earlier.value === value && typeof value === 'string' && value !== '');
    return twin ? [`${name} is the same as ${twin.name}`] : [];
  });
  return [...weak.map(({ name, why }) => `${name} ${why}`), ...twins];
}
