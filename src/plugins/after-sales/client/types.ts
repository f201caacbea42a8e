import type { paths } from './generated/schema';

/** What the client's methods take and give, read from the generated description. */

export type Method = 'get' | 'post' | 'patch' | 'delete';

export type OperationOf<Path extends keyof paths, M extends Method> = NonNullable<paths[Path][M]>;

/** The paths that know a method. */
export type PathWith<M extends Method> = { [Path in keyof paths]: paths[Path][M] extends { responses: unknown } ? Path : never }[keyof paths];

type JsonOrFile<Response> = Response extends { content: { 'application/json': infer Json } } ? Json : Blob;
export type AnswerOf<Operation> = Operation extends { responses: infer Responses } ? { [Status in keyof Responses]: Status extends 200 | 201 ? JsonOrFile<Responses[Status]> : never }[keyof Responses] : never;

type ContentOf<Body> = Body extends { content: infer Content } ? Content[keyof Content] : never;
type BodyAsk<Operation> = Operation extends { requestBody: infer Body }
  ? { body: ContentOf<Body> }
  : Operation extends { requestBody?: infer Body }
    ? [ContentOf<NonNullable<Body>>] extends [never]
      ? { body?: undefined }
      : { body?: ContentOf<NonNullable<Body>> }
    : { body?: undefined };

type PathAsk<Operation> = Operation extends { parameters: { path: infer Path } } ? { path: Path } : { path?: undefined };
type QueryAsk<Operation> = Operation extends { parameters: { query: infer Query } } ? { query: Query } : Operation extends { parameters: { query?: infer Query } } ? { query?: Query } : { query?: undefined };

export interface Options {
  /** For an intention that outlives the program, e.g. an order that is sent again tomorrow. Otherwise each call gets its own. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export type AskOf<Operation> = PathAsk<Operation> & QueryAsk<Operation> & BodyAsk<Operation> & Options;

interface Page {
  items: unknown[];
  next: string | null;
}
/** The lists that come in pages. */
export type PagedPath = { [Path in PathWith<'get'>]: AnswerOf<OperationOf<Path, 'get'>> extends Page ? Path : never }[PathWith<'get'>];
export type ItemOf<Path extends PagedPath> = AnswerOf<OperationOf<Path, 'get'>> extends { items: (infer One)[] } ? One : never;
