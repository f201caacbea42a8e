/** One refusal at one field, in the words of the server's catalogue. */
export interface FieldProblem {
  /** Where in the body, e.g. `customer.new.phones.0`. */
  path: string;
  code: string;
  message: string;
}

/** An answer of the API that is no success: its code, its words in the panel's language, and the fields that it is about. */
export class Problem extends Error {
  readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    /** What else the answer tells, e.g. `candidates`. */
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Whether sending the same again may succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }
}

interface Told {
  code?: unknown;
  message?: unknown;
  fields?: FieldProblem[];
}

/** Reads the body of a refusal; what isn't in our shape (a proxy's page) becomes a problem without words of the server. */
export function problemOf(status: number, body: unknown, fallback: string): Problem {
  const told = (body as { error?: Told } | null)?.error ?? {};
  const { code, message, fields, ...data } = told;
  if (typeof code !== 'string' || typeof message !== 'string') return new Problem(status, 'panel.no-answer', fallback);
  return new Problem(status, code, message, fields, data as Record<string, unknown>);
}
