import type { z } from 'zod';
import type { FieldError } from './errors';

/** One call of a route as a reader of the API sees it. Tests hold each part against the row's schemas. */
export interface RouteExample {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Missing where the route answers with a file. */
  answer?: unknown;
}

/** By route id; a test fails where a row has none, or an example no row. */
export type Examples = Readonly<Record<string, RouteExample>>;

/** What an error code looks like when it is answered. Its text is that of the translations, so that it can't differ from the real one. */
export interface ExampleRefusal {
  code: string;
  params?: Readonly<Record<string, string | number>>;
  fields?: readonly FieldError[];
  /** What stands beside code and message, e.g. the candidates, with the schema of each. */
  data?: Readonly<Record<string, unknown>>;
  carries?: Readonly<Record<string, z.ZodType>>;
}

/** How the API's description shows a slice. */
export interface SliceApi {
  title: string;
  /** One or two sentences for somebody who has never seen the program. */
  about: string;
  examples: Examples;
  /** Only for codes that say more than their text. */
  refusals?: readonly ExampleRefusal[];
}
