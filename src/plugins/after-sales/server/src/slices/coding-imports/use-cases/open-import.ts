import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { lockImport, type StoredImport } from '../coding-imports.store';

/**
 * The import, locked, when its rows can still be corrected and applied.
 * @throws record.not-found; imports.applying, imports.not-open (409)
 */
export async function openImport(scope: Scope, tx: Tx, id: string): Promise<Omit<StoredImport, 'counts'>> {
  const one = await lockImport(scope, tx, id);
  if (!one) throw new AppError('record.not-found');
  if (one.state === 'applying') throw new AppError('imports.applying');
  if (one.state !== 'open') throw new AppError('imports.not-open');
  return one;
}
