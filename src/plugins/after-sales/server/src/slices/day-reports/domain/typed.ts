import type { DayBody } from '../../../../../shared/api/day-reports';
import { fieldError } from '../../../kernel/http/errors';
import { cleanLines, cleanText } from '../../../kernel/text';

/** What the technician adds by hand. */
export interface Typed {
  odometerFrom: number | null;
  odometerTo: number | null;
  expenses: { text: string; amount: string }[];
  note: string | null;
}

export const NOTHING_TYPED: Typed = { odometerFrom: null, odometerTo: null, expenses: [], note: null };

const words = (told: string | null): string | null => (told === null ? null : cleanLines(told) || null);

/**
 * What was typed before with what is told now; what isn't mentioned stays.
 * @throws day-reports.odometer at `odometerTo` when it runs backwards
 */
export function typedWith(before: Typed, { odometerFrom, odometerTo, expenses, note }: Pick<DayBody, keyof Typed>): Typed {
  const typed: Typed = {
    odometerFrom: odometerFrom === undefined ? before.odometerFrom : odometerFrom,
    odometerTo: odometerTo === undefined ? before.odometerTo : odometerTo,
    expenses: expenses === undefined ? before.expenses : expenses.map(({ text, amount }) => ({ text: cleanText(text), amount: String(BigInt(amount)) })),
    note: note === undefined ? before.note : words(note),
  };
  if (typed.odometerFrom !== null && typed.odometerTo !== null && typed.odometerTo < typed.odometerFrom) throw fieldError('day-reports.odometer', 'odometerTo');
  return typed;
}

export const distanceOf = ({ odometerFrom, odometerTo }: Pick<Typed, 'odometerFrom' | 'odometerTo'>): number | null => (odometerFrom === null || odometerTo === null ? null : odometerTo - odometerFrom);

/** A sum of minor units; whole numbers of any length. */
export const sumOf = (amounts: readonly string[]): string => String(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));

/** What of it has words or figures, for the event: names of fields, never what stands in them. */
export const filledFields = (typed: Typed): string =>
  [typed.odometerFrom !== null && 'odometerFrom', typed.odometerTo !== null && 'odometerTo', typed.expenses.length > 0 && 'expenses', typed.note !== null && 'note'].filter(Boolean).join(',');
