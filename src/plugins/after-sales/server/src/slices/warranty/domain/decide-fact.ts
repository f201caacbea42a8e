import type { RecordFactBody } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { refuseContradictions } from './contradictions';
import { exchangedAway } from './events';
import { factsInForce, latestRows, type FactRow } from './facts';
import { choosePolicy, policyDays, type Policy } from './policy';
import type { LoadedDevice } from './verdict-of';

type Told = Omit<RecordFactBody, 'serial' | 'day'> & { day: Day | null };

/**
 * The row that a told fact becomes: the first of its kind, or an amendment of the one before.
 * @throws warranty.fact-exists, warranty.amends-unknown, warranty.amends-replaced, warranty.replaced-already,
 * input.required, and what `refuseContradictions` refuses
 */
export function decideFact(device: LoadedDevice, policies: readonly Policy[], told: Told, { id, today }: { id: string; today: Day }): FactRow {
  const { kind, day, source, provisional } = told;
  const replaces = replacedBy(device.facts, told);
  const gone = kind === 'sold' || kind === 'installed' ? exchangedAway(device.events, today) : undefined;
  if (gone && told.amends === undefined) throw fieldError('warranty.replaced-already', 'serial');
  const others = factsInForce(device.facts).filter((fact) => fact.kind !== kind);
  if (day !== null) {
    const known = [...others, { id, kind, day, source, provisional }];
    const policy = choosePolicy(policies, device, policyDays(known, { day: today }));
    refuseContradictions(others, { kind, day }, { today, installedBeforeSold: policy?.terms.installedBeforeSold ?? 'refused' });
  }
  return { id, kind, day, source, provisional, replaces };
}

/** The row that a fact takes the place of: the one it names, or one that was taken back before. */
function replacedBy(rows: readonly FactRow[], { kind, day, amends, reason }: Told): string | null {
  const last = latestRows(rows).find((row) => row.kind === kind);
  if (amends === undefined) {
    if (day === null) throw fieldError('input.required', 'amends');
    if (last?.day) {
      const existing = { id: last.id, kind, day: last.day, source: last.source };
      throw new AppError('warranty.fact-exists', { fields: [{ path: 'kind', code: 'warranty.fact-exists' }], data: { existing } });
    }
    return last?.id ?? null;
  }
  if (reason === undefined) throw fieldError('input.required', 'reason');
  if (!rows.some((row) => row.id === amends && row.kind === kind)) throw fieldError('warranty.amends-unknown', 'amends');
  if (last?.id !== amends) throw fieldError('warranty.amends-replaced', 'amends');
  return amends;
}
