import type { Tx } from '../../../kernel/db/tx';
import { fieldError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { cleanCode, findKnownCodes } from '../../codings';
import type { PlaceOf } from '../domain';

/**
 * A week for a province that nobody knows would never hold anywhere and nobody would notice.
 * @throws codings.unknown at the field
 */
export async function refuseUnknownPlace(tx: Tx, scope: Scope, place: PlaceOf): Promise<void> {
  if (place.scope !== 'province') return;
  const known = cleanCode(place.code) === place.code ? await findKnownCodes(scope, tx, [{ list: 'province', code: place.code, path: 'code' }]) : [];
  if (known.length === 0) throw fieldError('codings.unknown', 'code', { code: place.code });
}
