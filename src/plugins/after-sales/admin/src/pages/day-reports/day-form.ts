import type { DayReport } from '../../../../shared/api/day-reports';
import { foldDigits } from '../../../../shared/text/fold';

/** What the supervisor or technician types of a day; kilometres as they stand in their field. */
export interface DayValues {
  odometerFrom: string;
  odometerTo: string;
  expenses: { text: string; amount: string | null }[];
  note: string;
}

export const PATHS = ['odometerFrom', 'odometerTo', 'note', 'technician', 'day', ...Array.from({ length: 20 }, (_, at) => [`expenses.${at}.text`, `expenses.${at}.amount`]).flat()];

const shown = (kilometres: number | null): string => (kilometres === null ? '' : String(kilometres));

export const valuesOf = ({ typed }: Pick<DayReport, 'typed'>): DayValues => ({
  odometerFrom: shown(typed.odometerFrom),
  odometerTo: shown(typed.odometerTo),
  expenses: typed.expenses.map(({ text, amount }) => ({ text, amount })),
  note: typed.note ?? '',
});

/** Kilometres as people write them, in any digits and with separators; undefined where it is no number. */
export function readKilometres(told: string): number | null | undefined {
  const digits = foldDigits(told).replace(/[\s,٬']/g, '');
  if (digits === '') return null;
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}

/** An expense of which nothing was typed is none. */
const filled = (values: DayValues): DayValues['expenses'] => values.expenses.filter(({ text, amount }) => text.trim() !== '' || amount !== null);

/** The fields that can't be sent as they are: `unreadable` kilometres, an expense that is only half told. */
export function wrongFields(values: DayValues): { path: string; why: 'kilometres' | 'backwards' | 'required' }[] {
  const kilometres = (['odometerFrom', 'odometerTo'] as const).filter((name) => readKilometres(values[name]) === undefined).map((path) => ({ path, why: 'kilometres' as const }));
  const halves = values.expenses.flatMap(({ text, amount }, at) => {
    if ((text.trim() === '') === (amount === null)) return [];
    return [{ path: `expenses.${at}.${amount === null ? 'amount' : 'text'}`, why: 'required' as const }];
  });
  const [from, to] = [readKilometres(values.odometerFrom), readKilometres(values.odometerTo)];
  const backwards = typeof from === 'number' && typeof to === 'number' && to < from ? [{ path: 'odometerTo', why: 'backwards' as const }] : [];
  return [...kilometres, ...backwards, ...halves];
}

/** What is sent; all of it, so that what was taken away is gone. */
export const bodyOf = (values: DayValues): object => ({
  odometerFrom: readKilometres(values.odometerFrom) ?? null,
  odometerTo: readKilometres(values.odometerTo) ?? null,
  expenses: filled(values).map(({ text, amount }) => ({ text: text.trim(), amount: amount ?? '0' })),
  note: values.note.trim() || null,
});
