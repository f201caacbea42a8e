import type { components } from './generated/schema';

type Refusal = components['schemas']['Refusal'];

/** The codes of the server's catalogue, and two for what never came from it. */
export type ErrorCode = components['schemas']['ErrorCode'] | 'client.unreachable' | 'client.unexpected-answer';

/**
 * A refusal as the server told it. Decide by `code`; show `message`, which is in the language that was asked for.
 *
 *     if (error instanceof AfterSalesError && error.code === 'customers.candidates') choose(error.told.candidates);
 */
export class AfterSalesError extends Error {
  readonly code: ErrorCode;
  /** The HTTP status; 0 when the server wasn't reached. */
  readonly status: number;
  /** What is wrong with which field of body or query. */
  readonly fields: NonNullable<Refusal['fields']>;
  /** Support finds the request by it. */
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** All of the refusal, with what some codes carry: candidates, stages, the trace of a verdict. */
  readonly told: Partial<Refusal>;

  constructor(code: ErrorCode, message: string, { status = 0, told = {}, retryAfterSeconds, cause }: { status?: number; told?: Partial<Refusal>; retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'AfterSalesError';
    this.code = code;
    this.status = status;
    this.told = told;
    this.fields = told.fields ?? [];
    this.requestId = told.requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && typeof (value as Refusal).code === 'string' && typeof (value as Refusal).message === 'string';

/** The error that an answer stands for; one that isn't ours (a proxy's page) has a code of its own. */
export function errorOf(response: Response, body: unknown): AfterSalesError {
  const told = (body as { error?: unknown } | undefined)?.error;
  const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
  if (isRefusal(told)) return new AfterSalesError(told.code, told.message, { status: response.status, told, retryAfterSeconds });
  return new AfterSalesError('client.unexpected-answer', `The server answered ${response.status} without saying why.`, { status: response.status, retryAfterSeconds });
}
