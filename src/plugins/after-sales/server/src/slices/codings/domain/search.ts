import { tightKey } from '../../../kernel/text';
import type { Coding } from './coding';

/** From here on a trigram index can find a text anywhere; less than that is looked for at the beginning. */
const ANYWHERE_FROM = 3;

/**
 * Code and labels in one searchable text: each folded and without spaces of its own (a half-space, a space and none are
 * the same to who searches), and each after one space, so that a beginning can be found too.
 */
export function searchKeyOf(coding: Pick<Coding, 'code' | 'labelFa' | 'labelEn' | 'labelEs'>): string {
  const texts = [coding.code, coding.labelFa, coding.labelEn, coding.labelEs].map((text) => tightKey(text ?? ''));
  return [...new Set(texts)].filter(Boolean).map((text) => ` ${text}`).join('');
}

/** The pattern for LIKE that finds `q` in a search key, and in what the store folds alike; none when nothing remains of it. */
export function searchPattern(q: string | undefined): string | undefined {
  const key = tightKey(q ?? '');
  if (key === '') return undefined;
  const literal = key.replace(/[\\%_]/g, '\\$&');
  return [...key].length < ANYWHERE_FROM ? `% ${literal}%` : `%${literal}%`;
}
