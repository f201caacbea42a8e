import { fieldError } from '../../../kernel/http/errors';
import { cleanCode, type CodeRef } from '../../codings';

/**
 * The city that was told, and what must be asked of the codings about it; null where none was told.
 * @throws codings.unknown at `city`
 */
export function readCity(told: string | null | undefined): { city: string | null; refs: CodeRef[] } {
  if (!told) return { city: null, refs: [] };
  const city = cleanCode(told);
  if (!city) throw fieldError('codings.unknown', 'city', { code: told });
  return { city, refs: [{ list: 'city', code: city, path: 'city' }] };
}
