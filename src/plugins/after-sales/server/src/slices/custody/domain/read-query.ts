import { fieldError } from '../../../kernel/http/errors';
import { parseTrackingCode } from '../../../kernel/ids';
import { foldKey } from '../../../kernel/text';
import { searchKey } from '../../contacts/domain';

/** What somebody looks for among the devices in the house: a tracking code, or words that all must be there. */
export interface Asked {
  trackingCode: string | null;
  /** For LIKE, over the search keys of jobs. */
  patterns: string[];
}

const MOST_WORDS = 6;

/** @throws input.too-short at `q` when nothing remains of it */
export function readQuery(q: string): Asked {
  const words = foldKey(q).split(' ').map(searchKey).filter((word) => word !== '').slice(0, MOST_WORDS);
  if (words.length === 0) throw fieldError('input.too-short', 'q', { minimum: 1 });
  return { trackingCode: parseTrackingCode(q), patterns: words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`) };
}
