import type { NumberingChanges, NumberingLine, NumberKind } from '../../../../../shared/api/company';
import { fieldError } from '../../../kernel/http/errors';
import { formatNumber } from '../../../kernel/ids/number';

/** How numbers of a kind are written in this year, and which comes next. */
export type Numbering = Omit<NumberingLine, 'example'>;

/** With the number that comes next. */
export const withExample = (numbering: Numbering): NumberingLine => ({ ...numbering, example: formatNumber(numbering, numbering.year, numbering.next) });

/** A number that was given would come twice. */
export const numberUsed = (smallest: number): Error => fieldError('company.number-used', 'next', { next: smallest });

/**
 * The numbering after these changes.
 * @throws company.number-used (409) at `next` when that number, or a later one, was given already
 */
export function changedNumbering(before: Numbering, told: NumberingChanges): Numbering {
  const after = { ...before, ...told };
  if (after.next < before.next) throw numberUsed(before.next);
  return after;
}

/** What the history keeps of a change; null when nothing changed. */
export function numberingEvent(kind: NumberKind, before: Numbering, after: Numbering): { type: string; subject: { type: string; id: string }; data: Record<string, string | number> } | null {
  const fields = (['prefix', 'digits', 'next'] as const).filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return null;
  return { type: 'numbering.changed', subject: { type: 'numbering', id: kind }, data: { fields: fields.join(','), year: after.year, ...Object.fromEntries(fields.map((field) => [field, after[field]])) } };
}
