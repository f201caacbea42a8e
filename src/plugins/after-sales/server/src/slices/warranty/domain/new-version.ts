import type { CreatePolicyBody } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import { fieldError } from '../../../kernel/http/errors';

/** The version that stands last in the list of one policy. */
export interface LastVersion {
  version: number;
  validFrom: Day;
}

/**
 * The number of a new version, when it may be added. It begins after the one before; one that begins before today would
 * change the warranty of devices sold since then, so the caller must say that it was in force already.
 * @throws warranty.period-order, warranty.policy-order, warranty.policy-backdated at the field
 */
export function nextVersion(last: LastVersion | null, told: Pick<CreatePolicyBody, 'validFrom' | 'validTo' | 'inForceAlready'>, today: Day): number {
  if (told.validTo !== null && told.validTo < told.validFrom) throw fieldError('warranty.period-order', 'validTo');
  if (!last) return 1;
  if (told.validFrom <= last.validFrom) throw fieldError('warranty.policy-order', 'validFrom', { version: last.version });
  if (told.validFrom < today && !told.inForceAlready) throw fieldError('warranty.policy-backdated', 'validFrom');
  return last.version + 1;
}
