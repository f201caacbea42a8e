import { fieldError } from '../../../kernel/http/errors';
import { numberParts, parseTrackingCode, readNumber } from '../../../kernel/ids';
import { foldKey } from '../../../kernel/text';
import { ANYWHERE_FROM, beginningWith, looksLikeNumber, searchKey, shortQuery, type ShortQuery } from './search-key';

/** A word as patterns for LIKE: letters and digits only for the keys of jobs, with its signs for the labels of codings. */
export interface Word {
  key: string;
  /** The same in another spelling. */
  also: string | null;
  label: string;
}

/** A search for words that may stand anywhere; the first is the one that an index finds best. */
export interface Words {
  words: Word[];
}

/** A search that names something: the beginning of a number or serial, the end of a phone, or a whole tracking code. */
export interface Names extends ShortQuery {
  trackingCode: string | null;
}

export type Search = Words | Names;

/** More words than anybody types; each costs a look at the codings. */
const MOST_WORDS = 6;

const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const length = (key: string): number => [...key].length;

/** Words with digits are rarer than others, long ones rarer than short ones. */
const byRarity = (a: string, b: string): number => Number(/\d/.test(b)) - Number(/\d/.test(a)) || length(searchKey(b)) - length(searchKey(a));

/**
 * The keys have numbers as they are dialled here. +98912… and 0098912… are 0912…; digits that begin with 98 may be that
 * or may stand anywhere in a number.
 */
function numberWord(typed: string, digits: string, callingCode: string): Word {
  const abroad = typed.startsWith('+') ? digits : digits.startsWith(`00${callingCode}`) ? digits.slice(2) : null;
  const national = (abroad ?? digits).startsWith(callingCode) ? `0${(abroad ?? digits).slice(callingCode.length)}` : null;
  const key = abroad === null ? digits : (national ?? abroad);
  return { key: anywhere(key), also: abroad === null && national !== null && national.length > ANYWHERE_FROM ? anywhere(national) : null, label: anywhere(typed) };
}

/**
 * What to look for when somebody types `q`. Several words may stand in any fields and any order; a number with spaces or
 * dashes is one word.
 * @throws input.too-short at `q` when nothing remains of it
 */
export function readSearch(q: string, callingCode: string): Search {
  const folded = foldKey(q);
  const whole = searchKey(folded);
  if (whole === '') throw fieldError('input.too-short', 'q', { minimum: 1 });
  if (length(whole) < ANYWHERE_FROM) return { ...shortQuery(whole), trackingCode: null };
  const trackingCode = parseTrackingCode(q);
  // «RC-1405-00042» may be both: one number in thirty has the check letter of a tracking code.
  if (trackingCode !== null) return { number: numberParts(q) && beginningWith(readNumber(q)), serial: null, phoneEnd: null, trackingCode };
  if (looksLikeNumber(folded)) return { words: [numberWord(folded, whole, callingCode)] };
  const told = folded.split(' ').filter((word) => searchKey(word) !== '').sort(byRarity).slice(0, MOST_WORDS);
  // «نم ی» has no word that an index could find; its letters together are.
  if (length(searchKey(told[0])) < ANYWHERE_FROM) return { words: [{ key: anywhere(whole), also: null, label: anywhere(whole) }] };
  return { words: told.map((word) => ({ key: anywhere(searchKey(word)), also: null, label: anywhere(word) })) };
}
