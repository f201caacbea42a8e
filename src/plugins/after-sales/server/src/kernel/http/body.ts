import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { AppError } from './errors';

/** NUL can't be stored by PostgreSQL, and half of a surrogate pair isn't text. */
const hasUnstorableText = (raw: string): boolean => /\\u0000|\\u[dD][89a-fA-F]/.test(raw) && unstorable(JSON.parse(raw));

const unstorable = (value: unknown): boolean => {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) return true;
    if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) open.push(key, inner);
    }
  }
  return false;
};

/**
 * Reads a JSON body of at most `limit` bytes. No body at all is `undefined`, so that the schema says what is missing.
 * @throws input.media-type (415), input.too-large (413), input.not-json (400)
 */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  const length = Number(req.headers['content-length'] ?? 0);
  if (length === 0 && !req.headers['transfer-encoding']) return undefined;
  if (!/^application\/(json|[\w.+-]+\+json)\b/i.test(req.headers['content-type'] ?? '')) throw new AppError('input.media-type');
  const raw = await getRawBody(req, { limit, length: length || undefined, encoding: 'utf-8' }).catch((error: { type?: string }) => {
    throw new AppError(error.type === 'entity.too.large' ? 'input.too-large' : 'input.not-json', { params: { limit } });
  });
  if (raw.trim() === '') return undefined;
  try {
    const body: unknown = JSON.parse(raw);
    if (!hasUnstorableText(raw)) return body;
  } catch {
    // Falls through to the same refusal.
  }
  throw new AppError('input.not-json');
}
