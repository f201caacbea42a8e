import type { ErrorCatalogue } from './errors.catalogue';

/** One thing that is wrong with one field: `path` as the caller wrote it, e.g. `devices.0.serial`. */
export interface FieldError {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface ErrorDetails {
  /** Fill the {placeholders} of the text. Never personal data. */
  params?: Record<string, string | number>;
  fields?: FieldError[];
  /** What the caller needs to decide, e.g. the masked candidates; documented at the route. */
  data?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/**
 * A refusal with a code of the catalogue. The catalogue gives the HTTP status, the translations give the text; whoever
 * throws it says only what happened.
 */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'AppError';
  }
}

/** A refusal because of exactly one field. */
export const fieldError = (code: string, path: string, params?: Record<string, string | number>): AppError =>
  new AppError(code, { params, fields: [{ path, code, params }] });

const DATA_ERRORS: Record<string, string> = {
  '23505': 'data.taken',
  '23503': 'data.in-use',
  '23001': 'data.in-use',
  '23514': 'data.refused',
  '22P02': 'input.invalid',
  '22003': 'input.invalid',
  '22007': 'input.invalid',
  '22008': 'input.invalid',
  '22021': 'input.invalid',
  '57014': 'server.too-slow',
};

/**
 * PostgreSQL lets nobody in: gone (08, 57P), full (53), a password that no longer holds (28), or a database that is away
 * (3D) or closed (55000) for a restore. All of it passes, and none of it is the caller's doing.
 */
const CLOSED = /^(08|28|3D|53|55000|57P)/;

const isUnavailable = (code: string | undefined, message: string): boolean =>
  CLOSED.test(code ?? '') ||
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code ?? '') ||
  /timeout exceeded when trying to connect|Connection terminated|connection is closed|Client has encountered a connection error/i.test(message);

/** References go by (owner, code): PostgreSQL says «Key (owner, city_code)=(company, X1) is not present». For texts that quote the code. */
const refusedCode = (detail = ''): Record<string, string> => {
  const code = /\)=\(.*, (.*)\) is/.exec(detail)?.[1];
  return code === undefined ? {} : { code };
};

/**
 * Turns anything thrown into a refusal with a code. `constraints` maps names of database constraints to the code that
 * their slice gave them, so that a race lost to a unique index reads like the check that normally comes first.
 */
export function toAppError(error: unknown, catalogue: ErrorCatalogue, constraints: Readonly<Record<string, string>>): AppError {
  if (error instanceof AppError) return error.code in catalogue ? error : new AppError('server.error');
  const { code, constraint, detail, message = '' } = (error ?? {}) as { code?: string; constraint?: string; detail?: string; message?: string };
  if (constraint && constraints[constraint]) return new AppError(constraints[constraint], { params: refusedCode(detail) });
  if (isUnavailable(code, message)) return new AppError('server.unavailable', { retryAfterSeconds: 2 });
  return new AppError(DATA_ERRORS[code ?? ''] ?? 'server.error', code === '57014' ? { retryAfterSeconds: 5 } : {});
}
