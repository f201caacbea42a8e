import type { DayReport } from '../../../../shared/api/day-reports';
import type { LoadedDay } from './day-reports.store';
import { afterSignature, type DayDraft } from './domain/draft-day';
import type { SignedBy, StoredDay, VersionLine } from './domain/row';
import { stepsFor, type Signer } from './domain/states';
import { distanceOf, NOTHING_TYPED, sumOf } from './domain/typed';
import type { DayContext } from './use-cases/whose-day';

const iso = (instant: string): string => new Date(instant).toISOString();

export const signatureOf = (signed: SignedBy | null): { at: string; by: string; name: string | null } | null => signed && { at: iso(signed.at), by: signed.kind, name: signed.name };

/** When it was signed, given back and countersigned, and by whom. */
export const signaturesOf = (stored: Pick<StoredDay, 'sent' | 'returned' | 'countersigned'> | null) => ({
  sent: signatureOf(stored?.sent ?? null),
  returned: stored?.returned ? { ...signatureOf(stored.returned)!, reason: stored.returned.reason } : null,
  countersigned: signatureOf(stored?.countersigned ?? null),
});

export const versionsOf = (versions: readonly VersionLine[]): VersionLine[] => versions.map((line) => ({ ...line, sentAt: line.sentAt && iso(line.sentAt) }));

/** Only the newest version goes on; what came before it is read. */
export const isNewest = (stored: Pick<StoredDay, 'version'> | null, versions: readonly VersionLine[]): boolean => (stored?.version ?? 0) === Math.max(0, ...versions.map(({ version }) => version));

interface Shown extends DayContext {
  day: string;
  loaded: LoadedDay;
  draft: DayDraft;
  signer: Signer;
}

/** A technician's day as the API tells it: what was signed stands as it was signed, everything else as of now. */
export function answerOf({ scope, kernel, day, loaded: { technician, stored, versions, facts }, draft, signer }: Shown): DayReport {
  const typed = stored?.typed ?? NOTHING_TYPED;
  const { currency } = kernel.config.company;
  const newest = isNewest(stored, versions);
  const isSigned = stored?.state === 'sent' || stored?.state === 'countersigned';
  return {
    id: stored?.id ?? null,
    day,
    version: stored?.version ?? 0,
    state: stored?.state ?? 'draft',
    technician: { id: technician.id, name: technician.name },
    agent: technician.agent,
    drafted: stored?.drafted ?? draft.drafted,
    typed: { ...typed, distance: distanceOf(typed), expensesTotal: sumOf(typed.expenses.map(({ amount }) => amount)), currency: stored?.currency ?? currency.code, scale: stored?.scale ?? currency.scale },
    ...signaturesOf(stored),
    after: newest && isSigned ? afterSignature(draft, facts.jobs, stored.seqs) : [],
    versions: versionsOf(versions),
    may: newest ? stepsFor({ state: stored?.state ?? null, sent: stored?.sent ?? null }, signer, scope.actor) : [],
  };
}
