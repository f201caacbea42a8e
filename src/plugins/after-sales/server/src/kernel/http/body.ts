import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { AppError } from './errors';
import type { Upload } from './registry';

const DEEPEST = 32;

/** Several times what the longest of our lists hold; checking a hundred thousand wrong ones keeps a processor for seconds. */
const MOST_VALUES = 20_000;

/**
 * NUL can't be stored by PostgreSQL, half of a surrogate pair isn't text, and thousands of nested brackets break
 * whatever walks through them by calling itself. Nothing that we accept is any of it.
 */
export const isReasonable = (value: unknown): boolean => {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [inner, depth] = next;
    if (depth > DEEPEST) return false;
    if (typeof inner === 'string' && (inner.includes('\0') || !inner.isWellFormed())) return false;
    if (typeof inner === 'object' && inner !== null) {
      for (const [key, child] of Object.entries(inner)) open.push([key, depth], [child, depth + 1]);
    }
  }
  return true;
};

const isFlood = (value: unknown): boolean => {
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen + open.length > MOST_VALUES) return true;
    const next = open.pop();
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return false;
};

/**
 * What is too large is not read to its end by `raw-body`, which leaves the stream stopped: the next request on the same
 * connection would wait for ever behind it. So the rest is thrown away.
 */
const refusal = (req: IncomingMessage, error: { type?: string }, limit: number, otherwise: AppError): AppError => {
  req.resume();
  return error.type === 'entity.too.large' ? new AppError('input.too-large', { params: { limit } }) : otherwise;
};

/**
 * Reads a JSON body of at most `limit` bytes. No body at all is `undefined`, so that the schema says what is missing.
 * @throws input.media-type (415), input.too-large (413), input.not-json or input.invalid (400)
 */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  const length = Number(req.headers['content-length'] ?? 0);
  if (length === 0 && !req.headers['transfer-encoding']) return undefined;
  if (!/^application\/(json|[\w.+-]+\+json)\b/i.test(req.headers['content-type'] ?? '')) throw new AppError('input.media-type', { params: { types: 'application/json' } });
  const bytes = await getRawBody(req, { limit, length: length || undefined }).catch((error: { type?: string }) => {
    throw refusal(req, error, limit, new AppError('input.not-json'));
  });
  // In another encoding the letters would be replaced by question marks, and kept so.
  if (!isUtf8(bytes)) throw new AppError('input.not-json');
  const raw = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (raw.trim() === '') return undefined;
  const body = parsed(raw);
  if (isFlood(body)) throw new AppError('input.invalid', { data: { in: 'body' }, fields: [{ path: 'body', code: 'input.too-many', params: { maximum: MOST_VALUES } }] });
  return body;
}

function parsed(raw: string): unknown {
  try {
    const body: unknown = JSON.parse(raw);
    if (isReasonable(body)) return body;
  } catch {
    // Falls through to the same refusal.
  }
  throw new AppError('input.not-json');
}

/**
 * Reads a body of bytes. What it says of itself decides only whether it is read; what it is, its first bytes tell.
 * @throws input.media-type (415), input.too-large (413), input.required (400)
 */
export async function readUpload(req: IncomingMessage, { types, limitBytes }: { types: readonly string[]; limitBytes: number }): Promise<Upload> {
  const type = (req.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (!types.includes(type)) throw new AppError('input.media-type', { params: { types: types.join(', ') } });
  const length = Number(req.headers['content-length'] ?? 0) || undefined;
  const bytes = await getRawBody(req, { limit: limitBytes, length }).catch((error: { type?: string }) => {
    throw refusal(req, error, limitBytes, new AppError('input.invalid', { fields: [{ path: 'body', code: 'input.format' }] }));
  });
  if (bytes.length === 0) throw new AppError('input.invalid', { fields: [{ path: 'body', code: 'input.required' }] });
  return { type, bytes };
}
