import { fieldError } from '../../../kernel/http/errors';
import { numberParts, parseTrackingCode, type NumberParts } from '../../../kernel/ids';
import { foldKey, foldSerial } from '../../../kernel/text';
import { ANYWHERE_FROM, beginningWith, looksLikeNumber, searchKey, shortQuery, type Interval, type ShortQuery } from './search-key';

/** Everything that a look-up asks the indexes for; null where the query can't be that. */
export interface LookUp extends ShortQuery {
  /** A number whose last digits these are: what callers say, and the fastest to find. */
  phoneEnd: Interval | null;
  phoneAnywhere: string | null;
  /** The beginning of a number in E.164. */
  phoneStart: string | null;
  /** It has as many digits as a whole phone: whose it is, or which serial begins so, is what is meant, if there is any. */
  whole: boolean;
  name: string | null;
  otherNames: string[];
  serialAnywhere: string | null;
  /** Part of the running number. */
  running: string | null;
  /** With a year before it: what the whole number is like. */
  numberStart: string | null;
  trackingCode: string | null;
}

const NOTHING: LookUp = {
  number: null,
  serial: null,
  phoneEnd: null,
  phoneAnywhere: null,
  phoneStart: null,
  whole: false,
  name: null,
  otherNames: [],
  serialAnywhere: null,
  running: null,
  numberStart: null,
  trackingCode: null,
};

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const WHOLE_NUMBER = 10;

type PhoneProbe = Pick<LookUp, 'phoneEnd' | 'phoneAnywhere' | 'phoneStart'>;

/** The same number is written 0912…, 912…, +98912… and 0098912…; we keep +98912…. */
function phoneProbe(typed: string, digits: string, callingCode: string): PhoneProbe {
  // A whole number ends like ours from its first digit after the zeros on; «042» is an end of its own.
  const told = digits.length < WHOLE_NUMBER ? digits : digits.replace(/^0+/, '');
  const end = beginningWith([...told].reverse().join(''));
  if (typed.startsWith('+')) return { phoneEnd: end, phoneAnywhere: null, phoneStart: `+${digits}%` };
  const start = digits.startsWith('00') ? `+${digits.slice(2)}%` : digits.startsWith('0') ? `+${callingCode}${digits.slice(1)}%` : null;
  return { phoneEnd: end, phoneAnywhere: `%${digits}%`, phoneStart: start };
}

/** `R-1405-00042`, or `1405-00042` whatever the prefix; the zeros' end may be missing. */
const ownNumber = ({ prefix, year, running }: NumberParts): Pick<LookUp, 'running' | 'numberStart'> => ({ running: `%${running}%`, numberStart: `${prefix ? `${prefix}-` : '%'}${year}-${running}%` });

/**
 * What a caller may have said, in all the ways in which it can be meant.
 * @throws input.too-short at `q` when nothing remains of it
 */
export function readLookUp(q: string, callingCode: string): LookUp {
  const folded = foldKey(q);
  const key = searchKey(folded);
  if (key === '') throw fieldError('input.too-short', 'q', { minimum: 1 });
  if ([...key].length < ANYWHERE_FROM) return { ...NOTHING, ...shortQuery(key) };
  const serial = foldSerial(q);
  const serialAnywhere = [...serial].length < ANYWHERE_FROM ? null : `%${serial}%`;
  const trackingCode = parseTrackingCode(q);
  const own = numberParts(q);
  if (looksLikeNumber(folded)) {
    const digits = folded.replace(/\D/g, '');
    const whole = digits.length >= WHOLE_NUMBER && !own;
    // No running number is as long as a phone.
    const number = own ? ownNumber(own) : { running: whole ? null : `%${digits}%`, numberStart: null };
    return { ...NOTHING, ...phoneProbe(folded, digits, callingCode), whole, ...number, serial: whole ? beginningWith(serial) : null, serialAnywhere, trackingCode };
  }
  const words = folded.split(' ').sort((a, b) => [...b].length - [...a].length).map((word) => `%${literal(word)}%`);
  return { ...NOTHING, ...(own && ownNumber(own)), name: words[0] ?? null, otherNames: words.slice(1), serialAnywhere, trackingCode };
}

/** For lists that are kept to a phone: a pattern for LIKE, which finds nothing when there is no digit in it. */
export function phonePattern(typed: string, callingCode: string): string {
  const digits = typed.replace(/\D/g, '');
  if (digits.length < ANYWHERE_FROM) return digits === '' ? '' : `%${digits}`;
  const { phoneStart } = phoneProbe(typed, digits, callingCode);
  return phoneStart && digits.length >= WHOLE_NUMBER ? phoneStart : `%${digits.replace(/^0/, '')}%`;
}
