import { foldDigits } from '../text';

/** How a company writes the numbers of a kind: `R-1405-00042`, or `1405-00042` without a prefix. */
export interface NumberForm {
  prefix: string;
  /** With zeros before it the running number has at least so many. */
  digits: number;
}

/** A number as the database writes it (`as_next_number`). */
export const formatNumber = ({ prefix, digits }: NumberForm, year: number, running: number): string => `${prefix && `${prefix}-`}${year}-${String(running).padStart(digits, '0')}`;

/** A number that somebody typed, as it is kept: Latin digits, upper case, no spaces. */
export const readNumber = (told: string): string => foldDigits(told).replace(/\s/g, '').toUpperCase();

const PARTS = /^(?:([A-Z0-9](?:[A-Z0-9-]{0,4}[A-Z0-9])?)-)?(\d{4})-(\d+)$/;

export interface NumberParts {
  prefix: string;
  year: string;
  running: string;
}

/** The parts of a number that somebody typed with its year, whole or only its beginning; null when it can't be one. */
export function numberParts(told: string): NumberParts | null {
  const [whole, prefix = '', year, running] = PARTS.exec(readNumber(told).replace(/[–—/]/g, '-')) ?? [];
  return whole === undefined ? null : { prefix, year, running };
}
