import type { CompanyChanges } from '../../../../../shared/api/company';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { fieldError } from '../../../kernel/http/errors';
import { lockNames } from '../../../kernel/idempotency';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanCode, refuseUnknownCodes, type CodeRef } from '../../codings';
import { isMoneyRecorded } from '../../invoices';
import { loadChange, saveSettings } from '../company.store';
import { changedSettings, differences, settingsOf, type Settings } from '../domain/settings';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config'>;
}

/** The area code as the list has it; nothing to look up where it is taken away or not mentioned. */
function withCleanCode(told: CompanyChanges): { told: CompanyChanges; refs: CodeRef[] } {
  if (told.homeAreaCode == null) return { told, refs: [] };
  const code = cleanCode(told.homeAreaCode);
  if (code === null) throw fieldError('codings.code-format', 'homeAreaCode');
  return { told: { ...told, homeAreaCode: code }, refs: [{ list: 'area-code', code, path: 'homeAreaCode' }] };
}

/**
 * Changes what the company is. What changes nothing leaves no trace. An area code that was retired meanwhile may stay.
 * @throws company.time-zone, codings.unknown, codings.retired, codings.code-format at the field; company.currency-in-use (409)
 */
export async function changeCompany(tx: Tx, { scope, now, kernel }: Context, changes: CompanyChanges): Promise<Settings> {
  const { told, refs } = withCleanCode(changes);
  // There may be no row yet that could be locked.
  await lockNames(tx, scope.owner, ['company']);
  const { settings, known } = await loadChange(scope, tx, refs);
  const before = settings ?? settingsOf(kernel.config.company);
  const after = changedSettings(before, told);
  const fields = differences(before, after);
  if (fields.includes('homeAreaCode')) refuseUnknownCodes(known, refs);
  if (fields.includes('currency') && (await isMoneyRecorded(scope, tx))) throw fieldError('company.currency-in-use', 'currency', { currency: before.currency.code });
  if (fields.length === 0) return before;
  const event = { type: 'company.changed', subject: { type: 'company', id: scope.owner }, data: { fields: fields.join(',') } };
  await saveSettings(scope, tx, after, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return after;
}
